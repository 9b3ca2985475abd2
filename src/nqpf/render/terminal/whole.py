"""A page of blocks on a terminal, from 60 columns up: what is looked up (the annex) is left to the other formats."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from nqpf.render.options import Options
from nqpf.render.terminal.blocks.bars import bars
from nqpf.render.terminal.blocks.entries import entries
from nqpf.render.terminal.blocks.figures import facts, figures
from nqpf.render.terminal.blocks.findings import findings
from nqpf.render.terminal.blocks.nested import beside, folded
from nqpf.render.terminal.blocks.poles import poles
from nqpf.render.terminal.blocks.prose import formula, heading, listing, paragraph, sample
from nqpf.render.terminal.blocks.scale import scale
from nqpf.render.terminal.blocks.strips import strips
from nqpf.render.terminal.blocks.table import table
from nqpf.render.terminal.console import Line, to_text
from nqpf.render.terminal.pen import Pen
from nqpf.report.blocks import block, page, pictures


def nothing(_block: page.Block, _pen: Pen) -> Iterator[Line]:
    """A picture that characters cannot draw; its figures stand in another block."""
    return iter(())


KINDS: dict[type, Callable[[Any, Pen], Iterable[Line]]] = {
    block.Heading: heading,
    block.Paragraph: paragraph,
    block.Listing: listing,
    block.KeyFigures: figures,
    block.Facts: facts,
    block.Table: table,
    block.Entries: entries,
    block.Findings: findings,
    block.Formula: formula,
    block.Sample: sample,
    pictures.Bars: bars,
    pictures.Radar: nothing,
    pictures.Poles: poles,
    pictures.Plane: nothing,
    pictures.Scale: scale,
    pictures.Strips: strips,
    pictures.WhatIf: nothing,
    page.Beside: beside,
    page.Folded: folded,
}
"""By kind of block, what writes it."""


def render(report: page.Page, options: Options) -> str:
    """The page as text; coloured if asked."""
    return to_text(_lines(page.within(report, "body"), Pen(options, _spaced)), options)


def _lines(report: page.Page, pen: Pen) -> Iterator[Line]:
    title = Line(pen.say(report.title or report.product), "bold")
    yield from pen.wrap(title.beside(pen.line(report.subtitle, "dim")))
    for line in filter(lambda line: line.pieces, map(pen.line, report.lead)):
        yield from pen.wrap(line)
    for section in report.sections:
        if section.depth == "first":
            yield from _close(section.blocks, pen)
        elif shown := list(_spaced(page.blocks_of(section), pen)):
            yield Line()
            yield from pen.wrap(Line(pen.say(section.title), "bold underline")) if section.title else ()
            yield from shown
    foot = [line for words in report.foot if (line := pen.line(words, "dim")).pieces]
    if foot:
        yield Line()
    for line in foot:
        yield from pen.wrap(line)


def _close(blocks: Iterable[page.Block], pen: Pen) -> Iterator[Line]:
    """Blocks right below one another: a first screen has no line to spare."""
    for one in blocks:
        yield from KINDS[type(one)](one, pen)


def _spaced(blocks: Iterable[page.Block], pen: Pen) -> Iterator[Line]:
    """Blocks below one another, with an empty line before each that has a title."""
    begun = False
    for one in blocks:
        lines = list(KINDS[type(one)](one, pen))
        if begun and lines and getattr(one, "title", None):
            yield Line()
        yield from lines
        begun = begun or bool(lines)
