"""From a parsed document to a model, every mismatch reported at its line."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from nqpf.base.errors import MOST_PROBLEMS, InputError, Problem
from nqpf.base.source import Pointer, Span

M = TypeVar("M", bound=BaseModel)

Locate = Callable[[Sequence[str | int], bool], Span]
"""Gives the place of a pointer: of the key that leads to it when the flag is set, else of its value."""


def validate(
    model: type[M],
    value: Any,
    locate: Locate,
    context: Mapping[str, Any] | None = None,
    named: Callable[[Pointer], str] | None = None,
) -> M:
    """Build `model` from a document's value, or raise one :class:`InputError` with everything wrong.

    `named` gives what the file calls the field at a pointer, where that need not be its key.
    """
    try:
        return model.model_validate(value, context=dict(context or {}))
    except ValidationError as error:
        details = error.errors(include_url=False)[: 2 * MOST_PROBLEMS]
    raise InputError(_problem(model, value, detail, locate, named) for detail in _told_once(details))


def _told_once(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without the lists that are too short only because an entry of theirs was refused."""
    places = [detail["loc"] for detail in details]

    def holds_another(loc: tuple[int | str, ...]) -> bool:
        return any(len(other) > len(loc) and other[: len(loc)] == loc for other in places)

    return [detail for detail in details if detail["type"] != "too_short" or not holds_another(detail["loc"])]


def _problem(
    model: type[BaseModel],
    value: Any,
    detail: ErrorDetails,
    locate: Locate,
    named: Callable[[Pointer], str] | None,
) -> Problem:
    from nqpf.loading.messages.wording import UNKNOWN_KEY, tell  # noqa: PLC0415 - only where something is wrong

    pointer = _pointer(value, detail["loc"])
    if detail["type"] == "union_tag_invalid":
        pointer = (*pointer, "kind")
    message, hint = tell(model, detail, pointer, named(pointer) if named else None)
    return Problem(locate(pointer, detail["type"] in UNKNOWN_KEY), message, hint)


def _pointer(value: Any, loc: Sequence[str | int]) -> Pointer:
    """The part of pydantic's `loc` that the document has: union tags are skipped, a missing key ends it."""
    pointer: list[str | int] = []
    for key in loc:
        in_mapping = isinstance(value, dict) and key in value
        in_list = isinstance(value, list) and isinstance(key, int) and key < len(value)
        if in_mapping or in_list:
            value = value[key]
            pointer.append(key)
    return tuple(pointer)
