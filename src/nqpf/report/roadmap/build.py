"""Build the view of a roadmap: find the road, and put names, lines and words to its steps."""

from collections.abc import Sequence
from math import floor, fsum

from nqpf.analysis.roadmap import Goal, Road, Step, Taken, find_road
from nqpf.analysis.roadmap.drafts import PLAIN
from nqpf.base.language import Text
from nqpf.base.points import as_written, points, value_of
from nqpf.base.source import Span
from nqpf.facets import LADDERS, SERVED_BY, Outcome
from nqpf.facets.measure import MeasureCheck
from nqpf.report.provenance import TOOL
from nqpf.report.roadmap import view
from nqpf.report.rounding import DECIMALS, hundredths
from nqpf.report.scored import ScoredPlan
from nqpf.rubric.effort import EffortTable
from nqpf.scoring.commitment import Counts

_MEASURE = MeasureCheck(kind="measure")
_TOTAL = Text("Total", "总分")


def build_roadmap(scored: ScoredPlan, efforts: EffortTable, goals: Sequence[Goal]) -> view.RoadmapReport:
    """The cheapest known way to `goals`, whose nodes must apply to the plan."""
    return _Builder(scored, efforts, goals).report()


def next_ten(scored: ScoredPlan) -> Goal:
    """What a plan would reach for that is asked for nothing else: the next full ten points of the total."""
    return Goal("total", value_of(min(100, 10 * (floor(points(scored.card.total) / 10) + 1))))


def _rated(counts: Counts) -> float | None:
    return points(counts.value) if counts.rated else None


class _Builder:
    def __init__(self, scored: ScoredPlan, efforts: EffortTable, goals: Sequence[Goal]) -> None:
        self.scored, self.plan, self.rubric, self.efforts = scored, scored.plan, scored.rubric, efforts
        pruning = scored.standard.pruning(scored.plan)
        self.road: Road = find_road(self.rubric, self.plan.view, pruning, efforts, tuple(goals))
        self.titles = {**scored.standard.titles, "total": _TOTAL}

    def report(self) -> view.RoadmapReport:
        road = self.road
        before = road.before["total"]
        totals = [before, *(taken.scores["total"] for taken in road.steps)]
        steps = [self._step(number, taken, totals[number - 1]) for number, taken in enumerate(road.steps, start=1)]
        there = all(road.before[goal.node] >= goal.score for goal in road.goals)
        reached: view.RoadmapStatus = "reached" if road.reachable else "out-of-reach"
        return view.RoadmapReport(
            schema=view.FORMAT,
            tool=TOOL,
            rubric=self.scored.rubric_view(),
            plan=self.scored.plan_summary(),
            goals=tuple(self._goal(goal) for goal in road.goals),
            status="already-there" if there else reached,
            by_fixing=road.by_fixing,
            search=road.search,
            effort=fsum(taken.effort for taken in road.steps),
            total_before=points(before),
            total_after=points(totals[-1]),
            commitment_before=_rated(road.commitment[0]),
            commitment_after=_rated(road.commitment[-1]),
            steps=tuple(steps),
            new_items=tuple(self._new_items()),
            limits=tuple(
                view.LimitView(limit.facet, self.titles[limit.facet], points(limit.most), limit.cause)
                for limit in road.limits
            ),
            efforts=tuple(view.EffortView(name, effort) for name, effort in self.efforts.figures()),
            effort_basis=self._basis(),
        )

    def _basis(self) -> Text | None:
        """The rubric's own words for its efforts; None where the user has set others."""
        own = self.rubric.effort
        if own is None or dict(own.figures()) != dict(self.efforts.figures()):
            return None
        return self.rubric.bases[own.basis].text

    def _goal(self, goal: Goal) -> view.GoalView:
        road = self.road
        after = road.steps[-1].scores if road.steps else road.before
        return view.GoalView(
            node=goal.node,
            title=self.titles[goal.node],
            asked=as_written(goal.score),
            before=points(road.before[goal.node]),
            after=points(after[goal.node]),
            fixed=points(road.fixed[goal.node]),
            most=points(road.most[goal.node]),
        )

    def _step(self, number: int, taken: Taken, before: float) -> view.StepView:
        step = taken.step
        what, keys, span = self._new(step) if step.new else self._fix(step)
        title = self.titles[step.facet] if step.new else self.plan.view.by_id[step.item].body.title
        return view.StepView(
            number=number,
            item=step.item or None,
            kind=step.kind,
            title=title,
            test=step.test,
            facet=step.facet or None,
            what=what,
            link=self.road.stand_in if step.test == "measured" else None,
            line=span.line,
            column=span.column,
            effort=taken.effort,
            gain=points(taken.scores["total"] - before),
            shown=(hundredths(points(taken.scores["total"])) - hundredths(points(before))) / 10**DECIMALS,
            total=points(taken.scores["total"]),
            commitment=_rated(self.road.commitment[number]),
            scores=tuple(points(taken.scores[goal.node]) for goal in self.road.goals),
            facets=taken.facets,
            keys=() if self.scored.in_memory else keys,
        )

    def _new(self, step: Step) -> tuple[Text, tuple[str, ...], Span]:
        """For a new item: the rubric's remedy to begin with, then what each test asks; where such items stand."""
        _, facet = self.scored.facets[step.facet]
        rung = next(rung for rung in LADDERS[step.kind] if rung.test == step.test)
        what = facet.remedy if step.rung == 0 and facet.remedy else rung.asks
        return what, rung.keys, self.plan.positions.key_span((f"{step.kind}s",))

    def _fix(self, step: Step) -> tuple[Text, tuple[str, ...], Span]:
        """For an item of the plan: what its test found missing, and where."""
        item = self.plan.view.by_id[step.item]
        if step.claims:
            what = Text(
                f"make {step.facet} the main subject of this item; so far it is only touched on",
                f"请以 {step.facet} 为本项主要内容；目前只是附带涉及",
            )
            return what, ("serves",), self.plan.positions.span((*item.pointer, "serves"))
        outcome = self._failed(step)
        return outcome.note, outcome.keys, self.plan.positions.span(outcome.pointer)

    def _failed(self, step: Step) -> Outcome:
        """What the item's test found missing: for a facet it claims, else for those that link or inherit from it."""
        item = self.plan.view.by_id[step.item]
        results = [
            result.checked
            for name in item.body.facets
            for result in self.scored.results.get(name, ())
            if result.item.body.id == step.item and step.facet in ("", name)
        ]
        if item.kind == "indicator":
            results.append(PLAIN.check(item, self.plan.view))
        if item.kind == "measure":
            # What a measure has itself may still be missing in the form in which its actions inherit it.
            own = [other for other in self.plan.view.items if other.pointer[:2] == item.pointer]
            results += [_MEASURE.check(other, self.plan.view) for other in (item, *own)]
        outcomes = (outcome for result in results for outcome in result.outcomes)
        return next(outcome for outcome in outcomes if outcome.test == step.test and not outcome.passed)

    def _new_items(self) -> list[view.NewItemView]:
        facets = dict.fromkeys(taken.step.facet for taken in self.road.steps if taken.step.new)
        kinds = {name: SERVED_BY[self.scored.facets[name][1].check.kind] for name in facets}
        return [view.NewItemView(name, self.titles[name], kinds[name]) for name in facets]
