"""The scores of several plans, by what they are scores of."""

from collections.abc import Mapping, Sequence

Columns = Mapping[str, Sequence[float]]
"""By id, the score of each plan, in the same order in every column. Scores are 0 or more."""

_SAME = 1e-9


def constant(columns: Columns) -> tuple[str, ...]:
    """Ids of the columns that have one value throughout: they tell no plan from another."""
    return tuple(name for name, scores in columns.items() if max(scores) - min(scores) <= _SAME)


def varying(columns: Columns) -> dict[str, Sequence[float]]:
    """The columns that tell plans apart."""
    same = constant(columns)
    return {name: scores for name, scores in columns.items() if name not in same}
