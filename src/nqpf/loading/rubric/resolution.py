"""A rubric as a profile leaves it: pruned to a kind of plan, reweighed, with the profile's figures.

The resolved content is what a score rests on, so every report shows its hash. It holds `kind`; `rubric`, the
rubric that applies, as its file would state it; `out` and `reweighted`, with the rubric's own weights, on which the
share assessed rests; and `targets`. The hash is :func:`nqpf.loading.rubric.canonical.fingerprint` of these.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from nqpf.base.points import as_written
from nqpf.loading.rubric.canonical import whole
from nqpf.loading.rubric.figures import facets_of
from nqpf.plan.plan import Kind
from nqpf.rubric.model import Rubric
from nqpf.rubric.profile import Profile

FORMAT = "resolved/1"
_BELOW = ("poles", "criteria", "facets")


class Changes(NamedTuple):
    """What a profile changes in a rubric: weights that differ, targets, figures and the facets that use them."""

    kind: Kind
    weights: Mapping[str, float] = {}
    targets: Mapping[str, float] = {}
    figures: tuple[dict[str, Any], ...] = ()
    against: Mapping[str, str] = {}

    @property
    def none(self) -> bool:
        """Whether the rubric stands as it is."""
        return not (self.weights or self.targets or self.figures)


def changes_of(rubric: Rubric, profile: Profile) -> Changes:
    """What a profile changes. A weight that is the rubric's own changes nothing."""
    own = {node.id: node.weight for node in rubric.nodes()}
    return Changes(
        profile.kind,
        {name: weight for name, weight in sorted(profile.weights.items()) if weight != own.get(name)},
        dict(sorted(profile.targets.items())),
        tuple(
            whole(figure.model_dump(mode="json", exclude_defaults=True, exclude={"facets"}))
            for figure in profile.benchmarks
        ),
        {facet: figure.id for figure in profile.benchmarks for facet in figure.facets},
    )


def with_own_figures(value: Mapping[str, Any], changes: Changes) -> dict[str, Any]:
    """A rubric's value with a profile's figures: in the place of those with the same id, or after them."""
    if not changes.figures:
        return dict(value)
    own = {figure["id"]: figure for figure in changes.figures}
    figures = [own.pop(figure["id"], figure) for figure in value.get("benchmarks", ())]
    return {**value, "dimensions": _held(value["dimensions"], changes.against), "benchmarks": [*figures, *own.values()]}


def _held(nodes: list[Any], against: Mapping[str, str]) -> list[Any]:
    """The tree with the facets named in `against` compared with the figure named there."""
    if not any(facet["id"] in against for facet in facets_of(nodes)):
        return nodes
    held = []
    for node in nodes:
        below: dict[str, Any] = {key: _held(node[key], against) for key in _BELOW if key in node}
        if node["id"] in against:
            below["check"] = {**node["check"], "benchmark": against[node["id"]]}
        held.append({**node, **below})
    return held


def resolved(rubric: Rubric, value: Mapping[str, Any], changes: Changes) -> dict[str, Any]:
    """The resolved content of a rubric, whose canonical value is `value`, under `changes`."""
    own = {node.id: node.weight for node in rubric.nodes()}
    pruned = with_own_figures(value, changes)
    pruned["dimensions"] = _pruned(pruned.get("dimensions", []), changes)
    if "lenses" in pruned:
        kept = {name for dimension in pruned["dimensions"] for name in _ids(dimension)}
        pruned["lenses"] = [_seen(lens, kept) for lens in pruned["lenses"]]
    return {
        "nqpf": FORMAT,
        "kind": changes.kind,
        "rubric": pruned,
        "out": {name: own[name] for name, weight in changes.weights.items() if weight == 0},
        "reweighted": {name: own[name] for name, weight in changes.weights.items() if weight},
        "targets": {name: as_written(target) for name, target in changes.targets.items()},
    }


def _pruned(nodes: list[Any], changes: Changes) -> list[Any]:
    """The nodes that apply, as :func:`nqpf.rubric.tree.grow` keeps them, each with the weight that counts."""
    kept = []
    for node in nodes:
        weight = changes.weights.get(node["id"], node["weight"])
        if not weight or changes.kind not in node.get("scope", (changes.kind,)):
            continue
        pruned = {**node, "weight": whole(weight)}
        for key in _BELOW:
            if key in node:
                pruned[key] = _pruned(node[key], changes)
        if not any(pruned.get(key) for key in _BELOW) and "check" not in node:
            continue
        pruned.pop("scope", None)
        if "facets" in pruned:
            pruned["scope"] = [changes.kind]
            need = pruned.get("need")
            if need is not None and need >= len(pruned["facets"]):
                del pruned["need"]
        kept.append(pruned)
    return kept


def _ids(node: Mapping[str, Any]) -> set[str]:
    return {node["id"]} | {name for key in _BELOW for below in node.get(key, ()) for name in _ids(below)}


def _seen(lens: Mapping[str, Any], kept: set[str]) -> dict[str, Any]:
    """A lens that looks at what is kept."""
    entries = [
        {**entry, "criteria": [name for name in entry["criteria"] if name in kept]} if "criteria" in entry else entry
        for entry in lens["entries"]
    ]
    return {**lens, "entries": entries}
