"""The gaps of a scored plan as the report tells them: what is missing in words, what it costs, where to fix it."""

from nqpf.base.language import Text
from nqpf.base.points import points
from nqpf.facets import SERVED_BY
from nqpf.report.score.view import GapView
from nqpf.report.scored import ScoredPlan
from nqpf.rubric.model import Facet
from nqpf.scoring.claims import PRIMARY, ClaimResult
from nqpf.scoring.gaps import Gap, next_credit

_MOST_STEPS = 10
_SECONDARY = Text(
    "it is only a secondary claim: name this facet first in some item's `serves:`",
    "目前只是次要对应，折算计分；请在某一项的 `serves:` 中把此要点列在第一位",
)
_NOTHING = {
    "measure": Text("no measure claims it; add one under `measures:`", "尚无对应举措，请在 `measures:` 下增加一项"),
    "indicator": Text(
        "no indicator claims it; add one under `indicators:`", "尚无对应指标，请在 `indicators:` 下增加一项"
    ),
    "statement": Text(
        "no statement claims it; add one under `statements:`", "尚无对应清单，请在 `statements:` 下增加一项"
    ),
}


def gap_views(scored: ScoredPlan) -> tuple[GapView, ...]:
    """Every gap with its rank, the largest gain first."""
    return tuple(_gap(scored, rank, gap) for rank, gap in enumerate(scored.gaps.values(), start=1))


def first_steps(scored: ScoredPlan) -> tuple[str, ...]:
    """The facets whose next test brings most, the largest gain first."""
    steps = [(name, step) for name, step in scored.steps.items() if step > 0]
    steps.sort(key=lambda named: (-round(named[1], 11), named[0]))
    return tuple(name for name, _ in steps[:_MOST_STEPS])


def _gap(scored: ScoredPlan, rank: int, gap: Gap) -> GapView:
    criterion, facet = scored.facets[gap.node.id]
    result = gap.node.result
    span = scored.place_of(gap)
    return GapView(
        rank=rank,
        id=facet.id,
        title=facet.title,
        criterion=criterion.id,
        criterion_title=criterion.title,
        kind=facet.check.kind,
        score=points(gap.node.score),
        answers=gap.node.result.checked.answers if gap.node.result else 0,
        lost=points(gap.lost),
        obstacle=gap.obstacle,
        gain=points(gap.gain),
        step=points(scored.steps[facet.id]),
        step_test=result.next_test if result else "stated",
        step_score=points(next_credit(gap.node)),
        item=result.item.body.id if result else None,
        lacks=result.lacks if result else (),
        missing=_missing(result, facet),
        remedy=facet.remedy,
        paper=criterion.paper,
        line=span.line,
        column=span.column,
        empty_pole=gap.empty_pole,
        may_be_na=criterion.na,
        best_of=scored.nodes[criterion.id].branch.need,
        place=scored.places.at(result.item.pointer) if result else None,
    )


def _missing(result: ClaimResult | None, facet: Facet) -> tuple[Text, ...]:
    """What the best item lacks, in sentences; what kind of item is missing where there is none."""
    if result is None:
        return (_NOTHING[SERVED_BY[facet.check.kind]],)
    notes = tuple(outcome.note for outcome in result.failed)
    return (*notes, _SECONDARY) if PRIMARY in result.lacks else notes
