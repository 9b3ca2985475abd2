"""`two-targets`: text, tables and annexes give different values for one target."""

import re
from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.documents.document import Extent
from nqpf.drafting.indicators import FoundConflict, FoundIndicator, FoundPoint
from nqpf.drafting.slips.reading import Reading
from nqpf.drafting.slips.slip import Slip, SlipRule
from nqpf.drafting.slips.wording import quoted
from nqpf.plan.quantity import QuantityError, parse_reading

_SHORTEST = 3
"""Characters of a name that says which thing is meant."""


def find(reading: Reading) -> Iterator[Slip]:
    """Look at what two places say of one thing for one year, each as a level to be reached."""
    for indicator in reading.indicators:
        if len(indicator.title) < _SHORTEST:
            continue
        for conflict in indicator.conflicts:
            year = _year(conflict.year)
            points = (*indicator.milestones, indicator.target)
            point = next((one for one in points if year and _year(one.year) == year), None)
            if point is not None and _differ(reading, indicator, point, conflict):
                yield _slip(reading, indicator, point, conflict)
                break


def _differ(reading: Reading, indicator: FoundIndicator, point: FoundPoint, conflict: FoundConflict) -> bool:
    """Whether both are levels in the indicator's unit and stand in two places, so that one restates the other."""
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


def _slip(reading: Reading, indicator: FoundIndicator, point: FoundPoint, conflict: FoundConflict) -> Slip:
    name, year = quoted(indicator.title), _year(point.year)
    one, other = quoted(point.value), quoted(conflict.value)
    here, there = (quoted(reading.place(extent.start)) for extent in (point.extent, conflict.extent))
    return Slip(
        f"{name} {year}",
        Text(
            f"“{name}” for {year} is {one} below “{here}” and {other} below “{there}”",
            f"“{name}”{year}年的目标，“{here}”写的是{one}，“{there}”写的是{other}",
        ),
        Text("settle which value holds, and correct the other", "请核实以何为准，并统一数值"),
        (conflict.extent, point.extent),
    )


RULE = SlipRule(
    id="two-targets",
    severity="warning",
    title=Text("Two values for one target", "同一目标前后数值不一"),
    about=Text(
        "A target that is restated in a task, a table or an annex must say the same there. Compared are levels of one "
        "name, unit and year in different sections or tables; what is to be added, and what a part of a "
        "whole is to reach, is another target.",
        "同一目标在正文、表格和附件中重复出现时，数值应当一致。只比对名称、单位、年份都相同且分处不同章节或表格的目标值；"
        "新增量与总量、分项与总数不作比较。",
    ),
    find=find,
    passing="一、总体目标\n到2028年，建成省级中试基地12个。\n二、重点任务\n（一）建设平台。到2028年，建成省级中试基地12个，新增研发机构30家。",
    failing="一、总体目标\n到2028年，建成省级中试基地12个。\n二、重点任务\n（一）建设平台。到2028年，建成省级中试基地10个，新增研发机构30家。",
)
