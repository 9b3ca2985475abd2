"""`outside-title`: a year by which something is promised that lies outside the years of the title."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.base.language import Text
from nqpf.documents.document import Extent
from nqpf.drafting.slips.outlook import NEAR, looks_ahead
from nqpf.drafting.slips.promised import promised, year_of
from nqpf.drafting.slips.reading import Reading
from nqpf.drafting.slips.slip import Slip, SlipRule
from nqpf.drafting.slips.wording import quoted


def find(reading: Reading) -> Iterator[Slip]:
    """Compare due dates and the years of targets with the years that the title names."""
    front = reading.front
    title, first, last = front.title, front.start, front.end
    if not (title and first and last and first.extent.within(title.extent) and last.extent.within(title.extent)):
        return
    years = year_of(first.value), year_of(last.value)
    if not 0 < years[0] < years[1]:  # a plan for one year looks ahead as a matter of course
        return
    span = f"{years[0]}–{years[1]}"
    seen: set[tuple[int, int]] = set()
    for year, extent in promised(reading):
        if years[0] <= year <= years[1] or (extent.start, year) in seen:
            continue
        seen.add((extent.start, year))
        if _is_wanted(reading, extent) if year < years[0] else not looks_ahead(reading, extent, years[1]):
            yield _slip(reading, year, extent, span)


def _is_wanted(reading: Reading, extent: Extent) -> bool:
    """Whether a past year is one by which something is to be done, and not one of which something is told."""
    section = reading.outline.at(extent.start)
    if section is None or section.part not in {"goals", "tasks", "safeguards"}:
        return False
    text = reading.text
    return bool(_before().search(text, max(extent.start - NEAR, 0), extent.start)) or bool(
        _by_then().match(text, extent.end)
    )


@cache
def _before() -> re.Pattern[str]:
    words = "by|before|no later than|due:?|deadline:?"
    return re.compile(rf"\b(?:{words})(?: the)?(?: end of)?(?: [a-z]+)? ?\Z", re.IGNORECASE)


@cache
def _by_then() -> re.Pattern[str]:
    return re.compile("年 ?(?:[0-9]{1,2} ?月)?(?:[底末中]|上半年)?(?:之?前|以前)(?!已)")


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
        "lists and an outlook that is set out as one (展望2035年; goals for a round year behind those of the last "
        "one) are not.",
        "标题为2026—2028年的规划，却要求某项任务在2029年或2025年完成，说明年份或标题有误。只核对完成时限和目标年份；"
        "基期、法规和文件的年份、项目建设期限，以及写明“展望2035年”等远景内容、或在规划期末目标之后另提2030年、2035年等整五年目标的，不提示。",
    ),
    find=find,
    passing="云川市装备产业行动计划（2026—2028年）\n一、总体目标\n到2028年，建成智能工厂20家。展望2035年，建成智能工厂80家。\n二、重点任务\n（一）建设平台。2027年底前，建成公共平台。",
    failing="云川市装备产业行动计划（2026—2028年）\n一、总体目标\n到2028年，建成智能工厂20家。\n二、重点任务\n（一）建设平台。2029年底前，建成公共平台。",
)
