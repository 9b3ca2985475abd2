"""What one passage says: its days, sums, values and changes, in whichever form, each worked out once."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache, lru_cache, partial
from typing import TypeVar

from nqpf.documents.cited import fold
from nqpf.documents.document import Extent
from nqpf.drafting.dates.chinese import chinese_dates
from nqpf.drafting.dates.relative import relative_dates
from nqpf.drafting.figures import find_mentions, spelled
from nqpf.plan.fields import CYCLE_TITLES, Cycle, read_cycle
from nqpf.plan.quantity import Money, QuantityError, parse_change, parse_money, parse_period, parse_reading

_Got = TypeVar("_Got")
_EACH = re.compile("^(?:each|a|per) ")
_KEPT = 4_096
"""Passages of which it is kept: actions of one task share a section."""


@lru_cache(_KEPT)
def folded(text: str) -> str:
    """The text as words are looked up in it: as quotes are, and in small letters."""
    return fold(text).casefold()


@lru_cache(_KEPT)
def days(text: str, year: int) -> frozenset[object]:
    """The days by which the dates of a text end."""
    even, whole = spelled(text), Extent(0, len(text))
    known = years(text)
    found = [match[0] for match in _date().finditer(even) if not match[0].isdigit() or int(match[0]) in known]
    found += [date.value for date in (*chinese_dates(even, whole), *relative_dates(even, whole, year))]
    return frozenset(day.end for written in found if (day := _read(parse_period, written.strip())))


@lru_cache(_KEPT)
def years(text: str) -> frozenset[int]:
    """The years that a text names."""
    return frozenset(int(year) for year in _year().findall(spelled(text)))


@lru_cache(_KEPT)
def cycles(text: str) -> frozenset[Cycle]:
    """How often, by its words, a text wants something done."""
    said = text.casefold()
    known = {title.en: cycle for cycle, title in CYCLE_TITLES.items()}
    words = {_EACH.sub("every ", match[0]) for match in _cycle().finditer(said)}
    return frozenset(cycle for word in words if (cycle := read_cycle(word) or known.get(word)))


@lru_cache(_KEPT)
def sums(text: str) -> frozenset[Money]:
    """The sums of money that a text names."""
    found = (match[0].strip() for match in _sum().finditer(spelled(text)))
    return frozenset(money for written in found if (money := _read(parse_money, written.replace("，", ","))))


@lru_cache(_KEPT)
def levels(text: str, unit: str) -> frozenset[Decimal | None]:
    """The values of a text; a number is read in its own unit, and in the unit of who looks for it."""
    even = spelled(text)
    found: set[Decimal | None] = set()
    for mention in find_mentions(even, Extent(0, len(even))):
        if mention.value and (value := _read(partial(parse_reading, unit=mention.unit), mention.value)):
            found |= {value.amount, value.low, value.high}
    for number in _number().finditer(even):
        if value := _read(partial(parse_reading, unit=unit), number[0].replace(",", "")):
            found.add(value.amount)
    return frozenset(found)


@lru_cache(_KEPT)
def changes(text: str, unit: str) -> frozenset[tuple[str, Decimal]]:
    """The changes of a text, by kind and signed size."""
    even = spelled(text)
    mentions = [one for one in find_mentions(even, Extent(0, len(even))) if one.change]
    units = (unit, *(one.unit for one in mentions))
    read = [_read(partial(parse_change, unit=own), one.change) for one in mentions for own in dict.fromkeys(units)]
    return frozenset((change.kind, change.amount) for change in read if change)


def _read(parse: Callable[[str], _Got], written: str) -> _Got | None:
    try:
        return parse(written)
    except QuantityError:
        return None


@cache
def _date() -> re.Pattern[str]:
    month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
    behind = "第?[一二三四1-4] ?季度|[上下]半年|[0-9]{1,2} ?月(?:份|(?: ?[0-9]{1,2} ?[日号])|[上中下]旬)?"
    return re.compile(
        rf"(?<![0-9])(?:(?:19|20)[0-9]{{2}}(?:[-/.][0-9]{{1,2}}(?:[-/.][0-9]{{1,2}})?(?![0-9])"
        rf"|[ -]?[qh][1-4]| ?年 ?(?:{behind})? ?(?:年?(?:底|末|终|中))?)?"
        rf"|(?:[0-9]{{1,2}} )?{month},? (?:[0-9]{{1,2}}, )?(?:19|20)[0-9]{{2}}(?![0-9])"
        rf"|(?:mid-?|q[1-4] (?:of )?|(?:first|second) half of |(?:first|second|third|fourth) quarter of )"
        rf"(?:19|20)[0-9]{{2}})"
        rf"|十[一二三四五六]五(?:规划|计划)?(?:期间|时期|期)?(?:底|末)?",
        re.IGNORECASE,
    )


@cache
def _year() -> re.Pattern[str]:
    # Not of a number of a document (〔2027〕), and no quantity.
    return re.compile("(?<![0-9.])(?:19|20)[0-9]{2}(?![0-9.]*[0-9])(?! ?(?:[〕\\]）]|[万亿千百个家项人台件套吨元]))")


@cache
def _cycle() -> re.Pattern[str]:
    # 年度评估 is done every year, 年度预算 is the budget of one.
    done = "(?=评估|评价|考核|检查|督查|督导|报告|总结|培训|监测|调度|通报)"
    chinese = f"每(?:半年|年度?|季度?|个?月)|(?<!每)(?:年度|半年|季度|月度){done}"
    english = (
        "(?<!for )(?<!in )(?<!within )(?<!of )(?<![a-z])(?:every|each|a|per) "
        "(?:half year|six months|year|quarter|month)(?! of)(?![a-z])"
        "|half-yearly|(?:year|quarter|month)ly|annually"
    )
    return re.compile(f"{chinese}|{english}")


@cache
def _sum() -> re.Pattern[str]:
    number = r"(?<![0-9.,])[0-9]+(?:[,，][0-9]{3})*(?:\.[0-9]+)?"
    named = "元人民币|美元|欧元|港元|日元|日圆|英镑|元"
    scale = "(?:thousand|million|billion|trillion|bn|mn|万|亿)"
    return re.compile(
        rf"{number} ?(?:万亿|千亿|百亿|亿|千万|百万|万|千)? ?(?:{named})"
        rf"|(?:(?:RMB|CNY|USD|EUR|US\$|[¥$€]) ?){number}(?: ?{scale})?"
        rf"|{number}(?: {scale})? ?(?:yuan|RMB|CNY|renminbi|US dollars|dollars|euros?)",
        re.IGNORECASE,
    )


def costs_nothing(text: str) -> bool:
    """Whether a text says that something costs nothing."""
    return _no_cost().search(text) is not None


@cache
def _no_cost() -> re.Pattern[str]:
    return re.compile(
        "(?:无需|不需|无须|不涉及|不新增|不安排)[^，。；\n]{0,8}(?:资金|经费|财政|投入|支出)|零成本"
        r"|(?:at no|no (?:additional |extra )?|zero )cost|costs nothing|no (?:additional )?funding",
        re.IGNORECASE,
    )


@cache
def _number() -> re.Pattern[str]:
    number = r"(?<![0-9.,第])[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?![0-9.]*[0-9]) ?(?:[%‰]|[百千万亿]{1,2})?"
    return re.compile(rf"{number}(?! ?(?:年|月|日|号|条|章|节|个?百分点|[%‰]))")
