"""YAML events become Python values and the offsets at which they stand, in one bounded pass."""

from collections.abc import Iterable
from typing import Any

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from nqpf.base.errors import Refused
from nqpf.base.source import SourceText
from nqpf.loading.limits import Limits, measure
from nqpf.loading.syntax.events import EventSource
from nqpf.loading.syntax.scalars import AFTER_NUMBERS, CONSTANTS, Scalar, resolve_scalar
from nqpf.loading.syntax.yaml_faults import Faults

_STR_TAG = "tag:yaml.org,2002:str"
_ITEM = object()  # stands for the key while a sequence is being filled

# The stubs allow an event to have no mark; the parsers give every event one.
_Event = Any


class Builder:
    """Builds one document's value; `offsets` then holds its entries' offsets, as SourceMap reads them."""

    def __init__(self, source: SourceText, limits: Limits) -> None:
        """Build from `source`, within `limits`."""
        self.offsets: dict[int, list[int]] = {}
        self.faults = Faults(source)
        self._text = source.text
        self._limits = limits
        self._anchors: dict[str, Any] = {}
        self._aliases = 0
        # What is rare costs little where the text as a whole soon tells that it has none.
        self._decorated = "&" in source.text or "!" in source.text
        self._odd_keys = any(odd in source.text for odd in ("<<", "\u3000", "\u00a0"))

    def build(self, events: EventSource) -> tuple[Any, int] | None:  # noqa: PLR0912, PLR0915 - see below
        """The root value and its offset; None for an empty stream. Raises InputError and yaml.YAMLError.

        One loop, not a method an event: a third of the loading time is spent in it, the rest in libyaml.
        """
        get_event: Any = events.get_event
        most, longest, deepest = self._limits.nodes, self._limits.scalar_length, self._limits.depth
        # The root is the one item of a sequence that the file does not have, so nothing treats it specially.
        top: list[Any] = []
        top_offsets: list[int] = []
        node: Any = top
        mark = top_offsets.append
        key: Any = _ITEM  # None where a mapping's next key is expected
        outer: list[tuple[Any, Any, Any]] = []
        decorated = self._decorated
        nodes = 0
        while True:
            event = get_event()
            kind = type(event)
            if kind is ScalarEvent:
                value = event.value
                if key is None:
                    key = value if value not in node else self._repeated(event, node)
                    mark(event.start_mark.index)
                    if decorated and (event.anchor is not None or event.tag is not None):
                        self._decorate(event, value)
                    continue
                if len(value) > longest:
                    self.faults.too_long(event.start_mark.index, longest)
                if not event.style and (value < AFTER_NUMBERS or value in CONSTANTS):
                    value = self._resolve(event)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                if self._odd_keys:
                    self._check_keys(node)
                node, mark, key = outer.pop()
                continue
            elif kind is MappingStartEvent:
                value = {}
            elif kind is SequenceStartEvent:
                value = []
            elif kind is AliasEvent:
                value, size = self._alias(event, [node, *(frame[0] for frame in outer)], most - nodes)
                nodes += size - 1
            elif kind is StreamEndEvent:
                return (top[0], top_offsets[0]) if top else None
            elif kind is DocumentStartEvent and top:
                self.faults.second_document(event.start_mark.index)
            else:
                continue

            nodes += 1
            if nodes > most:
                self.faults.too_many_nodes(event.start_mark.index, most)
            if key is _ITEM:
                node.append(value)
            elif key is not None:
                node[key] = value
                key = None
            else:
                self.faults.complex_key(event.start_mark.index)
            mark(event.start_mark.index)
            if kind is AliasEvent:
                continue
            if decorated and (event.anchor is not None or event.tag is not None):
                self._decorate(event, value)
            if kind is not ScalarEvent:
                outer.append((node, mark, key))
                if len(outer) > deepest:
                    self.faults.too_deep(event.start_mark.index, deepest)
                node = value
                offsets = self.offsets[id(node)] = []
                mark = offsets.append
                key = None if kind is MappingStartEvent else _ITEM

    def _resolve(self, event: _Event) -> Scalar:
        if event.tag is not None:  # !!str, or a tag that _decorate refuses
            return str(event.value)
        try:
            return resolve_scalar(event.value)
        except Refused as refused:
            self.faults.add(event.start_mark.index, refused.message, refused.hint)
            return None

    def _repeated(self, event: _Event, mapping: dict[Any, Any]) -> tuple[str, int]:
        """Report a key that its mapping has already, and stand in for it: each key keeps its own offsets."""
        first = self.offsets[id(mapping)][2 * list(mapping).index(event.value)]
        self.faults.repeated_key(event.start_mark.index, event.value, first)
        return event.value, event.start_mark.index

    def _decorate(self, event: _Event, value: Any) -> None:
        """Remember an anchor's value (an open one too: the alias finds out) and refuse a tag."""
        if event.anchor is not None:
            self._anchors[event.anchor] = value
        if event.tag is not None and not (event.tag == _STR_TAG and type(event) is ScalarEvent):
            self.faults.tag(event.start_mark.index, event.tag)

    def _alias(self, event: _Event, open_nodes: list[Any], room: int) -> tuple[Any, int]:
        """The value that an alias stands for, and how many values that is."""
        offset, name = event.start_mark.index, event.anchor
        self._aliases += 1
        if self._aliases > self._limits.aliases:
            self.faults.too_many_aliases(offset, self._limits.aliases)
        if name not in self._anchors:
            self.faults.unknown_anchor(offset, name)
            return None, 1
        value = self._anchors[name]
        if any(value is node for node in open_nodes):
            self.faults.recursive_alias(offset, name)
            return None, 1
        size, levels = measure(value, room)
        if len(open_nodes) - 1 + levels > self._limits.depth:
            self.faults.too_deep(offset, self._limits.depth)
        return value, size

    def _check_keys(self, node: Iterable[Any]) -> None:
        """Report keys that are not what they look like; a quoted key is what its author wants."""
        if not isinstance(node, dict):
            return
        for key, offset in zip(node, self.offsets[id(node)][::2], strict=True):
            if self._text.startswith(("\u3000", "\u00a0"), offset):
                self.faults.odd_key(offset)
            elif key == "<<" and self._text.startswith("<<", offset):
                self.faults.merge_key(offset)
