"""Where the parts of a value stand that was put together from several documents."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, NoReturn

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Pointer, SourceMap, Span


class Place(NamedTuple):
    """A value's place: a pointer into the document that states it."""

    positions: SourceMap
    pointer: Pointer = ()

    def below(self, key: str | int) -> "Place":
        """The place of an entry of a value that the document states whole."""
        return Place(self.positions, (*self.pointer, key))

    def span(self, key: bool = False) -> Span:
        """File, line and column: of the key that leads there when the flag is set, else of the value."""
        return self.positions.locate(self.pointer, key)

    def refuse(self, message: Text, hint: Text = NO_TEXT) -> NoReturn:
        """Raise :class:`InputError` for what stands here."""
        raise InputError([Problem(self.span(), message, hint)])


Places = Mapping[Any, Place] | Sequence[Place]
"""By key or by index, where each entry of a mapping or a list stands."""


class Origins:
    """Remembers, for every mapping and list that was made and not read, where each of its entries stands.

    All other values keep their document's own positions. Values are looked up by identity and kept, so that no
    other value can take one's identity.
    """

    def __init__(self) -> None:
        """Nothing is made yet."""
        self._made: dict[int, tuple[Any, Places]] = {}

    def made(self, value: Any, places: Places) -> Any:
        """Remember where the entries of `value` stand; returns `value`."""
        self._made[id(value)] = (value, places)
        return value

    def entry(self, value: Any, place: Place, key: Any) -> Place:
        """Where the entry `key` of `value` stands, `value` itself standing at `place`."""
        made = self._made.get(id(value))
        return made[1][key] if made else place.below(key)

    def entries(self, value: Any, place: Place) -> dict[Any, Place]:
        """Where each entry of a mapping or a list stands, by key or by index."""
        return {key: self.entry(value, place, key) for key in (value if isinstance(value, dict) else range(len(value)))}

    def find(self, value: Any, place: Place, pointer: Sequence[str | int]) -> tuple[Place, bool]:
        """The place of what `pointer` leads to, or of the nearest value above it; and whether it is there."""
        for key in pointer:
            inside = key in value if isinstance(value, dict) else isinstance(value, list) and _in_range(value, key)
            if not inside:
                return place, False
            place = self.entry(value, place, key)
            value = value[key]
        return place, True


def _in_range(value: list[Any], key: str | int) -> bool:
    return isinstance(key, int) and 0 <= key < len(value)
