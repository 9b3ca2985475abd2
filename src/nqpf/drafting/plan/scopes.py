"""What belongs to a task and what to one of its actions, by the words that each is said of."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from nqpf.documents.document import Extent
from nqpf.drafting.actions import FoundAction
from nqpf.drafting.outline import Section


class _Scoped(Protocol):
    """What was found in a document: where it stands and what it is said of."""

    @property
    def extent(self) -> Extent: ...

    @property
    def scope(self) -> Extent: ...


Found = TypeVar("Found", bound=_Scoped)


def of_task(task: Section, found: Iterable[Found], actions: Sequence[FoundAction]) -> list[Found]:
    """What is said of the whole task, its section or one above it; of a sentence without an action, of the task too."""
    return [
        one
        for one in found
        if _covers(one.scope, task.heading.start)
        or (one.scope.within(task.whole) and not any(meet(one.scope, action.sentence) for action in actions))
    ]


def of_action(action: FoundAction, task: Section, found: Iterable[Found]) -> list[Found]:
    """What is said of an action, of its sentence or of a part of its section."""
    return [
        one
        for one in found
        if not _covers(one.scope, task.heading.start)
        and one.scope.within(task.whole)
        and (_covers(one.scope, action.extent.start) or meet(one.scope, action.sentence))
    ]


def clause_of(extent: Extent, actions: Sequence[FoundAction]) -> int:
    """The place of the action, among those of a sentence, to which words in it belong.

    The one that contains them, else the next one, else the last.
    """
    for place, action in enumerate(actions):
        if extent.start < action.extent.end:
            return place
    return len(actions) - 1


def meet(one: Extent, other: Extent) -> bool:
    """Whether two extents have characters in common."""
    return one.start < other.end and other.start < one.end


def _covers(scope: Extent, offset: int) -> bool:
    return scope.start <= offset < scope.end
