"""From a plan to its work list: every entry, and the order in which they are worth doing."""

from collections.abc import Mapping
from typing import NamedTuple

from nqpf.analysis.worklist.answers import Answers
from nqpf.analysis.worklist.entries import additions, completions
from nqpf.analysis.worklist.gauge import Gauge
from nqpf.analysis.worklist.order import ordered
from nqpf.analysis.worklist.stages import Stages, stages_of
from nqpf.analysis.worklist.walk import Placed, Start, Walk
from nqpf.plan.items import PlanView
from nqpf.rubric.effort import EffortTable
from nqpf.rubric.model import Facet, Rubric
from nqpf.rubric.tree import Branch
from nqpf.scoring.claims import ClaimResults


class Worklist(NamedTuple):
    """The order of a plan's entries, and what it was made from. `facets` are those that apply."""

    start: Start
    order: tuple[Placed, ...]
    stages: Stages
    gauge: Gauge
    facets: Mapping[str, Facet]
    answers: Answers
    assessed: bool


def worklist_of(rubric: Rubric, view: PlanView, results: ClaimResults, tree: Branch, efforts: EffortTable) -> Worklist:
    """The work list of a plan whose `results` are known, under the tree that applies to it."""
    gauge = Gauge(tree)
    facets = {name: facet for name, (_, facet) in rubric.facets().items() if name in gauge.branches}
    assessed = any(item.body.facets for item in view.items)
    stages = stages_of(rubric, view, results, facets, adding=assessed)
    entries = list(completions(stages, gauge, efforts))
    if assessed:
        entries += additions(stages, gauge, facets, efforts, view.plan)
    answers = Answers(view, stages.indicators_done, stages.filled)
    walk = Walk(stages, gauge, answers)
    return Worklist(walk.start, tuple(ordered(walk, entries)), stages, gauge, facets, answers, assessed)
