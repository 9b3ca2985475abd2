"""Dates as plans write them: 2027, 2027年底, 2027Q3, 2027年6月, end of 2027, 十五五末."""

import re
from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from nqpf.base.language import Text, both
from nqpf.plan.quantity.numerals import QuantityError, no_digits, normalise, quoted, squeeze, wording
from nqpf.plan.quantity.spreadsheet import meant_day

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""Years outside of these are taken for slips of the pen."""


@dataclass(frozen=True, slots=True)
class Period:
    """The span that a date names, both days included and in order; something due then is due by its `end`."""

    start: date
    end: date
    written: str = field(default="", compare=False)
    """Its author's own text; empty for a bare number, and for what the tool has worked out."""

    @property
    def worded(self) -> Text:
        """As its author wrote it; else as a plan in either language would: 2027, 2027年."""
        if self.written:
            return wording(self.written)
        year = self.start.year
        if (self.start, self.end) == (date(year, 1, 1), date(year, 12, 31)):
            return Text(f"{year}", f"{year}年")
        return both(f"{self.start}" if self.start == self.end else f"{self.start}–{self.end}")

    def __str__(self) -> str:
        """As its author wrote it; else as a Chinese plan would."""
        return self.worded.zh


_HINT = Text(
    en="write one date, such as 2027, 2027年底, 2027Q3, 2027-06 or 2027-06-30",
    zh="请只写一个日期，例如 2027年、2027年底、2027年第三季度、2027年6月、2027-06-30",
)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# The middle of a year is its thirtieth of June, like the end of the first half.
_ORDINALS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "上": 1, "下": 2} | {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "mid": 1, "中": 1,
}  # fmt: skip

_Y = "(?P<year>[0-9]{4})"
_M = "(?P<month>[0-9]{1,2})"
_D = "(?P<day>[0-9]{1,2})"
_NAMED = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_NTH = "(?:st|nd|rd|th)?"

# Every form of one date, after spelling is evened out; no two of them can match one text in different senses.
# The commonest stand first: a pattern is compiled when it is first tried, and most plans need only these.
_FORMS = (
    rf"{_Y}(?:年(?:度|内|年内)?)?",
    rf"{_Y}年?年?(?P<close>底|末|终)",
    rf"{_Y}(?P<sep>[-/.]){_M}(?P=sep){_D}",
    rf"{_Y}年{_M}月{_D}[日号]",
    "(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
    rf"{_D}{_NTH}[ -]?(?:of )?{_NAMED}[, -]?{_Y}",
    rf"{_NAMED} ?{_D}{_NTH}[, ]{_Y}",
    rf"{_Y}[-/.]{_M}",
    rf"{_Y}年{_M}月份?(?P<close>底|末)?",
    rf"{_Y}年{_M}月份?(?P<third>上旬|中旬|下旬)",
    rf"{_NAMED}(?: of |[, -])?{_Y}",
    rf"{_Y}[ -]?{_NAMED}",
    rf"{_Y}[ -]?q(?P<quarter>[1-4])",
    rf"q(?P<quarter>[1-4])(?: of |[ ,/-])?{_Y}",
    rf"{_Y}(?:年|年?第)(?P<quarter>[1-4一二三四])季度(?P<close>底|末)?",
    rf"(?P<quarter>first|second|third|fourth) quarter(?: of)? {_Y}",
    rf"{_Y}[ -]?h(?P<half>[12])",
    rf"h(?P<half>[12])(?: of |[ ,/-])?{_Y}",
    rf"{_Y}年?(?P<half>[上下])半年(?P<close>底|末)?",
    rf"(?P<half>first|second) half(?: of)? {_Y}",
    rf"(?P<half>mid)(?:dle)?(?: of)?[ -]?{_Y}",
    rf"{_Y}年?年(?P<half>中)期?",
    rf"{_Y} year[- ](?P<close>end)",
    r"十(?P<plan>[一二三四五六])五(?:规划|计划)?(?:期间|时期|期)?(?P<close>底|末)?",
    r"1(?P<plan>[1-6])th (?:five[- ]year plan|fyp)(?: period)?",
)
_QUOTES = str.maketrans("", "", "“”‘’\"'「」『』《》")
_BEFORE_EN = re.compile(r"^before ?")
_BEFORE_ZH = re.compile(r"(?:之|以)?前$")
_BY = re.compile(
    r"^(?:(?:by|until|till|in|on|during|within|(?:no|not) later than) ?"
    r"|截至到?|截止到?|到|至|不晚于|不迟于|力争|于|在)?(?:the )?"
)
_END_OF = re.compile(r"^(?:year[- ]?)?end(?:[ -]of)?[ -]?(?:the )?(?:year (?=[0-9]))?")
# Patterns as text are compiled when something has gone wrong, which is seldom.
_CHINESE_YEAR = "[〇零○一二三四五六七八九]{4}年?"
_BETWEEN = r"—+|~|至|到|-|(?<![a-z])to(?![a-z])"
_YEAR_NUMBER = r"(?<![0-9])[0-9]{4}(?![0-9])"


def parse_period(raw: str | int) -> Period:
    """The days that `raw` names: from the first to the last of its year, half year, quarter, month or day.

    "By", "到", "底前" and the like do not change the span; 十四五末 is the last day of that plan. Raises
    QuantityError for ranges, days that do not exist, years outside of 1900 to 2200, and "before 2027" or
    2027年前, which may or may not include 2027.
    """
    if isinstance(raw, bool) or not isinstance(raw, str | int):
        # A float has lost what its author wrote: 2027.10 and 2027.1 are the same number.
        raise QuantityError(
            Text(
                en="a date is required; a decimal number such as 2027.10 does not say October or January",
                zh="应为日期；2027.10 之类的小数分不清是 10 月还是 1 月",
            ),
            _HINT,
        )
    if isinstance(raw, int):
        raw = str(raw) if raw.bit_length() < 64 else "∞"
    return _read(raw)


@lru_cache(maxsize=1024)
def _read(raw: str) -> Period:
    text = normalise(raw, _HINT)
    core = squeeze(text.casefold().translate(_QUOTES))
    without = _BEFORE_ZH.sub("", _BEFORE_EN.sub("", core))
    whole = _BY.sub("", without)
    stem = _END_OF.sub("", whole)
    found = next((match.groupdict("") for form in _FORMS if (match := re.fullmatch(form, stem))), None)
    if found is None:
        raise _unreadable(text, stem)
    closes = stem != whole or bool(found.get("close"))
    period = _period(found, closes, text)
    if without != core and not closes and not found.get("day"):
        raise _ambiguous(text, found)
    return period if text.isdecimal() else replace(period, written=raw)


def _period(found: dict[str, str], closes: bool, text: str) -> Period:
    if plan := found.get("plan"):
        return _five_year_plan(10 + _ordinal(plan), closes)
    year = int(found["year"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise QuantityError(
            Text(
                en=f"the year in '{quoted(text)}' is not within {FIRST_YEAR} to {LAST_YEAR}",
                zh=f"“{quoted(text)}”的年份不在 {FIRST_YEAR} 至 {LAST_YEAR} 之间",
            ),
            _HINT,
        )
    if quarter := found.get("quarter"):
        return _months(year, 3 * _ordinal(quarter) - 2, 3 * _ordinal(quarter))
    if half := found.get("half"):
        return _months(year, 6 * _ordinal(half) - 5, 6 * _ordinal(half))
    if name := found.get("name"):
        return _days(year, _MONTHS.index(name[:3]) + 1, found, text)
    if month := found.get("month"):
        return _days(year, int(month), found, text)
    return _months(year, 1, 12)


def _days(year: int, month: int, found: dict[str, str], text: str) -> Period:
    third = found.get("third", "")
    try:
        if number := found.get("day"):
            day = date(year, month, int(number))
            return Period(day, day)
        first = date(year, month, {"中旬": 11, "下旬": 21}.get(third, 1))
    except ValueError:
        raise QuantityError(
            Text(en=f"'{quoted(text)}' is not in the calendar", zh=f"日历上没有“{quoted(text)}”"), _HINT
        ) from None
    last = {"上旬": 10, "中旬": 20}.get(third, monthrange(year, month)[1])
    return Period(first, date(year, month, last))


def _months(year: int, first: int, last: int) -> Period:
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _five_year_plan(number: int, closes: bool) -> Period:
    """The 14th plan covers 2021 to 2025; each has five years."""
    end = date(1955 + 5 * number, 12, 31)
    return Period(end if closes else date(end.year - 4, 1, 1), end)


def _ordinal(word: str) -> int:
    return int(word) if word.isdecimal() else _ORDINALS[word]


def _unreadable(text: str, stem: str) -> QuantityError:
    parts = re.split(_BETWEEN, stem)
    spans = len(parts) == 2 and all(re.search("[0-9]", part) for part in parts)
    if spans or len(re.findall(_YEAR_NUMBER, stem)) > 1:
        message = Text(en=f"'{quoted(text)}' is not one single date", zh=f"“{quoted(text)}”不是单独一个日期")
    elif re.match(_CHINESE_YEAR, stem):
        message = no_digits(text)
    else:
        message = Text(en=f"'{quoted(text)}' is not a date", zh=f"无法把“{quoted(text)}”读作日期")
    return QuantityError(message, meant_day(stem) or _HINT)


def _ambiguous(text: str, found: dict[str, str]) -> QuantityError:
    hint = Text(en="name the last day, such as 2027-06-30", zh="请写明最后一天，例如 2027-06-30")
    if found.get("year") and not any(found.get(part) for part in ("month", "name", "quarter", "half")):
        year = int(found["year"])
        hint = Text(en=f"write {year - 1}年底 or {year}年底", zh=f"请写“{year - 1}年底”或“{year}年底”")
    return QuantityError(
        Text(
            en=f"'{quoted(text)}' leaves open whether the time that it names is included",
            zh=f"“{quoted(text)}”没有说明是否包含当期",
        ),
        hint,
    )
