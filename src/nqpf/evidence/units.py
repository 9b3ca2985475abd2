"""Headed units of a document that no task of a plan quotes: what whoever coded it left out (method, section 3)."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from nqpf.documents.document import Extent
from nqpf.drafting.amounts import find_amounts
from nqpf.drafting.bodies import find_bodies
from nqpf.drafting.outline import Section
from nqpf.drafting.plan.measures import Findings, draft_measures, numbered
from nqpf.drafting.plan.quoting import Quoting
from nqpf.evidence.source import Source


def unquoted_units(source: Source, quotes: Iterable[str]) -> tuple[Section, ...]:
    """The tasks of a document in which none of the quotes stands, in its order.

    A section that says nothing that anybody does is no task, quoted or not.
    """
    tasks = source.tasks
    seen = {place for quote in quotes for extent in source.places(quote) for place in _meeting(tasks, extent)}
    left = [task for place, task in enumerate(tasks) if place not in seen]
    return _committing(source, left) if left else ()


def _meeting(tasks: tuple[Section, ...], extent: Extent) -> Iterator[int]:
    """The places of the tasks that an extent meets; tasks stand in order and never overlap."""
    place = max(bisect_right(tasks, extent.start, key=lambda task: task.heading.start) - 1, 0)
    while place < len(tasks) and tasks[place].heading.start < extent.end:
        if extent.start < tasks[place].whole.end:
            yield place
        place += 1


def _committing(source: Source, tasks: list[Section]) -> tuple[Section, ...]:
    assert source.document is not None
    document, outline = source.document, source.outline
    findings = Findings(Quoting(document, outline), find_bodies(document, outline), (), find_amounts(document, outline))
    return tuple(measure.section for measure in numbered(draft_measures(tasks, findings)))
