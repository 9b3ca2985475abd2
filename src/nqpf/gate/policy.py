"""What a plan must reach to pass."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from nqpf.base.severity import Tolerated


class Policy(NamedTuple):
    """What a plan must reach. Scores run from 0 to 100, coverage and traceability from 0 to 1; None: not required.

    `total`: the plan's score. `every_dimension`: each dimension. `nodes`: any node of the rubric by id.
    `traceable`: the part of the items whose quote is in a cited document. `max_severity`: the gravest finding
    that is tolerated. `tolerance`: by how many points the total or a dimension may fall below the baseline. The
    rubric's own coverage floor and its criteria's `must` always hold.
    """

    total: float | None = None
    every_dimension: float | None = None
    nodes: Mapping[str, float] = MappingProxyType({})
    coverage: float | None = None
    traceable: float | None = None
    max_severity: Tolerated | None = None
    tolerance: float = 0.0
