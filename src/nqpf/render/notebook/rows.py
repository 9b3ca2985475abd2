"""The rows of a report: plain values, with the texts in one language."""

from collections.abc import Iterator
from typing import NamedTuple

from nqpf.base.language import Language
from nqpf.render.notebook.shown import said
from nqpf.report.places import PlaceView
from nqpf.report.score.dimensions_view import DimensionView
from nqpf.report.score.view import Report
from nqpf.report.words.marks import listed
from nqpf.report.words.places import said_place


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
    """A facet that is not fully met: what is missing, how to fix it, and where to begin.

    `gain` is what meeting it alone adds to the total, `step` what the next test alone does, both in points.
    `item` is the item it rests on, None where none claims it; `line` is the plan file's, `place` the item's in the
    document: section, page and quote, empty where the plan does not say.
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
    place: str


class FindingRow(NamedTuple):
    """Where the plan contradicts itself or what it cites (`of` is `plan`), or a slip in the text of the `document`.

    Never in the score. `line` is the plan file's, `place` the first one in the document.
    """

    id: str
    rule: str
    severity: str
    message: str
    hint: str
    line: int
    place: str
    of: str


def dimensions(report: Report, language: Language) -> Iterator[DimensionRow]:
    """The dimensions that apply to the plan, in the order of the rubric."""
    for one in report.dimensions:
        title = said(one.title, language)
        yield DimensionRow(one.id, title, one.score, one.share, one.target, *_pair(one, language))


def _pair(one: DimensionView, language: Language) -> tuple[float | None, str | None, str | None]:
    pair = one.pair
    if pair is None:
        return None, None, None
    band = said(pair.band_title, language) if pair.band_title and not pair.absent else None
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
            place=_placed(gap.place, language),
        )


def findings(report: Report, language: Language) -> Iterator[FindingRow]:
    """What the plan says against itself, in the order of its lines."""
    for one in report.findings:
        message, hint = said(one.message, language), said(one.hint, language)
        place = _placed(next(iter(one.places), None), language)
        yield FindingRow(one.id, one.rule, one.severity, message, hint, one.line, place, one.of)


def _placed(place: PlaceView | None, language: Language) -> str:
    return said(said_place(place), language) if place else ""
