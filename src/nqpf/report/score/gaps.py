"""The gaps of a scored plan as the report tells them: what is missing in words, what it costs, where to fix it."""

from nqpf.base.language import Text
from nqpf.facets import SERVED_BY
from nqpf.report.score.view import GapView
from nqpf.report.scored import ScoredPlan
from nqpf.rubric.model import Facet
from nqpf.scoring.claims import PRIMARY, Finding
from nqpf.scoring.gaps import Gap, next_credit

_MOST_STEPS = 10
_SECONDARY = Text(
    "it is only a secondary claim: name this facet first in some item's `serves:`",
    "目前只是次要对应，得分封顶；请在某一项的 `serves:` 中把此要点列在第一位",
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
    steps.sort(key=lambda named: (-round(named[1], 9), named[0]))
    return tuple(name for name, _ in steps[:_MOST_STEPS])


def _gap(scored: ScoredPlan, rank: int, gap: Gap) -> GapView:
    criterion, facet = scored.facets[gap.node.id]
    finding = gap.node.finding
    span = scored.place_of(gap)
    return GapView(
        rank=rank,
        id=facet.id,
        title=facet.title,
        criterion=criterion.id,
        criterion_title=criterion.title,
        kind=facet.check.kind,
        score=gap.node.score * 100,
        level=int(gap.node.score * 5),
        lost=gap.lost,
        obstacle=gap.obstacle,
        gain=gap.gain,
        step=scored.steps[facet.id],
        step_test=finding.next_test if finding else "stated",
        step_score=next_credit(gap.node) * 100,
        item=finding.item.body.id if finding else None,
        lacks=finding.lacks if finding else (),
        missing=_missing(finding, facet),
        remedy=facet.remedy,
        paper=criterion.paper,
        line=span.line,
        column=span.column,
        empty_pole=gap.empty_pole,
        may_be_na=criterion.na,
        best_of=scored.nodes[criterion.id].branch.need,
    )


def _missing(finding: Finding | None, facet: Facet) -> tuple[Text, ...]:
    """What the best item lacks, in sentences; what kind of item is missing where there is none."""
    if finding is None:
        return (_NOTHING[SERVED_BY[facet.check.kind]],)
    notes = tuple(outcome.note for outcome in finding.failed)
    return (*notes, _SECONDARY) if PRIMARY in finding.lacks else notes
