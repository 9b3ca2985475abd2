"""The entries of a work list: items to complete, criteria to add something for."""

from collections.abc import Collection, Iterator, Mapping
from math import fsum
from typing import Literal, NamedTuple

from nqpf.analysis.worklist.additions import name_of
from nqpf.analysis.worklist.fills import Fill
from nqpf.analysis.worklist.gauge import ENOUGH, Gauge
from nqpf.analysis.worklist.stages import Stages
from nqpf.facets import LADDERS, SERVED_BY
from nqpf.plan.items import ItemKind
from nqpf.plan.plan import Measure, Plan
from nqpf.rubric.effort import EffortTable
from nqpf.rubric.model import Facet
from nqpf.rubric.tree import Branch
from nqpf.scoring.claims import natural
from nqpf.scoring.commitment import NO_TASKS, Counts
from nqpf.scoring.evaluation import aggregate

EntryKind = Literal["complete", "add"]
_WRITTEN = ("stated", "aimed", "anchored")
"""What a new indicator of a task takes: a target with its year, and a baseline."""


class Entry(NamedTuple):
    """One entry: an item with every answer that it lacks, or a criterion with what is to be added for it.

    `items` are those whose credit it may change. `facets` of a criterion are those that get a new item, the first the
    one that brings most for its effort. `fits`, 0 to 1, is how much of the plan's own subject it touches. `place` is
    that in the order of the paper. `rise` is what additions add to the counts of commitment.
    """

    kind: EntryKind
    id: str
    item_kind: ItemKind
    effort: float
    fits: float
    place: tuple[object, ...]
    items: tuple[str, ...]
    fills: tuple[Fill, ...] = ()
    facets: tuple[str, ...] = ()
    rise: Counts = NO_TASKS

    @property
    def key(self) -> str:
        """What tells it from all others: a criterion may have the id of an item."""
        return self.id if self.kind == "complete" else f"+{self.id}"


def effort_of(fill: Fill, efforts: EffortTable) -> float:
    """What one answer takes; with an indicator that has to be written for it, what that takes, too."""
    own = efforts.of(fill.kind, fill.test)
    return fsum([own, *(efforts.of("indicator", test) for test in _WRITTEN)]) if fill.new else own


def effort_of_new(facet: Facet, efforts: EffortTable) -> float:
    """What a complete new item for a facet takes; a task takes an indicator of its own, too."""
    kind = SERVED_BY[facet.check.kind]
    own = [efforts.of(kind, rung.test) for rung in LADDERS[kind]]
    return fsum([*own, *(efforts.of("indicator", test) for test in _WRITTEN if kind == "measure")])


def completions(stages: Stages, gauge: Gauge, efforts: EffortTable) -> Iterator[Entry]:
    """An entry for each item that lacks something that writing can fill in."""
    resting: dict[str, list[str]] = {}
    for name, links in stages.rests_on.items():
        for link in links:
            resting.setdefault(link, []).append(name)
    for name, filled in stages.filled.items():
        if filled.fills:
            body = filled.body
            parts = (body.id, *(action.id for action in body.actions)) if isinstance(body, Measure) else (body.id,)
            places = [gauge.position[claim.facet] for part in parts for claim in stages.now.get(part, ())]
            yield Entry(
                kind="complete",
                id=name,
                item_kind=filled.fills[0].kind,
                effort=fsum(effort_of(fill, efforts) for fill in filled.fills),
                fits=1.0,
                place=(min(places, default=len(gauge.position)), natural(name)),
                items=(*parts, *resting.get(name, ())),
                fills=filled.fills,
            )


def additions(
    stages: Stages, gauge: Gauge, facets: Mapping[str, Facet], efforts: EffortTable, plan: Plan
) -> Iterator[Entry]:
    """An entry for each criterion that completing what is there leaves below what new items could bring."""
    reached = _reached(stages, gauge)
    credited = {gauge.parent(claim.facet) for claims in stages.now.values() for claim in claims if claim.credit > 0}
    for branch in gauge.branches.values():
        if branch.level == "criterion":
            chosen = tuple(_chosen(branch, reached, stages, facets, efforts))
            if chosen:
                kinds = [SERVED_BY[facets[name].check.kind] for name in chosen]
                tasks, figures = kinds.count("measure"), kinds.count("indicator")
                yield Entry(
                    kind="add",
                    id=branch.id,
                    item_kind=kinds[0],
                    effort=fsum(effort_of_new(facets[name], efforts) for name in chosen),
                    fits=_fits(branch.id, credited, gauge, plan),
                    place=(gauge.position[branch.id], natural(branch.id)),
                    items=tuple(map(name_of, chosen)),
                    facets=chosen,
                    rise=Counts(tasks, tasks, tasks, tasks, tasks, tasks, figures, tasks + figures),
                )


def _reached(stages: Stages, gauge: Gauge) -> dict[str, float]:
    """The credit of each facet once every item of the plan has been completed."""
    reached = dict.fromkeys((name for name, branch in gauge.branches.items() if branch.level == "facet"), 0.0)
    for name, claims in stages.done.items():
        if not name.startswith("+"):
            for claim in claims:
                reached[claim.facet] = max(reached[claim.facet], claim.credit)
    return reached


def _chosen(
    criterion: Branch,
    reached: Mapping[str, float],
    stages: Stages,
    facets: Mapping[str, Facet],
    efforts: EffortTable,
) -> Iterator[str]:
    """The facets that get a new item, each the one that lifts the criterion most for its effort, until it is full.

    Where no single one lifts it, all that could count do so together.
    """
    scores = {child.id: reached[child.id] for child in criterion.children}
    wanting = [name for name in scores if stages.new(name) > scores[name] + ENOUGH]
    full = aggregate(criterion, [max(stages.new(name), score) for name, score in scores.items()])
    while wanting and aggregate(criterion, list(scores.values())) < full - ENOUGH:
        stands = aggregate(criterion, list(scores.values()))
        rates = {}
        for name in wanting:
            tried = aggregate(criterion, list((scores | {name: stages.new(name)}).values()))
            rates[name] = round((tried - stands) / effort_of_new(facets[name], efforts), 12)
        best = max(wanting, key=lambda name: rates[name])  # the first of equals, in the order of the rubric
        yield best
        wanting.remove(best)
        scores[best] = stages.new(best)


def _fits(criterion: str, credited: Collection[str], gauge: Gauge, plan: Plan) -> float:
    """How much of the plan's own subject a criterion touches, 0 to 1.

    1 where the plan declares the criterion as its scope; else the share of the criteria beside it, in its pole or
    principle, that an item of the plan is credited for.
    """
    if criterion in plan.scope:
        return 1.0
    beside = [child.id for child in gauge.branches[gauge.parent(criterion)].children]
    return sum(name in credited for name in beside) / len(beside)
