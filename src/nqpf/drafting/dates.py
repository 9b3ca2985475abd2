"""Dates by which a document wants something done, and duties that come round (2027年底前建成; 每年开展)."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from nqpf.documents.document import Block, Document, Extent
from nqpf.drafting.outline import Outline
from nqpf.drafting.rows import rows_of
from nqpf.drafting.sentences import sentences
from nqpf.drafting.spelling import evened_out
from nqpf.plan.quantity import QuantityError, parse_period

_OPENS = 2
"""Characters that may stand before a date which opens its paragraph."""
DateEntry = Literal["start", "due", "every"]


class FoundDate(NamedTuple):
    """A date or a cycle by its words, as the plan format reads them.

    `extent` are the words in the document, `scope` is what they date: a sentence, a paragraph that they open, a
    section, the row of a table.
    """

    entry: DateEntry
    value: str
    extent: Extent
    scope: Extent


_D = "[0-9０-９]"
_Y = rf"(?:20|２０|19|１９){_D}{{2}}"
_DATE = (
    rf"{_Y} ?年 ?(?:度|{_D}{{1,2}} ?月份?(?: ?{_D}{{1,2}} ?[日号])?|第?[1-4１-４一二三四] ?季度|[上下]半年)?"
    rf" ?(?P<close>年?(?:底|末|终)|年?内|[上中下]旬|年中)?"
    rf"|[“\"]?十[一二三四五六]五[”\"]?(?:规划)?(?:时期|期)?(?P<late>末|期间)"
)
# What makes a bare year one that is meant to come: 2026年启动建设.
_DONE = (
    "完成|建成|启动|开工|开展|实现|形成|力争|确保|出台|印发|发布|投用|投产|达产|组建|建立|制定|新增|培育|打造|建设"
    "|争取|实施"
)
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY_EN = rf"(?:[0-9]{{1,2}} (?:of )?{_MONTH} |{_MONTH} [0-9]{{1,2}}, |{_MONTH} |Q[1-4] |mid-)?20[0-9]{{2}}"
_COLUMNS = (
    "(?:完成|办结|竣工|建成)(?:时间|时限|期限|节点)|时间(?:节点|要求|进度)|时限(?:要求)?|截止(?:时间|日期)"
    "|due(?: ?date)?|deadline"
)


def find_dates(document: Document, outline: Outline) -> tuple[FoundDate, ...]:
    """All such dates, in the order of the text.

    What has been (截至2025年底), years within titles and ranges, and dates that the plan format cannot read for
    certain (2027年前) are left out.
    """
    found = [*_in_paragraphs(document, outline), *_in_columns(document)]
    return tuple(sorted(dict.fromkeys(found), key=lambda date: (date.extent, date.scope)))


def _in_paragraphs(document: Document, outline: Outline) -> Iterator[FoundDate]:
    text = document.text
    for paragraph in dict.fromkeys(block.extent for block in document.blocks if not _is_dated_column(block)):
        titles = [Extent(*found.span()) for found in _title().finditer(text, *paragraph)]
        dates = [
            date
            for sentence in sentences(text, paragraph)
            for date in _in_sentence(text, sentence)
            if not _inside(titles, date.extent.start)
        ]
        if dates and dates[0].entry == "due" and dates[0].extent.start - paragraph.start <= _OPENS:
            following = next((date.scope.start for date in dates[1:] if date.entry == "due"), paragraph.end)
            dates[0] = dates[0]._replace(scope=Extent(dates[0].scope.start, max(dates[0].scope.end, following)))
        for date in dates:
            section = outline.at(date.extent.start)
            whole = section and (date.extent.within(section.heading) or _is_labelled(text, date.extent.start))
            yield date._replace(scope=section.whole) if section and whole else date


@cache
def _title() -> re.Pattern[str]:
    return re.compile("《[^》\n]{1,200}》")


def _inside(titles: list[Extent], at: int) -> bool:
    index = bisect_right(titles, at, key=lambda title: title.start) - 1
    return index >= 0 and at < titles[index].end


@cache
def _due() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<before>截[至止]到?|自|从|较|比|以|[—–~～至-] ?)?(?P<by>不?(?:晚于|迟于)|到|至|于|在)? ?(?P<date>{_DATE})"
        rf" ?(?P<ahead>(?:之|以)?前)?(?=(?P<behind>以来|以后|之后|起|版|修订|[—–~～至-]|[，,]? ?(?:{_DONE}))?)"
    )


@cache
def _cycle() -> re.Pattern[str]:
    return re.compile(
        r"每(?:年度|半年|季度?|个?月(?!度)|年)(?!(?:最高|不超过|不高于|[0-9０-９]))"
        r"|\b(?:every (?:half[- ]year|six months|year|quarter|month)|yearly|annually|quarterly|monthly)\b",
        re.IGNORECASE,
    )


@cache
def _english() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<label>due|deadline): |\b(?:by|before|no later than|not later than) )"
        rf"(?P<date>(?:the )?(?:end[- ](?:of )?)?{_DAY_EN})\b",
        re.IGNORECASE,
    )


def _in_sentence(text: str, sentence: Extent) -> Iterator[FoundDate]:
    """The dates of a sentence; 到… and 每年 date what follows them, …前 also what stands before."""
    for found in _due().finditer(text, *sentence):
        value = evened_out(found["date"] + (found["ahead"] or ""))
        if not found["before"] and _is_due(text, found, sentence) and _is_readable(value):
            extent = Extent(found.start("by") if found["by"] else found.start("date"), found.end())
            begins = _clause(text, sentence, extent.start) if found["by"] in ("到", "至") else sentence.start
            yield FoundDate("due", value, extent, Extent(begins, sentence.end))
    for found in _english().finditer(text, *sentence):
        if _is_readable(found["date"]):
            yield FoundDate("due", found["date"], Extent(*found.span()), sentence)
    for found in _cycle().finditer(text, *sentence):
        begins = _clause(text, sentence, found.start())
        yield FoundDate("every", found[0].lower(), Extent(*found.span()), Extent(begins, sentence.end))


def _clause(text: str, sentence: Extent, at: int) -> int:
    """Where the clause begins in which a character stands."""
    return max(sentence.start, *(text.rfind(mark, sentence.start, at) + 1 for mark in "，,"))


def _is_due(text: str, found: re.Match[str], sentence: Extent) -> bool:
    behind = found["behind"] or ""
    if behind and not re.search(_DONE, behind):
        return False
    if found["by"] or found["ahead"] or found["close"] or found["late"] or _is_labelled(text, found.start()):
        return True
    opens = found.start() == sentence.start or text[found.start() - 1] in "，,：:（("
    return opens and bool(behind)


def _is_readable(value: str) -> bool:
    try:
        parse_period(value)
    except QuantityError:
        return False
    return True


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?:{_COLUMNS})[ \t]*[:：][ \t]*\Z", re.IGNORECASE)


def _is_labelled(text: str, at: int) -> bool:
    return _label().search(text, max(at - 20, 0), at) is not None


@cache
def _column() -> re.Pattern[str]:
    remark = "(?:[（(〔][^）)〕]*[）)〕])?"
    return re.compile(rf"(?:{_COLUMNS}|(?:项目)?(?:建设|实施|起止)(?:期限|年限|时间|周期)){remark}", re.IGNORECASE)


def _is_dated_column(block: Block) -> bool:
    """Whether a cell stands below a head that is a date itself or says that dates are below it."""
    return block.cell is not None and (is_column_of_dates(block.cell.header) or bool(_year().search(block.cell.header)))


@cache
def _year() -> re.Pattern[str]:
    return re.compile(_Y)


def is_column_of_dates(header: str) -> bool:
    """Whether the head of a column says that dates stand below it (完成时限, Due)."""
    return _column().fullmatch("".join(header.split()) or "-") is not None


def _in_columns(document: Document) -> Iterator[FoundDate]:
    """The date of each row; of a span (2025-2027) both ends."""
    for row in rows_of(document):
        for block in row.cells:
            if not (block.cell and is_column_of_dates(block.cell.header)):
                continue
            written = evened_out(document.said(block.extent))
            ends = [written] if _is_readable(written) else re.split("[—–~～至-]+", written)
            if len(ends) <= 2 and all(_is_readable(end) for end in ends):
                entries: tuple[DateEntry, ...] = ("start", "due")
                for entry, end in zip(entries[-len(ends) :], ends, strict=True):
                    yield FoundDate(entry, end, block.extent, row.extent)
