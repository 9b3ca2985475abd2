"""A plan compiled to arrays once, and scored under all draws of a sample at once."""

from typing import NamedTuple

import numpy as np

from nqpf.aggregate import FLOOR
from nqpf.robustness.arrays import total
from nqpf.robustness.elementary import Floats, exp, log
from nqpf.robustness.sample import Positions, Sample, Space
from nqpf.robustness.subject import Subject
from nqpf.robustness.tables import Worth, driver, worth
from nqpf.tree import Branch


class Table(NamedTuple):
    """What a dimension is worth by the criterion left out and, where that makes a difference, by the cap.

    `starts` has, by the position of the criterion in the rubric, where its values begin.
    """

    starts: Positions
    values: Floats
    by_cap: bool

    def in_draws(self, sample: Sample) -> Floats:
        """The value in every draw."""
        at = self.starts.take(sample.left_out)
        if self.by_cap:
            at += sample.cap
        return self.values.take(at)


class CompiledDimension(NamedTuple):
    """A dimension: its level, and what its linkage lacks; None where gamma changes nothing. See `Driver`."""

    level: Table
    missing: Table | None

    def scores(self, sample: Sample) -> Floats:
        """Its score in [0, 1] in every draw."""
        level = self.level.in_draws(sample)
        if self.missing is None:
            return level
        lost = self.missing.in_draws(sample)
        lost *= sample.gamma
        level *= np.subtract(1.0, lost, out=lost)
        return level


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
        floored = np.stack([part.take(by_product) for part in parts])
        np.maximum(floored, FLOOR, out=floored)
        product = exp(total(list(weights.take(by_product, axis=1)), list(log(floored))))
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
        return CompiledDimension(_table(worth(dimension, of.credits), space), None)
    drivers = driver(dimension, of.credits)
    missing = _table({name: each.missing for name, each in drivers.items()}, space)
    level = _table({name: each.level for name, each in drivers.items()}, space)
    return CompiledDimension(level, missing if missing.values.any() else None)


def _table(by_criterion: Worth, space: Space) -> Table:
    """One row a criterion left out, the first for all others; one column a cap, if any row differs by it."""
    rows = np.stack(np.broadcast_arrays(*(np.atleast_1d(row) for row in by_criterion.values())))
    columns = rows.shape[1]
    starts = np.zeros(len(space.criteria), np.intp)
    for row, name in enumerate(by_criterion):
        if name is not None:
            starts[space.criteria[name]] = row * columns
    return Table(starts, rows.ravel(), columns > 1)
