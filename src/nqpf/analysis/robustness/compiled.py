"""A plan compiled to arrays once, and scored under all draws of a sample at once."""

from typing import NamedTuple

import numpy as np

from nqpf.analysis.robustness.elementary import Floats, exp, log
from nqpf.analysis.robustness.sample import Indices, Sample, Selection, Space
from nqpf.analysis.robustness.subject import Subject
from nqpf.analysis.robustness.tables import Worth, driver, worth
from nqpf.rubric.tree import Branch
from nqpf.scoring.aggregate import FLOOR


class DimensionTable(NamedTuple):
    """What a dimension is worth by the criterion left out and, where it matters, by the part of secondary claims.

    The dimension is given by its position. `starts` has, by the position of the criterion in the rubric, where its
    values begin: at 0 where leaving it out changes nothing.
    """

    dimension: int
    starts: Indices
    values: Floats
    by_part: bool

    def in_draws(self, sample: Sample) -> Floats:
        """The value in every draw."""
        found = self.values.take(sample.part) if self.by_part else np.full(sample.part.size, self.values[0])
        draws, chosen = sample.leaving_out[self.dimension]
        at = self.starts.take(chosen.left_out)
        if self.by_part:
            at += chosen.part
        found[draws] = self.values.take(at)
        return found


class CompiledDimension(NamedTuple):
    """A dimension: its level, and what its linkage lacks; None where gamma changes nothing. See `Driver`.

    `logs` are the logarithms of its scores where those are its level; None where gamma changes them in every draw.
    """

    level: DimensionTable
    missing: DimensionTable | None
    logs: DimensionTable | None

    def scores(self, sample: Sample) -> Floats:
        """Its score in [0, 1] in every draw."""
        level = self.level.in_draws(sample)
        if self.missing is None:
            return level
        lost = self.missing.in_draws(sample)
        lost *= sample.gamma
        level *= np.subtract(1.0, lost, out=lost)
        return level

    def logarithms(self, scores: Floats, chosen: Selection) -> Floats:
        """The logarithms in some of the draws, each score being :data:`FLOOR` at least; `scores` has those of all."""
        return _floored_log(scores.take(chosen.draws)) if self.logs is None else self.logs.in_draws(chosen.sample)


class CompiledPlan(NamedTuple):
    """A plan as arrays. `weights` are its dimensions' own, by their positions in the rubric."""

    weights: dict[int, float]
    dimensions: tuple[CompiledDimension, ...]

    def scores(self, sample: Sample) -> Floats:
        """The plan's score in [0, 1] in every draw."""
        chosen = sample.by_product
        scores, logs = np.zeros(sample.part.size), np.zeros(chosen.draws.size)
        weights, weights_of_logs = self.weights_in(sample), self.weights_in(chosen.sample)
        # One dimension after the other: what is at work stays in the processor's cache.
        for number, dimension in enumerate(self.dimensions):
            own = dimension.scores(sample)
            scores += weights[number] * own
            logs += weights_of_logs[number] * dimension.logarithms(own, chosen)
        scores[chosen.draws] = np.minimum(exp(logs), scores[chosen.draws])
        return scores

    def weights_in(self, sample: Sample) -> Floats:
        """The dimensions' weights in every draw, a row a dimension."""
        return sample.weights.of(self.weights)


def compile_subject(of: Subject, space: Space) -> CompiledPlan:
    """Compile a plan whose rubric is that of `space`."""
    children = of.tree.children
    return CompiledPlan(
        {space.dimensions[child.id]: child.weight for child in children},
        tuple(_compile(child, of, space) for child in children),
    )


def _compile(dimension: Branch, of: Subject, space: Space) -> CompiledDimension:
    number = space.dimensions[dimension.id]
    if dimension.aggregate != "coupled":
        return _without_gamma(_table(number, worth(dimension, of.credits), space))
    drivers = driver(dimension, of.credits)
    missing = _table(number, {name: each.missing for name, each in drivers.items()}, space)
    level = _table(number, {name: each.level for name, each in drivers.items()}, space)
    return CompiledDimension(level, missing, None) if missing.values.any() else _without_gamma(level)


def _without_gamma(level: DimensionTable) -> CompiledDimension:
    return CompiledDimension(level, None, level._replace(values=_floored_log(level.values)))


def _floored_log(scores: Floats) -> Floats:
    return log(np.maximum(scores, FLOOR))


def _table(dimension: int, by_criterion: Worth, space: Space) -> DimensionTable:
    """One row a criterion left out, the first for all others; one column a part, if any row differs by it."""
    rows = np.stack(np.broadcast_arrays(*(np.atleast_1d(row) for row in by_criterion.values())))
    columns = rows.shape[1]
    starts = np.zeros(len(space.criteria), np.intp)
    for row, name in enumerate(by_criterion):
        if name is not None:
            starts[space.criteria[name]] = row * columns
    return DimensionTable(dimension, starts, rows.ravel(), columns > 1)
