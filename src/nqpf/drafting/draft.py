"""From a document to a draft plan: everything that was found, each item with its quote, and nothing claimed."""

from collections.abc import Iterable
from typing import Any

from nqpf.documents.document import Document
from nqpf.drafting.amounts import find_amounts
from nqpf.drafting.bodies import find_bodies
from nqpf.drafting.dates import find_dates
from nqpf.drafting.front import find_front
from nqpf.drafting.indicators import find_indicators
from nqpf.drafting.plan.head import Named, draft_funds, draft_head
from nqpf.drafting.plan.indicators import draft_indicator, linked
from nqpf.drafting.plan.measures import Findings, draft_measure
from nqpf.drafting.plan.quoting import Quoting
from nqpf.drafting.plan.rows import add_rows
from nqpf.drafting.sections import outline_of
from nqpf.drafting.tables import find_rows
from nqpf.drafting.tasks import tasks_of
from nqpf.rubric.model import Facet


def draft_plan(document: Document, named: Named | None = None, facets: Iterable[Facet] = ()) -> dict[str, Any]:
    """The plan that a document states, in the keys of plan/2; `facets` are those that may be suggested.

    It says that it is a draft. Facets stand in `suggests` alone: nothing is claimed, so it scores 0.
    """
    outline = outline_of(document)
    quoting = Quoting(document, outline)
    amounts = find_amounts(document, outline)
    findings = Findings(quoting, find_bodies(document, outline), find_dates(document, outline), amounts)
    indicators = [(f"I{number}", found) for number, found in enumerate(find_indicators(document, outline), start=1)]
    drafted = [draft_measure(number, task, findings) for number, task in enumerate(tasks_of(outline), start=1)]
    add_rows(drafted, find_rows(document, outline), findings)
    for measure in drafted:
        names = linked(measure.section, indicators)
        if names:
            measure.written["indicators"] = names
    return {
        "nqpf": "plan/2",
        "draft": True,
        **draft_head(find_front(document, outline), quoting, named),
        **draft_funds(amounts, quoting),
        "measures": [measure.written for measure in drafted],
        "indicators": [draft_indicator(number, found, quoting) for number, (_, found) in enumerate(indicators, 1)],
    }
