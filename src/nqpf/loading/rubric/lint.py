"""What a sound rubric may still lack for its readers: texts, sources, examples, clear titles, balanced weights."""

from collections.abc import Iterator, Sequence
from math import fsum

from nqpf.base.errors import Problem
from nqpf.base.language import LANGUAGES, Text
from nqpf.base.source import Pointer
from nqpf.loading.messages.validation import Locate
from nqpf.loading.rubric.examples import example_remarks
from nqpf.loading.rubric.faults import placed_nodes
from nqpf.rubric.model import Criterion, Dimension, Facet, Node, Pole, Rubric

MOST_TRIED = 1000
"""The examples of so many facets are tried; each is read as a plan, which takes its time."""
DOMINATES = 0.5
"""Of three or more siblings, none should weigh more than all the others together."""


def find_remarks(rubric: Rubric, locate: Locate) -> tuple[Problem, ...]:
    """Remarks on a rubric that loads, in the order of their places."""
    remarks = [*_dominating(rubric.dimensions, ("dimensions",), locate)]
    facets = rubric.facets()
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
                remarks += [_lacks(at, locate, node, key) for key in _FACET_SAYS if not getattr(node, key)]
                if len(facets) <= MOST_TRIED:
                    remarks += example_remarks(node, facets[node.id][0], rubric, at, locate)
    remarks += _same_titles(rubric, locate)
    if len(facets) > MOST_TRIED:
        message = Text(
            f"examples are not tried: there are more than {MOST_TRIED} facets",
            f"要点超过 {MOST_TRIED} 个，示例未逐一核对",
        )
        remarks.append(Problem(locate(("dimensions",), True), message))
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
    "asks": Text("what it requires", "要求"),
    "paper": Text("where it comes from", "出处"),
    "remedy": Text("how to fix it", "改进建议"),
    "counts": Text("what counts", "什么计分"),
    "not_counts": Text("what does not count", "什么不计分"),
    "evidence": Text("where to look for evidence", "佐证材料"),
    "examples": Text("by example what meets it", "达到与未达到的示例"),
}
_FACET_SAYS = ("counts", "not_counts", "remedy", "evidence", "examples")


def _lacks(at: Pointer, locate: Locate, node: Node, key: str) -> Problem:
    said = _KEYS[key]
    message = Text(f"`{node.id}` does not say {said.en}", f"`{node.id}` 没有写明{said.zh}")
    return Problem(locate(at, False), message, Text(f"add `{key}:`", f"补写 `{key}:`"))


def _same_titles(rubric: Rubric, locate: Locate) -> Iterator[Problem]:
    """Criteria, and facets, that a reader of one language could not tell apart."""
    first: dict[tuple[type, str, str], str] = {}
    for at, node in placed_nodes(rubric):
        for language in LANGUAGES if isinstance(node, Criterion | Facet) else ():
            title = node.title.in_language(language).casefold()
            other = first.setdefault((type(node), language, title), node.id)
            if other != node.id:
                message = Text(f"`{node.id}` has the title of `{other}`", f"`{node.id}` 与 `{other}` 标题相同")
                yield Problem(locate((*at, "title", language), False), message)


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
