"""What each node is worth at every part of secondary claims and with each criterion left out: a tree as tables.

A part is one of a few hundred, and one criterion at most is left out at a time, so that all a plan can be worth
before dimensions are weighed is in tables that draws are then looked up in.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from nqpf.analysis.robustness import arrays
from nqpf.analysis.robustness.arrays import Values
from nqpf.analysis.robustness.assumption import PARTS
from nqpf.analysis.robustness.elementary import Floats
from nqpf.analysis.robustness.subject import Credit
from nqpf.rubric.tree import Branch
from nqpf.scoring.evaluation import aggregate, couple

_PARTS = np.array(PARTS)


class Driver(NamedTuple):
    """A driver before its gamma is known: it scores level * (1 - gamma * missing).

    `level` is the coupled value of its poles; `missing` is how far its linkage falls short of full, 0
    where it has none.
    """

    level: Values
    missing: Values


Worth = dict[str | None, Values]
"""By the criterion that is left out (None: none is), what a node is worth; only criteria below it are named."""


def worth(branch: Branch, credits: Mapping[str, Credit]) -> Worth:
    """What a node below the dimensions is worth, at every part of secondary claims."""
    if not branch.children:
        return {None: _credit(credits.get(branch.id))}
    return {name: _aggregate(varied, scores) for name, varied, scores in _variants(branch, credits)}


def driver(branch: Branch, credits: Mapping[str, Credit]) -> dict[str | None, Driver]:
    """The same for a driver."""
    return {name: _couple(varied, scores) for name, varied, scores in _variants(branch, credits)}


def _credit(credit: Credit | None) -> Values:
    if credit is None:
        return 0.0
    if credit.under(PARTS[0]) == credit.under(PARTS[-1]):
        return credit.under(PARTS[0])
    found: Floats = np.maximum(credit.primary, credit.secondary * _PARTS)
    return found


def _variants(branch: Branch, credits: Mapping[str, Credit]) -> Iterator[tuple[str | None, Branch, list[Values]]]:
    """A node with its children's scores: all of them, then with each criterion left out that can be."""
    children = branch.children
    below = [worth(child, credits) for child in children]
    usual = [scores[None] for scores in below]
    yield None, branch, usual
    for number, child in enumerate(children):
        before, after = usual[:number], usual[number + 1 :]
        for name, score in below[number].items():
            if name is not None:
                yield name, branch, [*before, score, *after]
        # The last criterion of a pole or principle stays, or nothing would carry its weight.
        if child.level == "criterion" and len(children) > 1:
            others = branch._replace(children=children[:number] + children[number + 1 :])
            yield child.id, others, before + after


def _aggregate(branch: Branch, scores: Sequence[Values]) -> Values:
    numbers = [score for score in scores if isinstance(score, float)]
    if len(numbers) == len(scores):
        return aggregate(branch, numbers)
    weights = [child.weight for child in branch.children]
    if branch.need is not None:
        return arrays.best_mean(weights, scores, branch.need)
    match branch.aggregate:
        case "geometric":
            return arrays.geometric(weights, scores)
        case "minimum":
            return arrays.minimum(scores)
        case _:
            return arrays.arithmetic(weights, scores)


def _couple(branch: Branch, scores: Sequence[Values]) -> Driver:
    """The coupled value of the poles, as :class:`Coupling` has it, and what the linkage lacks."""
    sides = {child.side: score for child, score in zip(branch.children, scores, strict=True)}
    alpha, floor = couple(branch, [0.0] * len(scores)).alpha, branch.floor
    a, b = (floor + (1 - floor) * np.asarray(sides[side]) for side in ("A", "B"))
    both = a + b
    coupling = np.minimum(2 * np.sqrt(a * b) / np.where(both > 0, both, 1.0), 1.0)
    value = coupling * (alpha * a + (1 - alpha) * b)
    return Driver(np.clip((value - floor) / (1 - floor), 0.0, 1.0), 1.0 - sides.get("L", 1.0))
