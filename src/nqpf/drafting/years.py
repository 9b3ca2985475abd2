"""The year in force at a place of a document: in the sentence, else what opens the paragraph, heads the list or column.

The year of a title, of a horizon (2026-2028年) and one that is only compared with (较2025年) are in force nowhere.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from nqpf.documents.document import Block, Document, Extent
from nqpf.documents.numbers import leading_number
from nqpf.drafting.figures.spelling import spelled
from nqpf.drafting.outline import Outline, Section

_BY = r"(?:力争|争取|确保|预计|计划)?(?:到|至|截至|截止|在)? ?"
_YEAR_ZH = (
    r"(?P<zh>(?:19|20)[0-9]{2} ?年"
    r"(?:年?[底末终](?!部)|内| ?[0-9]{1,2} ?月(?:[底末份]| ?[0-9]{1,2} ?日)?|[上下]半年)?)"
    r"(?P<before>以?前)?"
)
_PLAN_ZH = r"(?P<plan>[“\"]?十[一二三四五六]五[”\"]?(?:规划|计划)?(?:时期|期间|期)?[末底]?)(?!规划)"
_YEAR_EN = (
    r"(?P<lead>(?:by|until|in|before|during|from|since|to|of|on|against|than|with|at|over)? ?)(?:the )?"
    r"(?P<en>(?:(?:year[- ])?end[- ]?(?:of )?(?:the )?(?:year )?)?(?:19|20)[0-9]{2})"
    r"(?![0-9A-Za-z%\u4e00-\u9fff]|[,.][0-9])"
)
_BETWEEN = r"between (?:19|20)[0-9]{2} and (?P<between>(?:19|20)[0-9]{2})(?![0-9A-Za-z%]|[,.][0-9])"
_RANGE = r"(?:19|20)[0-9]{2} ?年? ?(?:-|–|—{1,2}|~|至|到) ?(?:19|20)[0-9]{2} ?年?"
_TITLE = r"《[^》\n]{1,120}》|[〔\[] ?(?:19|20)[0-9]{2} ?[〕\]]"
_BRACKET = 3
"""Characters between the end of a number and a year in brackets that belongs to it: 50亿元（2025年）."""
_LONGEST_BRACKET = 100
"""Characters within which a bracket closes."""
_LEAD = 20
"""Characters before a year that opens a sentence (力争到2027年)."""
_A_LABEL = 25
"""Characters of a cell that may be no more than a label with a year."""
_ENDS = re.compile("[。！？!?\n]|[.](?=[ \n])")


class Year(NamedTuple):
    """A year as written, where it stands, and the number of it; for a five-year plan that of its last year.

    `set`: words say that something is due then (到2027年, by 2030), or nothing says otherwise. Without it, the
    year is compared with or past (较2025年, since 2020). `since` marks one that says how things stood (截至2025年).
    `closes`: where the bracket ends in which it stands, beyond which it says nothing; 0 outside of brackets.
    """

    extent: Extent
    written: str
    number: int
    set: bool = True
    since: bool = False
    closes: int = 0


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<skip>{_TITLE}|{_RANGE})|{_BETWEEN}|(?P<by>{_BY})(?:{_YEAR_ZH}|{_PLAN_ZH})|(?<![0-9A-Za-z]){_YEAR_EN}",
        re.IGNORECASE,
    )


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(r"(?:较|比|同比|相比|相较于?|对比|超过|自|从|由|以)(?:上年|于)? ?\Z")


@cache
def _as_base() -> re.Pattern[str]:
    return re.compile(r" ?(?:同期|基础上|为基[期数年]|基数|水平|以来|起(?![到])| levels?\b| baseline)")


def years(text: str, within: Extent) -> Iterator[Year]:
    """The years named in a spelled text within an extent, in order."""
    for found in _pattern().finditer(text, within.start, within.end):
        if found["skip"]:
            continue
        name = next(name for name in ("zh", "plan", "between", "en") if found[name])
        number = _ends_in(found["plan"]) if name == "plan" else int(_four_digits().findall(found[name])[0])
        written = text[found.start(name) : found.end(name)].replace(" ", "" if name != "en" else " ").strip()
        if name == "en" and not found["lead"].strip() and not _opens_column(text, found, within):
            continue
        extent = Extent(found.start(name), found.end(name))
        closes = _closes(text, extent.end, within.end)
        yield Year(extent, written, number, _is_set(found, text), "截" in (found["by"] or ""), closes)


@cache
def _four_digits() -> re.Pattern[str]:
    return re.compile("[0-9]{4}")


def _ends_in(plan: str) -> int:
    """The last year of a five-year plan: the 15th ends in 2030."""
    return 2010 + 5 * ("一二三四五六".index(plan.lstrip('“"')[1]))


def _opens_column(text: str, found: re.Match[str], within: Extent) -> bool:
    """Whether a bare English year is all there is, or heads what follows: "Target 2030", "2030: 50 hubs"."""
    alone = within.end - within.start <= _A_LABEL
    return alone or text[found.end() : found.end() + 1] == ":"


def _closes(text: str, at: int, end: int) -> int:
    """Where the bracket closes that is open at a place; 0 where none is."""
    found = _brackets().search(text, at, min(end, at + _LONGEST_BRACKET))
    return found.start() if found and found[0] in ")）" else 0


@cache
def _brackets() -> re.Pattern[str]:
    return re.compile("[()（）。\n]")


def _is_set(found: re.Match[str], text: str) -> bool:
    if found["between"]:
        return True
    if found["en"]:
        lead = found["lead"].strip().casefold()
        return lead not in ("from", "since", "against", "than", "with", "of") and not _as_base().match(
            text, found.end("en")
        )
    start, end = found.start(), found.end()
    return not (
        (not found["by"].strip() and _compared().search(text[max(0, start - 8) : start]))
        or _as_base().match(text, end)
        or (found["by"].strip() in ("在",) and _as_base().match(text, end))
    )


@dataclass(frozen=True, slots=True)
class _Opened:
    """A block with where its sentences end, its years, those set, those of them in no bracket, and the outer one.

    `leads` are those that open a sentence, where the first of all opens the paragraph.
    """

    block: Block
    ends: tuple[int, ...]
    years: tuple[Year, ...]
    set: tuple[Year, ...]
    open: tuple[Year, ...]
    leads: tuple[Year, ...]
    outer: Year | None

    def sentence(self, offset: int) -> Extent:
        """The sentence in which an offset lies."""
        extent, place = self.block.extent, bisect_right(self.ends, offset)
        start = self.ends[place - 1] if place else extent.start
        return Extent(start, self.ends[place] if place < len(self.ends) else extent.end)

    def before(self, offset: int) -> Year | None:
        """The last year that is set before an offset, none in a bracket that has closed since."""
        place = bisect_right(self.set, offset, key=lambda year: year.extent.end)
        last = self.set[place - 1] if place else None
        if last is None or not last.closes or last.closes >= offset:
            return last
        place = bisect_right(self.open, offset, key=lambda year: year.extent.end)
        return self.open[place - 1] if place else None

    def led_by(self, offset: int) -> Year | None:
        """The year in force at the beginning of a sentence: the last that opened one."""
        place = bisect_right(self.leads, offset, key=lambda year: year.extent.end)
        return self.leads[place - 1] if place else None

    def named_before(self, offset: int) -> Year | None:
        """The last year that is named at all before an offset."""
        place = bisect_right(self.years, offset, key=lambda year: year.extent.end)
        return self.years[place - 1] if place else None

    def behind(self, offset: int, end: int) -> Year | None:
        """The first year that is set behind an offset and before an end."""
        place = bisect_left(self.set, offset, key=lambda year: year.extent.start)
        return self.set[place] if place < len(self.set) and self.set[place].extent.end <= end else None


class _Listing(NamedTuple):
    """A list whose introduction sets a year: it goes on as long as its paragraphs have numbers of one rung."""

    year: Year | None = None
    rung: str = ""

    def of(self, block: Block) -> Year | None:
        """The year that the list gives a paragraph."""
        return self.year if self.year and self.following(block).year else None

    def following(self, block: Block) -> "_Listing":
        """The list behind a paragraph."""
        number = leading_number(block.number)
        if self.year is None or number is None or (self.rung and self.rung != number.rung):
            return _Listing()
        return _Listing(self.year, number.rung)


class Years:
    """The years of a document, to be looked up by place."""

    def __init__(self, document: Document, outline: Outline) -> None:
        """Read all years of the document once."""
        self._text = spelled(document.text)
        heads = sorted(section.heading for section in outline.every())
        self._heads = heads
        self._inherited = _inherited(self._text, outline.sections, None)
        self._blocks: list[_Opened] = []
        listing = _Listing()
        rows = _row_years(self._text, document)
        for block in dict.fromkeys(document.blocks):
            if self._blocks and self._blocks[-1].block.extent == block.extent:
                continue
            found = tuple(years(self._text, block.extent))
            start = self._begin(block)
            opens = bool(found and self._opens(start, found[0], bool(block.number)))
            leads = tuple(self._leading(found, block)) if opens else ()
            outer = self._column(block) or rows.get(_row(block)) if block.cell else listing.of(block)
            outer = outer if block.cell or outer else self._headed(start)
            ends = tuple(end.end() for end in _ENDS.finditer(self._text, block.extent.start, block.extent.end))
            set_ = tuple(year for year in found if year.set)
            open_ = tuple(year for year in set_ if not year.closes)
            self._blocks.append(_Opened(block, ends, found, set_, open_, leads, outer))
            listing = self._listed(block, found, listing)
        self._starts = [opened.block.extent.start for opened in self._blocks]

    def at(self, offset: int, end: int = 0) -> Year | None:
        """The year in force at an offset; None where the document gives none.

        Chinese sets the year before what it holds for, or in brackets behind the number, which ends at `end`; English
        mostly behind it.
        """
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset > self._blocks[at].block.extent.end:
            return None
        opened = self._blocks[at]
        sentence = opened.sentence(offset)
        cut = _ends_clause().search(self._text, offset, sentence.end)
        before, behind = opened.before(offset), opened.behind(offset, cut.start() if cut else sentence.end)
        if behind and (behind.written.isascii() or self._is_bracketed(behind, end)):
            return behind
        if before and before.extent.start >= sentence.start:
            return before
        return behind or opened.led_by(sentence.start) or opened.outer

    def _is_bracketed(self, year: Year, end: int) -> bool:
        """Whether a year alone stands in brackets behind a number that ends at `end`."""
        starts = end and self._text[end : end + 1] in "（(" and year.extent.start <= end + _BRACKET
        return bool(starts and year.closes and year.closes <= year.extent.end + 1)

    def last_named(self, offset: int) -> Year | None:
        """The last year that the paragraph names before an offset, whatever it says of it."""
        return self._blocks[max(bisect_right(self._starts, offset) - 1, 0)].named_before(offset)

    def sentence(self, offset: int) -> Extent:
        """The extent of the sentence in which an offset lies, within its paragraph."""
        return self._blocks[max(bisect_right(self._starts, offset) - 1, 0)].sentence(offset)

    def named(self, within: Extent) -> tuple[Year, ...]:
        """All years within an extent."""
        at = max(bisect_right(self._starts, within.start) - 1, 0)
        return tuple(year for year in self._blocks[at].years if year.extent.within(within))

    def _begin(self, block: Block) -> int:
        """Where a paragraph's own words begin: behind its number, or behind a run-in heading."""
        start = block.extent.start
        at = bisect_right(self._heads, start, key=lambda head: head[0]) - 1
        if at >= 0 and self._heads[at][0] >= start and self._heads[at][1] < block.extent.end:
            return self._heads[at][1]
        return start + len(block.number)

    def _opens(self, start: int, first: Year, numbered: bool) -> bool:
        """Whether a year opens a paragraph: nothing but a label, or the title behind its number, before it."""
        before = self._text[start : first.extent.start]
        label = (_title() if numbered else _label()).match(before)
        if label:
            before = before[label.end() :]
        return first.set and not _ends_clause().search(before) and len(before) <= 30

    def _leading(self, found: Sequence[Year], block: Block) -> Iterator[Year]:
        """The first year of a paragraph, and those before which their sentence says nothing else."""
        for number, year in enumerate(found):
            before = self._text[max(block.extent.start, year.extent.start - _LEAD) : year.extent.start]
            if year.set and not year.closes and (not number or _begins().search(before)):
                yield year

    def _listed(self, block: Block, found: tuple[Year, ...], listing: "_Listing") -> "_Listing":
        """The list that a paragraph introduces with a year (到2027年，实现以下目标：), or the one that goes on."""
        if block.cell:
            return listing
        set_ = [year for year in found if year.set]
        if set_ and _introduces().search(self._text, block.extent.start, block.extent.end):
            return _Listing(set_[-1])
        return listing.following(block)

    def _headed(self, offset: int) -> Year | None:
        """The year that the headings above set, the nearest first."""
        at = bisect_right(self._heads, offset, key=lambda head: head[0]) - 1
        return self._inherited.get(self._heads[at][0]) if at >= 0 else None

    def _column(self, block: Block) -> Year | None:
        header = spelled(block.cell.header) if block.cell else ""
        found = [year for year in years(header, Extent(0, len(header))) if year.set]
        # It stands in the header's cell, which this extent does not reach: no place of its own.
        return found[-1]._replace(extent=Extent(0, 0)) if found else None


@cache
def _ends_clause() -> re.Pattern[str]:
    return re.compile("[，；。：:;！？\n]|, ")


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(r"(?:[。！？\n]|[.] ) ?[^，；。,;.：:]*\Z")


@cache
def _label() -> re.Pattern[str]:
    return re.compile(r" ?[*★●]? ?[^，；。：:]{1,25}[：:]")


@cache
def _title() -> re.Pattern[str]:
    return re.compile(r" ?[^，；。：:]{1,25}[：:。]")


@cache
def _introduces() -> re.Pattern[str]:
    return re.compile(r"[：:] ?\Z|(?:如下|以下)[^。]{0,12}[。：:] ?\Z")


def _inherited(text: str, sections: Iterable[Section], above: Year | None) -> dict[int, Year]:
    """By where its heading begins, the year that each section's headings set."""
    found: dict[int, Year] = {}
    for section in sections:
        set_ = [year for year in years(text, section.heading) if year.set]
        own = set_[-1] if set_ else above
        if own is not None:
            found[section.heading.start] = own
        found |= _inherited(text, section.sections, own)
    return found


def _row(block: Block) -> tuple[int, int]:
    return (block.cell.table, block.cell.row) if block.cell else (-1, -1)


@cache
def _when() -> re.Pattern[str]:
    return re.compile("时限|时间|期限|年份|年度|deadline|due|year|by when", re.IGNORECASE)


def _row_years(text: str, document: Document) -> dict[tuple[int, int], Year]:
    """The year of each row of a table that has a column for it."""
    found: dict[tuple[int, int], Year] = {}
    for block in document.blocks:
        if block.cell and _when().search(block.cell.header):
            for year in years(text, block.extent):
                found[_row(block)] = year
    return found
