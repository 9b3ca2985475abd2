"""Build the view of many plans: gathered one by one, ranked within their kind, described as a set."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import NO_TEXT, Text
from nqpf.base.points import as_written, points, value_of
from nqpf.plan.plan import KINDS
from nqpf.report.check.problems import named_twice, problem_view
from nqpf.report.portfolio import view
from nqpf.report.portfolio.common_gaps import GapTally
from nqpf.report.portfolio.pairwise import pairs_of
from nqpf.report.portfolio.questions import question_facts
from nqpf.report.portfolio.ranked import DIGITS, rows_of, unassessed_of
from nqpf.report.portfolio.real import NOBODY_LOOKED, Looked, compared, places_of
from nqpf.report.portfolio.record import Frame, PlanRecord, Unread
from nqpf.report.portfolio.spread import spread_of
from nqpf.report.provenance import TOOL
from nqpf.rubric.model import Rubric
from nqpf.scoring.scorecard import band_of


class Gathering:
    """Plans as they come, in any order. Of each a line is kept; its facets are counted and let go."""

    def __init__(
        self,
        rubric: Rubric,
        fields: Sequence[str] = (),
        *,
        pairwise: bool = False,
        topsis: bool = False,
        looked: Looked = NOBODY_LOOKED,
    ) -> None:
        """Nothing gathered yet; `fields` are those that plans are grouped by, in the order of the records' values.

        `looked` is what the records were drawn for, if they were: to tell which differences are real.
        """
        self._rubric, self._fields, self._looked = rubric, tuple(fields), looked
        self._pairwise, self._topsis = pairwise, topsis
        self._records: dict[str, PlanRecord] = {}
        self._unread: list[view.UnreadPlan] = []
        self._again: list[tuple[str, str]] = []
        self._frames: dict[Frame, Frame] = {}
        self._tallies: dict[Frame, GapTally] = {}

    def add(self, record: PlanRecord | Unread) -> None:
        """Take in a plan. One with the same bytes as another counts once, under the path that sorts first."""
        if isinstance(record, Unread):
            self._unread.append(view.UnreadPlan(record.path, tuple(map(problem_view, record.problems))))
            return
        frame = self._frames.setdefault(record.frame, record.frame)
        kept = record._replace(frame=frame, facets=())
        earlier = self._records.get(record.sha256)
        if earlier is None:
            self._records[record.sha256] = kept
            self._tallies.setdefault(frame, GapTally()).add(record.facets)
        else:
            first, second = sorted((earlier, kept), key=lambda one: one.path)
            self._records[record.sha256] = first
            self._again.append((second.path, second.sha256))

    def portfolio(self) -> view.Portfolio:
        """All that was gathered; the same whatever the order it came in."""
        unread = [*self._unread, *self._repeated()]
        frames = sorted(self._frames, key=lambda frame: (KINDS.index(frame.kind), frame.rubric.sha256))
        return view.Portfolio(
            schema=view.FORMAT,
            tool=TOOL,
            kinds=tuple(self._kind(frame) for frame in frames),
            not_compared=self._looked.why_not,
            unread=tuple(sorted(unread, key=lambda one: one.path)),
        )

    def _repeated(self) -> Iterator[view.UnreadPlan]:
        for path, sha256 in self._again:
            earlier = self._records[sha256].path
            yield view.UnreadPlan(path, (problem_view(named_twice(path, earlier)),))

    def _kind(self, frame: Frame) -> view.KindView:
        every = [record for record in self._records.values() if record.frame is frame]
        own = [record for record in every if record.is_assessed]
        own.sort(key=lambda one: (not one.rateable, -round(points(one.total), DIGITS), one.id, one.path))
        rated = [record for record in own if record.rateable]
        places = places_of([record.total for record in rated], [record.drawn for record in rated])
        rows = rows_of(own, frame, places, topsis=self._topsis)
        totals = [points(record.total) for record in rated]
        return view.KindView(
            kind=frame.kind,
            rubric=frame.rubric,
            plans=rows,
            unassessed=tuple(unassessed_of(record for record in every if not record.is_assessed)),
            ranked=len(rated),
            unrated=len(own) - len(rated),
            compared=compared(places, self._looked.study),
            topsis=self._topsis,
            questions=question_facts(every),
            spread=spread_of(totals) if totals else None,
            bands=self._bands(rated),
            dimensions=tuple(self._dimensions(frame, rated)),
            gaps=tuple(self._tallies[frame].gaps(self._rubric)),
            groupings=tuple(
                view.Grouping(field, tuple(_groups(rated, number))) for number, field in enumerate(self._fields)
            ),
            pairs=tuple(pairs_of(rows[: len(rated)])) if self._pairwise else None,
        )

    def _bands(self, rated: Sequence[PlanRecord]) -> tuple[view.BandCount, ...]:
        values = [value_of(record.commitment) for record in rated if record.commitment is not None]
        own = [band_of(self._rubric.bands, value).id for value in values]
        return tuple(
            view.BandCount(band.id, band.title, as_written(band.below), own.count(band.id))
            for band in self._rubric.bands
        )

    def _dimensions(self, frame: Frame, rated: Sequence[PlanRecord]) -> Iterator[view.DimensionSpread]:
        titles = {dimension.id: dimension.title for dimension in self._rubric.dimensions}
        for number, (name, weight) in enumerate(zip(frame.dimensions, frame.weights, strict=True)):
            scores = [points(score) for record in rated if (score := record.scores[number]) is not None]
            yield view.DimensionSpread(name, titles[name], weight, len(scores), spread_of(scores) if scores else None)


def _groups(rated: Sequence[PlanRecord], number: int) -> Iterator[view.Group]:
    """The plans by a field, the highest median first; those that do not state it last."""
    found: dict[Text | None, list[float]] = {}
    for record in rated:
        for value in record.values[number] or (None,):
            found.setdefault(value, []).append(points(record.total))
    groups = [view.Group(value, len(totals), spread_of(totals)) for value, totals in found.items()]
    yield from sorted(groups, key=_order)


def _order(group: view.Group) -> tuple[bool, float, str, str]:
    value = group.value or NO_TEXT
    return group.value is None, -round(group.spread.median, DIGITS), value.en, value.zh
