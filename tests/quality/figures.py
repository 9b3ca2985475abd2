"""Numbers of targets and baselines: which ones are the same, whichever way value, unit and year are written."""

import re
from decimal import Decimal
from typing import Any, NamedTuple

from quality.words import folded

_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_UNITS_WITH_SCALE = ("千米", "千克", "千瓦", "千瓦时", "百分点")
_SAME_UNIT = {
    "名": "人", "人次": "人", "人数": "人", "percent": "%", "百分比": "%", "percentagepoint": "百分点", "毫秒": "ms",
}  # fmt: skip
_NO_UNIT = {"-", "1", "无", "pue", "比值", "倍数", "ratio"}
_HEDGES = re.compile(r"以上|以下|以内|左右|余|多|orless|ormore|atleast|atmost")
_PER_YEAR = re.compile(r"(?:/|每|per|a)(?:年|年度|a|y|year)$")
_CURRENCY = re.compile(r"[£$€¥]|gbp|usd|eur|cny|rmb")
_FIGURE = re.compile(r"(\d+(?:\.\d+)?)(?:[^\d.]{0,3}?(?:-|至|到|to)(\d+(?:\.\d+)?))?(.*)")
_ENGLISH_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "bn": 10**9}
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORDED = {
    "翻一番": ("1番", "1倍", "100%"), "翻番": ("1番", "1倍", "100%"), "翻两番": ("2番", "3倍", "300%"),
    "减半": ("50%",), "double": ("1番", "100%"), "doubled": ("1番", "100%"), "triple": ("200%",), "halve": ("50%",),
}  # fmt: skip


class Figure(NamedTuple):
    """One number or range in one unit, scales applied (1.2万亿元 is 1.2e12 in 元); `high` of ranges alone."""

    low: Decimal
    high: Decimal | None
    unit: str


class Point(NamedTuple):
    """What a draft says for one year: the figure in every way that it may be read."""

    readings: tuple[Figure, ...]
    year: int | None
    comparator: str | None
    change: bool
    written: str


def unit_of(written: str) -> tuple[Decimal, str]:
    """The scale in a unit, and the unit without it and without a currency: 10¹² and 元 of 万亿元, 10⁹ of £bn."""
    unit = _CURRENCY.sub("", _PER_YEAR.sub("", _HEDGES.sub("", folded(written)))).strip("()")
    scale = Decimal(1)
    for word, factor in _ENGLISH_SCALES.items():
        if unit.startswith(word) or (unit.endswith(word) and len(word) > len("bn")):
            unit, scale = unit.replace(word, "", 1), scale * factor
            break
    while unit and unit[0] in _SCALES and unit not in _UNITS_WITH_SCALE:
        scale, unit = scale * _SCALES[unit[0]], unit[1:]
    if unit.endswith("s") and len(unit) > 3:
        unit = unit[:-1]
    return scale, "" if unit in _NO_UNIT else _SAME_UNIT.get(unit, unit)


def figure(low: object, high: object, unit: str) -> Figure:
    """A figure of two ends (or one) in a unit as written."""
    scale, bare = unit_of(unit)
    return Figure(Decimal(str(low)) * scale, None if high is None else Decimal(str(high)) * scale, bare)


def readings(written: object, unit: str) -> tuple[Figure, ...]:
    """The figures that 1500家以上, 5-8, ≥70% or £1.2bn may be: in the unit given, and in one beside the number."""
    if written is None or isinstance(written, bool):
        return ()
    worded = _WORDED.get(folded(written))
    if worded:
        return tuple(found for word in worded for found in readings(word, ""))
    match = _FIGURE.search(re.sub(r"(?<=\d),(?=\d{3})", "", folded(written)))
    if not match:
        return ()
    low, high, beside = match[1], match[2], _HEDGES.sub("", match[3])
    given = figure(low, high, unit)
    return (given, figure(low, high, beside)) if beside else (given,)


def year_of(written: object) -> int | None:
    """The year of 2027年底, 2027-06 or 2027."""
    match = _YEAR.search(str(written)) if written is not None else None
    return int(match[0]) if match else None


def point(said: Any, unit: str) -> Point | None:
    """What a draft's baseline, target or milestone says: a value, two ends, or a change. None without a number."""
    if said is None:
        return None
    fields = said if isinstance(said, dict) else {"value": said}
    own = str(fields.get("unit") or unit)
    change = fields.get("change") is not None
    written = fields["change"] if change else fields.get("value")
    if written is None and (fields.get("low") is not None or fields.get("high") is not None):
        ends = [end for end in (fields.get("low"), fields.get("high")) if end is not None]
        written = "-".join(str(end) for end in ends)
    elif fields.get("value_high") is not None:
        written = f"{written}-{fields['value_high']}"
    found = readings(written, own)
    if not found:
        return None
    said = f"{'change ' if change else ''}{written} {own}".strip()
    return Point(found, year_of(fields.get("year")), fields.get("comparator"), change, said)


def same_value(gold: dict[str, Any], unit: str | None, drafted: Point, *, whatever_unit: bool = False) -> bool:
    """Whether a gold target or baseline in `unit` (None: a count) and a drafted point are the same number."""
    counted = unit is None and not gold.get("unit")
    expected = figure(gold["value"], gold.get("value_high"), gold.get("unit") or unit or "")
    for reading in drafted.readings:
        if whatever_unit and (reading.low == expected.low or reading.low == Decimal(str(gold["value"]))):
            return True
        in_unit = counted or reading.unit == expected.unit
        of_one_range = None in (reading.high, expected.high) or reading.high == expected.high
        if in_unit and of_one_range and reading.low == expected.low:
            return True
    return False


def same_target(gold: dict[str, Any], unit: str | None, drafted: Point) -> bool:
    """Whether value, unit, year and kind (a level or a change) are the same."""
    is_change = gold.get("comparator") == "relative"
    return drafted.change == is_change and same_value(gold, unit, drafted) and same_year(gold, drafted)


def same_year(gold: dict[str, Any], drafted: Point) -> bool:
    """Whether the years are the same; a year that the document does not give must be absent."""
    return gold.get("year") == drafted.year
