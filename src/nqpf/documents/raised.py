"""Raised and lowered figures as the characters for them: 10⁴ is not 104."""

_FIGURES = "0123456789+-−"
_ABOVE = str.maketrans(_FIGURES, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_BELOW = str.maketrans(_FIGURES, "₀₁₂₃₄₅₆₇₈₉₊₋₋")


def raised(text: str) -> str:
    """Figures as they stand above the line; other text stays as it is."""
    return text.translate(_ABOVE) if set(text) <= set(_FIGURES) else text


def lowered(text: str) -> str:
    """Figures as they stand below the line; other text stays as it is."""
    return text.translate(_BELOW) if set(text) <= set(_FIGURES) else text
