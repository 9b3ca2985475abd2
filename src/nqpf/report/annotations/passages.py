"""The passages of a document that a plan's items quote, and the places of passages in words."""

from nqpf.base.language import NO_TEXT, both
from nqpf.documents.document import Document, Extent
from nqpf.documents.finding import QuoteFinder
from nqpf.drafting.outline import Outline, Section
from nqpf.drafting.plan.quoting import BETWEEN, Quoting
from nqpf.drafting.tasks import tasks_of
from nqpf.report.places import PlaceView


class Passages:
    """Where quotes stand in one document: a title at its heading, other words near the section that the plan names."""

    def __init__(self, document: Document, outline: Outline) -> None:
        """Note the sections by their names and titles; of those that are named alike, tasks come first."""
        self.document, self.outline = document, outline
        self._quoting, self._finder = Quoting(document, outline), QuoteFinder(document)
        self._named: dict[str, Section] = {}
        self._titled: dict[tuple[str, str], list[Section]] = {}
        tasks = {task.heading for task in tasks_of(document, outline)}
        for section in sorted(outline.every(), key=lambda section: section.heading not in tasks):
            self._named.setdefault(BETWEEN.join(section.path), section)
            above = BETWEEN.join(section.path[:-1] or section.path)
            title = section.title or self._quoting.words(section.heading)
            self._titled.setdefault((above, title), []).append(section)

    def extent(self, place: PlaceView, before: int = 0) -> Extent | None:
        """The passage that a plan's place quotes; None where the document does not have these words.

        `before` counts the items before it of the same place: of sections that are titled alike, each is one's.
        """
        if not place.quote:
            return None
        name = place.section.zh or place.section.en
        headed = self._titled.get((name, place.quote))
        if headed is not None:
            return self._quoting.titled(headed[min(before, len(headed) - 1)])
        section = self._named.get(name)
        near = section.whole if section else self._page(place.page)
        return self._finder.find(place.quote, near)

    def place(self, extent: Extent, file: str = "") -> PlaceView:
        """The place of a passage, as a reader looks it up."""
        section = self.outline.at(extent.start)
        name = both(BETWEEN.join(section.path)) if section else NO_TEXT
        return PlaceView(file, name, self.document.page(extent.start) or None, self._quoting.words(extent))

    def section_text(self, heading: Extent | None) -> str:
        """The text of the section in which a passage stands; empty without one."""
        section = self.outline.at(heading.start) if heading else None
        return self.document.said(section.whole) if section else ""

    def _page(self, page: int | None) -> Extent | None:
        starts = (*self.document.page_starts, len(self.document.text))
        return Extent(starts[page - 1], starts[page]) if page and page < len(starts) else None
