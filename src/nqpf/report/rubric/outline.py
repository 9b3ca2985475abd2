"""A rubric as an outline: what applies to a kind of plan, with each node's share of the total."""

from collections.abc import Iterator
from math import fsum

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.plan.plan import Kind
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Page, Section
from nqpf.report.blocks.words import Tone, words
from nqpf.report.made import MADE_BY
from nqpf.report.rubric.labels import label
from nqpf.report.words.words import phrase
from nqpf.rubric.model import Rubric
from nqpf.rubric.tree import Branch, Pruning, grow


def outline_page(rubric: Rubric, kind: Kind) -> Page:
    """The outline: a section a dimension; shares are of the whole, by weight."""
    whole = grow(rubric, Pruning(kind))
    titles = {node.id: node.title for node in rubric.nodes()}
    kinds = {name: phrase(facet.check.kind) for name, (_, facet) in rubric.facets().items()}
    sections = []
    for dimension, share in _shared(whole, 1.0):
        title = Text(*(f"{dimension.id} {titles[dimension.id].in_language(one)} · {share:.2%}" for one in ("en", "zh")))
        rows = tuple(_row(branch, part, titles, kinds) for branch, part in _below(dimension, share))
        table = b.Table(f"{dimension.id}-nodes", NO_TEXT, _COLUMNS, rows)
        sections.append(Section(dimension.id, title, (table,), sheet=both(dimension.id)))
    named = words(f"{rubric.id} {rubric.version}", " · ", label(kind), tone="quiet")
    return Page(("outline", rubric.id), NO_TEXT, rubric.title, (named,), tuple(sections), (MADE_BY,))


def _shared(branch: Branch, share: float) -> Iterator[tuple[Branch, float]]:
    """The children, each with its part of the share."""
    total = fsum(child.weight for child in branch.children)
    for child in branch.children:
        yield child, share * child.weight / total


def _below(branch: Branch, share: float) -> Iterator[tuple[Branch, float]]:
    for child, part in _shared(branch, share):
        yield child, part
        yield from _below(child, part)


def _row(branch: Branch, share: float, titles: dict[str, Text], kinds: dict[str, Text]) -> b.Row:
    tone: Tone = "plain" if branch.level == "facet" else "strong"
    best = label("best", need=branch.need, all=len(branch.children)) if branch.need else NO_TEXT
    kind = b.text(kinds.get(branch.id, NO_TEXT) or best, tone="quiet")
    said = b.text(branch.id, tone=tone), b.text(titles[branch.id], tone=tone), b.text(f"{share:.2%}"), kind
    return b.Row(said, branch.id)


_COLUMNS = (
    b.Column(label("id")),
    b.Column(label("title"), room=1),
    b.Column(label("share")),
    b.Column(label("kind")),
)
