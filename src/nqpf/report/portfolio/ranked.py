"""Plans of one kind in their order, and a plan by itself: lines of the view made of records."""

from collections.abc import Iterable, Iterator, Sequence

from nqpf.analysis.weighing.topsis import closeness
from nqpf.base.points import points
from nqpf.report.check.problems import problem_view
from nqpf.report.portfolio import view
from nqpf.report.portfolio.questions import weakest_of
from nqpf.report.portfolio.real import Places
from nqpf.report.portfolio.record import Frame, PlanRecord, Unread

DIGITS = 9
"""Scores that agree to so many digits are tied: noise must not rank plans."""


def rows_of(
    records: Sequence[PlanRecord], frame: Frame, places: Places | None = None, *, topsis: bool = False
) -> tuple[view.PlanRow, ...]:
    """A line for each of these plans of one frame, in their order, which has those that are not rateable last."""
    rated = [record for record in records if record.rateable]
    ranks = _ranks([points(record.total) for record in rated])
    close = _closeness(rated, frame) if topsis else None
    close_ranks = _ranks(close) if close else []
    return tuple(
        view.PlanRow(
            rank=ranks[number] if record.rateable else None,
            places=places.standings[number] if places and record.rateable else None,
            range=places.ranges[number] if places and record.rateable else None,
            above_next=places.above_next[number] if places and record.rateable else None,
            id=record.id,
            title=record.title,
            subject=record.subject,
            draft=record.draft,
            path=record.path,
            total=points(record.total),
            commitment=record.commitment,
            bands=record.bands,
            breadth=record.breadth,
            tasks=record.tasks,
            answers=record.answers,
            weakest=weakest_of(record),
            assessed=record.assessed,
            rateable=record.rateable,
            dimensions=_dimension_scores(record),
            closeness=close[number] if close and record.rateable else None,
            closeness_rank=close_ranks[number] if close and record.rateable else None,
            bases=record.bases,
        )
        for number, record in enumerate(records)
    )


def unassessed_of(records: Iterable[PlanRecord]) -> Iterator[view.UnassessedPlan]:
    """A line for each of these plans: by commitment, those that are not rated last, tied ones by path."""
    for record in sorted(records, key=_by_commitment):
        yield view.UnassessedPlan(
            id=record.id,
            title=record.title,
            subject=record.subject,
            draft=record.draft,
            path=record.path,
            commitment=record.commitment,
            bands=record.bands,
            tasks=record.tasks,
            answers=record.answers,
            weakest=weakest_of(record),
            bases=record.bases,
        )


def _by_commitment(record: PlanRecord) -> tuple[bool, float, str]:
    return record.commitment is None, -round(record.commitment or 0.0, DIGITS), record.path


def _dimension_scores(record: PlanRecord) -> tuple[view.DimensionScore, ...]:
    known = record.is_assessed
    scores = (points(score) if known and score is not None else None for score in record.scores)
    return tuple(map(view.DimensionScore, record.frame.dimensions, scores))


def _closeness(rated: Sequence[PlanRecord], frame: Frame) -> list[float] | None:
    """TOPSIS over the dimensions, of which all must apply to all plans: what has no score has no distance."""
    columns = {
        name: tuple(score for record in rated if (score := record.scores[number]) is not None)
        for number, name in enumerate(frame.dimensions)
    }
    if not rated or any(len(column) < len(rated) for column in columns.values()):
        return None
    return closeness(columns, dict(zip(frame.dimensions, frame.weights, strict=True)))


def _ranks(values: Sequence[float]) -> list[int]:
    """The rank of each value, 1 the highest; equal ones share a rank."""
    first: dict[float, int] = {}
    rounded = [round(value, DIGITS) for value in values]
    for place, value in enumerate(sorted(rounded, reverse=True), start=1):
        first.setdefault(value, place)
    return [first[value] for value in rounded]


def line_of(record: PlanRecord | Unread) -> view.PlanLine:
    """A plan by itself, as one line."""
    if isinstance(record, Unread):
        return view.PlanLine(
            view.LINE,
            record.path,
            "unread",
            *(None,) * 9,  # from its id to its commitment
            (),
            *(None,) * 3,
            (),
            tuple(map(problem_view, record.problems)),
        )
    return view.PlanLine(
        schema=view.LINE,
        path=record.path,
        status="assessed" if record.is_assessed else "not-yet-assessed",
        id=record.id,
        title=record.title,
        subject=record.subject,
        draft=record.draft,
        kind=record.frame.kind,
        sha256=record.sha256,
        rubric=record.frame.rubric.sha256,
        total=points(record.total) if record.is_assessed else None,
        commitment=record.commitment,
        bands=record.bands,
        breadth=record.breadth if record.is_assessed else None,
        assessed=record.assessed,
        rateable=record.rateable,
        dimensions=_dimension_scores(record),
        problems=(),
        bases=record.bases,
    )
