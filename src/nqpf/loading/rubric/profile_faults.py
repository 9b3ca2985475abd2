"""What a profile of the right shape may still get wrong: ids, kind, weights that break the rubric, units."""

from collections.abc import Iterator
from itertools import islice

from nqpf.base.errors import MOST_PROBLEMS, Problem
from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.messages.validation import Locate
from nqpf.loading.rubric.dimension_faults import evenly_matched
from nqpf.plan.plan import Kind
from nqpf.plan.quantity import canonical_unit
from nqpf.rubric.model import Rubric
from nqpf.rubric.profile import Profile
from nqpf.rubric.tree import Pruning, grow


def find_faults(
    profile: Profile, rubric: Rubric, kind: Kind | None, not_applicable: frozenset[str], locate: Locate
) -> Iterator[Problem]:
    """Every fault of a profile for plans of `kind` (any, if None), each at its place."""
    if kind is not None and profile.kind != kind:
        message = Text(
            f"the profile is for plans of kind {profile.kind}, this one is {kind}",
            f"此方案适用于 {profile.kind} 类规划，而本规划为 {kind} 类",
        )
        yield Problem(locate(("kind",), False), message)
    unknown = list(islice(_unknown(profile, rubric, locate), MOST_PROBLEMS + 1))
    yield from unknown
    if not unknown and kind in (None, profile.kind):
        for message, hint in _unscorable(profile, rubric, not_applicable):
            yield Problem(locate(("weights",), False), message, hint)
    yield from _figures(profile, rubric, locate)


def _figures(profile: Profile, rubric: Rubric, locate: Locate) -> Iterator[Problem]:
    replaced = {figure.id: figure.unit for figure in rubric.benchmarks}
    facets = {name for name, (_, facet) in rubric.facets().items() if facet.check.kind == "indicator"}
    ids: set[str] = set()
    held: set[str] = set()
    for number, figure in enumerate(profile.benchmarks):
        at: Pointer = ("benchmarks", number)
        if figure.id in ids:
            message = Text(f"id `{figure.id}` is used twice", f"编号 `{figure.id}` 重复")
            yield Problem(locate((*at, "id"), False), message)
        unit = replaced.get(figure.id, figure.unit)
        if canonical_unit(unit).base != canonical_unit(figure.unit).base:
            # In another unit it could be compared with nothing, and no plan could pass.
            message = Text(
                f"`{figure.id}` is in `{unit}` in the rubric; `{figure.unit}` cannot replace it",
                f"`{figure.id}` 在评价标准中的单位为 `{unit}`，不能换成 `{figure.unit}`",
            )
            yield Problem(locate((*at, "unit"), False), message)
        for inner, name in enumerate(figure.facets):
            place = (*at, "facets", inner)
            if name not in facets:
                message = Text(
                    f"`{name}` is not an indicator facet of the rubric", f"评价标准中没有指标类要点 `{name}`"
                )
                yield Problem(locate(place, False), message, nearest(name, facets))
            elif name in held:
                message = Text(f"`{name}` has two benchmarks", f"`{name}` 对应了两个对标值")
                yield Problem(locate(place, False), message)
            held.add(name)
        ids.add(figure.id)


def _unknown(profile: Profile, rubric: Rubric, locate: Locate) -> Iterator[Problem]:
    nodes = {node.id for node in rubric.nodes()}
    dimensions = {dimension.id for dimension in rubric.dimensions}
    for name in profile.weights:
        if name not in nodes:
            message = Text(f"`{name}` is not in the rubric", f"评价标准中没有 `{name}`")
            yield Problem(locate(("weights", name), True), message, nearest(name, nodes))
    for name in profile.targets:
        if name not in dimensions:
            message = Text(f"`{name}` is not a dimension of the rubric", f"评价标准中没有维度 `{name}`")
            yield Problem(locate(("targets", name), True), message, nearest(name, dimensions))
        elif profile.weights.get(name) == 0:
            message = Text(f"`{name}` is excluded, so it cannot have a target", f"`{name}` 已设为不计，不能设目标")
            yield Problem(locate(("targets", name), True), message)


def _unscorable(profile: Profile, rubric: Rubric, not_applicable: frozenset[str]) -> Iterator[tuple[Text, Text]]:
    """What a profile's weights would break that the rubric's own keep sound."""
    tree = grow(rubric, Pruning(profile.kind, not_applicable, profile.weights))
    if not tree.children:
        yield (
            Text("with these weights nothing can be scored", "这些权重使评分无从进行"),
            Text("give one dimension a weight above 0", "至少给一个维度大于 0 的权重"),
        )
    for branch in tree.children:
        if branch.aggregate != "coupled":
            continue
        weight = {child.side: child.weight for child in branch.children}
        if "A" not in weight or "B" not in weight or not evenly_matched(weight["A"], weight["B"]):
            yield (
                Text(
                    f"`{branch.id}` would lack a pole, or its poles' weights differ by more than 9 times",
                    f"`{branch.id}` 会缺少一侧，或两侧权重相差超过 9 倍",
                ),
                Text("to exclude a driver, set its own weight to 0", "如要去掉某一驱动，请将该驱动本身的权重设为 0"),
            )
