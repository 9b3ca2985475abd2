"""Years that a paragraph has from outside: of its list, of the headings above, of a cell's column and row."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from nqpf.documents.document import Block, Document, Extent
from nqpf.documents.numbers import leading_number
from nqpf.drafting.figures.spelling import spelled
from nqpf.drafting.outline import Section
from nqpf.drafting.years.named import Year, years


@cache
def _introduces() -> re.Pattern[str]:
    return re.compile(r"[：:] ?\Z|(?:如下|以下)[^。]{0,12}[。：:] ?\Z")


_SEMICOLON = "；"


class Listing(NamedTuple):
    """A list whose introduction sets a year: it goes on as long as its paragraphs have numbers of one rung.

    Paragraphs without numbers are of it as long as they end with a semicolon, and the one behind these.
    """

    year: Year | None = None
    rung: str = ""

    def of(self, text: str, block: Block) -> Year | None:
        """The year that the list gives a paragraph."""
        last = self.rung == _SEMICOLON and not block.number
        return self.year if self.year and (last or self.following(text, block).year) else None

    def following(self, text: str, block: Block) -> "Listing":
        """The list behind a paragraph."""
        number = leading_number(block.number)
        if not block.number and self.rung in ("", _SEMICOLON):
            goes_on = text[block.extent.start : block.extent.end].rstrip().endswith(("；", ";"))
            return Listing(self.year, _SEMICOLON) if self.year and goes_on else Listing()
        if self.year is None or number is None or (self.rung and self.rung != number.rung):
            return Listing()
        return Listing(self.year, number.rung)

    def behind(self, text: str, block: Block, named: Sequence[Year]) -> "Listing":
        """The list behind a paragraph that sets these years: it may introduce one (到2027年，实现以下目标：)."""
        if block.cell:
            return self
        if named and _introduces().search(text, block.extent.start, block.extent.end):
            return Listing(named[-1])
        return self.following(text, block)


def inherited(text: str, sections: Iterable[Section], above: Year | None) -> dict[int, Year]:
    """By where its heading begins, the year that each section's headings set."""
    found: dict[int, Year] = {}
    for section in sections:
        set_ = [year for year in years(text, section.heading) if year.set]
        own = set_[-1] if set_ else above
        if own is not None:
            found[section.heading.start] = own
        found |= inherited(text, section.sections, own)
    return found


def row_of(block: Block) -> tuple[int, int]:
    """The table and row of a cell."""
    return (block.cell.table, block.cell.row) if block.cell else (-1, -1)


@cache
def _when() -> re.Pattern[str]:
    return re.compile(r"时限|时间|期限|年份|\A年度\Z|deadline|\Adue|\Ayear\Z|by when", re.IGNORECASE)


def row_years(text: str, document: Document) -> dict[tuple[int, int], Year]:
    """The year of each row of a table that has a column for it."""
    found: dict[tuple[int, int], Year] = {}
    for block in document.blocks:
        if block.cell and _when().search(block.cell.header):
            for year in years(text, block.extent):
                found[row_of(block)] = year
    return found


def column_year(block: Block) -> Year | None:
    """The year that the header of a cell's column sets; it stands in another cell, so its extent is empty."""
    header = spelled(block.cell.header) if block.cell else ""
    found = [year for year in years(header, Extent(0, len(header))) if year.set]
    return found[-1]._replace(extent=Extent(0, 0)) if found else None
