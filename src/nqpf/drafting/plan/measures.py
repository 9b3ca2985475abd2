"""Measures and their actions, as the plan format writes them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.actions import FoundAction, find_actions
from nqpf.drafting.amounts import FoundAmount
from nqpf.drafting.bodies import FoundBody
from nqpf.drafting.bodies.names import clean
from nqpf.drafting.dates import FoundDate
from nqpf.drafting.outline import Section
from nqpf.drafting.plan.entries import Entries
from nqpf.drafting.plan.quoting import Quoting
from nqpf.drafting.plan.scopes import clause_of, meet, of_action, of_task
from nqpf.facets.resources import COSTLESS


class Findings(NamedTuple):
    """What was found in a document besides its sections and actions; `rows` are the extents of rows that are tasks."""

    quoting: Quoting
    bodies: tuple[FoundBody, ...]
    dates: tuple[FoundDate, ...]
    amounts: tuple[FoundAmount, ...]
    rows: frozenset[Extent] = frozenset()

    def about(self, task: Section) -> "Findings":
        """What concerns a task or anything in it; not what a row of a table says, nor money for several tasks."""
        whole = task.whole

        def concerns(one: FoundBody | FoundDate | FoundAmount) -> bool:
            return one.scope not in self.rows and meet(one.scope, whole)

        return Findings(
            self.quoting,
            tuple(filter(concerns, self.bodies)),
            tuple(filter(concerns, self.dates)),
            tuple(one for one in self.amounts if concerns(one) and not one.shared),
        )


class DraftedMeasure(NamedTuple):
    """A measure as the plan format writes it, and its section."""

    section: Section
    written: dict[str, Any]


def draft_measures(tasks: Iterable[Section], findings: Findings) -> list[DraftedMeasure]:
    """The measures of a plan's tasks with their actions, all without ids."""
    return [_draft(task, findings) for task in tasks]


def numbered(drafted: Iterable[DraftedMeasure]) -> list[DraftedMeasure]:
    """The measures with ids, `M1` the first. A section that says nothing that anybody does is none."""
    measures = filter(_commits, drafted)
    return [DraftedMeasure(one.section, _numbered(f"M{place}", one.written)) for place, one in enumerate(measures, 1)]


def _commits(measure: DraftedMeasure) -> bool:
    said = any(entry in measure.written for entry in ("type", "actions", "owner", "budget"))
    return said or measure.section.part == "safeguards"


def _numbered(name: str, written: dict[str, Any]) -> dict[str, Any]:
    """A measure with its id, and its actions with theirs."""
    made = {"id": name, **written}
    if "actions" in made:
        made["actions"] = [{"id": f"{name}.{place}", **action} for place, action in enumerate(made["actions"], start=1)]
    return made


def _draft(task: Section, findings: Findings) -> DraftedMeasure:
    """The measure of one task."""
    quoting, own = findings.quoting, findings.about(task)
    actions = find_actions(quoting.document, task.body, task.title)
    amounts = of_task(task, own.amounts, actions)
    free = _ruling(actions) if amounts and all(one.costs_nothing for one in amounts) else None
    entries = Entries(
        of_task(task, own.bodies, actions),
        sorted(of_task(task, own.dates, actions), key=lambda date: not task.whole.within(date.scope)),
        () if free else amounts,
    )
    written = {
        "title": task.title or (actions[0].title if actions else task.number),
        **_type(_type_of_title(task, quoting)),
        **entries.written(),
        **entries.budget(quoting),
        "source": quoting.heading(task) if task.title or not actions else quoting.source(actions[0].extent),
        **entries.quotes(task.heading, quoting),
    }
    if actions:
        written["actions"] = [
            _action(action, said._replace(amounts=said.amounts or amounts) if action is free else said, quoting)
            for action, said in _with_entries(actions, task, own)
        ]
    return DraftedMeasure(task, written)


def _ruling(actions: Iterable[FoundAction]) -> FoundAction | None:
    """The first action that works by rules, which alone may cost nothing: what a task says of that is said of it."""
    return next((action for action in actions if action.type in COSTLESS), None)


def _with_entries(
    actions: tuple[FoundAction, ...], task: Section, own: Findings
) -> Iterator[tuple[FoundAction, Entries]]:
    """Each action with what is said of it alone: a date of its clause or an earlier one, money of its clause.

    到2027年 says nothing of what stands before it.
    A ceiling that stands behind the action's words in the same sentence limits what it grants.
    """
    for _, group in groupby(actions, key=lambda action: action.sentence):
        sentence = list(group)
        for place, action in enumerate(sentence):
            dates = [
                one
                for one in of_action(action, task, own.dates)
                if clause_of(one.extent, sentence) <= place and one.scope.start < action.extent.end
            ]
            amounts = [one for one in of_action(action, task, own.amounts) if _paid(one, sentence) == place]
            bodies = of_action(action, task, own.bodies) or _subject(action, own.quoting)
            yield action, Entries(bodies, sorted(dates, key=lambda date: _distance(date, action)), amounts)


def _distance(date: FoundDate, action: FoundAction) -> tuple[bool, int]:
    """How near a date is to an action: those before its end come first, the nearest first."""
    behind = date.extent.start >= action.extent.end
    return behind, abs(action.extent.end - date.extent.start)


def _paid(amount: FoundAmount, actions: Sequence[FoundAction]) -> int:
    """The place of the action among those of a sentence that an amount is for; of a ceiling, the one before it."""
    place = clause_of(amount.extent, actions)
    inside = actions[place].extent.start <= amount.extent.start
    granted = place > 0 and actions[place - 1].extent.start >= amount.scope.start
    return place - 1 if amount.entry == "per_case" and not inside and granted else place


def _subject(action: FoundAction, quoting: Quoting) -> list[FoundBody]:
    """The body that the action's own sentence names as who acts."""
    if action.subject is None:
        return []
    name = re.sub("^An? ", "", clean(quoting.words(action.subject)))
    return [FoundBody(name, "responsible", action.subject, action.sentence, action.subject)]


def _action(action: FoundAction, entries: Entries, quoting: Quoting) -> dict[str, Any]:
    return {
        "title": action.title,
        **_type(action.type),
        **({"object": quoting.words(action.object)} if action.object else {}),
        "strength": action.strength,
        **entries.written(),
        **entries.budget(quoting),
        "source": quoting.source(action.extent),
        **entries.quotes(action.extent, quoting),
    }


def _type_of_title(task: Section, quoting: Quoting) -> str | None:
    """The type of a measure: that of the action which its title states."""
    said = find_actions(quoting.document, quoting.titled(task))
    return said[0].type if said else None


def _type(found: str | None) -> dict[str, Any]:
    return {"type": found} if found else {}
