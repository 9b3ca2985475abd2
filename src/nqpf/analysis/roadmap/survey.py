"""Where a plan stands with some steps taken, and where it would stand with some more."""

from collections.abc import Iterable, Mapping
from math import fsum
from typing import NamedTuple

from nqpf.analysis.roadmap.drafts import DATED_INDICATOR
from nqpf.analysis.roadmap.gauge import Gauge
from nqpf.analysis.roadmap.steps import PRIMARY, RUNGS, Step
from nqpf.analysis.roadmap.workbench import TakenSteps, Workbench
from nqpf.rubric.effort import EffortTable

ENOUGH = 1e-12
"""A score this close to its goal has reached it: less than any digit that is shown."""

MOST_WORK = 1_000_000
"""So many times items are put to the checks in one search: twice what a real plan takes to be lifted to 80."""


class Goal(NamedTuple):
    """A node and the score in [0, 1] that it is to reach."""

    node: str
    score: float


class Stand(NamedTuple):
    """Steps taken, what each item's claims are then worth, and every node's score."""

    taken: TakenSteps
    credits: Mapping[str, Mapping[str, float]]
    scores: Mapping[str, float]


class Survey:
    """Says what steps bring: by putting the items they touch to the checks, and aggregating anew."""

    def __init__(self, bench: Workbench, gauge: Gauge, efforts: EffortTable, goals: tuple[Goal, ...]) -> None:
        """Score the plan as it is."""
        self.bench, self.gauge, self.goals = bench, gauge, goals
        self._work = 0
        tests = {(kind, test) for kind, rungs in RUNGS.items() for test in (*rungs, PRIMARY)}
        self._efforts = {(kind, test): efforts.of(kind, test) for kind, test in tests}
        if bench.stand_in is None:
            # No indicator is there that could be linked as it is: one with a target and its year has to be written.
            written = [efforts.of("indicator", test) for test in DATED_INDICATOR]
            self._efforts["measure", "measured"] = fsum([efforts.of("measure", "measured"), *written])
        self.claimants: dict[str, list[str]] = {}
        for key, draft in bench.drafts.items():
            for name in draft.body.facets:
                self.claimants.setdefault(name, []).append(key)
        credits = {key: bench.credits(key, {}) for key in bench.drafts}
        best = {name: max(credits[key].get(name, 0.0) for key in keys) for name, keys in self.claimants.items()}
        # The credits of items that nothing touches stay: of those the best of each facet is all that is needed.
        touched = {key for keys in bench.dependents.values() for key in keys}
        self._still: dict[str, float] = {}
        for name, keys in self.claimants.items():
            self._still[name] = max((credits[k].get(name, 0.0) for k in keys if k not in touched), default=0.0)
            self.claimants[name] = [key for key in keys if key in touched]
        self.start = Stand({}, credits, gauge.scores({name: best.get(name, 0.0) for name in bench.facets}))

    def touched(self, steps: Iterable[Step]) -> list[str]:
        """The items whose credit these steps may change."""
        return list(dict.fromkeys(name for step in steps for name in self.bench.dependents[step.key]))

    def changes(self, stand: Stand, steps: Iterable[Step]) -> dict[str, float]:
        """Scores of the nodes that change if these steps are taken, too."""
        return self._changes(stand, self._tried(stand, steps)[1])

    def after(self, stand: Stand, steps: Iterable[Step]) -> Stand:
        """Where the plan stands with these steps taken, too."""
        taken, credits = self._tried(stand, steps)
        scores = {**stand.scores, **self._changes(stand, credits)}
        return Stand(taken, {**stand.credits, **credits}, scores)

    def _tried(self, stand: Stand, steps: Iterable[Step]) -> tuple[TakenSteps, dict[str, dict[str, float]]]:
        new = list(steps)
        taken = dict(stand.taken)
        for step in new:
            taken[step.key] = taken.get(step.key, frozenset()) | {step}
        touched = self.touched(new)
        self._work += len(touched) + 1
        return taken, {key: self.bench.credits(key, taken) for key in touched}

    def tired(self, part: float) -> bool:
        """Whether that part of the work that may be done has been done; counted, so that every machine agrees."""
        return self._work > part * MOST_WORK

    def _changes(self, stand: Stand, credits: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
        facets = {name for key in credits for name in self.bench.drafts[key].body.facets if name in self.bench.facets}
        changed = {
            name: max(
                self._still[name],
                *(credits.get(key, stand.credits[key]).get(name, 0.0) for key in self.claimants[name]),
            )
            for name in facets
        }
        return self.gauge.rescored(stand.scores, changed)

    def effort(self, steps: Iterable[Step]) -> float:
        """What these steps take together."""
        return fsum(self._efforts[step.kind, step.test] for step in steps)

    def missing(self, scores: Mapping[str, float]) -> tuple[float, ...]:
        """By how much each goal is missed; 0 or less where it is reached."""
        return tuple(goal.score - scores[goal.node] for goal in self.goals)

    def short(self, scores: Mapping[str, float]) -> float:
        """By how much the goals are missed, all together; 0 where each is reached."""
        return fsum(miss for miss in self.missing(scores) if miss > ENOUGH)

    def rises(self, scores: Mapping[str, float], changed: Mapping[str, float]) -> tuple[float, ...]:
        """By how much each goal's node rises with these changes, the root's taken anew beside the present scores."""
        new = self.gauge.with_root(scores, changed)
        return tuple(new.get(goal.node, scores[goal.node]) - scores[goal.node] for goal in self.goals)
