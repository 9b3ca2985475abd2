"""Build the view of how a plan stands after its reviews."""

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import get_args

from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import SourceMap
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.loading.reviews import LoadedReview
from nqpf.plan.claims import MOST_CLAIMS, NO_FACET
from nqpf.plan.items import PlacedItem
from nqpf.report.behind import Behind
from nqpf.report.places import Places, PlaceView
from nqpf.report.provenance import TOOL
from nqpf.report.review import view
from nqpf.report.review.said import said_of
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.review.answers import ANSWER_TITLES, ENTRIES, Answer
from nqpf.review.confirmed import Judgement, Judging, Standing, State, standing
from nqpf.review.judged import digest


def build_review(plan: LoadedPlan, standard: Standard, reviews: Sequence[LoadedReview]) -> view.ReviewReport:
    """How every claim and answer of the plan stands."""
    return _Builder(plan, standard, reviews).report()


class _Builder:
    def __init__(self, plan: LoadedPlan, standard: Standard, reviews: Sequence[LoadedReview]) -> None:
        self.plan, self.standard, self.reviews = plan, standard, reviews
        self.scored = ScoredPlan(plan, standard, Behind(reviews=tuple(reviews)))
        self.view = self.scored.plan.view
        self.reviewed = self.scored.reviewed or standing(self.view, standard.rubric, ())
        self.judging = Judging(self.view, standard.rubric)
        self.positions: SourceMap = plan.positions
        self.places = Places(plan.view)

    def report(self) -> view.ReviewReport:
        points = tuple(self._point(one) for one in self.reviewed.standings.values())
        return view.ReviewReport(
            schema=view.FORMAT,
            tool=TOOL,
            rubric=self.scored.rubric_view(),
            plan=self.scored.plan_summary(),
            reviewers=tuple(map(_reviewer, self.reviews)),
            counts=tuple(_counts(points)),
            points=points,
            suggestions=tuple(self._suggestions()),
            strays=tuple(
                view.StrayView(self.reviews[one.file].source.name, self._line(one.file, one.pointer), *one[2:])
                for one in self.reviewed.strays
            ),
        )

    def _point(self, found: Standing) -> view.PointView:
        item = self.view.by_id[found.item]
        judgements = tuple(map(self._judgement, found.judgements))
        if found.is_answer:
            answer: Answer = found.of  # type: ignore[assignment]
            said = said_of(answer, self.view.own(item), self.view)
            made = self._made(item, "answer", answer, ANSWER_TITLES[answer], said=said)
            return made._replace(state=found.state, judgements=judgements, place=self._place(item, answer))
        claim = next(claim for claim in item.body.serves if claim.facet == found.of)
        made = self._claim(item, "claim", found.of, claim.because)
        return made._replace(by=claim.by, state=found.state, judgements=judgements)

    def _claim(self, item: PlacedItem, kind: view.Kind, facet: str, because: Text) -> view.PointView:
        asked = self.standard.facets[facet][1] if facet in self.standard.facets else None
        title, counts = (asked.title, asked.counts) if asked else (NO_TEXT, NO_TEXT)
        made = self._made(item, kind, facet, title)
        return made._replace(counts=counts, because=because, text=self.judging.text(facet))

    def _made(self, item: PlacedItem, kind: view.Kind, of: str, title: Text, said: Text = NO_TEXT) -> view.PointView:
        return view.PointView(
            item=item.body.id,
            item_title=item.body.title,
            item_kind=item.kind,
            kind=kind,
            of=of,
            title=title,
            counts=NO_TEXT,
            said=said,
            by="",
            because=NO_TEXT,
            state="unreviewed",
            judgements=(),
            place=self.places.at(item.pointer),
            line=self.positions.span(item.pointer).line,
            content=digest(self.judging.content(item.body.id)),
            text="",
        )

    def _place(self, item: PlacedItem, answer: Answer) -> PlaceView | None:
        """Where an answer is said: at the quote of an entry that gives it, else where the item is."""
        quoted = (entry for entry in ENTRIES[item.kind][answer] if entry in item.body.quotes)
        return self.places.at((*item.pointer, *islice(quoted, 1)))

    def _suggestions(self) -> Iterator[view.PointView]:
        """What is suggested for items that have claims free: all that is likelier than none, else the likeliest."""
        for item in self.view.items:
            if len(item.body.facets) < MOST_CLAIMS:
                likelier = list(takewhile(lambda one: one.facet != NO_FACET, item.body.suggestions))
                others = (one for one in item.body.suggestions if one.facet != NO_FACET)
                for one in likelier or islice(others, 1):
                    yield self._claim(item, "suggestion", one.facet, one.because)

    def _judgement(self, one: Judgement) -> view.JudgementView:
        return view.JudgementView(
            reviewer=one.reviewer,
            verdict=one.verdict,
            reason=one.reason,
            date=one.date.isoformat(),
            state=one.state,
            file=self.reviews[one.file].source.name,
            line=self._line(one.file, one.pointer),
            differs=tuple(view.DifferenceView(entry, *texts) for entry, texts in one.differs.items()),
        )

    def _line(self, file: int, pointer: tuple[str | int, ...]) -> int:
        return self.reviews[file].positions.span(pointer).line


def _reviewer(one: LoadedReview) -> view.ReviewerView:
    days = sorted(entry.date.isoformat() for entry in one.review.entries)
    first, last = (days[0], days[-1]) if days else ("", "")
    return view.ReviewerView(one.review.reviewer, one.source.name, len(days), first, last)


def _counts(points: Sequence[view.PointView]) -> Iterator[view.StateCount]:
    states: tuple[State, ...] = get_args(State)
    for state in states:
        kinds = [point.kind for point in points if point.state == state]
        if kinds:
            yield view.StateCount(state, kinds.count("claim"), kinds.count("answer"))
