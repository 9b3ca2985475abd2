"""A page of blocks as a Word document: to be edited, commented and passed on."""

from collections.abc import Callable
from typing import Any

from nqpf.base.language import Text
from nqpf.render.docx.blocks import bars, entries, keyfigures, pairs, plane, table, text
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.first import is_dense, title_size
from nqpf.render.docx.styles import NOTE
from nqpf.render.options import Options
from nqpf.report.blocks import block as b
from nqpf.report.blocks import pictures as pic
from nqpf.report.blocks.page import Beside, Block, Folded, Page, Section, blocks_of
from nqpf.report.blocks.words import joined

_BETWEEN = Text(" · ", " · ")


def render(page: Page, options: Options) -> bytes:
    """The page as .docx: what everybody reads on a page of its own, the body, the annexes, what it was made from."""
    draft = Draft(options.language, page.title)
    draft.depth, draft.dense = "first", is_dense(page, options.language)
    _opening(draft, page)
    before = None
    for section in page.sections:
        if not all(isinstance(part, pic.WhatIf) for part in section.blocks):
            _section(draft, section, new_page=before not in (None, section.depth))
            before = section.depth
    draft.depth = "annex"
    draft.space()
    for said in page.foot:
        draft.paragraph(said, NOTE)
    return draft.close()


def _opening(draft: Draft, page: Page) -> None:
    if page.product:
        draft.paragraph(page.product, NOTE, keep=True)
    title = draft.paragraph(page.title, "Title")
    for run in title.runs:
        run.font.size = title_size(draft.say(page.title))
    for said, style in ((page.subtitle, "Subtitle"), (joined(filter(draft.says, page.lead), _BETWEEN), NOTE)):
        if draft.says(said):
            draft.paragraph(said, style)


def _section(draft: Draft, section: Section, *, new_page: bool) -> None:
    draft.section(section.title, section.depth, section.id, new_page=new_page)
    _all(draft, blocks_of(section))


def _all(draft: Draft, blocks: tuple[Block, ...]) -> None:
    for one in blocks:
        KINDS[type(one)](draft, one)


def _beside(draft: Draft, block: Beside) -> None:
    """One below the other: a page of paper is not wide enough for two."""
    _all(draft, block.blocks)


def _folded(draft: Draft, block: Folded) -> None:
    """Its title, then all of it: paper has nothing to open."""
    draft.subheading(block.title, block.id)
    draft.folds += 1
    _all(draft, block.blocks)
    draft.folds -= 1


def _nothing(draft: Draft, block: pic.WhatIf) -> None:
    """Nothing: a document has nothing that a reader could move."""


KINDS: dict[type, Callable[[Draft, Any], None]] = {
    b.Heading: text.heading,
    b.Paragraph: text.paragraph,
    b.Listing: text.listing,
    b.Formula: text.formula,
    b.Sample: text.sample,
    b.KeyFigures: keyfigures.key_figures,
    b.Facts: keyfigures.facts,
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
