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
_COMPARED = 200
"""Findings of one comment that are compared with each other; of more, nobody counts how many say the same."""
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
    ranked = sorted(found, key=_rank)
    once = [_line(one, at) for one in _once(ranked[:_COMPARED])]
    shown = list(dict.fromkeys(once))[:_MOST]
    yield from shown
    more = len(once) + len(ranked[_COMPARED:]) - len(shown)  # the same may be wrong at several places
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
    apart = one.remark.pointer[:4] != other.remark.pointer[:4] or one.remark.text == other.remark.text
    if not apart or one.extent is None or other.extent is None:
        return False
    return one.meets(other.extent) or _has_words(one, other) or _has_words(other, one)


def _has_words(item: Found, slip: Found) -> bool:
    """Whether a finding about an item has the words of a slip, though they stand in front of its own."""
    of_both = bool(item.remark.pointer) and not slip.remark.pointer
    return of_both and slip.words in item.remark.message.zh


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
