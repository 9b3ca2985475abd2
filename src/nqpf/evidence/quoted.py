"""The quoted basis: of what a plan claims, only what can be read in the document that it cites (method, section 8a)."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from nqpf.base.source import Pointer
from nqpf.documents.cited import Documents, citations, further_citations, verified
from nqpf.evidence.entries import borne_out, fund_borne_out, without_entries
from nqpf.evidence.says import Passages
from nqpf.evidence.source import Source
from nqpf.evidence.units import unquoted_units
from nqpf.plan.funding import Fund
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.plan.plan import Action, Item
from nqpf.plan.sources import Citation
from nqpf.scoring.basis import Grounds, all_of


class Refusal(NamedTuple):
    """What does not count on the quoted basis, since it was not found.

    `item` is the id of an item or a fund. `entry` is its entry, `budget.amount` for one inside another, and empty where
    it is the item's own quote, with which the whole item drops out; `sought` is what was looked for, as the plan writes
    it, and `citation` where. Without a citation there is no quote.
    """

    item: str
    entry: str
    pointer: Pointer
    sought: str
    citation: Citation | None


class Unit(NamedTuple):
    """A headed unit of the document that no task of the plan quotes; `page` is 0 where there are no pages."""

    file: str
    title: str
    page: int


class Quoted(NamedTuple):
    """What counts on the quoted basis, what was refused, and the units of the document that are missing."""

    grounds: Grounds
    refused: tuple[Refusal, ...]
    units: tuple[Unit, ...]


def quoted(view: PlanView, documents: Documents) -> Quoted | None:
    """What of a plan its documents bear out; None where none of them could be read, so that nothing was looked up."""
    search = _Search(view, documents)
    if not search.sources:
        return None
    funds = tuple(search.fund(number, fund) for number, fund in enumerate(view.plan.funds))
    kept = {item.pointer: search.item(item, view.own(item)) for item in view.items}
    left = view.replaced(kept, view.plan.model_copy(update={"funds": funds}))
    units = tuple(search.units())
    claims = frozenset(point for point in all_of(view).claims if point[0] in search.found)
    return Quoted(Grounds(left, claims, len(units)), tuple(search.refused), units)


class _Search:
    """The cited documents, and what was and was not found in them."""

    def __init__(self, view: PlanView, documents: Documents) -> None:
        self.view, self.documents = view, documents
        self.cited, self.further = citations(view), further_citations(view)
        files = {one.file for one in (*self.cited.values(), *self.further.values()) if one.file}
        self.sources = {
            file: Source(file, documents[file]) for file in files & documents.keys() if documents[file].status == "read"
        }
        self.found: set[str] = set()
        self.refused: list[Refusal] = []

    def item(self, item: PlacedItem, own: Item) -> Item:
        """The item with the entries that were found; without any where its own quote was not."""
        citation = self.cited.get(item.pointer) or self.cited.get(item.pointer[:2])
        if not self._has(citation):
            self.refused.append(Refusal(own.id, "", item.pointer, (citation and citation.quote) or "", citation))
            return without_entries(own)
        self.found.add(own.id)
        kept, missing = borne_out(own, self._passages(item, citation), self.view.funds)
        for entry, sought in missing:
            pointer = (*item.pointer, entry.partition(".")[0])
            self.refused.append(Refusal(own.id, entry, pointer, sought, citation))
        return kept

    def fund(self, number: int, fund: Fund) -> Fund:
        """The fund with the entries that were found."""
        citation = self.further.get(("funds", number, "cites"))
        texts = self._texts(citation) if self._has(citation) else ()
        kept, missing = fund_borne_out(fund, Passages(tuple(texts)))
        for entry, sought in missing:
            self.refused.append(Refusal(fund.id, entry, ("funds", number, entry), sought, citation))
        return kept

    def units(self) -> Iterator[Unit]:
        """The headed units that no task quotes, of each document that one does."""
        quotes: dict[str, set[str]] = {}
        for item in self.view.items:
            if isinstance(item.body, Action):
                for citation in self._quotes(item):
                    if citation.file in self.sources and citation.quote:
                        quotes.setdefault(citation.file, set()).add(citation.quote)
        for file, said in sorted(quotes.items()):
            source = self.sources[file]
            for section in unquoted_units(source, said):
                page = source.document.page(section.heading.start) if source.document else 0
                yield Unit(file, section.title or section.number, page)

    def _has(self, citation: Citation | None) -> bool:
        return verified(citation, self.documents)

    def _quotes(self, item: PlacedItem) -> Iterator[Citation]:
        """The item's own citation, else its measure's, and those of its single entries, where they were found."""
        own = self.cited.get(item.pointer) or self.cited.get(item.pointer[:2])
        entries = (self.further.get((*item.pointer, "quotes", entry)) for entry in item.body.quotes)
        yield from (citation for citation in (own, *entries) if citation is not None and self._has(citation))

    def _passages(self, item: PlacedItem, citation: Citation | None) -> Passages:
        texts = [text for one in self._quotes(item) for text in self._texts(one)]
        source = self.sources[citation.file or ""] if citation else None
        return Passages(tuple(texts), source.year if source else 0)

    def _texts(self, citation: Citation | None) -> Iterable[str]:
        """The words of a citation, and those of the section that it names."""
        if citation is None or citation.quote is None:
            return ()
        source = self.sources[citation.file or ""]
        return (citation.quote if source.is_apart(citation.quote) else ""), source.section(citation)
