"""Lay one value over another: mappings key by key, lists of things that have ids entry by entry."""

from typing import Any

from nqpf.loading.syntax.origins import Origins, Place

PlacedValue = tuple[Any, Place]
"""A value and where it stands."""

NODE_LISTS = ("dimensions", "poles", "criteria", "facets", "lenses", "entries")
"""Lists whose entries are merged key by key, by their ids."""
_BY_ID = (*NODE_LISTS, "benchmarks", "no_body", "no_source")
"""A figure is one statement: another value under the old source would be a false one, so it is replaced whole."""
_BY_KEY = ("bases", "weights", "targets", "generic")
"""Mappings whose entries are replaced whole, each by itself."""
_DEEP = ("materiality",)
"""Mappings that are merged as rubrics are."""


def merge(origins: Origins, below: PlacedValue, above: PlacedValue) -> PlacedValue:
    """The mapping `above` over the mapping `below`. What neither list nor mapping of the above is replaced whole."""
    (base, base_at), (own, own_at) = below, above
    value, places = dict(base), origins.entries(base, base_at)
    for key, stated in own.items():
        at = origins.entry(own, own_at, key)
        there = value.get(key)
        if key in _BY_ID and _has_ids(there) and isinstance(stated, list):
            together = _merge_lists(origins, (there, places[key]), (stated, at), deep=key in NODE_LISTS)
        elif key in _DEEP and isinstance(there, dict) and isinstance(stated, dict):
            together = merge(origins, (there, places[key]), (stated, at))
        elif key in _BY_KEY and isinstance(there, dict) and isinstance(stated, dict):
            both = origins.entries(there, places[key]) | origins.entries(stated, at)
            together = origins.made({**there, **stated}, both), at
        else:
            together = stated, at
        value[key], places[key] = together
    return origins.made(value, places), own_at


def id_of(node: Any) -> str | None:
    """A mapping's id, where it has one that can be one."""
    name = node.get("id") if isinstance(node, dict) else None
    return name if isinstance(name, str) else None


def _has_ids(value: Any) -> bool:
    return isinstance(value, list) and any(map(id_of, value))


def _merge_lists(origins: Origins, below: PlacedValue, above: PlacedValue, deep: bool) -> PlacedValue:
    """Entries of one list over those of another with the same id, where they stand; new ones at the end."""
    (base, base_at), (own, own_at) = below, above
    entries, places = list(base), [origins.entry(base, base_at, number) for number in range(len(base))]
    numbers = {id_of(entry): number for number, entry in enumerate(base)}
    for inner, stated in enumerate(own):
        at = origins.entry(own, own_at, inner)
        # Taken out, so that a second entry of the same id is added and reported as one too many.
        name = id_of(stated)
        number = numbers.pop(name, None) if name is not None else None
        if number is None:
            entries.append(stated)
            places.append(at)
        elif deep:
            entries[number], places[number] = merge(origins, (entries[number], places[number]), (stated, at))
        else:
            entries[number], places[number] = stated, at
    return origins.made(entries, places), own_at
