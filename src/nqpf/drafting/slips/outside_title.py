"""`outside-title`: a year by which something is promised that lies outside the years of the title."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.base.language import Text
from nqpf.documents.document import Extent
from nqpf.drafting.slips.reading import Reading
from nqpf.drafting.slips.slip import Slip, SlipRule
from nqpf.drafting.slips.wording import quoted
from nqpf.drafting.tables import find_rows

_NEAR = 30
"""Characters on either side of a year in which the words may stand that say that it is meant to lie beyond the plan."""
_FAR = 2_000
"""Characters before it in which the last year of the plan may stand, to which a later one is the outlook."""


def find(reading: Reading) -> Iterator[Slip]:
    """Compare due dates and the years of targets with the years that the title names."""
    front = reading.front
    title, first, last = front.title, front.start, front.end
    if not (title and first and last and first.extent.within(title.extent) and last.extent.within(title.extent)):
        return
    years = _year(first.value), _year(last.value)
    if not 0 < years[0] < years[1]:  # a plan for one year looks ahead as a matter of course
        return
    span = f"{years[0]}–{years[1]}"
    seen: set[tuple[int, int]] = set()
    for year, extent in _promised(reading):
        if years[0] <= year <= years[1] or (extent.start, year) in seen:
            continue
        seen.add((extent.start, year))
        if _is_wanted(reading, extent) if year < years[0] else not _looks_ahead(reading, extent, years[1]):
            yield _slip(reading, year, extent, span)


def _is_wanted(reading: Reading, extent: Extent) -> bool:
    """Whether a past year is one by which something is to be done, and not one of which something is told."""
    section = reading.outline.at(extent.start)
    if section is None or section.part not in {"goals", "tasks", "safeguards"}:
        return False
    text = reading.text
    return bool(_before().search(text, max(extent.start - _NEAR, 0), extent.start)) or bool(
        _by_then().match(text, extent.end)
    )


@cache
def _before() -> re.Pattern[str]:
    words = "by|before|no later than|due:?|deadline:?"
    return re.compile(rf"\b(?:{words})(?: the)?(?: end of)?(?: [a-z]+)? ?\Z", re.IGNORECASE)


@cache
def _by_then() -> re.Pattern[str]:
    return re.compile("年 ?(?:[0-9]{1,2} ?月)?(?:[底末中]|上半年)?(?:之?前|以前)(?!已)")


def _year(value: str) -> int:
    found = re.search("(?:19|20)[0-9]{2}", value)
    return int(found[0]) if found else 0


def _promised(reading: Reading) -> Iterator[tuple[int, Extent]]:
    """The years by which the document promises something, each where it stands; not those of projects."""
    projects = [row.extent for row in find_rows(reading.document, reading.outline) if row.kind != "tasks"]
    places = [(date.value, date.extent) for date in reading.dates if date.entry == "due"]
    for indicator in reading.indicators:
        places += [(point.year, point.dated) for point in (*indicator.milestones, indicator.target) if point.dated]
    for value, extent in sorted(places, key=lambda place: place[1]):
        year = _year(value)
        said = str(year) in reading.text[extent.start : extent.end]
        if year and said and not _lies_in(projects, extent) and not _of_project(reading, extent):
            yield year, _digits(reading, extent, year)


def _of_project(reading: Reading, extent: Extent) -> bool:
    """Whether a column says how long something is built, which may begin before the plan and end behind it."""
    cell = reading.cell(extent.start)
    return cell is not None and re.search("建设|起止|工期|period|duration", cell.header, re.IGNORECASE) is not None


def _digits(reading: Reading, extent: Extent, year: int) -> Extent:
    at = reading.text.index(str(year), extent.start)
    return Extent(at, at + len(str(year)))


def _lies_in(stretches: list[Extent], extent: Extent) -> bool:
    return any(extent.within(stretch) for stretch in stretches)


def _looks_ahead(reading: Reading, extent: Extent, last: int) -> bool:
    """Whether the document sets a later year out as its outlook.

    It says so (展望2035年), or names it behind the last year of the plan (到2028年…。到2030年…), in the paragraph or
    among its goals; or it is no year of its own (碳达峰, the end of a loan).
    """
    block = reading.block(extent.start)
    before = reading.text[max(block.start, extent.start - _NEAR) : extent.start]
    said = re.split("[。；;！？]", before)[-1] + reading.text[extent.start : min(block.end, extent.end + _NEAR)]
    section = reading.outline.at(extent.start)
    if section is not None and section.part == "present":
        return True
    if f"{last}" in reading.text[max(block.start, extent.start - _FAR) : extent.start]:
        return True
    if _vision().search(said) or (section and any(map(_vision().search, section.path))):
        return True
    if section is not None and section.part not in {"goals", "general"}:
        return False
    start = section.heading.start if section else 0
    return f"{last}" in reading.text[max(start, extent.start - _FAR) : extent.start]


@cache
def _vision() -> re.Pattern[str]:
    return re.compile(
        "展望|远景|长远|远期|中长期|“十[五六七]五”|下一步|vision|long(?:er)?[- ]term|outlook|beyond"
        # What the country aims at, and how long something is valid or paid for.
        "|达峰|碳中和|净零|实现.{0,6}现代化|net[- ]zero|carbon|climate"
        "|有效期|施行|到期|期限|债券|合同|租赁|租期|\\b(?:lease|loan|bonds?|valid|expires?|in force)\\b",
        re.IGNORECASE,
    )


def _slip(reading: Reading, year: int, extent: Extent, span: str) -> Slip:
    around = reading.clause(extent)
    place = quoted(reading.place(extent.start))
    return Slip(
        f"{place}/{quoted(around)}" if place else quoted(around),
        Text(
            f"“{quoted(around)}”: {year} lies outside the years of the title, {span}",
            f"“{quoted(around)}”中的{year}年超出标题所示的{span.replace('–', '—')}年",
        ),
        Text("correct the year, or say that it is an outlook", "请核对年份；如为远景展望，请写明"),
        (extent,),
    )


RULE = SlipRule(
    id="outside-title",
    severity="warning",
    title=Text("A year outside the years of the title", "年份超出标题所示期限"),
    about=Text(
        "A plan for 2026 to 2028 that wants a task done by 2029, or by 2025, has a wrong year or a wrong title. Only "
        "due dates and the years of targets are compared; baselines, the years of laws and of other documents, project "
        "lists and an outlook that is set out as one (展望2035年) are not.",
        "标题为2026—2028年的规划，却要求某项任务在2029年或2025年完成，说明年份或标题有误。只核对完成时限和目标年份；"
        "基期、法规和文件的年份、项目建设期限，以及写明“展望2035年”等远景内容的，不提示。",
    ),
    find=find,
    passing="云川市装备产业行动计划（2026—2028年）\n一、总体目标\n到2028年，建成智能工厂20家。展望2035年，建成智能工厂80家。\n二、重点任务\n（一）建设平台。2027年底前，建成公共平台。",
    failing="云川市装备产业行动计划（2026—2028年）\n一、总体目标\n到2028年，建成智能工厂20家。\n二、重点任务\n（一）建设平台。2029年底前，建成公共平台。",
)
