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
# The minimax polynomials of Sun's fdlibm (1993): e_log.c for the logarithm, e_exp.c for the exponential.
_LOG = (
    2.0, 6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01, 2.222219843214978396e-01,
    1.818357216161805012e-01, 1.531383769920937332e-01, 1.479819860511658591e-01,
)  # fmt: skip
_EXP = (
    0.0, 1.66666666666666019037e-01, -2.77777777770155933842e-03, 6.61375632143793436117e-05,
    -1.65339022054652515390e-06, 4.13813679705723846039e-08,
)  # fmt: skip


def log(x: Floats) -> Floats:
    """The natural logarithm of finite numbers above 0."""
    fraction, exponent = np.frexp(x)
    # The fraction from sqrt(1/2) to sqrt(2), so that the polynomial's argument is at most 0.172.
    low = fraction < _HALF_ROOT
    fraction *= 1.0 + low
    exponent -= low
    s = (fraction - 1.0) / (fraction + 1.0)
    result = s * _polynomial(_LOG, s * s)
    result += exponent * LN2
    return result


def exp(x: Floats) -> Floats:
    """The exponential of numbers up to 700; far below 0 it is 0."""
    x = np.maximum(x, -1000.0)
    halvings = np.rint(x / LN2)
    rest = x - halvings * LN2
    c = rest - _polynomial(_EXP, rest * rest)
    return np.ldexp(1.0 + (rest + rest * c / (2.0 - c)), halvings.astype(np.int32))


def _polynomial(coefficients: tuple[float, ...], x: Floats) -> Floats:
    """The polynomial with these coefficients, the constant first."""
    value = x * coefficients[-1]
    for coefficient in coefficients[-2:0:-1]:
        value += coefficient
        value *= x
    value += coefficients[0]
    return value
