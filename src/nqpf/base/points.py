"""Points from 0 to 100, which people read and write, and the values from 0 to 1 that they stand for inside."""

from math import inf, nextafter


def points(value: float) -> float:
    """A value as it is shown: the one place where values become points."""
    return value * 100


def value_of(written: float) -> float:
    """The value that so many points stand for: the least one that is shown as no fewer.

    So a score lies below it exactly where the score's points lie below the points: 0.29 is shown as
    28.999999999999996, which falls short of 29, and `value_of(29)` is the next number above 0.29. `written` is finite
    and not negative.
    """
    value = written / 100
    while points(value) >= written and value > 0:
        value = nextafter(value, -inf)
    while points(value) < written:
        value = nextafter(value, inf)
    return value


def as_written(value: float) -> float:
    """The points that a value was made of, if they had up to fifteen digits; else those it is shown as."""
    written = float(f"{points(value):.15g}")
    return written if value_of(written) == value else points(value)
