"""The profile: how a rubric is applied to a kind of plan, as data. Frozen; no arithmetic here."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from nqpf.base.errors import Refused
from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.base.points import value_of
from nqpf.plan.fields import Id
from nqpf.plan.plan import Kind
from nqpf.rubric.model import Figure
from nqpf.rubric.rubric_fields import LEAST_WEIGHT, MOST_WEIGHT, Bilingual, OptionalBilingual


def _weight_or_out(weight: float) -> float:
    if 0 < weight < LEAST_WEIGHT:
        raise Refused(
            Text(
                f"a weight of {weight:g} is neither 0 nor at least {LEAST_WEIGHT:g}",
                f"权重 {weight:g} 既非 0，又小于 {LEAST_WEIGHT:g}",
            ),
            Text("write 0 to exclude the node", "如要去掉该节点请写 0"),
        )
    return weight


WeightOrOut = Annotated[
    float, Field(ge=0, le=MOST_WEIGHT, allow_inf_nan=False, strict=True), AfterValidator(_weight_or_out)
]
"""A local weight, or 0 to take a node out."""


class OwnFigure(Figure):
    """A figure of a profile's own. In the place of the rubric's figure with its id, or a further one.

    `facets` names indicator facets that are compared with it from now on.
    """

    facets: tuple[Id, ...] = ()


Target = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False), AfterValidator(value_of)]
"""The score that a dimension is to reach, written from 0 to 100."""


class Profile(Frozen):
    """How a rubric is applied to a kind of plan: weights, targets and figures, where they differ; never content.

    A weight of 0 takes a node out: it counts as not assessed. A target is shown beside the score and changes nothing.
    """

    nqpf: Literal["profile/1"]
    id: Id
    title: Bilingual
    kind: Kind
    rubric: Annotated[str, Field(description="`bundled`, or a path below this file's directory")] = ""
    imports: Annotated[
        str, Field(alias="import", description="the profile that this one changes: a bundled one's name, or a path")
    ] = ""
    weights: dict[str, WeightOrOut] = Field(default_factory=dict)
    targets: dict[str, Target] = Field(default_factory=dict, description="by dimension, the score to reach")
    benchmarks: tuple[OwnFigure, ...] = ()
    basis: OptionalBilingual = Text()
