"""Tables that a document states, and the problems that it diagnoses, as the plan format writes them."""

from collections.abc import Collection, Iterable
from typing import Any

from nqpf.drafting.plan.quoting import Quoting
from nqpf.drafting.problems import FoundProblem
from nqpf.drafting.statements import FoundStatement


def draft_statement(number: int, found: FoundStatement, quoting: Quoting) -> dict[str, Any]:
    """A statement, `S1` for the first: its title is that of its section; the facet whose fields it has is suggested."""
    section = quoting.outline.at(found.extent.start)
    title = (section.title if section else "") or {"en": found.title.en, "zh": found.title.zh}
    first = next(iter(found.entries[0].values()))
    return {
        "id": f"S{number}",
        "title": title,
        "entries": [{field: quoting.words(extent) for field, extent in entry.items()} for entry in found.entries],
        "source": quoting.source(first),
        "suggests": [{"facet": found.facet, "because": {"en": "its columns", "zh": "表格各栏"}}],
    }


def draft_diagnosis(problems: Iterable[FoundProblem], known: Collection[str], quoting: Quoting) -> list[dict[str, Any]]:
    """The problems that the document names and the rubric knows, with the figures that stand with them."""
    return [
        {
            "problem": found.problem,
            **({"data": quoting.words(found.data)} if found.data else {}),
            "source": quoting.source(found.extent),
        }
        for found in problems
        if found.problem in known
    ]
