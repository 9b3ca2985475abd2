"""Where a plan falls short of a policy."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from nqpf.base.language import Text
from nqpf.consistency import SEVERITIES, Severity
from nqpf.gate.policy import Policy
from nqpf.rubric.model import Rubric
from nqpf.scoring.scorecard import Scorecard

GateRule = Literal["total", "every-dimension", "node", "must", "assessed", "traceable"]


class Failure(NamedTuple):
    """One thing that keeps a plan from passing: the rule, the node it is about, what is asked and what was found."""

    rule: GateRule
    node: str
    asked: float
    found: float
    message: Text


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
        message = Text(
            f"only {card.assessed:.0%} of the rubric was assessed, {assessed:.0%} are asked",
            f"已评定比例仅 {card.assessed:.0%}，要求 {assessed:.0%}",
        )
        yield Failure("assessed", "total", assessed, card.assessed, message)
    if policy.traceable is not None and traceable < policy.traceable:
        message = Text(
            f"{traceable:.0%} of the items quote a document that says so, {policy.traceable:.0%} are asked",
            f"能在所引文件中查到原文的条目占 {traceable:.0%}，要求 {policy.traceable:.0%}",
        )
        yield Failure("traceable", "total", policy.traceable, traceable, message)
    wanted = tuple(_asked(card, policy, rubric))
    names = {name for _, name, _ in wanted}
    nodes = {node.id: node for node in card.root.walk() if node.id in names}
    for rule, name, asked in wanted:
        node = nodes.get(name)
        # Compared unrounded: 59.96 shows as 60.0 and still falls short of 60.
        if node is not None and node.score * 100 < asked:
            found = node.score * 100
            en, zh = ("the plan", "总分") if name == "total" else (name, f"{name} 得分")
            shown = _shown(found, asked)
            message = Text(f"{en} scores {shown}, {asked:g} is asked", f"{zh} {shown}，要求 {asked:g}")
            yield Failure(rule, name, asked, found, message)


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


def _shown(found: float, asked: float) -> str:
    """As many decimals as it takes to see that `found` is below `asked`."""
    for decimals in (1, 3, 6):
        shown = f"{found:.{decimals}f}"
        if float(shown) < asked:
            return shown
    return repr(found)
