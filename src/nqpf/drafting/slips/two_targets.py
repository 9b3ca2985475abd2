"""`two-targets`: text, tables and annexes give different values for one target."""

import re
from collections.abc import Iterator, Sequence

from nqpf.base.language import Text
from nqpf.documents.document import Extent
from nqpf.drafting.indicators import FoundConflict, FoundIndicator, FoundPoint
from nqpf.drafting.slips.reading import Reading
from nqpf.drafting.slips.restated import Restated, restated
from nqpf.drafting.slips.slip import Slip, SlipRule
from nqpf.drafting.slips.wording import quoted
from nqpf.plan.quantity import QuantityError, parse_reading

_SHORTEST = 3
"""Characters of a name that says which thing is meant."""
_HINT = Text("settle which value holds, and correct the others", "请核实以何为准，并统一数值")
_MOST_NAMED = 4
"""Values that a finding names beside the first: a thing has two or three."""


def find(reading: Reading) -> Iterator[Slip]:
    """Look at what several places say of one thing for one year, each as a level to be reached."""
    seen: list[Extent] = []
    for slip in _of_indicators(reading):
        seen += slip.extents
        yield slip
    for one in restated(reading):
        if not any(own.start < other.end and other.start < own.end for own in one.extents for other in seen):
            yield _restated(reading, one)


def _of_indicators(reading: Reading) -> Iterator[Slip]:
    for indicator in reading.indicators:
        if len(indicator.title) < _SHORTEST:
            continue
        for point in (*indicator.milestones, indicator.target):
            others = [other for other in indicator.conflicts if _differ(reading, indicator, point, other)]
            if others:
                yield _slip(reading, indicator, [point, *others])


def _differ(reading: Reading, indicator: FoundIndicator, point: FoundPoint, conflict: FoundConflict) -> bool:
    """Whether both are levels for one year in the indicator's unit, in two places, so that one restates the other."""
    year = _year(point.year)
    if not year or year != _year(conflict.year):
        return False
    apart = _place(reading, point.extent) != _place(reading, conflict.extent)
    return apart and _is_level(point.value, indicator.unit) and _is_level(conflict.value, indicator.unit)


def _year(written: str) -> str:
    found = re.search("(?:19|20)[0-9]{2}", written)
    return found[0] if found else ""


def _is_level(value: str, unit: str) -> bool:
    try:
        parse_reading(value, unit)
    except QuantityError:
        return False
    return bool(value)


def _place(reading: Reading, extent: Extent) -> tuple[int, int]:
    """The section, and the table, in which words stand."""
    section = reading.outline.at(extent.start)
    cell = reading.cell(extent.start)
    return section.heading.start if section else 0, cell.table if cell else -1


def _slip(reading: Reading, indicator: FoundIndicator, said: Sequence[FoundPoint | FoundConflict]) -> Slip:
    name, year = quoted(indicator.title), _year(said[0].year)
    first, *others = dict.fromkeys(_said(reading, one, indicator) for one in said)
    named = others[:_MOST_NAMED]
    more = len(others) - len(named)
    en, zh = [one.en for one in (first, *named)], [one.zh for one in (first, *named)]
    return Slip(
        f"{name} {year}",
        Text(
            f"“{name}” for {year} is {', '.join(en[:-1])} and {en[-1]}" + (f" (and {more} more)" if more else ""),
            f"“{name}”{year}年的目标，{'，'.join(zh)}" + (f"（另有{more}处）" if more else ""),
        ),
        _HINT,
        (*(one.extent for one in said[1:]), said[0].extent),
    )


def _said(reading: Reading, one: FoundPoint | FoundConflict, indicator: FoundIndicator) -> Text:
    """A value and where it stands: below a heading, in its text or in a table."""
    value, place = _value(one.value, indicator), quoted(reading.place(one.extent.start))
    if reading.cell(one.extent.start) is None:
        return Text(f"{value} below “{place}”", f"“{place}”写的是{value}")
    return Text(f"{value} in a table below “{place}”", f"“{place}”表格中写的是{value}")


def _restated(reading: Reading, found: Restated) -> Slip:
    name, (one, other), (own, row) = quoted(found.words), found.numbers, found.extents
    here, there = quoted(reading.place(own.start)), quoted(reading.place(row.start))
    return Slip(
        name,
        Text(
            f"“{name}”: {one} below “{here}” and {other} below “{there}”",
            f"“{name}”，“{here}”写的是{one}，“{there}”写的是{other}",
        ),
        _HINT,
        (row, own),
    )


def _value(written: str, indicator: FoundIndicator) -> str:
    """A value as written, of a cell with its per cent; any other unit there may be 万 times the one here."""
    return quoted(f"{written}%" if indicator.unit == "%" and written[-1:].isdigit() else written)


RULE = SlipRule(
    id="two-targets",
    severity="warning",
    title=Text("Two values for one target", "同一目标前后数值不一"),
    about=Text(
        "A target that is restated in a task, a table or an annex must say the same there. Compared are levels of one "
        "name, unit and year in different sections or tables; what is to be added, what a part of a whole is "
        "to reach, and over 20 beside 20 are other targets. Of English tables, tasks that the text has in the same "
        "words are compared.",
        "同一目标在正文、表格和附件中重复出现时，数值应当一致。只比对名称、单位、年份都相同且分处不同章节或表格的目标值；"
        "新增量与总量、分项与总数、“超20项”与“20项”不作比较。",
    ),
    find=find,
    passing="一、总体目标\n到2028年，建成省级中试基地12个。\n二、重点任务\n（一）建设平台。到2028年，建成省级中试基地12个，新增研发机构30家。",
    failing="一、总体目标\n到2028年，建成省级中试基地12个。\n二、重点任务\n（一）建设平台。到2028年，建成省级中试基地10个，新增研发机构30家。",
)
