"""The quoted basis: of what a plan claims, only what can be read in the document that it cites (method, section 8a)."""

from typing import NamedTuple

from nqpf.base.source import Pointer
from nqpf.documents.cited import Documents, citations, verified
from nqpf.plan.items import PlanView
from nqpf.plan.sources import Citation
from nqpf.scoring.basis import Grounds, all_of


class Refusal(NamedTuple):
    """What does not count on the quoted basis, since it was not found.

    `entry` is the entry of the item, empty where it is the item's own quote, with which the whole item drops out;
    `sought` is what was looked for, as the plan writes it, and `citation` where. Without a citation there is no quote.
    """

    item: str
    entry: str
    pointer: Pointer
    sought: str
    citation: Citation | None


class Unit(NamedTuple):
    """A headed unit of the document that no task of the plan quotes."""

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
    cited = citations(view)
    files = {citation.file for citation in cited.values() if citation.file}
    if not any(documents[file].status == "read" for file in files & documents.keys()):
        return None
    claims = all_of(view).claims
    kept = {
        item.body.id
        for item in view.items
        if verified(cited.get(item.pointer) or cited.get(item.pointer[:2]), documents)
    }
    return Quoted(Grounds(view, frozenset(point for point in claims if point[0] in kept)), (), ())
