"""Where the title of a numbered paragraph ends: at the end of a line of its own, or where text runs on behind it."""

import re
from functools import cache

LONGEST = 60
"""Characters of a Chinese title on a line of its own; an English one may have twice as many."""
_LONGEST_RUN_IN = 34
_ENDS = "。！？；!?;"
_BY_THEMSELVES = {"annex", "article", "chapter", "part", "division"}
"""Rungs whose number makes a heading of whatever short line follows it."""
# Titles that planning documents have in common; behind a number they need no mark at their end.
_STANDING = (
    "(?:总体(?:要求|思路|目标)|指导思想|基本原则|(?:发展|主要|工作)目标|重点任务|主要任务|保障措施|组织实施)"
    "(?=[^，。、；：与和及]{2})"
)


def title_end(said: str, at: int, rung: str, *, certain: bool) -> int | None:
    """Where the title that begins at `at` in a paragraph ends; None for a numbered sentence, which has no title.

    `certain`: the format says that the paragraph is a heading.
    """
    whole = said[at:].rstrip()
    wide = not whole.isascii()
    longest = LONGEST if wide else 2 * LONGEST
    line = _is_line(whole, longest)
    if (certain and len(whole) <= longest) or _colon_within(whole):
        return len(said)
    if rung in _BY_THEMSELVES and (line or not whole):
        return len(said)
    standing = _standing().match(said, at) if re.search("[，。]", whole) else None
    found = standing.end() if standing else run_in_end(said, at)  # its line break is lost: 一、总体要求以…
    if found is not None and found < at + len(whole):
        return None if rung == "in-words" and re.search("[，,]", said[at:found]) else found
    if line and (rung != "in-words" or wide):
        return len(said)
    return at if rung == "article" else None


def run_in_end(said: str, at: int) -> int | None:
    """Where a title ends that runs into its paragraph: behind its full stop or colon, near the beginning."""
    pattern = _english_stop() if said[at:].isascii() else _chinese_stop()
    found = pattern.match(said, at)
    return found.end() if found else None


def _colon_within(whole: str) -> bool:
    """Whether a colon is a part of the title: 赛道一：智能终端."""
    return 0 < len(whole) <= _LONGEST_RUN_IN and re.fullmatch("[^，。；：:]+[：:][^，。；：:]+", whole) is not None


def _is_line(whole: str, longest: int) -> bool:
    """Whether a paragraph is a title and nothing else: short, without the end of a sentence in it or behind it."""
    if not whole or len(whole) > longest or whole[-1] in "；;，,、":
        return False
    if any(mark in whole[:-1] for mark in _ENDS):
        return False
    if len(re.findall("[，,]", whole)) > 1:  # a sentence whose full stop is missing
        return False
    return not whole.endswith("。") or len(whole) <= _LONGEST_RUN_IN


@cache
def _standing() -> re.Pattern[str]:
    return re.compile(_STANDING)


@cache
def _chinese_stop() -> re.Pattern[str]:
    return re.compile(rf"[^。：:；;！？\n]{{2,{_LONGEST_RUN_IN}}}[。：:]")


@cache
def _english_stop() -> re.Pattern[str]:
    return re.compile(rf"[A-Z][^.:;!?\n]{{2,{2 * _LONGEST_RUN_IN}}}[.:](?=[ \t])")
