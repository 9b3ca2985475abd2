"""Where a change of commitment comes from: which of the six questions more, or fewer, tasks answer now."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from nqpf.base.points import points
from nqpf.plan.items import PlanView
from nqpf.report.commitment import QUESTION_TITLES
from nqpf.report.compare.view import AnswerMove, TaskName
from nqpf.report.rounding import DECIMALS, apportion, hundredths
from nqpf.scoring.commitment import QUESTIONS, Commitment

_NOISE = 1e-9


class Committed(NamedTuple):
    """A plan and its commitment."""

    view: PlanView
    commitment: Commitment


def answer_moves(before: Committed, after: Committed, renamed: Mapping[str, str]) -> tuple[AnswerMove, ...]:
    """The questions whose answers changed, in the order of the six; empty where none did.

    Commitment is the mean of the six shares, so that each question's part is a sixth of how far its share moved.
    `renamed`: by its id before, the id of the same item after.
    """
    counts = before.commitment.counts, after.commitment.counts
    shares = zip(counts[0].shares, counts[1].shares, strict=True)
    parts = [points((now - was) / len(QUESTIONS)) for was, now in shares]
    rated = all(one.rated for one in counts)
    whole = hundredths(points(counts[1].value)) - hundredths(points(counts[0].value)) if rated else 0
    shown = _printed(parts, whole) if rated else [None] * len(parts)
    moves = (
        AnswerMove(
            id=name,
            title=QUESTION_TITLES[name],
            before=counts[0].answered[at],
            after=counts[1].answered[at],
            points=parts[at] if rated else None,
            shown=shown[at],
            gained=tuple(_tasks(after.view, _moved(name, before, after, renamed, now=True))),
            lost=tuple(_tasks(after.view, _moved(name, before, after, renamed, now=False))),
        )
        for at, name in enumerate(QUESTIONS)
    )
    return tuple(
        move for move, part in zip(moves, parts, strict=True) if move.gained or move.lost or abs(part) > _NOISE
    )


def _printed(parts: Sequence[float], whole: int) -> list[float | None]:
    """Parts as they are printed, which add up to the difference of the printed figures; none where nothing moved."""
    moving = [at for at, part in enumerate(parts) if abs(part) > _NOISE]
    shown: list[float | None] = [0.0] * len(parts)
    for at, part in zip(moving, apportion([parts[at] for at in moving], whole) if moving else (), strict=True):
        shown[at] = part / 10**DECIMALS
    return shown


def _moved(
    question: str,
    before: Committed,
    after: Committed,
    renamed: Mapping[str, str],
    *,
    now: bool,
) -> Iterator[str]:
    """The tasks of both plans that answer a question now and did not, or the other way round; by their ids after."""
    if question not in after.commitment.silent:  # indicators are shared out among the tasks: no task answers by itself
        return
    were = {renamed.get(task, task) for task in before.commitment.silent[question]}
    are = set(after.commitment.silent[question])
    both = {renamed.get(task.id, task.id) for task in before.view.plan.measures}
    differing = were - are if now else are - were
    yield from (task.id for task in after.view.plan.measures if task.id in both and task.id in differing)


def _tasks(view: PlanView, names: Iterator[str]) -> Iterator[TaskName]:
    return (TaskName(name, view.by_id[name].body.title) for name in names)
