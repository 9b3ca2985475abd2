"""Scores as options and settings state them, in points, made values as they are read."""

from nqpf.base.points import value_of


def score_in(text: str) -> float | None:
    """The value of the score from 0 to 100 that an option states; None where it states none."""
    value = _number(text)
    return value_of(value) if value is not None and 0 <= value <= 100 else None


def share_in(text: str) -> float | None:
    """The share from 0 to 1 that an option states; None where it states none."""
    value = _number(text)
    return value if value is not None and 0 <= value <= 1 else None


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def value_in(setting: float | None) -> float | None:
    """The value of the score that a setting asks for; None where it asks for none."""
    return None if setting is None else value_of(setting)
