"""The figures of a work list where one thing has been done after another: totals, rises, and rises as printed."""

from typing import NamedTuple

from nqpf.base.points import points
from nqpf.report.rounding import DECIMALS, hundredths
from nqpf.scoring.commitment import Counts


class Figures(NamedTuple):
    """What one thing brings, in points; null where there is no such figure."""

    gain: float | None
    shown: float | None
    commitment: float | None
    total_after: float | None
    commitment_after: float | None


class Stand(NamedTuple):
    """Where a plan stands: its total, 0 to 1, and its counts of commitment."""

    total: float
    counts: Counts


class Scale:
    """Says figures where they mean something: the total of an assessed plan, commitment with tasks enough."""

    def __init__(self, *, assessed: bool, rated: bool) -> None:
        """Whether any item claims a facet, and whether there are tasks enough."""
        self._assessed, self._rated = assessed, rated

    def total(self, stand: Stand) -> float | None:
        """The total in points."""
        return points(stand.total) if self._assessed else None

    def commitment(self, stand: Stand) -> float | None:
        """Commitment in points."""
        return points(stand.counts.value) if self._rated else None

    def between(self, before: Stand, after: Stand) -> Figures:
        """What rises from one stand to the next."""
        shown = (hundredths(points(after.total)) - hundredths(points(before.total))) / 10**DECIMALS
        rise = max(after.counts.value - before.counts.value, 0.0)
        return Figures(
            gain=points(max(after.total - before.total, 0.0)) if self._assessed else None,
            shown=shown if self._assessed else None,
            commitment=points(rise) if self._rated else None,
            total_after=self.total(after),
            commitment_after=self.commitment(after),
        )
