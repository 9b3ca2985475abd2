"""What plans are scored against: a rubric under a profile, with all that does not depend on a plan."""

from collections.abc import Mapping
from functools import cached_property

from nqpf.base.language import Text
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.loading.rubric.rubric import LoadedRubric, resolve
from nqpf.plan.plan import Kind
from nqpf.rubric.model import Criterion, Facet
from nqpf.rubric.profile import Profile
from nqpf.rubric.tree import Pruning
from nqpf.scoring.scorecard import Prepared, prepare

_MOST = 64
"""Declarations of N/A that are kept ready: a bound on memory where every plan declares something else."""


class Standard:
    """A rubric under a profile. What it works out for one plan it keeps for the next."""

    def __init__(self, loaded: LoadedRubric, profile: Profile) -> None:
        """Resolve the rubric; `sha256` is the hash of all that is in force."""
        self.profile = profile
        self.rubric, self.changes, self.sha256 = resolve(loaded, profile)
        self._prepared: dict[tuple[Kind, frozenset[str]], Prepared] = {}

    @cached_property
    def facets(self) -> Mapping[str, tuple[Criterion, Facet]]:
        """By facet id, the facet and the criterion it belongs to."""
        return self.rubric.facets()

    @cached_property
    def titles(self) -> Mapping[str, Text]:
        """The titles of all nodes, by id."""
        return {node.id: node.title for node in self.rubric.nodes()}

    def pruning(self, plan: LoadedPlan) -> Pruning:
        """What the plan's kind and declarations and the profile leave out and reweigh."""
        return Pruning(plan.plan.kind, plan.not_applicable, self.changes.weights)

    def knows(self, plan: LoadedPlan) -> bool:
        """Whether a plan that declares the same N/A was scored before."""
        return _scope(plan) in self._prepared

    def prepared(self, plan: LoadedPlan) -> Prepared:
        """The rubric ready to score the plan, and all others that declare the same N/A."""
        scope = _scope(plan)
        if scope not in self._prepared:
            if len(self._prepared) == _MOST:
                self._prepared.clear()
            self._prepared[scope] = prepare(self.rubric, self.pruning(plan))
        return self._prepared[scope]


def _scope(plan: LoadedPlan) -> tuple[Kind, frozenset[str]]:
    return plan.plan.kind, plan.not_applicable
