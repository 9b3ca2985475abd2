"""Who owns a task and its actions in a draft: the bodies that the document names, by role."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.bodies import FoundBody
from nqpf.drafting.outline import Section
from nqpf.plan.bodies import ROLES


class Owners(NamedTuple):
    """Bodies of one item, and the words that name them."""

    bodies: tuple[FoundBody, ...]

    @property
    def written(self) -> Any:
        """As the plan format writes them: a list where none has a marked role, else the names by role."""
        names: dict[str, list[str]] = {role: [] for role in ROLES}
        for body in self.bodies:
            if not any(body.name in listed for listed in names.values()):  # of two roles, the one that comes first
                names[body.role].append(body.name)
        named = {role: listed for role, listed in names.items() if listed}
        return named["responsible"] if set(named) == {"responsible"} else named

    @property
    def quote(self) -> Extent:
        """The words that name the first of them and its role."""
        return self.bodies[0].quote


def of_task(task: Section, bodies: Iterable[FoundBody], sentences: Iterable[Extent]) -> Owners | None:
    """The owners of a task: who answers for its section, or for one above it.

    Whoever a sentence of the task names owns the actions of this sentence; where it has none, the task.
    """
    acting = list(sentences)
    own = [
        body
        for body in bodies
        if _covers(body.scope, task.heading.start)
        or (body.scope.within(task.whole) and not any(_meet(body.scope, sentence) for sentence in acting))
    ]
    return Owners(tuple(own)) if own else None


def of_action(action: Extent, sentence: Extent, task: Section, bodies: Sequence[FoundBody]) -> Owners | None:
    """The owners of a single action, where its sentence or its part of the section names some of its own."""
    own = [
        body
        for body in bodies
        if not _covers(body.scope, task.heading.start)
        and body.scope.within(task.whole)
        and (_covers(body.scope, action.start) or _meet(body.scope, sentence))
    ]
    return Owners(tuple(own)) if own else None


def _covers(scope: Extent, offset: int) -> bool:
    return scope.start <= offset < scope.end


def _meet(one: Extent, other: Extent) -> bool:
    return one.start < other.end and other.start < one.end
