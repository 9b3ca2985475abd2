"""Why a number is what it is, on a screen: what it is made of, what it rests on and where, what would raise it.

In full, all the arithmetic instead.
"""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Page, Section
from nqpf.report.blocks.words import NO_WORDS, Words, words
from nqpf.report.made import PRODUCT
from nqpf.report.pages.score import arithmetic, basis, figures, item_in_full, parts
from nqpf.report.pages.score.nodes import BREADTH, COMMITMENT, TOTAL, Node, explainable, find
from nqpf.report.pages.score.reading import Reading
from nqpf.report.score.view import Report
from nqpf.report.words import head

__all__ = ["explainable", "explained"]

_WHY = Text("Why this number", "得分说明")
_ARITHMETIC = Text("The arithmetic", "算式")
_FULL = Text("--explain {name} --full shows the arithmetic.", "--explain {name} --full 可查看算式。")
_ANSWERS = Text(
    "--explain {name} --full shows each answer where it stands, and its actions.",
    "--explain {name} --full 可查看各项条件的出处及所含行动。",
)
_TITLES = {TOTAL: head.TOTAL, COMMITMENT: head.COMMITMENT, BREADTH: head.BREADTH}


def explained(report: Report, name: str, *, full: bool = False) -> Page:
    """The page that explains one id. Raises :class:`KeyError` for one that is not :func:`explainable`."""
    node = find(report, name)
    if full:
        section = Section("arithmetic", _ARITHMETIC, (b.Formula(tuple(_in_full(report, node))),), "first")
    else:
        section = Section("explained", _WHY, tuple(_in_short(report, node)), "first")
    return Page(
        kind=("explain", report.plan.path, name),
        product=PRODUCT,
        title=_title(node),
        lead=(words(report.plan.title, tone="quiet"),),
        sections=(section,),
        foot=basis.provenance(report)[:1] if full else (_hint(node),),
        subtitle=_figure(report, node),
    )


def _title(node: Node) -> Text:
    one = node.item or node.facet or node.criterion or node.pole or node.dimension
    if one is None:
        return _TITLES[node.id]
    return Text(f"{node.id} {one.title.in_language('en')}".strip(), f"{node.id} {one.title.in_language('zh')}".strip())


def _figure(report: Report, node: Node) -> Words:
    """The number itself; nothing of an item, which has none."""
    score, one = report.score, node.facet or node.criterion or node.pole or node.dimension
    if one is not None:
        value: float | None = one.score
    else:
        value = {TOTAL: score.total, COMMITMENT: score.commitment.value, BREADTH: score.breadth}.get(node.id)
    if value is not None:
        return words(b.said(value, "points"), " / 100", tone="strong")
    if node.item:
        return NO_WORDS
    return words(head.NOT_RATED if node.id == COMMITMENT else head.NOT_ASSESSED, tone="strong")


def _in_short(report: Report, node: Node) -> Iterator[Block]:
    reading = Reading(report, placed=True)
    if node.item:
        yield from parts.item(report, reading, node.item)
    elif node.facet and node.criterion:
        yield from parts.facet(report, reading, node.criterion, node.facet)
    elif node.criterion:
        yield from parts.criterion(report, reading, node.criterion)
    elif node.pole and node.dimension:
        yield from parts.pole(node.dimension, node.pole)
    elif node.dimension:
        yield from parts.dimension(node.dimension)
    elif node.id == COMMITMENT:
        yield from figures.commitment(report)
    elif node.id == BREADTH:
        yield from figures.breadth(report)
    else:
        yield from figures.total(report)


def _in_full(report: Report, node: Node) -> arithmetic.Lines:
    if node.item:
        return item_in_full.of_item(report, node.item)
    if node.facet and node.criterion:
        return arithmetic.of_facet(report, node.criterion, node.facet)
    if node.criterion:
        return arithmetic.of_criterion(report, node.criterion)
    if node.pole and node.dimension:
        return arithmetic.of_pole(report, node.dimension, node.pole)
    if node.dimension:
        return arithmetic.of_dimension(report, node.dimension)
    made = {TOTAL: arithmetic.of_total, COMMITMENT: arithmetic.of_commitment, BREADTH: arithmetic.of_breadth}
    return made[node.id](report)


def _hint(node: Node) -> Words:
    full = _ANSWERS if node.item else _FULL
    return words(Text(full.en.format(name=node.id), full.zh.format(name=node.id)), tone="quiet")
