"""Build the view of how far two coders agree: place their items, compare them, and put names to what differs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from nqpf.base.language import Text
from nqpf.base.points import points
from nqpf.base.safe import plain
from nqpf.documents.cited import Documents
from nqpf.documents.document import Extent
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.report.agree import view
from nqpf.report.agree.figures import boundary_figure, figure_view
from nqpf.report.agree.placed import Placed, placed
from nqpf.report.agree.titles import CLAIM_TITLES, KIND_TITLES, UNITS_TITLE, boundary_title
from nqpf.report.agree.worth import Worths, totals_of
from nqpf.report.commitment import QUESTION_TITLES
from nqpf.report.provenance import TOOL
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.review.agree import compared
from nqpf.review.agree.compared import AnsweredTask, CodedUnit, Levels
from nqpf.review.agree.unitizing import Piece, pieces_of
from nqpf.review.agree.units import KINDS, Unit, units_of
from nqpf.scoring.claims import natural
from nqpf.scoring.commitment import QUESTIONS

CODERS: tuple[view.CoderName, view.CoderName] = ("A", "B")
_LONGEST = 60


class Coding(NamedTuple):
    """Two plans compared: their view, the plans, and the units that it rests on."""

    report: view.AgreeReport
    plans: tuple[LoadedPlan, LoadedPlan]
    units: tuple[CodedUnit, ...]


def build_agreement(
    plans: tuple[LoadedPlan, LoadedPlan], documents: tuple[Documents, Documents], standard: Standard
) -> Coding:
    """How far two coders agree who have coded one document. Raises :class:`InputError` where they have not."""
    where = placed(plans, documents)
    scored = (ScoredPlan(plans[0], standard), ScoredPlan(plans[1], standard))
    views = (plans[0].view, plans[1].view)
    units = compared.coded_units((*units_of(where.passages), *where.missing), views)
    tasks = compared.answered_tasks([one.unit for one in units], views)
    builder = _Builder(where, scored, units)
    return Coding(builder.report(tasks), plans, units)


class _Builder:
    def __init__(self, where: Placed, scored: tuple[ScoredPlan, ScoredPlan], units: tuple[CodedUnit, ...]) -> None:
        self.where, self.scored, self.units = where, scored, units
        self.titles: Mapping[str, Text] = scored[0].standard.titles
        rubric = scored[0].rubric
        self.levels = Levels(
            criterion={facet: criterion.id for facet, (criterion, _) in scored[0].facets.items()},
            dimension={
                facet.id: dimension.id
                for dimension in rubric.dimensions
                for criterion in dimension.all_criteria
                for facet in criterion.facets
            },
        )

    def report(self, tasks: Sequence[AnsweredTask]) -> view.AgreeReport:
        whole = compared.figures_of_units(self.units)
        claims = {**compared.figures_of_claims(self.units, self.levels), **whole}
        dimensions = compared.figures_of_dimensions(self.units, self.levels.dimension)
        answers = compared.figures_of_answers(tasks)
        kinds, figure = self._kinds()
        either, both = totals_of(self.scored, self.units)
        assessed = any(scored.is_assessed for scored in self.scored)
        return view.AgreeReport(
            schema=view.FORMAT,
            tool=TOOL,
            rubric=self.scored[0].rubric_view(),
            document=self.where.file,
            coders=(self._coder(0), self._coder(1)),
            units=figure_view("units", UNITS_TITLE, whole["units"], "unrated"),
            boundaries=figure,
            kinds=kinds,
            claims=tuple(
                figure_view(name, title, claims[name], "unrated" if name == "claims-f1" else "")
                for name, title in CLAIM_TITLES.items()
            ),
            dimensions=tuple(
                figure_view(dimension.id, dimension.title, found)
                for dimension in self.scored[0].rubric.dimensions
                if (found := dimensions.get(dimension.id))
            ),
            answers=tuple(figure_view(name, QUESTION_TITLES[name], answers[name]) for name in QUESTIONS),
            totals=view.TotalsView(either, both) if assessed else view.TotalsView(None, None),
            differences=tuple(sorted(self._differences(), key=_worth_most)),
            answered=tuple(self._answered(tasks)),
        )

    def _kinds(self) -> tuple[tuple[view.KindView, ...], view.FigureView]:
        """The kinds of unit that there are, and the boundaries of all of them, one continuum behind the other."""
        figures = compared.figures_of_kinds(self.units)
        found: list[view.KindView] = []
        all_pieces: list[Piece] = []
        for kind in (kind for kind in KINDS if kind in figures):
            own = [one.unit for one in self.units if one.unit.kind == kind]
            pieces = tuple(self._pieces(kind))
            all_pieces += pieces
            title = KIND_TITLES[kind]
            matched = sum(unit.matched for unit in own)
            found.append(
                view.KindView(
                    kind=kind,
                    title=title,
                    matched=matched,
                    only_a=sum(bool(unit.items[0]) for unit in own) - matched,
                    only_b=sum(bool(unit.items[1]) for unit in own) - matched,
                    f1=figure_view(kind, title, figures[kind], "unrated"),
                    boundaries=figure_view(kind, boundary_title(title), boundary_figure(pieces, own)),
                )
            )
        whole = boundary_figure(all_pieces, [one.unit for one in self.units])
        return tuple(found), figure_view("boundaries", boundary_title(), whole)

    def _pieces(self, kind: str) -> Iterator[Piece]:
        extents: dict[str, tuple[list[Extent], list[Extent]]] = {}
        for passage in self.where.passages:
            if passage.kind == kind:
                extents.setdefault(passage.document, ([], []))[passage.coder].append(passage.extent)
        for key, both in sorted(extents.items()):
            document = self.where.sources[key].document
            assert document is not None
            yield from pieces_of(both, len(document.text))

    def _coder(self, number: Literal[0, 1]) -> view.CoderView:
        scored = self.scored[number]
        return view.CoderView(
            name=CODERS[number],
            plan=scored.plan_summary(),
            total=points(scored.card.total) if scored.is_assessed else None,
            commitment=scored.commitment_view,
            not_found=self._refs(number, [name for unit in self.where.missing for name in unit.items[number]]),
        )

    def _refs(self, number: Literal[0, 1], names: Iterable[str]) -> tuple[view.ItemRef, ...]:
        by_id = self.scored[number].plan.view.by_id
        return tuple(view.ItemRef(name, by_id[name].body.title) for name in dict.fromkeys(names))

    def _differences(self) -> Iterator[view.DifferenceView]:
        worths = [Worths(scored) for scored in self.scored]
        for one in self.units:
            for number, name in enumerate(CODERS):
                for facet in sorted(one.facets[number] - one.facets[1 - number]):
                    yield self._difference(one.unit, facet, name, worths[number].of(facet, one.unit.items[number]))

    def _difference(self, unit: Unit, facet: str, by: view.CoderName, worth: float) -> view.DifferenceView:
        source = self.where.sources.get(unit.document)
        document = source.document if source else None
        return view.DifferenceView(
            facet=facet,
            title=self.titles[facet],
            by=by,
            points=worth,
            lacking=not unit.matched,
            kind=unit.kind,
            items_a=self._refs(0, unit.items[0]),
            items_b=self._refs(1, unit.items[1]),
            page=(document.page(unit.extent.start) or None) if document else None,
            text=_beginning(document.said(unit.extent)) if document else "",
        )

    def _answered(self, tasks: Iterable[AnsweredTask]) -> Iterator[view.AnswerView]:
        for question in QUESTIONS:
            for unit, answers in tasks:
                if (question in answers[0]) != (question in answers[1]):
                    yield view.AnswerView(
                        question=question,
                        title=QUESTION_TITLES[question],
                        by=CODERS[question in answers[1]],
                        items_a=self._refs(0, unit.items[0]),
                        items_b=self._refs(1, unit.items[1]),
                    )


def _worth_most(one: view.DifferenceView) -> tuple[object, ...]:
    names = (one.items_a or one.items_b)[0].id
    return -round(one.points, 9), one.lacking, natural(names), natural(one.facet), one.by


def _beginning(said: str) -> str:
    words = plain(" ".join(said.split()), _LONGEST + 1)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
