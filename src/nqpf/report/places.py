"""Places in the document behind a plan: section, page and words, which people look up, where lines are for machines."""

from typing import Annotated, NamedTuple

from pydantic import Field

from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Pointer
from nqpf.documents.cited import files_of
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.plan.sources import Citation


class PlaceView(NamedTuple):
    """Where a document has something: its name (empty where the plan names none), section, page, and words.

    `page` counts from 1 and is null for documents without pages; what the plan does not say is empty.
    """

    file: str
    section: Text
    page: Annotated[int, Field(ge=1)] | None
    quote: str


class Places:
    """The places of a plan's items and entries, as their sources name them."""

    def __init__(self, view: PlanView) -> None:
        """Take the plan; nothing of the document is read."""
        self._view = view
        self._files = files_of(view)
        self._items = {item.pointer: item for item in view.items}

    def at(self, pointer: Pointer) -> PlaceView | None:
        """The place of what stands at `pointer` of the plan; None where nothing says where that is.

        An entry has that of its own quote, else its item's; an action without a source has its measure's.
        """
        item = self._items.get(pointer[:4]) or self._items.get(pointer[:2])
        if item is None:
            return self._beside(pointer)
        file = self._files[item.pointer]
        entry = pointer[len(item.pointer)] if len(pointer) > len(item.pointer) else None
        own = item.body.quotes.get(entry) if isinstance(entry, str) else None
        return _place(file, own, *_sources(item))

    def _beside(self, pointer: Pointer) -> PlaceView | None:
        """The place of what is no item: a diagnosis, a fund, the plan's own head."""
        plan = self._view.plan
        own: Citation | None = None
        match pointer:
            case ("diagnosis", int(number), *_):
                own = plan.diagnosis[number].source
            case ("funds", int(number), *_):
                own = plan.funds[number].cites
            case (("measures" | "indicators" | "statements"),):  # a whole list stands nowhere
                return None
        return _place(self._files[()], own, plan.source)


def _sources(item: PlacedItem) -> tuple[Citation | None, ...]:
    return item.body.source, item.measure.source if item.measure else None


def _place(file: str | None, *citations: Citation | None) -> PlaceView | None:
    """The place that the first of these names; what it leaves out is that of the next ones, but for words and page."""
    stated = [one for one in citations if one is not None and (one.quote or _named(one))]
    if not stated:
        return None
    first = stated[0]
    section = next(filter(None, map(_named, stated)), NO_TEXT)
    return PlaceView(first.file or file or "", section, first.page, first.quote or "")


def _named(citation: Citation) -> Text | None:
    """The section, or the row of an annex; None where neither is named."""
    if citation.section:
        return citation.section
    if citation.annex and citation.row is not None:
        annex = citation.annex
        return Text(f"{annex.in_language('en')}, row {citation.row}", f"{annex.in_language('zh')}第{citation.row}行")
    return citation.annex or None
