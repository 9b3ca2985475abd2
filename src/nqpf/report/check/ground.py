"""The ground on which many plans are judged: one rubric, and a profile for each kind of plan, each found once."""

from nqpf.loading.plan.plan import LoadedPlan
from nqpf.loading.rubric.chosen import profile_for
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.plan.plan import Kind
from nqpf.report.standard import Standard


class Ground:
    """A rubric, and the standards that it is under its profiles."""

    def __init__(self, rubric: LoadedRubric, profile: str | None = None) -> None:
        """`profile` names the profile for all plans; without it, each plan's kind does."""
        self.rubric = rubric
        self._profile = profile
        self._standards: dict[Kind, Standard] = {}

    def standard_for(self, plan: LoadedPlan) -> Standard:
        """What a plan is scored against. Raises :class:`InputError` for a profile that cannot be used for it."""
        kind = plan.plan.kind
        known = self._standards.get(kind)
        # A profile that is sound may still leave nothing of a pole for a plan that declares more than those before.
        if known is None or not known.knows(plan):
            profile = profile_for(self._profile, self.rubric, plan)
            if known is None:
                known = self._standards[kind] = Standard(self.rubric, profile)
            known.prepared(plan)  # and is known from now on
        return known
