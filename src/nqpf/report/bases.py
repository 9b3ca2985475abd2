"""What stands behind a score: how many items claim something, and of how many the quote was found in the document.

A plan file restates a document, and whoever wrote it chose what counts for what. So a report says what was only claimed
and what can be looked up.
"""

from typing import Annotated, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.documents.cited import Documents, citations, verified
from nqpf.plan.items import PlanView

Count = Annotated[int, Field(ge=0)]


class BasesView(NamedTuple):
    """How many items claim a facet, and of these how many with a quote that is in the document that they cite.

    `quoted` is null where no item that claims anything cites a document that could be read.
    """

    claimed: Count
    quoted: Count | None


NO_CLAIM = BasesView(0, None)
"""Of a plan in which nothing claims anything."""


def bases_of(view: PlanView, documents: Documents) -> BasesView:
    """Count them. An action without a quote of its own counts by its task's."""
    claiming = [item for item in view.items if item.body.serves]
    cited = citations(view)
    quotes = [cited.get(item.pointer) or cited.get(item.pointer[:2]) for item in claiming]
    files = {quote.file for quote in quotes if quote and quote.file}
    read = any(documents[file].status == "read" for file in files & documents.keys())
    return BasesView(len(claiming), sum(verified(quote, documents) for quote in quotes) if read else None)


def said_of_bases(bases: BasesView) -> Text:
    """Claimed, quoted, confirmed, in a line: what was not looked for is said, and never shown as 0."""
    count = bases.claimed
    quoted = Text("no document to look them up in", "无原文可核对")
    if bases.quoted is not None:
        quoted = Text(f"{bases.quoted} found in the document", f"{bases.quoted} 项原文可查")
    return Text(
        f"Claimed: by {count} item{'' if count == 1 else 's'}; quoted: {quoted.en}; confirmed: not reviewed.",
        f"自行申报：{count} 项；引用原文：{quoted.zh}；核实确认：未经他人核实。",
    )
