"""Build the view of how robust plans' scores are: names and verdicts put to what was drawn."""

from collections.abc import Sequence
from math import fsum
from typing import TYPE_CHECKING, NamedTuple

from nqpf.analysis.robustness import open_study
from nqpf.analysis.robustness.assumption import CONCENTRATION, DRAWS, GAMMAS, MEAN_RULES, PARTS, SEED
from nqpf.analysis.robustness.change import SingleChange, single_changes
from nqpf.analysis.robustness.subject import Subject, subject
from nqpf.base.points import as_written, points
from nqpf.loading.files.companion import warn
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.report.provenance import TOOL
from nqpf.report.robustness import view
from nqpf.report.score.interval import DECIMALS
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.report.values import missing_values
from nqpf.scoring.scorecard import Scorecard

if TYPE_CHECKING:
    from nqpf.analysis.robustness.study import Study


class Questions(NamedTuple):
    """What is asked: how many draws from which seed, and the score in [0, 1] that a plan has to reach, if any."""

    draws: int = DRAWS
    seed: int = SEED
    asked: float | None = None


def build_robustness(
    plans: Sequence[tuple[LoadedPlan, Standard]],
    loaded: LoadedRubric,
    questions: Questions,
    unreadable: Sequence[str] = (),
) -> view.RobustReport:
    """How robust the scores of plans are. Raises :class:`InputError` where numpy is not installed."""
    study = open_study(loaded.rubric, questions.draws, questions.seed)
    put = [_Put(plan, standard, questions, study) for plan, standard in plans]
    criteria = len(loaded.rubric.criteria())
    return view.RobustReport(
        schema=view.FORMAT,
        tool=TOOL,
        draws=questions.draws,
        seed=questions.seed,
        assumptions=view.AssumptionsView(
            CONCENTRATION, MEAN_RULES, view.RangeView(*GAMMAS), view.RangeView(PARTS[0], PARTS[-1]), criteria
        ),
        plans=tuple(each.plan() for each in put),
        unreadable=tuple(unreadable),
        ranking=_ranking(study, put) if len(put) > 1 else None,
    )


class _Put:
    """A plan put to the draws, and what its view looks up."""

    def __init__(self, plan: LoadedPlan, standard: Standard, questions: Questions, study: "Study") -> None:
        self.loaded_plan, self.asked = plan, questions.asked
        self.scored = ScoredPlan(plan, standard)
        self.scored.refuse_unassessed()
        warn(missing_values(self.scored))
        self.rubric = self.scored.rubric
        self.card: Scorecard = self.scored.card
        self.subject: Subject = subject(self.card, self.scored.results, self.rubric.secondary_part)
        self.drawn = study.put(self.subject)
        self.titles = standard.titles

    def plan(self) -> view.RobustPlan:
        plan, card = self.loaded_plan, self.card
        return view.RobustPlan(
            path=plan.source.name,
            id=plan.plan.id,
            title=plan.plan.title,
            draft=plan.plan.draft,
            rubric=self.scored.rubric_view(),
            score=points(card.total),
            commitment=self.scored.commitment_view,
            breadth=points(card.breadth),
            rateable=card.rateable,
            spread=view.SpreadView(*(_rounded(points(value)) for value in self.drawn.spread())),
            gate=self._gate(),
            indices=self._indices(),
            changes=self._changes(),
        )

    def _passes(self, score: float) -> bool:
        return self.asked is not None and self.card.rateable and score >= self.asked

    def _gate(self) -> view.GateView | None:
        if self.asked is None:
            return None
        share = self.drawn.passing(self.asked) if self.card.rateable else 0.0
        return view.GateView(as_written(self.asked), self._passes(self.card.total), _rounded(share))

    def _indices(self) -> tuple[view.IndexView, ...]:
        made = [view.IndexView(one.input, _rounded(one.first), _rounded(one.whole)) for one in self.drawn.indices()]
        return tuple(sorted(made, key=lambda index: -index.whole))

    def _changes(self) -> tuple[view.SingleChangeView, ...]:
        changes = [self._change(change) for change in single_changes(self.subject)]
        # Rounded for the order alone: noise in the last digit must not decide which of two equal moves comes first.
        return tuple(sorted(changes, key=lambda change: -round(abs(change.score - points(self.card.total)), 9)))

    def _change(self, change: SingleChange) -> view.SingleChangeView:
        return view.SingleChangeView(
            input=change.input,
            node=change.node,
            title=self.titles.get(change.node) if change.node else None,
            setting=change.setting,
            score=points(change.score),
            flips=self._passes(change.score) != self._passes(self.card.total),
        )


def _ranking(study: "Study", put: Sequence[_Put]) -> view.RankingView:
    ranked = study.rank([each.drawn for each in put])
    return view.RankingView(
        plans=tuple(
            view.RankView(
                path=each.loaded_plan.source.name,
                id=each.loaded_plan.plan.id,
                base=one.base,
                ranks=view.RankSpreadView(*map(_rounded, one.ranks)),
                shift=_rounded(one.shift),
                beats=tuple(map(_rounded, one.beats)),
            )
            for each, one in zip(put, ranked, strict=True)
        ),
        shift=_rounded(fsum(one.shift for one in ranked) / len(ranked)),
    )


def _rounded(value: float) -> float:
    return round(value, DECIMALS)
