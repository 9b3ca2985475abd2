"""The score within the scope that a plan declares, as reports show it beside the total."""

from typing import Annotated, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.base.points import points
from nqpf.report.figures import Fraction, Score
from nqpf.scoring.scope import Scoped


class ScopeView(NamedTuple):
    """The score over the criteria that the plan declares it is about, and nothing else; never in the total's place.

    `share` is their part of the rubric's weight. What the plan declares not applicable although it is in its scope
    counts as 0. No gate looks at it, unless the policy says so.
    """

    score: Score
    share: Fraction
    criteria: Annotated[tuple[str, ...], Field(min_length=1, description="that are in the scope and apply")]


def scope_view(found: Scoped | None) -> ScopeView | None:
    """The score within a plan's scope; None where it declares none."""
    return ScopeView(points(found.score), found.share, found.criteria) if found else None


def said_of_scope(scope: ScopeView) -> Text:
    """The score within the scope with what it is measured on: whoever reads it must see how much was left out."""
    count, share = len(scope.criteria), f"{scope.share:.0%}"
    return Text(
        f"{scope.score:.1f} within the scope that the plan itself declares: {count} criteria, {share} of the rubric",
        f"{scope.score:.1f}（仅计规划自行声明的范围：{count} 项准则，占评价标准权重 {share}）",
    )
