"""A page of blocks as an Excel workbook: a summary with charts, then a sheet for each section to sort and filter."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, get_args

from nqpf.base.language import Text, both
from nqpf.render.options import Options
from nqpf.render.xlsx import limits
from nqpf.render.xlsx.blocks import bars, entries, figures, pairs, plane, table, text
from nqpf.render.xlsx.book import TEXT, TITLE, Book, Form
from nqpf.render.xlsx.forms import toned
from nqpf.render.xlsx.grid import Sheet
from nqpf.render.xlsx.links import Links
from nqpf.render.xlsx.stack import Stack
from nqpf.report.blocks import block as b
from nqpf.report.blocks import pictures as pic
from nqpf.report.blocks.page import Beside, Folded, Page, blocks_of

_SUMMARY = Text("Summary", "摘要")
_HEADING = Form(bold=True, size=14, indent=0)
_GRIDS = (
    b.Table,
    b.Entries,
    b.Findings,
    *get_args(pic.Bars | pic.Radar | pic.Poles | pic.Plane | pic.Scale | pic.Strips),
)


def render(page: Page, options: Options) -> bytes:
    """The page as .xlsx: what everybody reads on the first sheet, each other section on its own."""
    book, links, taken = Book(options.language, page.title.in_language(options.language)), Links(), set[str]()
    stacks = [_summary(page, book, links, taken)]
    for section in page.sections:
        blocks = list(_flat(blocks_of(section)))
        if section.depth != "first" and blocks:
            grids = sum(isinstance(one, _GRIDS) for one in blocks)
            sheet = Sheet(book, _name(section.sheet or section.title, book, taken))
            stack = Stack(sheet, links, grids, alone=grids == len(blocks) == 1)
            links.mark(sheet, 0, section.id)
            stack.named = section.title
            if len(blocks) > 1:
                stack.title(section.title, _HEADING)
            _write(stack, blocks)
            stacks.append(stack)
    for stack in stacks:
        stack.finish()
    return book.close()


def _summary(page: Page, book: Book, links: Links, taken: set[str]) -> Stack:
    """The title and what stands below it, the sections that stand first, what the page was made from.

    Where there is nothing else, it is the sheet of its only section, with the filter of its only grid.
    """
    name, grids = _SUMMARY, 0
    if len(page.sections) == 1:
        (only,) = page.sections
        name, grids = only.sheet or _SUMMARY, sum(isinstance(one, _GRIDS) for one in _flat(only.blocks))
    stack = Stack(Sheet(book, _name(name, book, taken)), links, grids)
    for said, form in ((page.product, toned(TEXT, "quiet")), (page.title, TITLE), (page.subtitle, TEXT)):
        if stack.say(said):
            stack.title(said, form)
    for lead in filter(stack.say, page.lead):
        stack.prose(lead)
    stack.space()
    for section in page.sections:
        if section.depth == "first":
            stack.named = section.title
            stack.title(section.title, _HEADING, id=section.id)
            _write(stack, _flat(blocks_of(section)))
    for foot in page.foot:
        stack.prose(foot, toned(TEXT, "quiet"))
    return stack


def _name(wanted: Text, book: Book, taken: set[str]) -> Text:
    return both(limits.sheet_name(wanted.in_language(book.language), taken))


def _flat(blocks: Iterable[Any]) -> Iterator[Any]:
    """All blocks one below the other: a sheet has no sides, and folds nothing. Nothing on it is tried out."""
    for one in blocks:
        if isinstance(one, Beside):
            yield from _flat(one.blocks)
        elif isinstance(one, Folded):
            yield one._replace(blocks=())
            yield from _flat(one.blocks)
        elif not isinstance(one, pic.WhatIf):
            yield one


def _write(stack: Stack, blocks: Iterable[Any]) -> None:
    for one in blocks:
        KINDS[type(one)](stack, one)


def _beside(stack: Stack, block: Beside) -> None:
    _write(stack, block.blocks)


def _folded(stack: Stack, block: Folded) -> None:
    stack.title(block.title, id=block.id)
    _write(stack, block.blocks)


def _nothing(stack: Stack, block: pic.WhatIf) -> None:
    """Nothing: a table has nothing that a reader could move."""


KINDS: dict[type, Callable[[Stack, Any], None]] = {
    b.Heading: text.heading,
    b.Paragraph: text.paragraph,
    b.Listing: text.listing,
    b.Formula: text.formula,
    b.Sample: text.sample,
    b.KeyFigures: figures.key_figures,
    b.Facts: figures.facts,
    b.Table: table.table,
    b.Entries: entries.entries,
    b.Findings: entries.findings,
    pic.Bars: bars.bars,
    pic.Radar: bars.radar,
    pic.Poles: pairs.poles,
    pic.Plane: plane.plane,
    pic.Scale: pairs.scale,
    pic.Strips: pairs.strips,
    pic.WhatIf: _nothing,
    Beside: _beside,
    Folded: _folded,
}
"""How each kind of block is written."""
