"""Where a plan falls short of a policy."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from nqpf.consistency import SEVERITIES, Severity
from nqpf.gate.policy import Policy
from nqpf.rubric.model import Rubric
from nqpf.scoring.scorecard import Scorecard

GateRule = Literal["total", "every-dimension", "node", "must", "assessed", "traceable"]


class Failure(NamedTuple):
    """One thing that keeps a plan from passing: the rule, the node, what is asked of it and what was found, 0 to 1."""

    rule: GateRule
    node: str
    asked: float
    found: float


def judge(card: Scorecard, policy: Policy, rubric: Rubric, traceable: float | None = None) -> tuple[Failure, ...]:
    """Everything in which the plan falls short of the policy; nothing if it passes.

    A node of `policy.nodes` that does not apply to the plan is not asked of it. `traceable` is the part of its
    items that can be traced, None where nobody could look: then none of them is.
    """
    return tuple(_failures(card, policy, rubric, traceable or 0.0))


def too_grave(severity: Severity, policy: Policy) -> bool:
    """Whether a finding of this severity is more than the policy tolerates."""
    if policy.max_severity is None:
        return False
    return policy.max_severity == "none" or SEVERITIES.index(severity) > SEVERITIES.index(policy.max_severity)


def _failures(card: Scorecard, policy: Policy, rubric: Rubric, traceable: float) -> Iterator[Failure]:
    assessed = max(rubric.assessed_floor, policy.assessed or 0.0)
    if card.assessed < assessed:
        yield Failure("assessed", "total", assessed, card.assessed)
    if policy.traceable is not None and traceable < policy.traceable:
        yield Failure("traceable", "total", policy.traceable, traceable)
    wanted = tuple(_asked(card, policy, rubric))
    names = {name for _, name, _ in wanted}
    nodes = {node.id: node for node in card.root.walk() if node.id in names}
    for rule, name, asked in wanted:
        node = nodes.get(name)
        # Compared unrounded: 59.96 points show as 60.0 and still fall short of 60.
        if node is not None and node.score < asked:
            yield Failure(rule, name, asked, node.score)


def _asked(card: Scorecard, policy: Policy, rubric: Rubric) -> Iterator[tuple[GateRule, str, float]]:
    if policy.total is not None:
        yield "total", "total", policy.total
    if policy.every_dimension is not None:
        names = [child.id for child in card.root.children if child.id not in policy.nodes]
        yield from (("every-dimension", name, policy.every_dimension) for name in names)
    for name, asked in policy.nodes.items():
        yield "node", name, asked
    for dimension in rubric.dimensions:
        for criterion in dimension.all_criteria:
            if criterion.must is not None:
                yield "must", criterion.id, criterion.must
