"""A cited document as evidence is looked up in it: where a quote stands, in which section, and its tasks."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from nqpf.base.errors import Refused
from nqpf.documents.cited import CitedDocument, fold
from nqpf.documents.document import Document, Extent
from nqpf.documents.finding import QuoteFinder
from nqpf.documents.reading import NoReader, read_document
from nqpf.drafting.outline import Outline, Section
from nqpf.drafting.sections import outline_of
from nqpf.drafting.tasks import tasks_of
from nqpf.drafting.years.own import own_year
from nqpf.plan.sources import Citation


class Source:
    """One cited document that was read; its sections are worked out when they are first needed."""

    def __init__(self, file: str, cited: CitedDocument) -> None:
        """Of a document by the name that the plan writes."""
        self.file, self.cited = file, cited
        self.places = cache(self._places)

    @cached_property
    def document(self) -> Document | None:
        """The document as its reader gives it; None where the library for its format is missing."""
        if self.cited.document is not None:
            return self.cited.document
        try:
            return read_document(self.cited.original.encode(), self.file)
        except (NoReader, Refused):
            return None

    @cached_property
    def outline(self) -> Outline:
        """Its sections; none where it could not be read as a document."""
        return outline_of(self.document) if self.document else Outline(Extent(0, 0))

    @cached_property
    def year(self) -> int:
        """The one year that it is for, which dates without a year are in; 0 where it is for several."""
        return own_year(self.document, self.outline) if self.document else 0

    def _places(self, quote: str) -> tuple[Extent, ...]:
        """Where a quote stands, all of its places; `places` looks for each once."""
        return self._finder.places(quote) if self._finder else ()

    def place(self, citation: Citation, near: Extent | None = None) -> Extent | None:
        """Where the quote of a citation stands; of several places the one that it means.

        That is the first in the section that it names, else on its page, else the nearest to `near`, else the first.
        """
        places = self.places(citation.quote or "")
        if len(places) < 2 or self.document is None:
            return next(iter(places), None)
        for place in places if citation.section else ():
            section = self.outline.at(place.start)
            if section and _names(citation, section):
                return place
        for place in places if citation.page else ():
            if self.document.page(place.start) == citation.page:
                return place
        return places[0] if near is None else min(places, key=lambda place: abs(place.start - near.start))

    def section(self, citation: Citation) -> str:
        """The text of the lowest section in which the quote stands; empty unless the citation names it or one above.

        A higher section would show next to nothing: the whole document is one, too.
        """
        if self.document is None or not citation.section:
            return ""
        around = (self.outline.at(extent.start) for extent in self.places(citation.quote or ""))
        named = next((section for section in around if section and _names(citation, section)), None)
        return self.document.said(named.whole) if named and self.spans(named.whole) <= 1 else ""

    def spans(self, extent: Extent) -> int:
        """How many of its tasks an extent meets: what meets several says of none what is its own."""
        return sum(1 for _ in meeting(self.tasks, extent))

    def is_apart(self, quote: str) -> bool:
        """Whether a quote lies within one task, or outside of all, at one of its places at least."""
        places = self.places(quote)
        return not places or any(self.spans(extent) <= 1 for extent in places)

    @cached_property
    def tasks(self) -> tuple[Section, ...]:
        """Its headed units that are tasks."""
        return tasks_of(self.document, self.outline) if self.document else ()

    @cached_property
    def _finder(self) -> QuoteFinder | None:
        return QuoteFinder(self.document) if self.document else None


def meeting(tasks: Sequence[Section], extent: Extent) -> Iterator[int]:
    """The places of the tasks that an extent meets; tasks follow one another and never overlap."""
    place = max(bisect_right(tasks, extent.start, key=lambda task: task.heading.start) - 1, 0)
    while place < len(tasks) and tasks[place].heading.start < extent.end:
        if extent.start < tasks[place].whole.end:
            yield place
        place += 1


def _names(citation: Citation, section: Section) -> bool:
    """Whether a citation names a section or one above it: in full, or by a part of its heading."""
    for written in (citation.section.zh, citation.section.en):
        named = fold(written)
        if named and (named in fold(" ".join(section.path)) or any(part in named for part in _folded(section))):
            return True
    return False


def _folded(section: Section) -> Iterator[str]:
    return (folded for part in section.path if (folded := fold(part)))
