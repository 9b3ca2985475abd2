"""One node of a rubric as it stands once everything is put together, and where it is stated."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Pointer, Span
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.rubric.rubric import LoadedRubric, open_rubric
from nqpf.loading.syntax.dump import dump

_LISTS = (
    "dimensions", "poles", "criteria", "facets", "lenses", "entries", "benchmarks", "bands", "coordination",
)  # fmt: skip


class Excerpt(NamedTuple):
    """A node's resolved value, the place of its id, and the places of the keys that another file states."""

    loaded: LoadedRubric
    value: dict[str, Any]
    place: Span
    elsewhere: dict[str, Span]

    def as_yaml(self) -> str:
        """The value as YAML."""
        return dump(self.value)


def excerpt(path: Path, name: str) -> Excerpt:
    """What a rubric says of the node, lens, lens entry, figure or band with the id `name`.

    Raises :class:`InputError` for a broken rubric and for an id that it does not have.
    """
    loaded, locate = open_rubric(path)
    known = dict(reversed([(node["id"], (at, node)) for at, node in _nodes(loaded.value, ())]))
    if name not in known:
        message = Text("the rubric has no item with this id", "评价标准中没有此编号")
        raise InputError([Problem(Span(name), message, nearest(name, known))])
    at, value = known[name]
    place = locate((*at, "id"), True)
    stated = {key: locate((*at, key), True) for key in value}
    return Excerpt(loaded, value, place, {key: span for key, span in stated.items() if span.file != place.file})


def _nodes(value: Any, at: Pointer) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    """Everything with an id below `value`, with the pointer to it."""
    for key in _LISTS:
        for number, node in enumerate(value.get(key, ())):
            if isinstance(node, dict):
                yield (*at, key, number), node
                yield from _nodes(node, (*at, key, number))
