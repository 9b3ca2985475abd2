"""A sample of assumptions, drawn once and put to every plan alike."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nqpf.model import Rubric
from nqpf.robustness.assumption import CAPS, CONCENTRATION, GAMMAS
from nqpf.robustness.elementary import Floats
from nqpf.robustness.variates import Stream, dirichlet, normalised

Positions = NDArray[np.intp]
_AGGREGATE, _GAMMA, _CAP, _LEFT_OUT, _WEIGHTS = range(5)


class Space(NamedTuple):
    """What a rubric lets vary: its dimensions and criteria, by the positions that draws know them by."""

    dimensions: dict[str, int]
    criteria: dict[str, int]

    @classmethod
    def of(cls, rubric: Rubric) -> "Space":
        """The dimensions and criteria of a rubric, whatever kind of plan they ask something of."""
        criteria = [criterion.id for dimension in rubric.dimensions for criterion in dimension.all_criteria]
        names = [dimension.id for dimension in rubric.dimensions]
        return cls(dict(zip(names, range(len(names)), strict=True)), {name: n for n, name in enumerate(criteria)})


class Weights:
    """Draws of dimension weights, for every set of dimensions and weights that a plan may have."""

    def __init__(self, seed: int, number: int, draws: int, concentration: float = CONCENTRATION) -> None:
        """Nothing is drawn yet; `number` tells the samples of one seed apart."""
        self._seed, self._number, self._draws, self._concentration = seed, number, draws, concentration
        self._known: dict[tuple[tuple[int, float], ...], Floats] = {}

    def of(self, weights: dict[int, float]) -> Floats:
        """Weights that sum to 1, a row a dimension: Dirichlet(concentration * weights over their sum)."""
        key = tuple(weights.items())
        if key not in self._known:
            shapes = normalised(weights, self._concentration)
            self._known[key] = dirichlet(self._seed, shapes, self._draws, self._number, _WEIGHTS)
        return self._known[key]


class Sample(NamedTuple):
    """Draws of every input, by its name: those of one position belong together.

    `geometric`: whether the total is the geometric mean. `cap`: a position in :data:`CAPS`. `left_out`: the
    position of the criterion left out.
    """

    weights: Weights
    geometric: NDArray[np.bool_]
    gamma: Floats
    cap: Positions
    left_out: Positions


def draw(space: Space, seed: int, draws: int, number: int = 0, concentration: float = CONCENTRATION) -> Sample:
    """A sample of so many draws. One seed has any `number` of samples, each apart from the others."""

    def even(stream: int) -> Floats:
        return Stream(seed, number, stream).uniforms(draws)

    def position(stream: int, many: int) -> Positions:
        return (even(stream) * many).astype(np.intp)

    low, high = GAMMAS
    return Sample(
        weights=Weights(seed, number, draws, concentration),
        geometric=even(_AGGREGATE) < 0.5,
        gamma=low + (high - low) * even(_GAMMA),
        cap=position(_CAP, len(CAPS)),
        left_out=position(_LEFT_OUT, len(space.criteria)),
    )
