"""What makes a rubric sound beyond its shape: ids, references, poles, weights, N/A."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from nqpf.errors import Problem
from nqpf.language import Text
from nqpf.loading.suggestions import nearest
from nqpf.loading.validation import Locate
from nqpf.model import Criterion, Dimension, Rubric
from nqpf.plan import Kind
from nqpf.source import Pointer


def find_faults(rubric: Rubric, locate: Locate) -> Iterator[Problem]:
    """Every fault of a rubric whose shape is right, each at its place."""
    yield from _ids(rubric, locate)
    for number, dimension in enumerate(rubric.dimensions):
        at: Pointer = ("dimensions", number)
        yield from _shape(dimension, at, locate)
        for c_at, criterion in _criteria(dimension, at):
            yield from _need(criterion, c_at, locate)
    yield from _bands(rubric, locate)
    yield from _lenses(rubric, locate)


def _criteria(dimension: Dimension, at: Pointer) -> Iterator[tuple[Pointer, Criterion]]:
    for number, criterion in enumerate(dimension.criteria):
        yield (*at, "criteria", number), criterion
    for number, pole in enumerate(dimension.poles):
        for inner, criterion in enumerate(pole.criteria):
            yield (*at, "poles", number, "criteria", inner), criterion


def _nodes(rubric: Rubric) -> Iterator[tuple[Pointer, Any]]:
    for number, dimension in enumerate(rubric.dimensions):
        at: Pointer = ("dimensions", number)
        yield at, dimension
        for inner, pole in enumerate(dimension.poles):
            yield (*at, "poles", inner), pole
        for c_at, criterion in _criteria(dimension, at):
            yield c_at, criterion
            for inner, facet in enumerate(criterion.facets):
                yield (*c_at, "facets", inner), facet


def _ids(rubric: Rubric, locate: Locate) -> Iterator[Problem]:
    counts = Counter(node.id for _, node in _nodes(rubric))
    for at, node in _nodes(rubric):
        if counts[node.id] > 1 or node.id == "total":
            yield Problem(locate((*at, "id"), False), Text(f"id `{node.id}` is used twice", f"编号 `{node.id}` 重复"))
        if node.basis not in rubric.bases:
            yield Problem(
                locate((*at, "basis"), False),
                Text(f"`{node.basis}` is not one of the rubric's bases", f"bases 中没有 `{node.basis}`"),
                nearest(node.basis, rubric.bases),
            )
        if getattr(node, "aggregate", None) == "coupled" and not isinstance(node, Dimension):
            yield Problem(
                locate((*at, "aggregate"), False),
                Text("only a dimension with poles can be coupled", "只有含两极的维度可用 coupled"),
            )


def _shape(dimension: Dimension, at: Pointer, locate: Locate) -> Iterator[Problem]:
    if bool(dimension.criteria) == bool(dimension.poles):
        yield Problem(
            locate(at, False),
            Text(
                f"`{dimension.id}` needs either criteria or poles",
                f"`{dimension.id}` 应有 criteria 或 poles 之一",
            ),
        )
        return
    sides = [pole.side for pole in dimension.poles]
    if (dimension.aggregate == "coupled") != bool(sides) or (
        sides and (sorted(sides) not in (["A", "B"], ["A", "B", "L"]))
    ):
        yield Problem(
            locate((*at, "aggregate"), False),
            Text(
                f"`{dimension.id}`: a coupled dimension has poles A and B, and L if it asks for their linkage",
                f"`{dimension.id}`：coupled 维度须有 A、B 两极，要求衔接时另有 L",
            ),
        )
        return
    weight = {pole.side: pole.weight for pole in dimension.poles}
    if sides and not 1 / 9 <= weight["A"] / weight["B"] <= 9:
        # Outside alpha = 0.1 .. 0.9 the derivative of C*T turns negative: a better pole would lower the score.
        yield Problem(
            locate((*at, "poles"), False),
            Text("the weights of poles A and B differ by more than 9 times", "A、B 两极权重相差超过 9 倍"),
            Text("beyond that, a better pole could lower the score", "超过此限，一极改善反而可能降低得分"),
        )
    yield from _always_something(dimension, at, locate)


def _always_something(dimension: Dimension, at: Pointer, locate: Locate) -> Iterator[Problem]:
    """Scope and N/A together must leave something in every pole that a kind of plan is asked about."""
    kinds: tuple[Kind, ...] = ("region", "enterprise")
    for group in dimension.poles or (dimension,):
        criteria = group.criteria
        for kind in kinds:
            asked = [c for c in criteria if kind in c.scope and any(kind in f.scope for f in c.facets)]
            if asked and all(c.na for c in asked):
                yield Problem(
                    locate(at, False),
                    Text(
                        f"a plan of kind {kind} could declare all of `{group.id}` not applicable",
                        f"{kind} 类规划可以把 `{group.id}` 全部声明为不适用",
                    ),
                    Text("let one criterion do without `na: true`", "至少有一条准则不设 `na: true`"),
                )
        if dimension.poles and group.id != next((p.id for p in dimension.poles if p.side == "L"), None):
            for kind in kinds:
                everywhere = [c for c in dimension.all_criteria if kind in c.scope]
                if everywhere and not any(kind in c.scope for c in criteria):
                    yield Problem(
                        locate(at, False),
                        Text(
                            f"`{group.id}` asks nothing of a plan of kind {kind}",
                            f"`{group.id}` 对 {kind} 类规划没有要求",
                        ),
                        Text("a driver needs both poles", "驱动的两极都须有准则"),
                    )


def _need(criterion: Criterion, at: Pointer, locate: Locate) -> Iterator[Problem]:
    if criterion.need is not None and criterion.need > len(criterion.facets):
        yield Problem(
            locate((*at, "need"), False),
            Text(
                f"`need: {criterion.need}`, but there are {len(criterion.facets)} facets",
                f"`need: {criterion.need}`，但只有 {len(criterion.facets)} 个要点",
            ),
        )


def _bands(rubric: Rubric, locate: Locate) -> Iterator[Problem]:
    for key, bands in (("bands", rubric.bands), ("coordination", rubric.coordination)):
        limits = [band.below for band in bands]
        if limits and (limits != sorted(set(limits)) or limits[-1] != 100):
            yield Problem(
                locate((key,), True),
                Text(f"`{key}` must rise and end below: 100", f"`{key}` 应递增，且以 below: 100 结束"),
            )


def _lenses(rubric: Rubric, locate: Locate) -> Iterator[Problem]:
    known = {c.id for dimension in rubric.dimensions for c in dimension.all_criteria}
    for number, lens in enumerate(rubric.lenses):
        for inner, entry in enumerate(lens.entries):
            for position, name in enumerate(entry.criteria):
                if name not in known:
                    yield Problem(
                        locate(("lenses", number, "entries", inner, "criteria", position), False),
                        Text(f"`{name}` is not a criterion of the rubric", f"评价标准中没有准则 `{name}`"),
                        nearest(name, known),
                    )
