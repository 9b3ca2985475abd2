"""What differs between two rubrics, or two versions of one, thing by thing and by id.

Two rubrics of which nothing differs have the same canonical value, hence the same hash.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

What = Literal[
    "rubric", "basis", "band", "coordination", "dimension", "pole", "criterion", "facet", "lens", "entry", "figure"
]
_LISTS: dict[str, What] = {
    "dimensions": "dimension",
    "poles": "pole",
    "criteria": "criterion",
    "facets": "facet",
    "lenses": "lens",
    "entries": "entry",
    "bands": "band",
    "coordination": "coordination",
    "benchmarks": "figure",
}
_TREE = ("dimension", "pole", "criterion", "facet")
"""Their ids are unique over the whole tree, so that one is known again wherever it stands."""


class RubricChange(NamedTuple):
    """One thing that differs.

    `added` and `removed`: `new` or `old` is its title, `holds` are the ids of everything below that came or went with
    it. `moved`: from `old` to `new`, the ids of what it stands in. `changed`: the `field` (a dotted path), from `old`
    to `new`, None where it is not stated; a field that names a list holds the order of what both have.
    """

    change: Literal["added", "removed", "moved", "changed"]
    what: What
    id: str
    field: str = ""
    old: Any = None
    new: Any = None
    holds: tuple[str, ...] = ()


class Version(NamedTuple):
    """A rubric that is compared. `sha256` is of its canonical JSON."""

    id: str
    version: str
    sha256: str


class Revision(NamedTuple):
    """What differs from one rubric to another (`schema: nqpf/rubric-diff/1`)."""

    schema: Literal["nqpf/rubric-diff/1"]
    old: Version
    new: Version
    equal: bool
    changes: tuple[RubricChange, ...]


class _Thing(NamedTuple):
    """Something with an id: what it stands in, what it says of itself, and in which order its parts stand."""

    what: What
    id: str
    key: "_Key"
    within: "_Key"
    fields: dict[str, Any]
    below: dict[str, list[str]]


_Key = tuple[str, str]
"""What a thing is known again by: a node of the tree by its id, anything else by what it is and stands in, too."""


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[RubricChange, ...]:
    """What differs from one canonical value of a rubric to another, in the order of the first, then of the second."""
    before = {thing.key: thing for thing in _things(old)}
    after = {thing.key: thing for thing in _things(new)}
    changes: list[RubricChange] = []
    for key, thing in before.items():
        if key not in after:
            if thing.within not in before or thing.within in after:  # else it went with what it stands in
                changes.append(
                    RubricChange("removed", thing.what, thing.id, old=_title(thing), holds=_holds(thing, before))
                )
            continue
        changes += _changed(thing, after[key])
    for key, thing in after.items():
        if key not in before and (thing.within not in after or thing.within in before):
            changes.append(RubricChange("added", thing.what, thing.id, new=_title(thing), holds=_holds(thing, after)))
    return tuple(changes)


def _changed(old: _Thing, new: _Thing) -> Iterator[RubricChange]:
    if (old.what, old.within) != (new.what, new.within):
        yield RubricChange("moved", new.what, new.id, old=old.within[1], new=new.within[1])
    for field in dict.fromkeys((*old.fields, *new.fields)):
        was, now = old.fields.get(field), new.fields.get(field)
        if was != now or isinstance(was, bool) is not isinstance(now, bool):
            yield RubricChange("changed", new.what, new.id, field, was, now)
    for field in dict.fromkeys((*old.below, *new.below)):
        was, now = old.below.get(field, []), new.below.get(field, [])
        stayed = set(was) & set(now)
        if [name for name in was if name in stayed] != [name for name in now if name in stayed]:
            yield RubricChange("changed", new.what, new.id, field, was, now)


def _holds(thing: _Thing, there: Mapping[_Key, _Thing]) -> tuple[str, ...]:
    """Ids of everything below it."""
    keys = {thing.key}
    for other in there.values():  # what holds stands before what it holds
        if other.within in keys:
            keys.add(other.key)
    return tuple(other.id for other in there.values() if other.key in keys and other.key != thing.key)


def _title(thing: _Thing) -> dict[str, Any]:
    return {name: thing.fields[f"title.{name}"] for name in ("en", "zh") if f"title.{name}" in thing.fields}


def _things(value: Mapping[str, Any]) -> Iterator[_Thing]:
    whole: _Key = ("rubric", "")
    yield from _thing("rubric", whole, whole, {key: part for key, part in value.items() if key != "bases"})
    for name, basis in value.get("bases", {}).items():
        yield _Thing("basis", name, ("basis", name), whole, dict(_fields(basis)), {})


def _thing(what: What, key: _Key, within: _Key, value: Mapping[str, Any]) -> Iterator[_Thing]:
    parts = {name: value[name] for name in _LISTS if _has_parts(value.get(name))}
    own = {name: part for name, part in value.items() if name not in parts and (name != "id" or what == "rubric")}
    order = {name: [part["id"] for part in listed] for name, listed in parts.items()}
    yield _Thing(what, key[1].rpartition("/")[2], key, within, dict(_fields(own)), order)
    for name, listed in parts.items():
        inner = _LISTS[name]
        for part in listed:
            below = ("node", part["id"]) if inner in _TREE else (inner, f"{key[1]}/{part['id']}".lstrip("/"))
            yield from _thing(inner, below, key, part)


def _has_parts(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(part, dict) for part in value)


def _fields(value: Mapping[str, Any], at: str = "") -> Iterator[tuple[str, Any]]:
    for key, part in value.items():
        path = f"{at}.{key}" if at else key
        if isinstance(part, dict) and part:
            yield from _fields(part, path)
        else:
            yield path, part
