"""A page: the blocks of one report, section by section, from what everybody reads to what is looked up."""

from typing import Literal, NamedTuple

from nqpf.base.language import NO_TEXT, Text
from nqpf.report.blocks import block, pictures
from nqpf.report.blocks.words import NO_WORDS, Words

Picture = (
    pictures.Bars
    | pictures.Radar
    | pictures.Poles
    | pictures.Plane
    | pictures.Scale
    | pictures.Strips
    | pictures.WhatIf
)  # fmt: skip
"""A block that is drawn."""


class Beside(NamedTuple):
    """Blocks that stand side by side where there is room, else one below the other."""

    blocks: tuple["Block", ...]


class Folded(NamedTuple):
    """Blocks below a title that opens them, where a format can fold; `opened` from the start."""

    id: str
    title: Words
    blocks: tuple["Block", ...]
    opened: bool = False


Block = (
    block.Heading
    | block.Paragraph
    | block.Listing
    | block.KeyFigures
    | block.Facts
    | block.Table
    | block.Entries
    | block.Findings
    | block.Formula
    | block.Sample
    | Picture
    | Beside
    | Folded
)  # fmt: skip
"""What a section is made of."""

_TITLED = (
    block.Table,
    block.Entries,
    block.Findings,
    pictures.Bars,
    pictures.Radar,
    pictures.Poles,
    pictures.Plane,
    pictures.Scale,
    pictures.Strips,
    pictures.WhatIf,
)
"""Blocks below a title of their own."""

Depth = Literal["first", "body", "annex"]
"""How far into a report a section stands: on its first page or screen, behind it, or in the annex, which can be left
out and which terminals do."""


class Section(NamedTuple):
    """A part of a page below its own heading. `id` is what links lead to; `sheet` is its name in a workbook, if short
    ones are needed there."""

    id: str
    title: Text
    blocks: tuple[Block, ...]
    depth: Depth = "body"
    sheet: Text = NO_TEXT


class Page(NamedTuple):
    """A report as blocks. `kind` says which report it is and about what, for programs that look for it again.

    `product` stands above the title, `lead` below it (subject, document, that it is a draft), `foot` at the very end
    (what it was made by, and from what). `whole`: a work of reference, too long for a comment on a change; Markdown
    has all of it, below headings that can be linked to.
    """

    kind: tuple[str, ...]
    product: Text
    title: Text
    lead: tuple[Words, ...]
    sections: tuple[Section, ...]
    foot: tuple[Words, ...] = ()
    subtitle: Words = NO_WORDS
    whole: bool = False


def blocks_of(section: Section) -> tuple[Block, ...]:
    """Its blocks; a title of the first that repeats the section's is left out."""
    for first in section.blocks[:1]:
        if isinstance(first, _TITLED) and first.title == section.title:
            return (first._replace(title=NO_TEXT), *section.blocks[1:])
    return section.blocks


def within(page: Page, deepest: Depth) -> Page:
    """The page without the sections that stand deeper."""
    order = ("first", "body", "annex")
    kept = tuple(part for part in page.sections if order.index(part.depth) <= order.index(deepest))
    return page._replace(sections=kept)
