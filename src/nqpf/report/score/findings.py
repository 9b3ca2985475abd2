"""Findings of the consistency checks, with their lines: part of the score report and of the outcome of a check."""

from collections.abc import Mapping
from types import MappingProxyType

from nqpf.consistency import Setting, check_consistency
from nqpf.documents.cited import Documents
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.report.places import Places
from nqpf.report.score.view import FindingView

NO_DOCUMENTS: Documents = MappingProxyType({})
"""Nobody looked for what the plan cites."""
NO_SETTINGS: Mapping[str, Setting] = MappingProxyType({})
"""Every rule keeps its own severity."""


def findings_of(
    plan: LoadedPlan, documents: Documents = NO_DOCUMENTS, settings: Mapping[str, Setting] = NO_SETTINGS
) -> tuple[FindingView, ...]:
    """What the rules find in a plan and the documents it cites, in the order of the plan's lines."""
    found, places = [], Places(plan.view)
    for one in check_consistency(plan.view, documents, settings):
        span = plan.positions.span(one.pointer)
        place = places.at(one.pointer)
        found.append(
            FindingView(
                one.id, one.rule, one.severity, one.message, one.hint, span.line, span.column, (place,) if place else ()
            )
        )
    return tuple(sorted(found, key=lambda finding: (finding.line, finding.column, finding.id)))
