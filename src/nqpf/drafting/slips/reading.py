"""A document as the rules read it: what is found in it is looked for once, when the first rule asks."""

from bisect import bisect_right
from functools import cached_property

from nqpf.documents.document import Cell, Document, Extent
from nqpf.drafting.bodies import find_bodies
from nqpf.drafting.bodies.found import FoundBody
from nqpf.drafting.dates import find_dates
from nqpf.drafting.dates.found import FoundDate
from nqpf.drafting.figures import spelled
from nqpf.drafting.front import Front, find_front
from nqpf.drafting.headings import Heading, headings
from nqpf.drafting.indicators import FoundIndicator, find_indicators
from nqpf.drafting.outline import Outline, Section
from nqpf.drafting.slips.wording import clause


class Reading:
    """A document with its outline and all that can be found in it."""

    def __init__(self, document: Document, outline: Outline) -> None:
        """Nothing is looked for yet."""
        self.document = document
        self.outline = outline

    @cached_property
    def text(self) -> str:
        """The text in one spelling, each character at its offset: half-width digits, letters and signs."""
        return spelled(self.document.text)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, in order, those among them that the outline leaves out."""
        return tuple(headings(self.document))

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """All sections, in order."""
        return tuple(self.outline.every())

    @cached_property
    def bodies(self) -> tuple[FoundBody, ...]:
        """The bodies that the document makes answerable."""
        return find_bodies(self.document, self.outline)

    @cached_property
    def indicators(self) -> tuple[FoundIndicator, ...]:
        """What the document promises in numbers."""
        return find_indicators(self.document, self.outline)

    @cached_property
    def dates(self) -> tuple[FoundDate, ...]:
        """The dates by which the document wants something done."""
        return find_dates(self.document, self.outline)

    @cached_property
    def front(self) -> Front:
        """What the document says of itself."""
        return find_front(self.document, self.outline)

    @cached_property
    def _starts(self) -> list[int]:
        return [block.extent.start for block in self.document.blocks]

    def block(self, offset: int) -> Extent:
        """The paragraph or cell in which a character stands."""
        return self.document.blocks[max(bisect_right(self._starts, offset) - 1, 0)].extent

    def cell(self, offset: int) -> Cell | None:
        """The cell in which a character stands; None outside of tables."""
        return self.document.blocks[max(bisect_right(self._starts, offset) - 1, 0)].cell

    def annex(self, offset: int) -> Section | None:
        """The annex in which a character stands; None in the main text."""
        highest = self.outline.sections
        index = bisect_right(highest, offset, key=lambda section: section.heading.start)
        return highest[index - 1] if index and highest[index - 1].part == "annex" else None

    def clause(self, extent: Extent) -> str:
        """The clause in which some words stand; in a table with the head of its column before it."""
        cell = self.cell(extent.start)
        own = clause(self.text, self.block(extent.start), extent)
        if cell is None or not cell.header:
            return own
        return f"{cell.header}: {own}" if cell.header.isascii() else f"{cell.header}：{own}"

    def said(self, extent: Extent) -> str:
        """The words of an extent on one line, with single blanks."""
        return " ".join(self.document.said(extent).split())

    def place(self, offset: int) -> str:
        """The title of the section in which a character stands; empty in front of all sections."""
        section = self.outline.at(offset)
        return section.title or section.number if section else ""
