"""Build the view of a comparison: attribute the difference, match facets and items, and say what changed in them."""

from collections.abc import Iterator, Mapping
from math import fsum
from typing import NamedTuple

from nqpf.analysis.comparison import Attribution, ComparedPlan, Rules, attribute
from nqpf.base.points import points
from nqpf.loading.files.companion import warn
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.report.bases.build import figures_of
from nqpf.report.behind import NOTHING, Behind
from nqpf.report.compare import view
from nqpf.report.compare.answers import Committed, answer_moves
from nqpf.report.provenance import TOOL
from nqpf.report.rounding import DECIMALS, apportion, hundredths
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.report.values import missing_values
from nqpf.rubric.model import Criterion, Facet
from nqpf.scoring.claims import PRIMARY, ClaimResult

_NOISE = 1e-12


class Compared(NamedTuple):
    """One of the two: a plan, and what it is scored against."""

    plan: LoadedPlan
    standard: Standard
    behind: Behind = NOTHING

    @property
    def side(self) -> ComparedPlan:
        """The side as the attribution sees it."""
        return ComparedPlan(self.plan.view, Rules(self.standard.rubric, self.standard.changes.weights))


def build_comparison(before: Compared, after: Compared) -> view.CompareReport:
    """What moved from `before` to `after`. Each scope must be scorable under each side's rules (`unscorable`)."""
    return _Builder(before, after).report()


class _Scored:
    """One side, scored, with its names and lines."""

    def __init__(self, compared: Compared) -> None:
        self.scored = ScoredPlan(*compared)
        warn(missing_values(self.scored))
        self.positions = compared.plan.positions
        self.nodes = self.scored.nodes
        self.facets: Mapping[str, tuple[Criterion, Facet]] = self.scored.facets
        self.titles = dict(compared.standard.titles)
        self.dimension_of = {
            facet.id: dimension.id
            for dimension in self.scored.rubric.dimensions
            for criterion in dimension.all_criteria
            for facet in criterion.facets
        }

    def score_of(self, name: str) -> float | None:
        node = self.nodes.get(name)
        return None if node is None else points(node.score)

    def result(self, name: str) -> ClaimResult | None:
        node = self.nodes.get(name)
        return node.result if node else None

    def item(self, name: str) -> view.FacetItem | None:
        result = self.result(name)
        if result is None:
            return None
        span = self.positions.span(result.item.pointer)
        return view.FacetItem(result.item.body.id, result.item.body.title, span.line, span.column)

    def side(self) -> view.SideView:
        scored = self.scored
        return view.SideView(
            rubric=scored.rubric_view(),
            plan=scored.plan_summary(),
            total=points(scored.card.total) if scored.is_assessed else None,
            commitment=scored.commitment_view,
            breadth=points(scored.card.breadth) if scored.is_assessed else None,
            bases=figures_of(scored),
        )


class _Builder:
    def __init__(self, before: Compared, after: Compared) -> None:
        self.sides = (before.side, after.side)
        self.views: tuple[PlanView, PlanView] = (before.plan.view, after.plan.view)
        self.before, self.after = _Scored(before), _Scored(after)
        self.found: Attribution = attribute(*self.sides)
        self.parts = {name: points(part) for name, part in self.found.facets.items()}
        # What both have stands as it does afterwards; what only one has comes after it.
        self.dimension_of = self.before.dimension_of | self.after.dimension_of
        self.titles = self.before.titles | self.after.titles
        self.names = list(dict.fromkeys((*self.after.facets, *self.before.facets)))

    def report(self) -> view.CompareReport:
        removed, added = self._differing(0), self._differing(1)
        renamed = tuple(_renamed(removed, added))
        before, after = self.before.side(), self.after.side()
        report = view.CompareReport(
            schema=view.FORMAT,
            tool=TOOL,
            before=before,
            after=after,
            difference=None,
            same_rules=self.sides[0].rules == self.sides[1].rules,
            same_scope=self.sides[0].scope == self.sides[1].scope,
            dimensions=(),
            scope=None,
            rules=None,
            facets=(),
            added=tuple(item.body.id for item in added if item.body.id not in {pair.after for pair in renamed}),
            removed=tuple(item.body.id for item in removed if item.body.id not in {pair.before for pair in renamed}),
            renamed=renamed,
            answers=answer_moves(
                *self._committed,
                {pair.before: pair.after for pair in renamed},
            ),
        )
        if before.total is None or after.total is None:
            return report
        return self._attributed(report, hundredths(after.total) - hundredths(before.total))

    @property
    def _committed(self) -> tuple[Committed, Committed]:
        """Both plans with their commitment."""
        return (
            Committed(self.views[0], self.before.scored.commitment),
            Committed(self.views[1], self.after.scored.commitment),
        )

    def _attributed(self, report: view.CompareReport, shown: int) -> view.CompareReport:
        """The report with the difference of the totals, `shown` in hundredths as it is printed, and its parts."""
        dimensions = list(dict.fromkeys(self.dimension_of[name] for name in self.names))
        summed = [fsum(part for name, part in self._of(dimension)) for dimension in dimensions]
        rest = [points(self.found.scope), points(self.found.rules)]
        printed = _apportioned([*summed, *rest], shown)
        *by_dimension, scope, rules = [view.PartView(*pair) for pair in zip([*summed, *rest], printed, strict=True)]
        facets = [
            move
            for dimension, part in zip(dimensions, by_dimension, strict=True)
            for move in self._moves(dimension, part)
        ]
        return report._replace(
            difference=view.PartView(points(self.found.difference), shown / 10**DECIMALS),
            dimensions=tuple(
                view.DimensionMove(name, self.titles[name], self.before.score_of(name), self.after.score_of(name), part)
                for name, part in zip(dimensions, by_dimension, strict=True)
                if name in self.before.nodes or name in self.after.nodes
            ),
            scope=scope,
            rules=rules,
            facets=tuple(sorted(facets, key=lambda move: (-round(abs(move.part.points), 9), move.id))),
        )

    def _of(self, dimension: str) -> list[tuple[str, float]]:
        return [(name, self.parts.get(name, 0.0)) for name in self.names if self.dimension_of[name] == dimension]

    def _moves(self, dimension: str, whole: view.PartView) -> list[view.FacetMove]:
        moved = [(name, part) for name, part in self._of(dimension) if self._moved(name)]
        shown = _apportioned([part for _, part in moved], round(whole.shown * 10**DECIMALS))
        return [self._move(name, view.PartView(part, p)) for (name, part), p in zip(moved, shown, strict=True)]

    def _moved(self, name: str) -> bool:
        before, after = self.before.score_of(name), self.after.score_of(name)
        return abs(self.parts.get(name, 0.0)) > _NOISE or (before or 0.0) != (after or 0.0)

    def _move(self, name: str, part: view.PartView) -> view.FacetMove:
        scored = self.after if name in self.after.facets else self.before
        before, after = self.before.result(name), self.after.result(name)
        was, now = _passed(before), _passed(after)
        freed = (PRIMARY,) if _held_back(before) and after and not _held_back(after) else ()
        capped = (PRIMARY,) if _held_back(after) and before and not _held_back(before) else ()
        return view.FacetMove(
            id=name,
            title=self.titles[name],
            criterion=scored.facets[name][0].id,
            dimension=self.dimension_of[name],
            before=self.before.score_of(name),
            after=self.after.score_of(name),
            part=part,
            item_before=self.before.item(name),
            item_after=self.after.item(name),
            gained=(*(test for test in now if test not in was), *freed),
            lost=(*(test for test in was if test not in now), *capped),
        )

    def _differing(self, side: int) -> list[PlacedItem]:
        """The items of one side whose id the other does not have."""
        others = self.views[1 - side].by_id
        return [item for item in self.views[side].items if item.body.id not in others]


def _apportioned(parts: list[float], whole: int) -> list[float]:
    """Parts as they are printed. What moved nothing stays at nothing, unless nothing else can carry the rounding."""
    moving = [number for number, part in enumerate(parts) if abs(part) > _NOISE] or list(range(min(1, len(parts))))
    shown = [0.0] * len(parts)
    for number, part in zip(moving, apportion([parts[n] for n in moving], whole), strict=True):
        shown[number] = part / 10**DECIMALS
    return shown


def _passed(result: ClaimResult | None) -> tuple[str, ...]:
    """The tests that an item passes for a facet."""
    return tuple(outcome.test for outcome in result.checked.outcomes if outcome.passed) if result else ()


def _held_back(result: ClaimResult | None) -> bool:
    """Whether only a part of an item's credit counts, its claim being secondary."""
    return result is not None and PRIMARY in result.lacks


def _renamed(removed: list[PlacedItem], added: list[PlacedItem]) -> Iterator[view.RenamedView]:
    """Items with the same title and of the same kind, where there is one such on either side."""
    for item in removed:
        title = item.body.title
        alike = [other for other in added if (other.kind, other.body.title) == (item.kind, title)]
        twins = [other for other in removed if (other.kind, other.body.title) == (item.kind, title)]
        if len(alike) == len(twins) == 1:
            yield view.RenamedView(item.body.id, alike[0].body.id, item.kind, title)
