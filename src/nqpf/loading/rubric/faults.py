"""What makes a rubric sound beyond its shape: ids, references, bands, and sound dimensions."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.messages.validation import Locate
from nqpf.loading.rubric.dimension_faults import dimension_faults
from nqpf.rubric.model import Criterion, Dimension, Rubric


def find_faults(rubric: Rubric, locate: Locate) -> Iterator[Problem]:
    """Every fault of a rubric whose shape is right, each at its place."""
    yield from _ids(rubric, locate)
    for number, dimension in enumerate(rubric.dimensions):
        at: Pointer = ("dimensions", number)
        yield from dimension_faults(dimension, at, locate)
        for c_at, criterion in _criteria(dimension, at):
            yield from _need(criterion, c_at, locate)
    yield from _bands(rubric, locate)
    yield from _lenses(rubric, locate)
    for at, parts in _lists(rubric):
        seen: set[str] = set()
        for number, part in enumerate(parts):
            if part.id in seen:
                yield _twice(part.id, (*at, number, "id"), locate)
            seen.add(part.id)
    basis = rubric.effort.basis if rubric.effort else None
    if basis is not None and basis not in rubric.bases:
        yield _no_basis(basis, ("effort", "basis"), rubric, locate)
    if rubric.aggregate == "coupled":
        message = Text("the whole rubric cannot be coupled, only a driver", "只有驱动可用 coupled，总分不可")
        yield Problem(locate(("aggregate",), False), message)


def _lists(rubric: Rubric) -> Iterator[tuple[Pointer, Sequence[Any]]]:
    """What has ids beside the tree."""
    yield ("bands",), rubric.bands
    yield ("coordination",), rubric.coordination
    yield ("benchmarks",), rubric.benchmarks
    yield ("lenses",), rubric.lenses
    if rubric.materiality:
        yield ("materiality", "no_body"), rubric.materiality.no_body
        yield ("materiality", "no_source"), rubric.materiality.no_source
    for number, lens in enumerate(rubric.lenses):
        yield ("lenses", number, "entries"), lens.entries


def _twice(name: str, at: Pointer, locate: Locate) -> Problem:
    return Problem(locate(at, False), Text(f"id `{name}` is used twice", f"编号 `{name}` 重复"))


def _criteria(dimension: Dimension, at: Pointer) -> Iterator[tuple[Pointer, Criterion]]:
    for number, criterion in enumerate(dimension.criteria):
        yield (*at, "criteria", number), criterion
    for number, pole in enumerate(dimension.poles):
        for inner, criterion in enumerate(pole.criteria):
            yield (*at, "poles", number, "criteria", inner), criterion


def placed_nodes(rubric: Rubric) -> Iterator[tuple[Pointer, Any]]:
    """Every weighted node with the pointer to it."""
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
    counts = Counter(node.id for _, node in placed_nodes(rubric))
    for at, node in placed_nodes(rubric):
        if counts[node.id] > 1:
            yield _twice(node.id, (*at, "id"), locate)
        if node.id == "total":
            message = Text("the id `total` is kept for the whole rubric", "编号 `total` 保留给总分")
            yield Problem(locate((*at, "id"), False), message)
        if node.basis not in rubric.bases:
            yield _no_basis(node.basis, (*at, "basis"), rubric, locate)
        if getattr(node, "aggregate", None) == "coupled" and not isinstance(node, Dimension):
            yield Problem(
                locate((*at, "aggregate"), False),
                Text("only a dimension with poles can be coupled", "只有含两侧的维度可用 coupled"),
            )


def _no_basis(name: str, at: Pointer, rubric: Rubric, locate: Locate) -> Problem:
    message = Text(f"`{name}` is not one of the rubric's bases", f"bases 中没有 `{name}`")
    return Problem(locate(at, False), message, nearest(name, rubric.bases))


def _need(criterion: Criterion, at: Pointer, locate: Locate) -> Iterator[Problem]:
    if criterion.need is not None and criterion.aggregate in ("geometric", "minimum"):
        # The best few are picked by their mean; under another rule a better facet could lower the criterion.
        yield Problem(
            locate((*at, "need"), False),
            Text("`need` goes with `aggregate: arithmetic` only", "`need` 只能与 `aggregate: arithmetic` 合用"),
        )
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
        if limits and (limits != sorted(set(limits)) or limits[-1] != 1.0):
            yield Problem(
                locate((key,), True),
                Text(f"`{key}` must rise and end below: 100", f"`{key}` 应递增，且以 below: 100 结束"),
            )


def _lenses(rubric: Rubric, locate: Locate) -> Iterator[Problem]:
    known = {criterion.id for criterion in rubric.criteria()}
    for number, lens in enumerate(rubric.lenses):
        for inner, entry in enumerate(lens.entries):
            for position, name in enumerate(entry.criteria):
                if name not in known:
                    yield Problem(
                        locate(("lenses", number, "entries", inner, "criteria", position), False),
                        Text(f"`{name}` is not a criterion of the rubric", f"评价标准中没有准则 `{name}`"),
                        nearest(name, known),
                    )
