"""The names that stand where a sentence has a body: as who acts, or in a frame such as 由…负责."""

import re
from collections.abc import Iterator

from nqpf.documents.document import Extent
from nqpf.drafting.bodies.forms import is_framed, is_kind, is_proper
from nqpf.drafting.bodies.found import Named
from nqpf.drafting.bodies.names import clean, names, parts
from nqpf.plan.bodies import Role


def if_names(text: str, found: re.Match[str], role: Role, group: str = "who") -> Iterator[Named]:
    """The names that a sentence is about, if they are names one and all."""
    named = _names(text, found, group)
    if all(map(is_proper, _said(text, named))):
        yield from (Named(name, role) for name in named)


def acting(text: str, found: re.Match[str], role: Role) -> Iterator[Named]:
    """The names before what bodies do (甲局牵头), 各县人民政府 among them."""
    named = _names(text, found, "who")
    if all(is_proper(one) or (one.startswith("各") and is_framed(one)) for one in _said(text, named)):
        yield from (Named(name, role) for name in named)


def framed(text: str, found: re.Match[str], role: Role, vouched: bool = False) -> Iterator[Named]:
    """The names in a frame for bodies (由…负责): one that looks like a name vouches for those of another form.

    `vouched`: one before has done so.
    """
    named = _names(text, found, "who")
    said = _said(text, named)
    if (vouched or any(map(is_proper, said))) and all(is_framed(one) or is_kind(one) for one in said):
        yield from (Named(name, role) for name, one in zip(named, said, strict=True) if is_framed(one))


def _names(text: str, found: re.Match[str], group: str) -> list[Extent]:
    return [name for part in parts(text, Extent(*found.span(group))) for name in names(text, part.extent)]


def _said(text: str, named: list[Extent]) -> list[str]:
    return [clean(text[slice(*name)]) for name in named]
