"""Shares in words: 一半, 三分之一, 三成, 万分之三, a third of, half of, by two thirds."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from nqpf.drafting.figures.words import chinese_number, english_number

_DIGITS = "一二两三四五六七八九"
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_WHOLES = {"百": 100, "千": 1000, "万": 10_000}
CHINESE_SHARE = (
    rf"(?:[百千万]分之(?:[{_DIGITS}十]{{1,4}})|[二两三四五六七八九十]分之[{_DIGITS}]|(?<![另上下前后大])一半"
    rf"|[{_DIGITS}]成(?:[{_DIGITS}半])?(?=以上|以下|以内|左右|[，。；、）]|\Z))"
)
"""Alternative of a pattern: a share in characters."""
_PART = "|".join(_PARTS)
_SHARE = rf"(?:half|(?:an?|one|two|three|four)[- ](?:{_PART})s?)"
ENGLISH_SHARE = rf"(?i:{_SHARE}(?= of (?!it |them |this |these |which ))|(?:(?<=by )|(?<=to )){_SHARE}(?![A-Za-z]))"
"""Alternative of a pattern: a share in English words; a quarter without more is a time."""


class Share(NamedTuple):
    """Per cent in digits; `exact` is not where they had to be rounded (a third is about 33)."""

    percent: str
    exact: bool


@cache
def _words() -> re.Pattern[str]:
    return re.compile(f"(?P<count>an?|one|two|three|four)?[- ]?(?P<part>{_PART})")


def percent(written: str) -> Share | None:
    """The share that the words say, in per cent; None for what is no number (百分之五五)."""
    parts = _in_english(written.casefold()) if written.isascii() else _in_chinese(written)
    if parts is None:
        return None
    share, exact = 100 * parts[0] / parts[1], 10_000 * parts[0] % parts[1] == 0
    return Share(f"{share.normalize():f}" if exact else f"{share.quantize(Decimal(1)):f}", exact)


def _in_chinese(written: str) -> tuple[Decimal, int] | None:
    if written == "一半":
        return Decimal(1), 2
    if "成" in written:
        tenths, _, more = written.partition("成")
        tens, ones = chinese_number(tenths), Decimal(5) if more == "半" else chinese_number(more or "零")
        return None if tens is None or ones is None else (10 * tens + ones, 100)
    whole, _, said = written.partition("分之")
    count, of = chinese_number(said), chinese_number(whole) if whole not in _WHOLES else Decimal(_WHOLES[whole])
    return None if count is None or not of else (count, int(of))


def _in_english(written: str) -> tuple[Decimal, int] | None:
    found = _words().match(written)
    if found is None:
        return None
    count = found["count"] or "a"
    return Decimal(1) if count in ("a", "an") else english_number(count), _PARTS[found["part"]]
