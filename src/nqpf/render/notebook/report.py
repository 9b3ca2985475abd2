"""The report of one plan as a program reads it."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from nqpf.render.notebook.shown import Shown
from nqpf.report.score.dimensions_view import DimensionView
from nqpf.report.score.view import Report as ReportView


class DimensionRow(NamedTuple):
    """A dimension: its score (0 to 100), its share of the total (0 to 1), the profile's target if it sets one.

    Of a driver also the coordination degree D (0 to 1), its band, and the pole that lags.
    """

    id: str
    title: str
    score: float
    share: float
    target: float | None
    coordination: float | None
    band: str | None
    lagging: str | None


class GapRow(NamedTuple):
    """A facet that is not fully met: what is missing, how to fix it, and the line to begin at.

    `gain` is what meeting it alone adds to the total, `step` what the next test alone does, both in points.
    `item` is the item it rests on, None where none claims it.
    """

    rank: int
    id: str
    title: str
    dimension: str
    criterion: str
    score: float
    gain: float
    step: float
    item: str | None
    missing: str
    remedy: str
    line: int


class FindingRow(NamedTuple):
    """Where the plan contradicts itself or what it cites; never in the score."""

    id: str
    rule: str
    severity: str
    message: str
    hint: str
    line: int


@dataclass(frozen=True, repr=False)
class Report(Shown[ReportView]):
    """A scored plan. `view` is the whole report, as the JSON format `nqpf/report/1` has it.

    `pandas.DataFrame` takes `dimensions`, `gaps` and `findings` as they are. A notebook shows a report as a
    short table.
    """

    @property
    def title(self) -> str:
        """The plan's title."""
        return self._say(self.view.plan.title)

    @property
    def total(self) -> float:
        """The score, 0 to 100, unrounded."""
        return self.view.score.total

    @property
    def band(self) -> str:
        """The name of the band that the total falls into."""
        return self._say(self.view.score.band_title)

    @cached_property
    def dimensions(self) -> tuple[DimensionRow, ...]:
        """The dimensions that apply to the plan, in the order of the rubric."""
        return tuple(
            DimensionRow(one.id, self._say(one.title), one.score, one.share, one.target, *self._pair(one))
            for one in self.view.dimensions
        )

    @cached_property
    def gaps(self) -> tuple[GapRow, ...]:
        """Every gap, the largest gain first."""
        dimension = {criterion.id: one.id for one in self.view.dimensions for criterion in one.criteria}
        return tuple(
            GapRow(
                rank=gap.rank,
                id=gap.id,
                title=self._say(gap.title),
                dimension=dimension[gap.criterion],
                criterion=self._say(gap.criterion_title),
                score=gap.score,
                gain=gap.gain,
                step=gap.step,
                item=gap.item,
                missing=self._list(gap.missing),
                remedy=self._say(gap.remedy),
                line=gap.line,
            )
            for gap in self.view.gaps
        )

    @cached_property
    def findings(self) -> tuple[FindingRow, ...]:
        """What the plan says against itself, in the order of its lines."""
        return tuple(
            FindingRow(one.id, one.rule, one.severity, self._say(one.message), self._say(one.hint), one.line)
            for one in self.view.findings
        )

    def _pair(self, one: DimensionView) -> tuple[float | None, str | None, str | None]:
        pair = one.pair
        if pair is None:
            return None, None, None
        lagging = next((self._say(pole.title) for pole in one.poles if pole.side == pair.lagging), None)
        return pair.coordination, self._say(pair.band_title) if pair.band_title else None, lagging

    def __repr__(self) -> str:
        """The plan, its score and how much is found, on one line."""
        counted = f"{len(self.view.gaps)} gaps, {len(self.view.findings)} findings"
        return f"<nqpf.Report {self.title!r}: {self.total:.1f} of 100, {self.band}; {counted}>"

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from nqpf.render.html.notebook import fragment  # noqa: PLC0415 - only a notebook pays for it

        return fragment(self.view, self.lang)
