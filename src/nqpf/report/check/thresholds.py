"""What a plan must reach, in points as reports show them; made the policy that the gate judges by."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple, get_args

from nqpf.base.errors import Problem, refuse
from nqpf.base.language import Text
from nqpf.base.points import value_of
from nqpf.base.severity import Tolerated
from nqpf.base.source import Span
from nqpf.gate import Policy
from nqpf.loading.messages.suggestions import nearest
from nqpf.rubric.model import Rubric

_PLACE = Span("thresholds")


class Thresholds(NamedTuple):
    """What a plan must reach to pass; None requires nothing.

    In points from 0 to 100: `total`, the plan's score; `every_dimension`, each dimension's; `nodes`, by id any node's
    of the rubric; `tolerance`, by how much the total or a dimension may fall below the baseline. From 0 to 1:
    `assessed`, the share of the rubric's weight that applies and was assessed; `traceable`, the share of items with a
    verified quote. `max_severity` is the highest severity allowed of a finding. The rubric's own floors always hold.
    """

    total: float | None = None
    every_dimension: float | None = None
    nodes: Mapping[str, float] = MappingProxyType({})
    assessed: float | None = None
    traceable: float | None = None
    max_severity: Tolerated | None = None
    tolerance: float = 0.0

    def policy(self, rubric: Rubric) -> Policy:
        """The policy, in values from 0 to 1. Raises :class:`InputError` with all that is wrong with the thresholds."""
        refuse(_problems(self, rubric))
        return Policy(
            total=_value(self.total),
            every_dimension=_value(self.every_dimension),
            nodes={name: value_of(points) for name, points in self.nodes.items()},
            assessed=self.assessed,
            traceable=self.traceable,
            max_severity=self.max_severity,
            tolerance=value_of(self.tolerance),
        )


def _value(points: float | None) -> float | None:
    return None if points is None else value_of(points)


def _problems(thresholds: Thresholds, rubric: Rubric) -> Iterator[Problem]:
    """Figures out of their range (with a NaN, every plan would pass) and ids that the rubric does not have."""
    scores = ("total", "every_dimension", "tolerance")
    given = [(name, getattr(thresholds, name), 100) for name in scores]
    given += [(name, getattr(thresholds, name), 1) for name in ("assessed", "traceable")]
    given += [(name, points, 100) for name, points in thresholds.nodes.items()]
    for name, figure, most in given:
        if figure is not None and not 0 <= figure <= most:
            message = f"`{name}` is {figure}, not from 0 to {most}", f"`{name}` 为 {figure}，应在 0 到 {most} 之间"
            yield Problem(_PLACE, Text(*message))
    known = {node.id for node in rubric.nodes()}
    for name in thresholds.nodes:
        if name not in known:
            message = f"`{name}` is not in the rubric", f"评价标准中没有 `{name}`"
            yield Problem(_PLACE, Text(*message), nearest(name, known))
    severity, levels = thresholds.max_severity, get_args(Tolerated)
    if severity is not None and severity not in levels:
        message = f"`{severity}` is no severity", f"`{severity}` 不是级别"
        yield Problem(_PLACE, Text(*message), nearest(severity, levels))
