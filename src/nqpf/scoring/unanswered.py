"""What each task of a plan leaves open of the six questions, and what commitment gains where it is answered."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from nqpf.plan.items import PlanView
from nqpf.plan.plan import Measure
from nqpf.scoring.claims import natural
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
_TELLING = 10
"""Bytes of a name that says which thing is meant: four Chinese characters, or ten letters."""
_RESTS_ON_ACTION = frozenset({"who", "when", "with_what"})


class Unanswered(NamedTuple):
    """A task, and the questions to which neither it nor any of its actions has an answer.

    `questions` are in the order of `QUESTIONS`. `without_baseline` are the ids of its dated indicators where none of
    them has a baseline. `named` is the id of a dated indicator of no task at all whose name stands in the words of this
    one, where it has none itself. `rise`, 0 to 1, is by how much commitment rises if this task alone answers them all:
    with the indicator `named`, else with a new one.
    """

    task: Measure
    questions: tuple[str, ...]
    without_baseline: tuple[str, ...]
    named: str | None
    rise: float


def unanswered(view: PlanView) -> Iterator[Unanswered]:
    """The tasks that leave a question open, in the order of the plan."""
    before = commitment_of(view).counts
    dated, anchored = dated_indicators(view)
    links = {task.id: _links(task, dated) for task in view.plan.measures}
    counted = [links[task.id] for task in view.plan.measures if _is_action(task)]
    said = {item.body.id: words for item, words in zip(view.items, view.said, strict=True)}
    free = _free(dated, links, said)
    for task in view.plan.measures:
        own = links[task.id]
        questions = _open(task, view, own, anchored)
        if not questions:
            continue
        counts = before
        if "what" in questions:  # nothing that it names or is linked to counts yet; all of that will
            counts = _linking(counts, most_pairs([*counted, own]) - counts.linked)
        named = _named(task, free, said) if "measured" in questions else None
        rising = {*questions, *(_RESTS_ON_ACTION if "what" in questions else ())}
        if named is not None:
            counts = _linking(counts, 1)
            rising -= {"measured", *({"from_where"} if dated[named] in anchored else ())}
        after = answering(counts, rising)
        without = () if "measured" in questions or "from_where" not in questions else tuple(own)
        yield Unanswered(task, questions, without, named, max(after.value - before.value, 0.0))


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


def _free(dated: Mapping[str, str], links: Mapping[str, Collection[str]], said: Mapping[str, str]) -> tuple[str, ...]:
    """The dated indicators of no task whose names say enough to be sought in the words of tasks, by id."""
    taken = {name for own in links.values() for name in own}
    free = sorted((name for name, counts_as in dated.items() if counts_as == name and name not in taken), key=natural)
    return tuple(name for name in free if len(said[name].encode()) >= _TELLING)


def _named(task: Measure, free: Sequence[str], said: Mapping[str, str]) -> str | None:
    """The first of these indicators that the task names, itself or in one of its actions."""
    words = [said[part.id] for part in parts_of(task)]
    return next((name for name in free if any(said[name] in part for part in words)), None)


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
