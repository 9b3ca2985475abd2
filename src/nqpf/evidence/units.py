"""Headed units of a document that no task of a plan quotes: what whoever coded it left out (method, section 3)."""

from collections.abc import Iterable

from nqpf.drafting.amounts import find_amounts
from nqpf.drafting.bodies import find_bodies
from nqpf.drafting.outline import Section
from nqpf.drafting.plan.measures import Findings, draft_measures, numbered
from nqpf.drafting.plan.quoting import Quoting
from nqpf.evidence.source import Source, meeting


def unquoted_units(source: Source, quotes: Iterable[str]) -> tuple[Section, ...]:
    """The tasks of a document in which none of the quotes stands, in its order.

    A quote that goes through several tasks is one of none of them. A section that says nothing that anybody does is no
    task, quoted or not.
    """
    tasks = source.tasks
    met = (tuple(meeting(tasks, extent)) for quote in quotes for extent in source.places(quote))
    seen = {places[0] for places in met if len(places) == 1}
    left = [task for place, task in enumerate(tasks) if place not in seen]
    return _committing(source, left) if left else ()


def _committing(source: Source, tasks: list[Section]) -> tuple[Section, ...]:
    assert source.document is not None
    document, outline = source.document, source.outline
    findings = Findings(Quoting(document, outline), find_bodies(document, outline), (), find_amounts(document, outline))
    return tuple(measure.section for measure in numbered(draft_measures(tasks, findings)))
