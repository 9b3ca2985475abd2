"""What a plan must reach to pass."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from nqpf.base.points import value_of
from nqpf.base.severity import Tolerated
from nqpf.scoring.basis import Basis


class Policy(NamedTuple):
    """What a plan must reach, from 0 to 1; None: not required.

    `total`: the plan's score, also with what it declares N/A counted as 0. `commitment`: how firmly it commits to its
    tasks; `answered`: by question, the share of tasks that answer it. `scope`: the score within the scope that the plan
    declares; it is looked at only where this says so, and a plan that declares none does not pass it.
    `every_dimension`: each dimension. `nodes`: any node of the rubric by id.
    `assessed`: the share of the rubric's weight that applies and was assessed. `traceable`: the part of the items
    whose quote is in a cited document. `max_severity`: the highest severity of a finding that is tolerated.
    `tolerance`: by how much the total or a dimension may fall below the baseline. `allow_draft`: whether a plan
    passes that nobody has confirmed. The rubric's own `assessed_floor` and its criteria's `must` always hold.

    `basis`: what all scores and the commitment are judged on. `min_confirmed`: the share of claims and answers that are
    confirmed. `reviewers`: whose confirmations count, anybody's where it names nobody; `max_review_age`: for how many
    days they do. `allow_doubtful_claims`: whether a plan passes on the quoted basis with findings on its claims.
    """

    total: float | None = None
    every_dimension: float | None = None
    nodes: Mapping[str, float] = MappingProxyType({})
    assessed: float | None = None
    traceable: float | None = None
    max_severity: Tolerated | None = None
    tolerance: float = 0.0
    commitment: float | None = None
    answered: Mapping[str, float] = MappingProxyType({})
    allow_draft: bool = False
    scope: float | None = None
    basis: Basis = "claimed"
    min_confirmed: float | None = None
    reviewers: tuple[str, ...] = ()
    max_review_age: int | None = None
    allow_doubtful_claims: bool = False

    @property
    def asks(self) -> bool:
        """Whether anything is required of a plan at all, beside that somebody has confirmed it."""
        least = (self.total, self.every_dimension, self.assessed, self.traceable, self.scope, self.min_confirmed)
        grave = self.max_severity not in (None, "error")  # nothing is graver than an error
        some = any(one is not None for one in least)
        return some or grave or bool(self.nodes) or self.judges_commitment or self.basis != "claimed"

    @property
    def judges_commitment(self) -> bool:
        """Whether anything is required of the plan's commitment."""
        return self.commitment is not None or bool(self.answered)

    @classmethod
    def of_points(  # noqa: PLR0913 - one for each field
        cls,
        total: float | None = None,
        every_dimension: float | None = None,
        nodes: Mapping[str, float] = MappingProxyType({}),
        *,
        tolerance: float = 0.0,
        assessed: float | None = None,
        traceable: float | None = None,
        max_severity: Tolerated | None = None,
        commitment: float | None = None,
        answered: Mapping[str, float] = MappingProxyType({}),
        allow_draft: bool = False,
        scope: float | None = None,
        basis: Basis = "claimed",
        min_confirmed: float | None = None,
        reviewers: Iterable[str] = (),
        max_review_age: int | None = None,
        allow_doubtful_claims: bool = False,
    ) -> "Policy":
        """A policy whose scores are written in points, 0 to 100; shares (`assessed`, `answered`) run from 0 to 1."""
        return cls(
            total=None if total is None else value_of(total),
            every_dimension=None if every_dimension is None else value_of(every_dimension),
            nodes={name: value_of(least) for name, least in nodes.items()},
            assessed=assessed,
            traceable=traceable,
            max_severity=max_severity,
            tolerance=value_of(tolerance),
            commitment=None if commitment is None else value_of(commitment),
            answered=dict(answered),
            allow_draft=allow_draft,
            scope=None if scope is None else value_of(scope),
            basis=basis,
            min_confirmed=min_confirmed,
            reviewers=tuple(reviewers),
            max_review_age=max_review_age,
            allow_doubtful_claims=allow_doubtful_claims,
        )
