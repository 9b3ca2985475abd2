"""A rubric that extends another: what it removes, what it changes by id, what it adds.

`remove` lists ids, `change` holds by id the keys that differ, and everything else is laid over the rubric below it
(:mod:`nqpf.loading.rubric.merging`). The order is the same: what is removed can be added again in another place.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from nqpf.base.errors import InputError, Problem, refuse
from nqpf.base.language import Text
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.rubric.figures import facets_of
from nqpf.loading.rubric.merging import NODE_LISTS, PlacedValue, id_of, merge
from nqpf.loading.syntax.origins import Origins, Place

CHANGES = ("remove", "change")
"""Keys that go with `extends:` only."""
_SECTIONS = ("dimensions", "lenses", "benchmarks")


class Extension:
    """What a rubric says over the one that it extends."""

    def __init__(self, origins: Origins, own: PlacedValue) -> None:
        """Take the extending rubric's value. Raises :class:`InputError` where its changes have not their shape."""
        self._origins = origins
        self._own, self._at = own
        self._remove: dict[str, Place] = {}
        self._change: dict[str, PlacedValue] = {}
        self._gone: set[str] = set()
        self._changed: set[str] = set()
        self._known: set[str] = set()
        self._emptied: dict[str, str] = {}
        self._read()
        self._stated = set(_ids(self._own)) | {name for node, _ in self._change.values() for name in _ids(node)}

    def over(self, base: Any, base_at: Place) -> PlacedValue:
        """The rubric that results. Raises :class:`InputError` for a change that meets nothing or breaks something."""
        value, places = dict(base), self._origins.entries(base, base_at)
        for section in _SECTIONS:  # lenses after dimensions: their references follow what became of the tree
            if isinstance(base.get(section), list):
                value[section], places[section] = self._list((base[section], places[section]), section)
        rest = {key: stated for key, stated in self._own.items() if key not in ("extends", *CHANGES)}
        at = self._origins.entries(self._own, self._at)
        own = self._origins.made(rest, {key: at[key] for key in rest})
        merged, place = merge(self._origins, (self._origins.made(value, places), base_at), (own, self._at))
        refuse(chain(self._missed(), self._left_empty(merged), self._still_used(merged)))
        return merged, place

    def _read(self) -> None:
        problems = []
        places = self._origins.entries(self._own, self._at)
        remove, change = self._own.get("remove", []), self._own.get("change", {})
        if not isinstance(remove, list) or not all(isinstance(name, str) for name in remove):
            message = Text("`remove` must be a list of ids", "`remove` 应为编号列表")
            problems.append(Problem(places["remove"].span(), message, Text("remove: [P1.2, D5]", "remove: [P1.2, D5]")))
        else:
            self._remove = {name: places["remove"].below(number) for number, name in enumerate(remove)}
        if not isinstance(change, dict):
            problems.append(Problem(places["change"].span(), *_CHANGE))
        else:
            self._change = {name: (node, places["change"].below(name)) for name, node in change.items()}
        for name, (node, at) in self._change.items():
            if not isinstance(node, dict):
                problems.append(Problem(at.span(), *_CHANGE))
            elif "id" in node:
                message = Text(f"the id of `{name}` cannot be changed", f"`{name}` 的编号不能更改")
                hint = Text("remove the node and add it under its new id", "请移除该节点，再以新编号添加")
                problems.append(Problem(at.below("id").span(), message, hint))
        if problems:
            raise InputError(problems)

    def _list(self, placed: PlacedValue, parent: str) -> PlacedValue:
        """A list of the rubric below, within a section or a node, without what is removed, with what is changed."""
        entries, at = placed
        kept: list[Any] = []
        places: list[Place] = []
        for number, entry in enumerate(entries):
            node, place = entry, self._origins.entry(entries, at, number)
            name = id_of(node)
            if name is not None:
                self._known.add(name)
                if name in self._remove:
                    self._gone |= {name, *_ids(node)}
                    self._emptied[parent] = name
                    continue
                node, place = self._node((node, place), name)
            elif isinstance(entry, str) and entry in self._gone and entry not in self._stated:
                continue  # a lens that names a criterion which is no more
            kept.append(node)
            places.append(place)
        return self._origins.made(kept, places), at

    def _node(self, placed: PlacedValue, name: str) -> PlacedValue:
        node, place = placed
        value, places = dict(node), self._origins.entries(node, place)
        for key in NODE_LISTS:
            if isinstance(node.get(key), list):
                value[key], places[key] = self._list((node[key], places[key]), name)
        changed = (self._origins.made(value, places), place)
        if name not in self._change:
            return changed
        self._changed.add(name)
        return merge(self._origins, changed, self._change[name])

    def _missed(self) -> Iterator[Problem]:
        """Ids that the rubric below does not have, or has no more."""
        for name, place in self._remove.items():
            if name not in self._gone:
                yield Problem(place.span(), *self._unknown(name))
        for name, (_, place) in self._change.items():
            if name in self._changed:
                continue
            if name in self._gone:
                message = Text(f"`{name}` is removed and changed", f"`{name}` 既被移除又被更改")
                hint = Text("delete it from `remove` or from `change`", "请从 `remove` 或 `change` 中删去一处")
                yield Problem(place.span(key=True), message, hint)
            else:
                yield Problem(place.span(key=True), *self._unknown(name))

    def _unknown(self, name: str) -> tuple[Text, Text]:
        return (
            Text(f"the extended rubric has no `{name}`", f"所扩展的标准中没有 `{name}`"),
            nearest(name, sorted(self._known)),
        )

    def _left_empty(self, merged: Any) -> Iterator[Problem]:
        """Nodes that would be left without anything below them."""
        if "dimensions" in self._emptied and not merged["dimensions"]:
            message = Text("nothing is left of the rubric", "评价标准已无内容")
            yield Problem(self._remove[self._emptied["dimensions"]].span(), message)
        for node in _nodes(merged):
            name = id_of(node)
            below = [node[key] for key in NODE_LISTS if isinstance(node.get(key), list)]
            if name in self._emptied and not any(below):
                message = Text(f"nothing is left of `{name}`", f"`{name}` 下已无内容")
                hint = Text(f"remove `{name}` itself", f"请移除 `{name}` 本身")
                yield Problem(self._remove[self._emptied[name]].span(), message, hint)

    def _still_used(self, merged: Any) -> Iterator[Problem]:
        """Removed figures that facets still use as benchmarks: without one a facet would be easier to meet."""
        figures = merged.get("benchmarks")
        left = set(map(id_of, figures)) if isinstance(figures, list) else set()
        for facet in facets_of(merged):
            name = facet["check"].get("benchmark")
            if isinstance(name, str) and name in self._remove and name not in left:
                message = Text(
                    f"`{id_of(facet)}` still uses the benchmark `{name}`", f"`{id_of(facet)}` 仍以 `{name}` 为对标值"
                )
                hint = Text(
                    "change its check, or add another figure of this id", "请更改其 check，或以同一编号另给数值"
                )
                yield Problem(self._remove[name].span(), message, hint)


_CHANGE = (
    Text("`change` maps each id to the keys that differ", "`change` 按编号写明更改的键"),
    Text("change: {P1: {weight: 2}}", "change: {P1: {weight: 2}}"),
)


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Everything with an id below a rubric's value, or a part of it."""
    for key in (*NODE_LISTS, "benchmarks"):
        below = value.get(key) if isinstance(value, dict) else None
        for node in below if isinstance(below, list) else ():
            if isinstance(node, dict):
                yield node
                yield from _nodes(node)


def _ids(value: Any) -> Iterator[str]:
    return (name for name in map(id_of, _nodes(value)) if name is not None)
