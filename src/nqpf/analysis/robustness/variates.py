"""Random variates that are the same on every machine and with every version of numpy.

Of numpy only the raw 64-bit words of PCG64, seeded through SeedSequence, are used: both streams are fixed by
numpy's compatibility policy (NEP 19), its distributions are not. All else is done here, from exact operations.
"""

from math import fsum

import numpy as np
from numpy.random import PCG64, SeedSequence

from nqpf.analysis.robustness.elementary import Floats, exp, log

_UNIT = 2.0**-52


class Stream:
    """A source of even variates, distinguished from others of the same seed by its key."""

    def __init__(self, seed: int, *key: int) -> None:
        """Begin the stream; the same seed and key begin the same one."""
        self._bits = PCG64(SeedSequence(seed, spawn_key=key))

    def uniforms(self, count: int) -> Floats:
        """So many numbers evenly between 0 and 1, never 0 or 1 themselves."""
        words: Floats = (self._bits.random_raw(count) >> np.uint64(12)).astype(np.float64)
        return (words + 0.5) * _UNIT


def gammas(stream: Stream, shape: float, count: int) -> Floats:
    """So many variates of Gamma(shape, 1), for a shape above 0.

    Best's rejection from Student's t with two degrees of freedom (D. J. Best 1978; Devroye, *Non-Uniform Random
    Variate Generation*, 1986, p. 410): exact for every shape above 1, from even variates, a root and a logarithm.
    A smaller shape a is reached from a + 1, as G(a) = G(a + 1) U^(1/a). A whole round of variates is taken
    from the stream whether or not all are needed, so that streams of two shapes stay in step.
    """
    if shape <= 1:
        return gammas(stream, shape + 1, count) * exp(log(stream.uniforms(count)) / shape)
    b, c = shape - 1, 3 * shape - 0.75
    made = np.empty(count)
    pending = np.arange(count)
    while pending.size:
        u, v = stream.uniforms(count)[pending], stream.uniforms(count)[pending]
        w = u * (1 - u)
        y = np.sqrt(c / w) * (u - 0.5)
        x = b + y
        positive = np.maximum(x, _UNIT)
        accepted = (x > 0) & (log(64 * w * w * w * v * v) <= 2 * (b * log(positive / b) - y))
        made[pending[accepted]] = x[accepted]
        pending = pending[~accepted]
    return made


def dirichlet(seed: int, shapes: dict[int, float], count: int, *key: int) -> Floats:
    """So many variates of Dirichlet(shapes), one a column: gamma variates over their sum.

    `shapes` has one shape by the number of its stream: what two sets of shapes have in common is drawn alike.
    """
    parts = [gammas(Stream(seed, *key, number), shape, count) for number, shape in shapes.items()]
    whole = sum(parts[1:], start=parts[0])
    return np.stack([part / whole for part in parts])


def normalised(weights: dict[int, float], concentration: float) -> dict[int, float]:
    """Weights over their sum, times `concentration`: the shapes of a Dirichlet whose mean they are."""
    whole = fsum(weights.values())
    return {number: concentration * weight / whole for number, weight in weights.items()}
