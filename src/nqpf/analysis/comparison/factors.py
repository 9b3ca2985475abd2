"""Two scored plans: what of their difference the plan's items brought, what its scope, and what the rules.

Three things can differ at once: the items (and so the credits of the facets), the scope (kind of plan and what it
declares not applicable) and the rules (rubric and profile). Each gets its Shapley value: the mean, over the six
orders in which the three could have changed, of what the total moved when it did. The items' part is shared out
over the facets within each of the trees that occur in those orders (`parts`), so that everything adds up.
"""

from collections.abc import Mapping
from math import fsum
from typing import NamedTuple

from nqpf.analysis.comparison.parts import facet_parts
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Kind
from nqpf.rubric.model import Rubric
from nqpf.rubric.tree import Branch, Pruning, grow
from nqpf.scoring.claims import ClaimResults, check_claims
from nqpf.scoring.evaluation import evaluate


class PlanScope(NamedTuple):
    """What a plan lets be asked of it: its kind and the criteria it declares not applicable."""

    kind: Kind
    not_applicable: frozenset[str]


class Rules(NamedTuple):
    """What a plan is scored against: a rubric and a profile's weights."""

    rubric: Rubric
    weights: Mapping[str, float]

    def tree(self, scope: PlanScope) -> Branch:
        """What applies to a plan of that scope."""
        return grow(self.rubric, Pruning(scope.kind, scope.not_applicable, self.weights))


class ComparedPlan(NamedTuple):
    """One of the two that are compared."""

    view: PlanView
    rules: Rules

    @property
    def scope(self) -> PlanScope:
        """The plan's own scope."""
        plan = self.view.plan
        return PlanScope(plan.kind, frozenset(entry.id for entry in plan.not_applicable))


class Attribution(NamedTuple):
    """The difference of two totals in [-1, 1], shared out; `facets`, `scope` and `rules` add up to `difference`."""

    before: float
    after: float
    facets: Mapping[str, float]
    scope: float
    rules: float

    @property
    def difference(self) -> float:
        """After less before."""
        return self.after - self.before


_ORDERS = (1 / 3, 1 / 6, 1 / 6, 1 / 3)
"""Shapley's weights of a factor's change where the two others have not, one has, the other has, both have changed."""


def attribute(before: ComparedPlan, after: ComparedPlan) -> Attribution:
    """Share out the difference between two sides. All four trees must have something to ask (:func:`unscorable`)."""
    sides = _Sides(before, after)
    facets: dict[str, list[float]] = {}
    scope, rules = [], []
    # Of each factor, the two others in every way in which they may stand when it changes.
    for share, (one, other) in zip(_ORDERS, ((0, 0), (0, 1), (1, 0), (1, 1)), strict=True):
        for name, part in sides.parts(one, other).items():
            facets.setdefault(name, []).append(share * part)
        scope.append(share * (sides.total(one, 1, other) - sides.total(one, 0, other)))
        rules.append(share * (sides.total(one, other, 1) - sides.total(one, other, 0)))
    parts = {name: fsum(found) for name, found in facets.items()}
    return Attribution(sides.total(0, 0, 0), sides.total(1, 1, 1), parts, fsum(scope), fsum(rules))


def unscorable(before: ComparedPlan, after: ComparedPlan) -> str | None:
    """A pole or dimension that one side's scope would empty under the other's rules; None where all can be scored."""
    for scope in (before.scope, after.scope):
        for rules in (before.rules, after.rules):
            tree = rules.tree(scope)
            if not tree.children:
                return tree.id
            for branch in tree.walk():
                sides = {child.side for child in branch.children}
                if branch.aggregate == "coupled" and not {"A", "B"} <= sides:
                    return branch.id
    return None


class _Sides:
    """Totals and parts with items, scope and rules each taken from one side (0: before, 1: after)."""

    def __init__(self, before: ComparedPlan, after: ComparedPlan) -> None:
        self._views = (before.view, after.view)
        self._scopes = (before.scope, after.scope)
        self._rules = (before.rules, after.rules)
        self._same_rules = before.rules == after.rules
        self._same_scope = before.scope == after.scope
        self._credits: dict[tuple[int, int], dict[str, float]] = {}
        self._parts: dict[tuple[int, int], dict[str, float]] = {}

    def total(self, items: int, scope: int, rules: int) -> float:
        """The total of one side's items, with a scope and under rules."""
        return evaluate(self._tree(scope, rules), self.credits(items, rules)).score

    def parts(self, scope: int, rules: int) -> dict[str, float]:
        """What the items' change brought by facet, with this scope and under these rules."""
        key = (0 if self._same_scope else scope, 0 if self._same_rules else rules)
        if key not in self._parts:
            self._parts[key] = facet_parts(self._tree(scope, rules), self.credits(0, rules), self.credits(1, rules))
        return self._parts[key]

    def credits(self, items: int, rules: int) -> dict[str, float]:
        """One side's facet credits under rules."""
        key = (items, 0 if self._same_rules else rules)
        if key not in self._credits:
            found: ClaimResults = check_claims(self._rules[rules].rubric, self._views[items])
            self._credits[key] = {name: results[0].credit for name, results in found.items()}
        return self._credits[key]

    def _tree(self, scope: int, rules: int) -> Branch:
        return self._rules[rules].tree(self._scopes[scope])
