"""`announced-count`: so many are announced, and another number follows."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.documents.document import Extent
from nqpf.documents.numbers import leading_number
from nqpf.drafting.figures.words import chinese_number
from nqpf.drafting.outline import Section
from nqpf.drafting.slips.announced import Announced, announced
from nqpf.drafting.slips.reading import Reading
from nqpf.drafting.slips.slip import Slip, SlipRule
from nqpf.drafting.slips.wording import quoted

_MOST = 200
"""Numbers that are looked at: a document announces three or four."""
_FAR = 4_000
"""Characters behind an announcement in which its list begins."""
_GROUP = 2
"""Headings that make a list."""


class _List(NamedTuple):
    """What may be what was announced: the titles and places of its items, and all numbers that may be meant by it."""

    titles: Sequence[str]
    extents: Sequence[Extent]
    counts: frozenset[int]


def find(reading: Reading) -> Iterator[Slip]:
    """Compare each announced number with the headings that can be meant; where any of them fits, it is right."""
    if reading.document.unread:
        return
    for one in islice(announced(reading), _MOST):
        lists = list(_lists(reading, one))
        if lists and all(one.number not in each.counts for each in lists):
            yield _slip(reading, one, lists[0])


def _lists(reading: Reading, one: Announced) -> Iterator[_List]:
    """The lists that an announcement can be of, the likeliest first."""
    section = one.section
    if one.where == "anywhere":
        yield from _called(reading, one)
        return
    if one.where == "below":
        yield from _within(reading, one.extent.end)
    if one.where == "heading" or _is_last(reading, one):
        yield from _list(section.sections if section else reading.outline.sections)


def _is_last(reading: Reading, one: Announced) -> bool:
    """Whether an announcement stands right above the headings, with nothing in between that it may be of."""
    end = one.section.body.end if one.section else reading.outline.front.end
    if end - one.extent.end > _FAR:
        return False
    behind = reading.text[one.extent.end : end]
    return "\n" not in behind.strip() and not _colon().search(behind)


@cache
def _colon() -> re.Pattern[str]:
    return re.compile(r"[:：](?!\s*\Z)")


def _list(sections: Sequence[Section]) -> Iterator[_List]:
    """The headings that stand side by side, each of which may have others below it that are meant."""
    headings = [one for one in sections if one.number and one.part != "annex" and not one.title[:1].islower()]
    if len(headings) < _GROUP:
        return
    below = [below for one in headings for below in one.sections if below.number]
    tasks = [one for one in headings if one.part == "tasks"]
    leaves = [leaf for one in headings for leaf in one.leaves()]
    rungs = Counter(leading.rung for one in headings if (leading := leading_number(one.number)))
    of_tasks = [leaf for leaf in leaves if leaf.part == "tasks"]
    counts = {len(some) for some in (headings, below, tasks, leaves, of_tasks)} | {*rungs.values()}
    yield _of_sections(headings, counts)


def _called(reading: Reading, announced: Announced) -> Iterator[_List]:
    """The headings that are called so (平台培育行动, 行动一), level by level, and what stands below each (重点任务)."""
    levels: dict[int, list[Section]] = {}
    for section in reading.sections:
        if section.part not in {"annex", "present"} and _is_called(section, announced.noun):
            levels.setdefault(len(section.path), []).append(section)
    for sections in levels.values():
        # Of ten actions, two headings are not the list.
        if len(sections) >= _GROUP and 2 * len(sections) >= announced.number:
            yield _of_sections(sections, {len(sections)})
        for section in sections:
            yield from _list(section.sections)


def _is_called(section: Section, noun: str) -> bool:
    title, number = section.title.casefold(), section.number.casefold()
    if noun.isascii():
        singular = noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")
        return noun in title.split() or number.startswith(singular)
    return title.endswith(noun) or number.startswith(noun)


def _of_sections(sections: Sequence[Section], counts: set[int]) -> _List:
    return _List([one.title for one in sections], [one.heading for one in sections], frozenset(counts))


def _within(reading: Reading, start: int) -> Iterator[_List]:
    """What is counted behind the announcement in the same paragraph: 一是…；二是…."""
    found: list[re.Match[str]] = []
    for item in _items().finditer(reading.text, start, min(reading.block(start).end, start + _FAR)):
        if chinese_number(item["number"]) == len(found) + 1:
            found.append(item)
    if len(found) >= _GROUP:
        extents = [Extent(*item.span()) for item in found]
        yield _List([item["said"] for item in found], extents, frozenset({len(found)}))


@cache
def _items() -> re.Pattern[str]:
    return re.compile("(?P<number>[一二三四五六七八九十]{1,3})是(?P<said>[^，。；：、\n]{0,20})")


def _slip(reading: Reading, one: Announced, found: _List) -> Slip:
    said = quoted(reading.said(one.extent))
    first, last, count = quoted(found.titles[0]), quoted(found.titles[-1]), len(found.titles)
    place = quoted(reading.place(one.extent.start))
    return Slip(
        f"{place}/{said}" if place else said,
        Text(
            f"“{said}” are announced, but {count} follow, from “{first}” to “{last}”",
            f"写明“{said}”，实际列出{count}个（从“{first}”到“{last}”）",
        ),
        Text("correct the number, or add what is missing", "请更正数字，或补齐内容"),
        (one.extent, *found.extents),
    )


RULE = SlipRule(
    id="announced-count",
    severity="warning",
    title=Text("Another number follows than was announced", "所列项数与写明的不符"),
    about=Text(
        "“五大行动” in the goals and four headings that end in 行动, “以下三个方面” above four, “the following five "
        "measures” above six: either the number is wrong or something is missing. Compared are headings; where any "
        "level of them has the number, it is right. Formulas such as 1+6+3+N are no announcements.",
        "目标中写“五大行动”，后文却只有四个以“行动”为名的标题；写“以下三个方面”，下面却列了四个。"
        "说明数字有误，或内容有缺漏。只与标题的个数比对，任何一级标题的个数与之相符即不提示；“1+6+3+N”等提法不作比对。",
    ),
    find=find,
    passing="一、总体要求\n实施两大行动，建成产业高地。\n二、平台建设行动\n建设公共平台。\n三、企业培育行动\n从以下两个方面发力。\n（一）引进企业\n引进企业。\n（二）培育企业\n培育企业。",
    failing="一、总体要求\n实施三大行动，建成产业高地。\n二、平台建设行动\n建设公共平台。\n三、企业培育行动\n从以下三个方面发力。\n（一）引进企业\n引进企业。\n（二）培育企业\n培育企业。",
)
