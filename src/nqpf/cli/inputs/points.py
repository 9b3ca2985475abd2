"""Scores as options and settings state them, in points, made values as they are read."""

from nqpf.base.points import value_of


def points_in(text: str) -> float | None:
    """The points from 0 to 100 that an option states; None where it states none."""
    try:
        points = float(text)
    except ValueError:
        return None
    return points if 0 <= points <= 100 else None


def score_in(text: str) -> float | None:
    """The value of the score that an option states; None where it states none."""
    return value_in(points_in(text))


def value_in(setting: float | None) -> float | None:
    """The value of the score that a setting asks for; None where it asks for none."""
    return None if setting is None else value_of(setting)
