"""The clause of each number: where the words begin that belong to it, and where they end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from nqpf.documents.document import Extent
from nqpf.drafting.figures import Mention

_FARTHEST = 160
"""Characters before or behind a number in which its clause is looked for."""


@cache
def joins() -> re.Pattern[str]:
    """What joins two counted things."""
    return re.compile("、|以及|和|及|与|并|，| and ")


@cache
def stops() -> re.Pattern[str]:
    """What stands behind a number that counts the words before it: nothing, a join, a bracket."""
    return re.compile(r" *(?:\Z|[、和及与并]|以及|[（(])")


@dataclass(frozen=True, slots=True)
class Clause:
    """A number with the words of its clause: `before` and `behind` are extents of what is said of it alone.

    `whole` is the clause with all its numbers; `label` the words before a colon that opens it (产业规模：).
    """

    mention: Mention
    before: Extent
    behind: Extent
    whole: Extent
    label: Extent | None = None


def clauses(text: str, within: Extent, mentions: Sequence[Mention]) -> list[Clause]:
    """One clause for each mention, in order; `behind` ends before the words of the next one."""
    found: list[Clause] = []
    done = within.start
    for place, mention in enumerate(mentions):
        start = _begin(text, max(within.start, mention.extent.start - _FARTHEST), mention.extent.start)
        stop = _end(text, mention.extent.end, min(within.end, mention.extent.end + _FARTHEST))
        following = mentions[place + 1] if place + 1 < len(mentions) else None
        end = stop
        if following and following.extent.start < stop:
            end = _last_join(text, mention.extent.end, following.extent.start)
        label = None
        if start > within.start and text[start - 1] in "：:":
            label = Extent(_begin(text, max(within.start, start - 1 - 40), start - 1), start - 1)
        before = Extent(min(max(start, done), mention.extent.start), mention.extent.start)
        found.append(Clause(mention, before, Extent(mention.extent.end, end), Extent(start, stop), label))
        behind = text[mention.extent.end : end].strip()
        done = end if behind and not stops().match(behind) else mention.extent.end
    return found


def _begin(text: str, start: int, at: int) -> int:
    """Where the clause of the words before `at` begins: behind a comma or an open bracket, not one within brackets."""
    depth = 0
    for place in range(at - 1, start - 1, -1):
        char = text[place]
        if char in "）)":
            depth += 1
        elif char in "（(":
            if not depth:
                return place + 1
            depth -= 1
        elif not depth and _is_cut(text, place):
            return place + 1
    return start


def _end(text: str, at: int, stop: int) -> int:
    """Where the clause behind `at` ends."""
    depth = 0
    for place in range(at, stop):
        char = text[place]
        if char in "（(":
            depth += 1
        elif char in "）)":
            if not depth:
                return place
            depth -= 1
        elif not depth and _is_cut(text, place):
            return place
    return stop


def _is_cut(text: str, at: int) -> bool:
    """Whether a clause ends with the character: a Chinese mark, or an English one with a blank behind it."""
    char = text[at]
    return char in "，；。：！？\n" or (char in ",.;:" and text[at + 1 : at + 2] in (" ", "", "\n", "*"))


def _last_join(text: str, start: int, stop: int) -> int:
    """Where the words behind a number end before those of the next: at the last word that joins the two."""
    ends = [found.start() for found in joins().finditer(text, start, stop)]
    return ends[-1] if ends else stop
