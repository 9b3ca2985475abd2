"""What was found at a passage, as lines of the comment that shows it, each thing once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.base.severity import SEVERITIES
from nqpf.documents.document import Extent
from nqpf.report.annotations.remarks import Remark

_MOST = 3
"""Findings that one comment shows: who has so many to check reads the passage anyway."""
_LONGEST = 24
_SAME = {"outside-horizon": "outside-title", "two-values": "two-targets"}
"""By rule about a plan, the one about its text that says the same."""


class Found(NamedTuple):
    """A finding, and its passage with the words there; without a passage the comment stands at its own."""

    remark: Remark
    extent: Extent | None = None
    words: str = ""

    def meets(self, passage: Extent) -> bool:
        """Whether it is about some of the same words."""
        return self.extent is not None and overlap(self.extent, passage)


def lines(found: Iterable[Found], at: Extent | None) -> Iterator[Text]:
    """The findings of a comment that stands `at` a passage, the gravest first; of many, how many more there are.

    One at another passage begins with its words there.
    """
    said = list(dict.fromkeys(_line(one, at) for one in _once(sorted(found, key=_rank))))
    yield from said[:_MOST]
    more = len(said) - _MOST
    if more > 0:
        yield Text(f"{more} more to check.", f"另有 {more} 处需核对。")


def overlap(one: Extent, other: Extent) -> bool:
    """Whether two passages share a character."""
    return one.start < other.end and other.start < one.end


def _rank(found: Found) -> tuple[int, bool]:
    """The gravest come first, of equal ones those about the text, which quote the very words."""
    return -SEVERITIES.index(found.remark.severity), found.remark.pointer != ()


def _once(found: Sequence[Found]) -> Iterator[Found]:
    """Without what another item, or the text itself, is found to have at the same words."""
    kept: dict[str, list[Found]] = {}
    for one in found:
        same = kept.setdefault(_SAME.get(one.remark.rule, one.remark.rule), [])
        if not any(_say_the_same(one, other) for other in same):
            same.append(one)
            yield one


def _say_the_same(one: Found, other: Found) -> bool:
    """Whether two findings of a kind are about the same words, or one of them has the very words of the other."""
    if one.remark.pointer[:4] == other.remark.pointer[:4] or one.extent is None or other.extent is None:
        return False
    pairs = ((one, other), (other, one))
    has = any(text.remark.pointer == () and text.words in plan.remark.message.zh for text, plan in pairs)
    return has or one.meets(other.extent)


def _line(found: Found, at: Extent | None) -> Text:
    elsewhere = found.extent is not None and at is not None and not found.meets(at)
    if not elsewhere or _quotes(found.remark.message.zh, found.words):
        return found.remark.text
    return found.remark.beginning_with(plain(found.words, _LONGEST))


def _quotes(message: str, words: str) -> bool:
    """Whether a message has the words, or begins a quotation as they have it."""
    return words in message or any(one in words for one in _beginning().findall(message))


@cache
def _beginning() -> re.Pattern[str]:
    """As much of a quotation as says which words are meant."""
    return re.compile("“([^“”]{4,6})")
