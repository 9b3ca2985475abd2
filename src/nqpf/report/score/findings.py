"""Findings of the consistency checks, with their lines: part of the score report and of the outcome of a check."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from nqpf.base.language import both
from nqpf.base.source import Pointer
from nqpf.consistency import Setting, check_consistency
from nqpf.documents.cited import Documents
from nqpf.documents.document import Document
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.report.behind import NO_DOCUMENTS
from nqpf.report.places import Places, PlaceView
from nqpf.report.score.doubled import is_doubled
from nqpf.report.score.view import FindingView

NO_SETTINGS: Mapping[str, Setting] = MappingProxyType({})
"""Every rule keeps its own severity."""


def findings_of(
    plan: LoadedPlan, documents: Documents = NO_DOCUMENTS, settings: Mapping[str, Setting] = NO_SETTINGS
) -> tuple[FindingView, ...]:
    """What the rules find in a plan and the documents it cites, in the order of the plan's lines.

    With the slips in the text of the document that the plan restates, at the line where the plan names it; what they
    say is not said again of the plan.
    """
    document, places = _document(plan, documents), Places(plan.view)
    slips = [] if document is None else list(_slips(plan, document, settings))
    found = [*slips]
    for one in check_consistency(plan.view, documents, settings):
        span, place = plan.positions.span(one.pointer), places.at(one.pointer)
        if document is not None and is_doubled(one, place, slips, draft=plan.plan.draft):
            continue
        at = (place,) if place else ()
        key = one.key or _key(one.pointer) if plan.source.document is None else None
        said = (one.id, one.rule, one.severity, one.message, one.hint)
        found.append(FindingView(*said, span.line, span.column, at, key=key))
    return tuple(sorted(found, key=lambda finding: (finding.line, finding.column, finding.id)))


def _document(plan: LoadedPlan, documents: Documents) -> Document | None:
    """The document that the plan restates, where it was read."""
    file = _file(plan)
    return documents[file].document if file in documents else None


def _file(plan: LoadedPlan) -> str:
    return (plan.plan.source.file if plan.plan.source else None) or ""


def _slips(plan: LoadedPlan, document: Document, settings: Mapping[str, Setting]) -> Iterator[FindingView]:
    from nqpf.drafting.plan.quoting import Quoting  # noqa: PLC0415 - only a plan with its document pays for it
    from nqpf.drafting.sections import outline_of  # noqa: PLC0415
    from nqpf.drafting.slips import find_slips  # noqa: PLC0415

    quoting = Quoting(document, outline_of(document))
    span = plan.positions.key_span(("source",))
    for slip in find_slips(document, quoting.outline, settings):
        at = tuple(_place(quoting.source(extent), _file(plan)) for extent in slip.extents)
        yield FindingView(
            slip.id, slip.rule, slip.severity, slip.message, slip.hint, span.line, span.column, at, "document"
        )


def _place(cited: Mapping[str, Any], file: str) -> PlaceView:
    return PlaceView(file, both(cited.get("section", "")), cited.get("page"), cited["quote"])


def _key(pointer: Pointer) -> str | None:
    """The entry that a pointer leads to within its item: `due`, `target.year`; None for the item itself."""
    match pointer:
        case (str(), int(), "actions", int(), *within) | (str(), int(), *within):
            return _dotted(within)
        case _:
            return _dotted(pointer)


def _dotted(parts: Sequence[str | int]) -> str | None:
    return ".".join(part for part in parts if isinstance(part, str)) or None
