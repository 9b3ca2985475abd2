"""Views of a plan beside its score: problems answered, layers, upholds (method, section 1). Never in the total."""

from collections.abc import Iterable, Mapping
from math import fsum
from typing import Literal, NamedTuple

from nqpf.base.source import Pointer
from nqpf.plan.items import PlanView, says_something
from nqpf.plan.plan import Diagnosis, Indicator
from nqpf.rubric.model import Lens, LensEntry, Rubric
from nqpf.scoring.evaluation import Scored
from nqpf.scoring.scorecard import Scorecard

ProblemStatus = Literal["answered", "unanswered", "without-data", "not-present", "missing"]
"""Of a problem: diagnosed with data and answered by measures; with data but no measure; named without data;
reasoned not to be present; not mentioned."""


class Seen(NamedTuple):
    """One entry seen through its lens. `score` in [0, 1] is the mean of its criteria, None where none applies."""

    entry: LensEntry
    status: ProblemStatus | None
    score: float | None
    measures: tuple[str, ...]
    items: tuple[str, ...]
    pointer: Pointer | None


def look(rubric: Rubric, view: PlanView, card: Scorecard) -> tuple[tuple[Lens, tuple[Seen, ...]], ...]:
    """The plan through each of the rubric's lenses."""
    nodes = card.nodes
    return tuple((lens, tuple(_see(lens, entry, view, nodes) for entry in lens.entries)) for lens in rubric.lenses)


def _see(lens: Lens, entry: LensEntry, view: PlanView, nodes: Mapping[str, Scored]) -> Seen:
    score, items = _criteria(entry.criteria, nodes)
    if lens.kind != "problems":
        return Seen(entry, None, score, (), items, None)
    for number, diagnosis in enumerate(view.plan.diagnosis):
        if diagnosis.problem == entry.id:
            pointer: Pointer = ("diagnosis", number)
            return Seen(entry, _status(diagnosis, view), score, diagnosis.measures, items, pointer)
    return Seen(entry, "missing", score, (), items, None)


def _criteria(ids: Iterable[str], known: Mapping[str, Scored]) -> tuple[float | None, tuple[str, ...]]:
    """Mean score of the criteria that apply, by share, and the items that their credit rests on."""
    nodes = [node for node in map(known.get, ids) if node is not None and node.share > 0]
    if not nodes:
        return None, ()
    mean = fsum(node.share * node.score for node in nodes) / fsum(node.share for node in nodes)
    items = dict.fromkeys(
        facet.result.item.body.id for node in nodes for facet in node.children if facet.result and facet.score > 0
    )
    return mean, tuple(items)


def _status(diagnosis: Diagnosis, view: PlanView) -> ProblemStatus:
    if says_something(diagnosis.absent):
        return "not-present"
    if not _has_data(diagnosis, view):
        return "without-data"
    return "answered" if diagnosis.measures else "unanswered"


def _has_data(diagnosis: Diagnosis, view: PlanView) -> bool:
    """Whether a sourced sentence with a figure, or an indicator with a baseline, backs the diagnosis."""
    figure = any(c.isdigit() for c in diagnosis.data.zh + diagnosis.data.en)
    if figure and says_something(diagnosis.data_source):
        return True
    linked = (view.by_id[name].body for name in diagnosis.indicators)
    return any(isinstance(i, Indicator) and i.baseline is not None and i.baseline.value is not None for i in linked)
