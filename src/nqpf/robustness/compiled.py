"""A plan compiled to arrays once, and scored under all draws of a sample at once."""

from typing import NamedTuple

import numpy as np

from nqpf.aggregate import FLOOR
from nqpf.robustness.arrays import total
from nqpf.robustness.elementary import Floats, exp, log
from nqpf.robustness.sample import Positions, Sample, Space
from nqpf.robustness.subject import Subject
from nqpf.robustness.tables import as_table, driver, worth
from nqpf.tree import Branch


class CompiledDimension(NamedTuple):
    """A dimension: by row (of a criterion left out) and column (of a cap), its level and what its linkage lacks.

    `rows` has the row by the position of the criterion in the rubric; `missing` is None where gamma changes nothing.
    """

    rows: Positions
    level: Floats
    missing: Floats | None

    def scores(self, sample: Sample) -> Floats:
        """Its score in [0, 1] in every draw."""
        level = _looked_up(self.level, self.rows, sample)
        if self.missing is None:
            return level
        missing = _looked_up(self.missing, self.rows, sample)
        missing *= sample.gamma
        return level * np.subtract(1.0, missing, out=missing)


class Compiled(NamedTuple):
    """A plan as arrays. `weights` are its dimensions' own, by their positions in the rubric."""

    weights: dict[int, float]
    dimensions: tuple[CompiledDimension, ...]

    def scores(self, sample: Sample) -> Floats:
        """The plan's score in [0, 1] in every draw."""
        weights = self.weights_in(sample)
        parts = [dimension.scores(sample) for dimension in self.dimensions]
        scores = total(list(weights), parts)
        by_product = np.flatnonzero(sample.geometric)
        floored = np.maximum(np.stack([part[by_product] for part in parts]), FLOOR)
        product = exp(total(list(weights[:, by_product]), list(log(floored))))
        scores[by_product] = np.minimum(product, scores[by_product])
        return scores

    def weights_in(self, sample: Sample) -> Floats:
        """The dimensions' weights in every draw, a row a dimension."""
        return sample.weights.of(self.weights)


def compile_subject(of: Subject, space: Space) -> Compiled:
    """Compile a plan whose rubric is that of `space`."""
    children = of.tree.children
    return Compiled(
        {space.dimensions[child.id]: child.weight for child in children},
        tuple(_compile(child, of, space) for child in children),
    )


def _compile(dimension: Branch, of: Subject, space: Space) -> CompiledDimension:
    if dimension.aggregate != "coupled":
        scores = worth(dimension, of.credits)
        return CompiledDimension(_rows(list(scores), space), as_table(list(scores.values())), None)
    drivers = driver(dimension, of.credits)
    missing = as_table([each.missing for each in drivers.values()])
    level = as_table([each.level for each in drivers.values()])
    return CompiledDimension(_rows(list(drivers), space), level, missing if missing.any() else None)


def _rows(names: list[str | None], space: Space) -> Positions:
    """By the position of a criterion, the row in which it is left out; the first row for all others."""
    rows = np.zeros(len(space.criteria), np.intp)
    for row, name in enumerate(names):
        if name is not None:
            rows[space.criteria[name]] = row
    return rows


def _looked_up(table: Floats, rows: Positions, sample: Sample) -> Floats:
    rows = rows[sample.left_out]
    columns = table.shape[1]
    return table.ravel()[rows if columns == 1 else rows * columns + sample.cap]
