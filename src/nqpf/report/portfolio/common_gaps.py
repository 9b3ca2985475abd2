"""What many plans lack: facets counted over plans, one plan at a time, nothing of a plan kept."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from nqpf.report.portfolio.record import GRAINS, FacetMark
from nqpf.report.portfolio.view import CommonGap
from nqpf.rubric.model import Rubric


class _Counts(NamedTuple):
    """A facet over plans: to how many it applies, in how many it scores 0, or is not fully met, and all its gains."""

    applies: int = 0
    absent: int = 0
    short: int = 0
    grains: int = 0

    @property
    def mean_gain(self) -> float:
        """Points of the total, on average over the plans to which it applies."""
        return self.grains / GRAINS / self.applies


class GapTally:
    """Counts of facets over plans; the same whatever the order in which plans are added."""

    def __init__(self) -> None:
        """Nothing counted yet."""
        self._counts: dict[str, _Counts] = {}

    def add(self, facets: Iterable[FacetMark]) -> None:
        """Count a plan's facets."""
        for name, score, gain in facets:
            applies, absent, short, grains = self._counts.get(name, _NONE)
            self._counts[name] = _Counts(applies + 1, absent + (score <= 0), short + (score < 1), grains + gain)

    def gaps(self, rubric: Rubric) -> Iterator[CommonGap]:
        """The facets that some plan does not fully meet: the largest mean gain first, then what most plans lack."""
        known = rubric.facets()
        found = [(name, counts) for name, counts in self._counts.items() if counts.short]
        for rank, (name, counts) in enumerate(sorted(found, key=_order), start=1):
            criterion, facet = known[name]
            yield CommonGap(
                rank=rank,
                id=name,
                title=facet.title,
                criterion=criterion.id,
                criterion_title=criterion.title,
                kind=facet.check.kind,
                applies=counts.applies,
                absent=counts.absent,
                short=counts.short,
                mean_gain=counts.mean_gain,
                remedy=facet.remedy,
            )


_NONE = _Counts()


def _order(found: tuple[str, _Counts]) -> tuple[float, int, int, str]:
    name, counts = found
    # Rounded for the order alone: a grain must not decide where counts differ.
    return -round(counts.mean_gain, 6), -counts.short, -counts.absent, name
