"""What each task of a plan leaves open of the six questions, and what commitment gains where it is answered."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from nqpf.plan.items import PlanView
from nqpf.plan.plan import Measure
from nqpf.scoring.commitment import (
    QUESTIONS,
    Counts,
    commitment_of,
    date_of,
    dated_indicators,
    is_typed,
    named_sum,
    parts_of,
)
from nqpf.scoring.matching import most_pairs

_COUNTED_AS = {"measured": "linked", "from_where": "anchored"}
_RESTS_ON_ACTION = frozenset({"who", "when", "with_what"})


class Unanswered(NamedTuple):
    """A task, and the questions to which neither it nor any of its actions has an answer.

    `questions` are in the order of `QUESTIONS`. `without_baseline` are the ids of its dated indicators where none of
    them has a baseline. `rise`, 0 to 1, is by how much commitment rises if this task alone answers them all: with an
    indicator of its own where it has none.
    """

    task: Measure
    questions: tuple[str, ...]
    without_baseline: tuple[str, ...]
    rise: float


def unanswered(view: PlanView) -> Iterator[Unanswered]:
    """The tasks that leave a question open, in the order of the plan."""
    before = commitment_of(view).counts
    dated, anchored = dated_indicators(view)
    links = {task.id: _links(task, dated) for task in view.plan.measures}
    counted = [links[task.id] for task in view.plan.measures if _is_action(task)]
    for task in view.plan.measures:
        own = links[task.id]
        questions = _open(task, view, own, anchored)
        if not questions:
            continue
        counts = before
        if "what" in questions:  # nothing that it names or is linked to counts yet; all of that will
            counts = _linking(counts, most_pairs([*counted, own]) - counts.linked)
        after = answering(counts, {*questions, *(_RESTS_ON_ACTION if "what" in questions else ())})
        without = () if "measured" in questions or "from_where" not in questions else tuple(own)
        yield Unanswered(task, questions, without, max(after.value - before.value, 0.0))


def answering(counts: Counts, questions: Collection[str], tasks: int = 1) -> Counts:
    """The counts if so many tasks more answer these questions, each with an indicator of its own where it is asked."""
    fields = [_COUNTED_AS.get(question, question) for question in questions]
    return counts._replace(**{field: getattr(counts, field) + tasks for field in fields})


def _linking(counts: Counts, pairs: int) -> Counts:
    """The counts if so many indicators more belong to a task each."""
    return counts._replace(linked=counts.linked + pairs, unlinked=counts.unlinked - pairs)


def _is_action(task: Measure) -> bool:
    return any(map(is_typed, parts_of(task)))


def _links(task: Measure, dated: Mapping[str, str]) -> dict[str, None]:
    """The dated indicators of a task or its actions, each once, in order."""
    return dict.fromkeys(dated[name] for part in parts_of(task) for name in part.indicators if name in dated)


def _open(task: Measure, view: PlanView, own: Collection[str], anchored: frozenset[str]) -> tuple[str, ...]:
    parts = parts_of(task)
    answered = {
        "what": _is_action(task),
        "who": any(view.naming.bodies(part.owner) for part in parts),
        "when": any(date_of(part, view) for part in parts),
        "with_what": any(named_sum(part, view) for part in parts),
        "measured": bool(own),
        "from_where": not anchored.isdisjoint(own),
    }
    return tuple(question for question in QUESTIONS if not answered[question])
