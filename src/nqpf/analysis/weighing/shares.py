"""Parts of a whole."""

from collections.abc import Mapping
from math import fsum


def shares(values: Mapping[str, float]) -> dict[str, float]:
    """Each value's part of their sum, which must be above 0. The sum is exact before its one rounding."""
    whole = fsum(values.values())
    return {name: value / whole for name, value in values.items()}
