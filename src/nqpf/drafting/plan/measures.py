"""Measures and their actions, as the plan format writes them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.actions import FoundAction, find_actions
from nqpf.drafting.bodies import FoundBody
from nqpf.drafting.outline import Section
from nqpf.drafting.plan.owners import Owners, of_action, of_task
from nqpf.drafting.plan.quoting import Quoting


class Findings(NamedTuple):
    """What was found in a document besides its sections and actions."""

    quoting: Quoting
    bodies: tuple[FoundBody, ...]


class DraftedMeasure(NamedTuple):
    """A measure as the plan format writes it, and its section."""

    section: Section
    written: dict[str, Any]


def draft_measure(number: int, task: Section, findings: Findings) -> DraftedMeasure:
    """The measure of a task, `M1` for the first, with its actions."""
    quoting = findings.quoting
    actions = find_actions(quoting.document, task.body, task.title)
    bodies = [body for body in findings.bodies if _meet(body.scope, task.whole)]
    owner = of_task(task, bodies, [action.sentence for action in actions])
    written = {
        "id": f"M{number}",
        "title": task.title,
        **_type(_type_of_title(task, quoting)),
        **_owner(owner),
        "source": quoting.heading(task),
        **_quotes(owner, task.heading, quoting),
    }
    if actions:
        places = enumerate(actions, start=1)
        written["actions"] = [_action(f"M{number}.{place}", one, task, bodies, quoting) for place, one in places]
    return DraftedMeasure(task, written)


def _action(
    name: str, action: FoundAction, task: Section, bodies: Sequence[FoundBody], quoting: Quoting
) -> dict[str, Any]:
    owner = of_action(action.extent, action.sentence, task, bodies)
    return {
        "id": name,
        "title": action.title,
        **_type(action.type),
        **({"object": quoting.words(action.object)} if action.object else {}),
        "strength": action.strength,
        **_owner(owner),
        "source": quoting.source(action.extent),
        **_quotes(owner, action.extent, quoting),
    }


def _type_of_title(task: Section, quoting: Quoting) -> str | None:
    """The type of a measure: that of the action which its title states."""
    said = find_actions(quoting.document, quoting.titled(task))
    return said[0].type if said else None


def _type(found: str | None) -> dict[str, Any]:
    return {"type": found} if found else {}


def _owner(owner: Owners | None) -> dict[str, Any]:
    return {"owner": owner.written} if owner else {}


def _quotes(owner: Owners | None, item: Extent, quoting: Quoting) -> dict[str, Any]:
    return {"quotes": {"owner": quoting.entry(owner.quote, item)}} if owner else {}


def _meet(one: Extent, other: Extent) -> bool:
    return one.start < other.end and other.start < one.end
