"""How much of a node's change each of its children brought: slopes that add up to the change.

The slope of a child is its Shapley value in the change of its parent, divided by its own change: the mean, over
every order in which the children could have changed, of what the parent moved when this one did (Shapley 1953).
So slope times change, summed over the children, is the parent's change, and no order is preferred. For an
arithmetic mean the slope is the child's weight. A child that did not change gets the slope that a small change
would have had, so that what moved below it in both directions is still weighed.
"""

from collections.abc import Callable, Sequence
from math import comb, fsum

from nqpf.rubric.tree import Branch
from nqpf.scoring.evaluation import aggregate

MOST_EXACT = 10
"""So many children that changed are put into every order; of more, the change is cut into small pieces instead."""
_PIECES = 64
_SMALL = 1e-4
STILL = 1e-11
"""A change smaller than this is none: rounding, not a difference."""

_Scores = Sequence[float]
_Value = Callable[[Sequence[float]], float]


def slopes(branch: Branch, before: _Scores, after: _Scores) -> list[float]:
    """By child, what the parent moved for each unit that the child did, between two sets of scores in [0, 1]."""
    if branch.aggregate == "arithmetic" and branch.need is None:
        weights = [child.weight for child in branch.children]
        return [weight / fsum(weights) for weight in weights]

    def value(scores: _Scores) -> float:
        return aggregate(branch, scores)

    moved = [i for i, (a, b) in enumerate(zip(before, after, strict=True)) if abs(b - a) > STILL]
    parts = (_shapley if len(moved) <= MOST_EXACT else _along_the_way)(value, before, after, moved)
    return [
        parts[i] / (after[i] - before[i]) if i in parts else _still(value, before, after, i) for i in range(len(before))
    ]


def _shapley(value: _Value, before: _Scores, after: _Scores, moved: Sequence[int]) -> dict[int, float]:
    """The Shapley value of every child that moved, from the parent's value with each set of them moved."""
    count = len(moved)
    values = [value(_mixed(before, after, moved, chosen)) for chosen in range(1 << count)]
    shares = [1 / (count * comb(count - 1, size)) for size in range(count)]
    return {
        child: fsum(
            shares[chosen.bit_count()] * (values[chosen | 1 << place] - values[chosen])
            for chosen in range(1 << count)
            if not chosen >> place & 1
        )
        for place, child in enumerate(moved)
    }


def _mixed(before: _Scores, after: _Scores, moved: Sequence[int], chosen: int) -> list[float]:
    scores = list(before)
    for place, child in enumerate(moved):
        if chosen >> place & 1:
            scores[child] = after[child]
    return scores


def _along_the_way(value: _Value, before: _Scores, after: _Scores, moved: Sequence[int]) -> dict[int, float]:
    """The same, nearly, for many children: the straight way there in small pieces (Aumann and Shapley 1974).

    On each piece a child gets the mean of what it moves as the first and as the last; what is then left of the
    piece's change, which shrinks with the cube of its length, is shared out evenly, so that the parts add up.
    """
    parts: dict[int, list[float]] = {child: [] for child in moved}
    start = list(before)
    for piece in range(1, _PIECES + 1):
        end = [a + (b - a) * piece / _PIECES for a, b in zip(before, after, strict=True)]
        whole = value(end) - value(start)
        own = []
        for child in moved:
            first, last = list(start), list(end)
            first[child], last[child] = end[child], start[child]
            own.append((value(first) - value(start) + value(end) - value(last)) / 2)
        rest = (whole - fsum(own)) / len(moved)
        for child, part in zip(moved, own, strict=True):
            parts[child].append(part + rest)
        start = end
    return {child: fsum(given) for child, given in parts.items()}


def _still(value: _Value, before: _Scores, after: _Scores, child: int) -> float:
    """The mean slope, before and after, of a small change to a child that kept its score."""
    found = []
    for scores in (before, after):
        low, high = list(scores), list(scores)
        low[child], high[child] = max(scores[child] - _SMALL, 0.0), min(scores[child] + _SMALL, 1.0)
        found.append((value(high) - value(low)) / (high[child] - low[child]))
    return fsum(found) / 2
