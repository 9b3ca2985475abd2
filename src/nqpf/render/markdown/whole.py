"""A page of blocks as GitHub-flavoured Markdown: what everybody reads first, the rest below titles that open it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from nqpf.render.markdown.blocks.bars import bars
from nqpf.render.markdown.blocks.entries import entries
from nqpf.render.markdown.blocks.figures import facts, figures
from nqpf.render.markdown.blocks.findings import findings
from nqpf.render.markdown.blocks.nested import beside, folded
from nqpf.render.markdown.blocks.prose import formula, heading, listing, paragraph, sample
from nqpf.render.markdown.blocks.ranges import poles, scale, strips
from nqpf.render.markdown.blocks.table import table
from nqpf.render.markdown.escape import beginning, marker, title_of
from nqpf.render.markdown.fitting import Part, fitted, length
from nqpf.render.markdown.pen import Pen, together
from nqpf.render.options import Options
from nqpf.report.blocks import block, page, pictures

_OPEN = 4_000
"""Characters of a section that stands open."""


def nothing(_block: page.Block, _pen: Pen) -> list[str]:
    """A picture that characters cannot draw; its figures stand in another block."""
    return []


KINDS: dict[type, Callable[[Any, Pen], Iterable[str]]] = {
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
    """The page, cut where it would be too long for a comment; a work of reference is not."""
    pen = Pen(options, _drawn)
    title = together(pen.say(report.title or report.product), pen.line(report.subtitle))
    head = [marker(*report.kind), f"# {title}", ""]
    for words in report.lead:
        head += [pen.start(words), ""]
    foot = [together(*map(pen.line, report.foot))]
    if report.whole:
        return "\n".join([*head, *_in_full(report, pen), *foot]).rstrip("\n") + "\n"
    return fitted(head, _parts(report, pen), [beginning(line) for line in foot], options.language)


def _in_full(report: page.Page, pen: Pen) -> Iterator[str]:
    for section in report.sections:
        yield from (f"## {pen.say(section.title)}", "", *_drawn(page.blocks_of(section), pen))


def _parts(report: page.Page, pen: Pen) -> Iterator[Part]:
    for section in report.sections:
        if section.depth == "first":
            yield Part(section.id, "", _drawn(section.blocks, pen))
        elif lines := _drawn(page.blocks_of(section), pen):
            opened = section.depth == "body" and length(lines) <= _OPEN
            yield Part(section.id, f"<b>{title_of(pen.raw(section.title))}</b>", lines, opened)


def _drawn(blocks: Iterable[page.Block], pen: Pen) -> list[str]:
    return [line for one in blocks for line in KINDS[type(one)](one, pen)]
