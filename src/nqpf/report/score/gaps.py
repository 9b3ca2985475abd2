"""The gaps of a scored plan as the report tells them: what is missing in words, what it costs, where to fix it."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.base.points import points
from nqpf.facets import SERVED_BY
from nqpf.report.score.view import GapView
from nqpf.report.scored import ScoredPlan
from nqpf.rubric.model import Facet
from nqpf.scoring.claims import PRIMARY, ClaimResult
from nqpf.scoring.gaps import Gap, next_credit

_SECONDARY = Text(
    "it is only touched on beside something else and counts in part: give it a task, target or list of its own",
    "目前只是附带涉及，折算计分：请单列任务、指标或清单",
)
_NOTHING = {
    "measure": Text("no task of the document addresses it", "文件中没有对应的任务"),
    "indicator": Text("no indicator of the document measures it", "文件中没有对应的指标"),
    "statement": Text("no table or list of the document sets it out", "文件中没有对应的清单"),
}


def gap_views(scored: ScoredPlan) -> tuple[GapView, ...]:
    """Every gap with its rank, the largest gain first."""
    return tuple(_gap(scored, rank, gap) for rank, gap in enumerate(scored.gaps.values(), start=1))


def _gap(scored: ScoredPlan, rank: int, gap: Gap) -> GapView:
    criterion, facet = scored.facets[gap.node.id]
    result = gap.node.result
    span = scored.place_of(gap)
    lacking = tuple(_lacking(result, facet))
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
        missing=tuple(said for said, _ in lacking),
        remedy=facet.remedy,
        paper=criterion.paper,
        line=span.line,
        column=span.column,
        empty_pole=gap.empty_pole,
        may_be_na=criterion.na,
        best_of=scored.nodes[criterion.id].branch.need,
        place=scored.places.at(result.item.pointer) if result else None,
        keys=() if scored.in_memory else tuple(keys for _, keys in lacking),
    )


def _lacking(result: ClaimResult | None, facet: Facet) -> Iterator[tuple[Text, tuple[str, ...]]]:
    """What the best item lacks, in sentences, each with the entries of the plan file that would say it.

    Where there is no item, what kind of item is missing, and the list that it would stand in.
    """
    if result is None:
        kind = SERVED_BY[facet.check.kind]
        yield _NOTHING[kind], (f"{kind}s",)
        return
    yield from ((outcome.note, outcome.keys) for outcome in result.failed)
    if PRIMARY in result.lacks:
        yield _SECONDARY, ("serves",)
