"""Points as an option states them."""


def score_in(text: str) -> float | None:
    """The score from 0 to 100 that an option states; None where it states none."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0 <= value <= 100 else None
