"""Which year is in force at a place."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from nqpf.documents.document import Block, Document, Extent
from nqpf.drafting.figures.spelling import spelled
from nqpf.drafting.outline import Outline
from nqpf.drafting.years import english
from nqpf.drafting.years.named import Year, years
from nqpf.drafting.years.outer import Listing, column_year, inherited, row_of, row_years
from nqpf.drafting.years.own import own_year
from nqpf.drafting.years.paragraphs import Dated
from nqpf.drafting.years.relative import relative_years

_BRACKET = 3
"""Characters between the end of a number and a year in brackets that belongs to it: 50亿元（2025年）."""
_OPENS = 10
"""Characters before a year that opens a paragraph (全省力争到2027年)."""
_LEAD = 20
"""Characters before a year that opens a sentence (力争到2027年)."""


@cache
def _ends() -> re.Pattern[str]:
    return re.compile("[。！？!?\n]|[.](?=[ \n])")


class Years:
    """The years of a document, to be looked up by place."""

    def __init__(self, document: Document, outline: Outline) -> None:
        """Read all years of the document once."""
        self._text = spelled(document.text)
        heads = sorted(section.heading for section in outline.every())
        self._heads = heads
        self._inherited = inherited(self._text, outline.sections, None)
        self._blocks: list[Dated] = []
        listing = Listing()
        rows = row_years(self._text, document)
        own = own_year(document, outline)
        for block in dict.fromkeys(document.blocks):
            if self._blocks and self._blocks[-1].block.extent == block.extent:
                continue
            found = tuple(sorted((*years(self._text, block.extent), *relative_years(self._text, block.extent, own))))
            start = self._begin(block)
            opens = bool(found and self._opens(start, found[0], bool(block.number)))
            leads = tuple(self._leading(found, block)) if opens else ()
            outer = column_year(block) or rows.get(row_of(block)) if block.cell else listing.of(self._text, block)
            outer = outer if block.cell or outer else self._headed(start)
            ends = tuple(end.end() for end in _ends().finditer(self._text, block.extent.start, block.extent.end))
            set_ = tuple(year for year in found if year.set)
            open_ = tuple(year for year in set_ if not year.closes)
            self._blocks.append(Dated(block, ends, found, set_, open_, leads, outer))
            listing = listing.behind(self._text, block, set_)
        self._starts = [opened.block.extent.start for opened in self._blocks]

    def at(self, offset: int, end: int = 0) -> Year | None:
        """The year in force at an offset; None where the document gives none.

        Chinese writes the year before what it is the year of, or in brackets behind the number, which ends at `end`;
        English mostly behind it.
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
        if before and before.extent.start >= sentence.start and self._holds(before, sentence, offset):
            return before
        return behind or opened.led_by(sentence.start) or opened.outer

    def _holds(self, year: Year, sentence: Extent, offset: int) -> bool:
        """Whether a year before an offset is in force: an English one in its clause, or where it opens the sentence."""
        if not year.written.isascii():
            return True
        said = self._text[sentence.start : year.extent.start]
        return english.opens(said) or not english.ends_clause(self._text, year.extent.end, offset)

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
        return self._blocks[at].within(within)

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
        if first.written.isascii():
            return first.set and english.opens(before)
        return first.set and not _ends_clause().search(before) and len(before) <= _OPENS

    def _leading(self, found: Sequence[Year], block: Block) -> Iterator[Year]:
        """The first year of a paragraph, and those before which their sentence says nothing else."""
        for number, year in enumerate(found):
            before = self._text[max(block.extent.start, year.extent.start - _LEAD) : year.extent.start]
            if year.set and not year.closes and (not number or _begins().search(before)):
                yield year

    def _headed(self, offset: int) -> Year | None:
        """The year that the headings above set, the nearest first."""
        at = bisect_right(self._heads, offset, key=lambda head: head[0]) - 1
        return self._inherited.get(self._heads[at][0]) if at >= 0 else None


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
