"""From a document to a draft plan: everything that was found, each item with its quote, and nothing claimed."""

from collections.abc import Sequence
from typing import Any

from nqpf.documents.document import Document
from nqpf.drafting.amounts import find_amounts
from nqpf.drafting.bodies import find_bodies
from nqpf.drafting.dates import find_dates
from nqpf.drafting.front import find_front
from nqpf.drafting.indicators import find_indicators
from nqpf.drafting.outline import Outline
from nqpf.drafting.plan.head import Named, draft_funds, draft_head
from nqpf.drafting.plan.indicators import draft_indicator, links
from nqpf.drafting.plan.measures import Findings, draft_measures, numbered
from nqpf.drafting.plan.quoting import Quoting
from nqpf.drafting.plan.rows import add_rows
from nqpf.drafting.plan.statements import draft_diagnosis, draft_statement
from nqpf.drafting.plan.suggestions import add_suggestions
from nqpf.drafting.problems import find_problems
from nqpf.drafting.sections import outline_of
from nqpf.drafting.statements import find_statements
from nqpf.drafting.tables import FoundRow, find_rows
from nqpf.drafting.tasks import tasks_of
from nqpf.rubric.model import Rubric


def draft_plan(document: Document, named: Named | None = None, rubric: Rubric | None = None) -> dict[str, Any]:
    """The plan that a document states, in the keys of plan/2.

    It says that it is a draft. What `rubric` asks about is suggested, and nothing is claimed: breadth and total are 0.
    Without a rubric nothing is suggested, and neither statements nor diagnoses are looked for.
    """
    outline = outline_of(document)
    quoting = Quoting(document, outline)
    amounts = find_amounts(document, outline)
    rows = find_rows(document, outline)
    bodies, dates = find_bodies(document, outline), find_dates(document, outline)
    findings = Findings(quoting, bodies, dates, amounts, frozenset(row.extent for row in rows))
    plan = {
        "nqpf": "plan/2",
        "draft": True,
        **draft_head(find_front(document, outline), quoting, named),
        **draft_funds(amounts, quoting),
        **_items(document, outline, findings, rows),
    }
    if rubric is not None:
        _add_by_rubric(plan, rubric, findings.quoting)
    return plan


def _items(
    document: Document, outline: Outline, findings: Findings, rows: Sequence[FoundRow]
) -> dict[str, list[dict[str, Any]]]:
    """Measures and indicators, linked where a task's own text names the indicator."""
    indicators = [(f"I{number}", found) for number, found in enumerate(find_indicators(document, outline), start=1)]
    drafted = draft_measures(tasks_of(document, outline), findings)
    add_rows(drafted, rows, findings)
    drafted = numbered(drafted)
    for place, names in links([measure.section for measure in drafted], indicators).items():
        drafted[place].written["indicators"] = names
    return {
        "measures": [measure.written for measure in drafted],
        "indicators": [draft_indicator(name, found, findings.quoting) for name, found in indicators],
    }


def _add_by_rubric(plan: dict[str, Any], rubric: Rubric, quoting: Quoting) -> None:
    """What depends on a rubric: statements and diagnoses that it asks for, and facets to suggest."""
    document, outline = quoting.document, quoting.outline
    facets = [facet for _, facet in rubric.facets().values()]
    problems = {entry.id for lens in rubric.lenses if lens.kind == "problems" for entry in lens.entries}
    diagnosis = draft_diagnosis(find_problems(document, outline), problems, quoting)
    statements = [
        draft_statement(number, found, quoting)
        for number, found in enumerate(find_statements(document, facets), start=1)
    ]
    plan |= {key: value for key, value in (("diagnosis", diagnosis), ("statements", statements)) if value}
    add_suggestions(plan, facets)
