"""A sample of assumptions, drawn once and put to every plan alike."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nqpf.analysis.robustness.assumption import CONCENTRATION, GAMMAS, PARTS
from nqpf.analysis.robustness.elementary import Floats
from nqpf.analysis.robustness.variates import Stream, dirichlet, normalised
from nqpf.rubric.model import Rubric

Indices = NDArray[np.intp]
_AGGREGATE, _GAMMA, _PART, _LEFT_OUT, _WEIGHTS = range(5)


class Space(NamedTuple):
    """What a rubric lets vary: its dimensions and criteria, by the positions that draws know them by.

    `owners` has, by the position of a criterion, that of its dimension.
    """

    dimensions: dict[str, int]
    criteria: dict[str, int]
    owners: Indices

    @classmethod
    def of(cls, rubric: Rubric) -> "Space":
        """The dimensions and criteria of a rubric, whatever kind of plan they ask something of."""
        dimensions = {dimension.id: number for number, dimension in enumerate(rubric.dimensions)}
        owners = {criterion.id: dimension.id for dimension in rubric.dimensions for criterion in dimension.all_criteria}
        criteria = {name: number for number, name in enumerate(owners)}
        return cls(dimensions, criteria, np.array([dimensions[owner] for owner in owners.values()], np.intp))


class Weights:
    """Draws of dimension weights, for every set of dimensions and weights that a plan may have."""

    def __init__(self, made: Callable[[dict[int, float]], Floats]) -> None:
        """Nothing is drawn yet; `made` draws for one set."""
        self._made = made
        self._known: dict[tuple[tuple[int, float], ...], Floats] = {}

    def of(self, weights: dict[int, float]) -> Floats:
        """Weights that sum to 1, a row a dimension, scattered about these over their sum."""
        key = tuple(weights.items())
        if key not in self._known:
            self._known[key] = self._made(weights)
        return self._known[key]

    def at(self, draws: Indices) -> "Weights":
        """The same in these draws only."""
        return Weights(lambda weights: self.of(weights).take(draws, axis=1))


@dataclass(frozen=True)
class Sample:
    """Draws of every input, by its name: those of one position belong together.

    `geometric`: whether the total is the geometric mean. `part`: a position in :data:`PARTS`. `left_out`: the
    position of the criterion left out. Every plan asks for the same parts of a sample: each is taken out once.
    """

    space: Space
    weights: Weights
    geometric: NDArray[np.bool_]
    gamma: Floats
    part: Indices
    left_out: Indices

    def select(self, draws: Indices) -> "Selection":
        """Some of the draws."""
        sample = Sample(
            space=self.space,
            weights=self.weights.at(draws),
            geometric=self.geometric.take(draws),
            gamma=self.gamma.take(draws),
            part=self.part.take(draws),
            left_out=self.left_out.take(draws),
        )
        return Selection(draws, sample)

    @cached_property
    def by_product(self) -> "Selection":
        """The draws whose total is the geometric mean."""
        return self.select(np.flatnonzero(self.geometric))

    @cached_property
    def leaving_out(self) -> tuple["Selection", ...]:
        """By the position of a dimension, the draws that leave one of its criteria out."""
        owners = self.space.owners.take(self.left_out)
        return tuple(self.select(np.flatnonzero(owners == number)) for number in self.space.dimensions.values())


class Selection(NamedTuple):
    """Some draws of a sample: their positions in it, and what they are."""

    draws: Indices
    sample: Sample


def draw(space: Space, seed: int, draws: int, number: int = 0, concentration: float = CONCENTRATION) -> Sample:
    """A sample of so many draws. One seed has any `number` of samples, each apart from the others.

    Weights are drawn from Dirichlet(concentration * weights over their sum).
    """

    def even(stream: int) -> Floats:
        return Stream(seed, number, stream).uniforms(draws)

    def position(stream: int, many: int) -> Indices:
        return (even(stream) * many).astype(np.intp)

    low, high = GAMMAS
    return Sample(
        space=space,
        weights=Weights(lambda of: dirichlet(seed, normalised(of, concentration), draws, number, _WEIGHTS)),
        geometric=even(_AGGREGATE) < 0.5,
        gamma=low + (high - low) * even(_GAMMA),
        part=position(_PART, len(PARTS)),
        left_out=position(_LEFT_OUT, len(space.criteria)),
    )
