"""The rows of a report: plain values, with the texts in one language."""

from collections.abc import Iterator
from typing import NamedTuple

from nqpf.base.language import Language
from nqpf.render.notebook.shown import said
from nqpf.render.words.marks import listed
from nqpf.report.score.dimensions_view import DimensionView
from nqpf.report.score.view import Report


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


def dimensions(report: Report, language: Language) -> Iterator[DimensionRow]:
    """The dimensions that apply to the plan, in the order of the rubric."""
    for one in report.dimensions:
        title = said(one.title, language)
        yield DimensionRow(one.id, title, one.score, one.share, one.target, *_pair(one, language))


def _pair(one: DimensionView, language: Language) -> tuple[float | None, str | None, str | None]:
    pair = one.pair
    if pair is None:
        return None, None, None
    band = said(pair.band_title, language) if pair.band_title else None
    lagging = next((said(pole.title, language) for pole in one.poles if pole.side == pair.lagging), None)
    return pair.coordination, band, lagging


def gaps(report: Report, language: Language) -> Iterator[GapRow]:
    """Every gap, the largest gain first."""
    dimension = {criterion.id: one.id for one in report.dimensions for criterion in one.criteria}
    for gap in report.gaps:
        yield GapRow(
            rank=gap.rank,
            id=gap.id,
            title=said(gap.title, language),
            dimension=dimension[gap.criterion],
            criterion=said(gap.criterion_title, language),
            score=gap.score,
            gain=gap.gain,
            step=gap.step,
            item=gap.item,
            missing=listed((said(note, language) for note in gap.missing), language),
            remedy=said(gap.remedy, language),
            line=gap.line,
        )


def findings(report: Report, language: Language) -> Iterator[FindingRow]:
    """What the plan says against itself, in the order of its lines."""
    for one in report.findings:
        message, hint = said(one.message, language), said(one.hint, language)
        yield FindingRow(one.id, one.rule, one.severity, message, hint, one.line)
