"""What a sound rubric may still lack for its readers: remedies, sources, reachable facets, balanced weights."""

from collections.abc import Iterator, Sequence
from math import fsum

from nqpf.errors import Problem
from nqpf.language import Text
from nqpf.loading.rubric_faults import placed_nodes
from nqpf.loading.validation import Locate
from nqpf.model import Criterion, Dimension, Facet, Node, Pole, Rubric
from nqpf.source import Pointer

DOMINATES = 0.5
"""Of three or more siblings, none should weigh more than all the others together."""


def find_remarks(rubric: Rubric, locate: Locate) -> tuple[Problem, ...]:
    """Remarks on a rubric that loads, in the order of their places."""
    remarks = [*_dominating(rubric.dimensions, ("dimensions",), locate)]
    for at, node in placed_nodes(rubric):
        match node:
            case Dimension():
                if not node.asks:
                    remarks.append(_lacks(at, locate, node, "asks"))
                remarks += _dominating(node.criteria, (*at, "criteria"), locate)
            case Pole():
                remarks += _dominating(node.criteria, (*at, "criteria"), locate)
            case Criterion():
                remarks += _criterion(at, locate, node)
            case Facet():
                if not node.remedy:
                    remarks.append(_lacks(at, locate, node, "remedy"))
    return tuple(sorted(dict.fromkeys(remarks), key=lambda remark: (remark.span, remark.message.en)))


def _criterion(at: Pointer, locate: Locate, criterion: Criterion) -> Iterator[Problem]:
    if not criterion.asks:
        yield _lacks(at, locate, criterion, "asks")
    if not criterion.paper:
        yield _lacks(at, locate, criterion, "paper")
    for number, facet in enumerate(criterion.facets):
        if not set(facet.scope) & set(criterion.scope):
            message = Text(
                f"`{facet.id}` can never be reached: `{criterion.id}` has another scope",
                f"`{facet.id}` 永远不会用到：`{criterion.id}` 的适用范围与之不同",
            )
            yield Problem(locate((*at, "facets", number, "scope"), False), message)
    yield from _dominating(criterion.facets, (*at, "facets"), locate)


_KEYS = {
    "asks": Text("what it asks", "要求"),
    "paper": Text("where it comes from", "出处"),
    "remedy": Text("how to mend it", "补救办法"),
}


def _lacks(at: Pointer, locate: Locate, node: Node, key: str) -> Problem:
    said = _KEYS[key]
    message = Text(f"`{node.id}` does not say {said.en}", f"`{node.id}` 没有写明{said.zh}")
    return Problem(locate(at, False), message, Text(f"add `{key}:`", f"补写 `{key}:`"))


def _dominating(siblings: Sequence[Node], at: Pointer, locate: Locate) -> Iterator[Problem]:
    total = fsum(node.weight for node in siblings)
    for number, node in enumerate(siblings):
        if len(siblings) > 2 and node.weight / total > DOMINATES:
            part = f"{node.weight / total:.0%}"
            message = Text(
                f"`{node.id}` weighs {part} of its {len(siblings)} siblings together",
                f"`{node.id}` 占 {len(siblings)} 个同级节点权重的 {part}",
            )
            yield Problem(locate((*at, number, "weight"), False), message)
