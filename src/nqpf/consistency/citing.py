"""The quotes of a plan with the documents that were looked for, as findings name and place them."""

from collections.abc import Iterator
from typing import NamedTuple

from nqpf.base.source import Pointer
from nqpf.documents.cited import CitedDocument, Documents, citations, further_citations
from nqpf.plan.items import PlanView
from nqpf.plan.sources import Citation


class Quotation(NamedTuple):
    """A quote: whose it is (`M7.source`; the plan's own: `source`), where it stands, and the document it names."""

    subject: str
    pointer: Pointer
    citation: Citation
    document: CitedDocument


def quotations(view: PlanView, documents: Documents) -> Iterator[Quotation]:
    """Every quote whose document somebody looked for: of the plan, its items and their single entries."""
    if not documents:
        return
    for pointer, citation in citations(view).items():
        yield from _looked_for((*pointer, "source"), citation, view, documents)
    for pointer, citation in further_citations(view).items():
        yield from _looked_for(pointer, citation, view, documents)


def _looked_for(pointer: Pointer, citation: Citation, view: PlanView, documents: Documents) -> Iterator[Quotation]:
    document = documents.get(citation.file or "")
    if document is not None:
        yield Quotation(_subject(pointer, view), (*pointer, "quote"), citation, document)


def _subject(pointer: Pointer, view: PlanView) -> str:
    """What a citation is of, by the id of its item, fund or problem: `M7.quotes.owner`."""
    names: dict[Pointer, str] = {item.pointer: item.body.id for item in view.items}
    names |= {("funds", number): fund.id for number, fund in enumerate(view.plan.funds)}
    names |= {("diagnosis", number): one.problem for number, one in enumerate(view.plan.diagnosis)}
    holder = next((pointer[:size] for size in (4, 2) if pointer[:size] in names), ())
    return ".".join([names[holder], *map(str, pointer[len(holder) :])] if holder else map(str, pointer))
