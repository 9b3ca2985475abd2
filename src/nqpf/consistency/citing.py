"""The quotes of a plan with the documents that were looked for, as findings name and place them."""

from collections.abc import Iterator
from typing import NamedTuple

from nqpf.base.source import Pointer
from nqpf.documents.cited import CitedDocument, Documents, citations
from nqpf.plan.items import PlanView
from nqpf.plan.sources import Citation


class Quotation(NamedTuple):
    """A quote: whose it is (`M7.source`; the plan's own: `source`), where it stands, and the document it names."""

    subject: str
    pointer: Pointer
    citation: Citation
    document: CitedDocument


def quotations(view: PlanView, documents: Documents) -> Iterator[Quotation]:
    """Every quote whose document somebody looked for."""
    if not documents:
        return
    ids = {item.pointer: item.body.id for item in view.items}
    for pointer, citation in citations(view).items():
        document = documents.get(citation.file or "")
        if document is not None:
            subject = f"{ids[pointer]}.source" if pointer else "source"
            yield Quotation(subject, (*pointer, "source", "quote"), citation, document)
