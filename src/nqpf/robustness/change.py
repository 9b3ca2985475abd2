"""Single changes of a rubric: a dimension without weight, another rule, an end of a range, a criterion left out."""

from collections.abc import Iterator
from typing import NamedTuple

from nqpf.robustness.assumption import CAPS, GAMMAS, RULES, Assumption, Input, Rule
from nqpf.robustness.subject import Subject, score_under
from nqpf.tree import Branch


class Change(NamedTuple):
    """One thing changed and all else as it is: the score in [0, 1] that the plan would have.

    `node` is the dimension or criterion concerned, if one is; `setting` is what the input is changed to.
    """

    input: Input
    node: str | None
    setting: float | Rule | None
    score: float


def single_changes(of: Subject) -> tuple[Change, ...]:
    """Every single change that can be made to the rubric as it applies to the plan."""
    return tuple(
        Change(name, node, setting, score_under(of, assumption)) for name, node, setting, assumption in _changes(of)
    )


def _changes(of: Subject) -> Iterator[tuple[Input, str | None, float | Rule | None, Assumption]]:
    dimensions = of.tree.children
    if len(dimensions) > 1:
        for dimension in dimensions:
            yield "weights", dimension.id, 0.0, Assumption(weights={dimension.id: 0.0})
    for rule in RULES:
        if rule != of.tree.aggregate:
            yield "aggregate", None, rule, Assumption(aggregate=rule)
    if any(child.side == "L" for dimension in dimensions for child in dimension.children):
        for gamma in GAMMAS:
            yield "gamma", None, gamma, Assumption(gamma=gamma)
    for cap in (CAPS[0], CAPS[-1]):
        yield "cap", None, cap, Assumption(cap=cap)
    for name in _removable(of.tree):
        yield "left-out", name, None, Assumption(left_out=name)


def _removable(branch: Branch) -> Iterator[str]:
    """Criteria that are not the only one of their pole or principle."""
    for child in branch.children:
        if child.level != "criterion":
            yield from _removable(child)
        elif len(branch.children) > 1:
            yield child.id
