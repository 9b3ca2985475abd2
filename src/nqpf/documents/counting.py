"""Numbers as Word writes them in its formats (ECMA-376, ST_NumberFormat): 3, iii, c, 三, ③."""

from collections.abc import Callable, Mapping
from functools import lru_cache

_DIGITS = "一二三四五六七八九"
_UNITS = "十百千"
_LEGAL, _LEGAL_UNITS = "壹贰叁肆伍陆柒捌玖", "拾佰仟"
_TRADITIONAL_LEGAL, _TRADITIONAL_UNITS = "壹貳參肆伍陸柒捌玖", "拾佰仟"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip


def _roman(number: int) -> str:
    written = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written.append(letters * count)
    return "".join(written)


def _letters(number: int) -> str:
    """A to Z, then AA, BB and so on."""
    return chr(ord("A") + (number - 1) % 26) * min((number - 1) // 26 + 1, 30) if number else ""


def _set(first: str, size: int) -> Callable[[int], str]:
    """Characters that follow `first`; past the last of them, and for 0, plain figures."""
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= size else str(number)


def _listed(characters: str) -> Callable[[int], str]:
    return lambda number: characters[number - 1] if 1 <= number <= len(characters) else str(number)


def _by_place(digits: str) -> Callable[[int], str]:
    """Digit by digit, as 一〇五."""
    return lambda number: str(number).translate({ord("0") + value: digit for value, digit in enumerate(digits)})


def _thousands(digits: str, units: str, zero: str, one: frozenset[str]) -> Callable[[int], str]:
    """With units, as 一百〇五: `zero` for places left out, no 一 before the units in `one`."""

    def below_ten_thousand(number: int, leading: bool) -> str:
        written, gap = "", False
        for place in range(3, -1, -1):
            digit = number // 10**place % 10
            if not digit:
                gap = bool(written) or not leading
                continue
            unit = units[place - 1] if place else ""
            bare = digit == 1 and unit in one and (not written or len(one) > 1)
            written += (zero if gap else "") + ("" if bare and leading else digits[digit - 1]) + unit
            gap = False
        return written

    def write(number: int) -> str:
        if number == 0:
            return zero or "〇"
        high, low = divmod(number, 10_000)
        above = f"{below_ten_thousand(high, True)}万" if high else ""
        return above + (below_ten_thousand(low, not high) if low else "")

    return write


def _counting(zero: str) -> Callable[[int], str]:
    """Up to 99 as spoken (二十一), beyond digit by digit (一○一)."""
    spoken, figures = _thousands(_DIGITS, _UNITS, "", frozenset("十")), _by_place(zero + _DIGITS)
    return lambda number: spoken(number) if 0 < number < 100 else figures(number)


def _in_words(number: int) -> str:
    if number < 20:
        return _ONES[number]
    if number >= 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")


def _ordinal_in_words(number: int) -> str:
    if number >= 100:
        return str(number)
    head, dash, last = _in_words(number).rpartition("-")
    ordinal = _ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else f"{last}th")
    return head + dash + ordinal


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in (11, 12, 13) else "th"
    return f"{number}{ending}"


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": _by_place("０１２３４５６７８９"),
    "decimalFullWidth2": _by_place("０１２３４５６７８９"),
    "decimalEnclosedCircle": _set("①", 20),
    "decimalEnclosedCircleChinese": _set("①", 20),
    "decimalEnclosedParen": _set("⑴", 20),
    "decimalEnclosedFullstop": _set("⒈", 20),
    "ideographEnclosedCircle": _set("㊀", 10),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "chineseCounting": _counting("○"),
    "taiwaneseCounting": _counting("○"),
    "chineseCountingThousand": _thousands(_DIGITS, _UNITS, "〇", frozenset("十")),
    "taiwaneseCountingThousand": _thousands(_DIGITS, _UNITS, "零", frozenset("十")),
    "chineseLegalSimplified": _thousands(_LEGAL, _LEGAL_UNITS, "零", frozenset()),
    "ideographLegalTraditional": _thousands(_TRADITIONAL_LEGAL, _TRADITIONAL_UNITS, "零", frozenset()),
    "japaneseCounting": _thousands(_DIGITS, _UNITS, "", frozenset("十百千")),
    "ideographDigital": _by_place("〇" + _DIGITS),
    "japaneseDigitalTenThousand": _by_place("〇" + _DIGITS),
    "taiwaneseDigital": _by_place("○" + _DIGITS),
    "ideographTraditional": _listed("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _listed("子丑寅卯辰巳午未申酉戌亥"),
    "ordinal": _ordinal,
    "cardinalText": lambda number: _in_words(number).capitalize(),
    "ordinalText": lambda number: _ordinal_in_words(number).capitalize(),
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "none": lambda number: "",
    "bullet": lambda number: "",
}


@lru_cache(4096)
def counted(number: int, format: str) -> str:
    """A number, from 0, in one of Word's formats; in plain figures for a format that is not known here."""
    return _FORMATS.get(format, str)(number)
