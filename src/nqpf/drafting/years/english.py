"""Whether something is due in an English year (by 2030, a year from 2028) or only compared with it (than in 2024)."""

import re
from functools import cache

MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
"""Alternatives of a pattern that ignores case."""
_BEFORE = 60
"""Characters before a year in which words say that it is compared with."""


@cache
def _base() -> re.Pattern[str]:
    return re.compile(r" ?(?: levels?\b| baseline)")


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(
        r"(?<![A-Za-z])(?:than (?:it was |they were )?|(?:compared|relative|in comparison) |(?:compared (?:with|to)"
        r"|relative to|versus|(?:up|down) from|against (?:about )?(?=[£€$0-9]))[^,;.()]{0,40})\Z",
        re.IGNORECASE,
    )


@cache
def _moves() -> re.Pattern[str]:
    return re.compile(
        r"(?<![A-Za-z])(?:cuts?|reduc\w{1,4}|lower(?:s|ed|ing)?|increas\w{1,3}|rises?|grow(?:s|th|ing)?|falls?|up|down"
        r"|by [0-9][^ ]{0,9})(?![A-Za-z])[^,;.:]{0,40}\Z",
        re.IGNORECASE,
    )


def is_set(lead: str, text: str, start: int, end: int) -> bool:
    """Whether something is due in the year that ends at `end`; `lead` is the word before it and begins at `start`."""
    if lead in ("since", "against", "than", "with", "of", "on", "over") or _base().match(text, end):
        return False
    before = text[max(0, start - _BEFORE) : start]
    if lead == "from":
        return not _moves().search(before) and not text.startswith((" to ", "-", "–"), end)
    if not lead and before.endswith("(") and text.startswith(":", end):
        return False
    return lead in ("by", "until", "before") or not _compared().search(before)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(
        rf"[^A-Za-z]*(?:(?:by|in|from|until|before|during|at|the|end|year|of|early|mid|late|spring|summer|autumn|winter"
        rf"|year-end|{MONTHS})[ -]?)*\Z",
        re.IGNORECASE,
    )


def opens(said: str) -> bool:
    """Whether the words before a year are only those that set it: By the end of."""
    return len(said) <= _BEFORE and bool(_opening().fullmatch(said))


@cache
def _clause() -> re.Pattern[str]:
    return re.compile("(?:, (?!with |including |of which |and [0-9]|[0-9])|; )")


def ends_clause(text: str, start: int, end: int) -> bool:
    """Whether a clause ends between two places; what it includes is of it."""
    return bool(_clause().search(text, start, end))
