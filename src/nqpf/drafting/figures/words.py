"""Numbers in words: 五, 两百, 三十五, twenty, twenty-five, two hundred."""

import re
from decimal import Decimal
from functools import cache

_DIGITS = {"零": 0, "〇": 0} | {char: number for number, char in enumerate("一二三四五六七八九", start=1)} | {"两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: number for number, word in enumerate(_UNITS.split(), start=1)}
_SMALL |= {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}

CHINESE = "[一二两三四五六七八九十][零〇一二两三四五六七八九十百千]{0,7}"
"""A number in Chinese characters, without 万 and 亿, which multiply it."""
_ONES = "|".join(sorted(_UNITS.split(), key=len, reverse=True))
ENGLISH = rf"(?:(?:{_TENS.replace(' ', '|')})(?:[- ](?:{_ONES}))?|{_ONES}|an?(?= hundred| dozen))(?: hundred| dozen)?"
"""A number in English words, up to some thousands."""


def chinese_number(written: str) -> Decimal | None:
    """What the characters say (两百 is 200, 三十五 is 35); None for what is no number (五五, 十百)."""
    total, digit, place = 0, -1, 10_000
    for char in written:
        if char in "零〇":
            if digit >= 0:
                return None
        elif char in _DIGITS:
            if digit >= 0:
                return None
            digit = _DIGITS[char]
        elif _PLACES[char] < place:
            place = _PLACES[char]
            total += place * (1 if digit < 0 else digit)
            digit = -1
        else:
            return None
    return Decimal(total + max(digit, 0))


@cache
def _word() -> re.Pattern[str]:
    return re.compile("[a-z]+")


def english_number(written: str) -> Decimal:
    """What the words say: twenty-five, two hundred, a dozen."""
    total = 0
    for word in _word().findall(written.casefold()):
        if word in ("hundred", "dozen"):
            total = max(total, 1) * (100 if word == "hundred" else 12)
        else:
            total += _SMALL.get(word, 0)
    return Decimal(total)
