"""Keys of a rubric that 0.1 called something else: a rubric of that time is read as it is, and keeps its hash."""

from typing import TYPE_CHECKING, Any

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text

if TYPE_CHECKING:
    from nqpf.loading.syntax.origins import Place

_PRESENT = {"coverage_floor": "assessed_floor", "secondary_cap": "secondary_part"}
_FORMER = {present: former for former, present in _PRESENT.items()}


def give_present_names(value: dict[str, Any], places: dict[Any, "Place"]) -> None:
    """Rename the keys of a rubric that are written as in 0.1. Raises :class:`InputError` for one under both names."""
    for former, present in _PRESENT.items():
        if former in value and present in value:
            message = Text(f"`{former}` is the former name of `{present}`", f"`{former}` 是 `{present}` 的旧名")
            hint = Text("state it once", "请只写一处")
            raise InputError([Problem(places[former].span(key=True), message, hint)])
        if former in value:
            value[present], places[present] = value.pop(former), places.pop(former)


def under_former_names(value: Any) -> Any:
    """A rubric, or a value that holds one, with the keys of 0.1."""
    if isinstance(value, dict):
        return {_FORMER.get(key, key): under_former_names(part) for key, part in value.items()}
    if isinstance(value, list):
        return [under_former_names(part) for part in value]
    return value
