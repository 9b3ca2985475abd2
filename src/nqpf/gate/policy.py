"""What a plan must reach to pass."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from nqpf.base.severity import Tolerated


class Policy(NamedTuple):
    """What a plan must reach, from 0 to 1; None asks nothing.

    `total`: the plan's score. `every_dimension`: each dimension. `nodes`: any node of the rubric by id.
    `assessed`: the share of the rubric's weight that applies and was assessed. `traceable`: the part of the items
    whose quote stands in a cited document. `max_severity`: the gravest finding that is tolerated. `tolerance`: by how
    much the total or a dimension may fall below the baseline. The rubric's own `assessed_floor` and its
    criteria's `must` always hold.
    """

    total: float | None = None
    every_dimension: float | None = None
    nodes: Mapping[str, float] = MappingProxyType({})
    assessed: float | None = None
    traceable: float | None = None
    max_severity: Tolerated | None = None
    tolerance: float = 0.0
