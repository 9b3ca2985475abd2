"""A rubric as an outline for a terminal: what applies to a kind of plan, with each node's share of the total."""

from collections.abc import Iterator, Mapping
from math import fsum

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.plan.plan import Kind
from nqpf.render.options import Options
from nqpf.render.terminal.console import Line, to_text, wrap
from nqpf.report.words.words import word
from nqpf.rubric.model import Rubric
from nqpf.rubric.tree import Branch, Pruning, grow

_INDENT = {"dimension": 0, "pole": 2, "criterion": 4, "facet": 6}
_BEST = Text("best {need} of {all}", "{all} 取 {need}")


def render(rubric: Rubric, kind: Kind, options: Options) -> str:
    """The outline; shares are of the whole, by weight."""
    titles = {node.id: node.title for node in rubric.nodes()}
    kinds = {name: word(facet.check.kind, options.language) for name, (_, facet) in rubric.facets().items()}
    return to_text(_lines(grow(rubric, Pruning(kind)), 1.0, titles, kinds, options), options)


def _lines(
    branch: Branch, share: float, titles: Mapping[str, Text], kinds: Mapping[str, str], options: Options
) -> Iterator[Line]:
    if branch.level != "rubric":
        indent = _INDENT[branch.level]
        line = Line(f"{branch.id}  ", "bold" if branch.level in ("dimension", "pole") else "cyan")
        line.append(plain(titles[branch.id].in_language(options.language))).append(f"  {share:.2%}", "dim")
        if branch.need:
            best = _BEST.in_language(options.language).format(need=branch.need, all=len(branch.children))
            line.append(f"  {best}", "dim")
        yield from wrap(
            line.append(f"  {kinds[branch.id]}" if branch.id in kinds else "", "dim"), options, indent, indent + 2
        )
    total = fsum(child.weight for child in branch.children)
    for child in branch.children:
        yield from _lines(child, share * child.weight / total, titles, kinds, options)
