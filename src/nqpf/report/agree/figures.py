"""Figures of agreement as reports show them: how they are judged, and where they lie."""

from collections.abc import Sequence
from typing import Literal

from nqpf.base.language import Text
from nqpf.report.agree.view import FigureView, Standing
from nqpf.review.agree.bootstrap import of_boundaries
from nqpf.review.agree.compared import LEAST, Figure
from nqpf.review.agree.unitizing import Piece, boundaries
from nqpf.review.agree.units import Unit


def boundary_figure(pieces: Sequence[Piece], units: Sequence[Unit]) -> Figure:
    """|uα of the pieces of a continuum, with the units that they are of."""
    agreed = sum(unit.matched for unit in units)
    value = boundaries(pieces)
    return Figure(len(units), agreed, value, of_boundaries(pieces) if value is not None else None)


def figure_view(name: str, title: Text, found: Figure, standing: Standing | Literal[""] = "") -> FigureView:
    """A figure as it is shown; `standing` where it is not to be judged."""
    judged: Standing = "few" if found.units < LEAST else "reliable" if found.reliable else "unreliable"
    low, high = found.interval or (None, None)
    return FigureView(
        id=name,
        title=title,
        units=found.units,
        agreed=found.agreed,
        value=found.value,
        low=low,
        high=high,
        standing="undefined" if found.value is None else standing or judged,
    )
