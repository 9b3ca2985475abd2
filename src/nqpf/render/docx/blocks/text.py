"""Headings, paragraphs, short points, arithmetic and lines of files."""

from docx.shared import Cm

from nqpf.base.language import both
from nqpf.base.safe import set_in
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.styles import FORMULA, NOTE, WARNING
from nqpf.report.blocks.block import Formula, Heading, Listing, Paragraph, Sample
from nqpf.report.blocks.words import Run, words

_STYLES = {"plain": "Normal", "note": NOTE, "warning": WARNING}
_INDENT = 0.5
"""Centimetres by which each depth of a formula is set in."""


def heading(draft: Draft, block: Heading) -> None:
    """A heading below the section's."""
    draft.subheading(block.title, block.id)


def paragraph(draft: Draft, block: Paragraph) -> None:
    """Sentences."""
    if draft.says(block.words):
        draft.paragraph(block.words, _STYLES[block.kind])


def listing(draft: Draft, block: Listing) -> None:
    """Points with a bullet each."""
    for point in filter(draft.says, block.points):
        draft.paragraph(point, "List Bullet")


def formula(draft: Draft, block: Formula) -> None:
    """Lines of arithmetic, indented by their depth."""
    for line in block.lines:
        said = words(line.text, tone="strong" if line.strong else "plain")
        draft.paragraph(said, FORMULA).paragraph_format.left_indent = Cm(_INDENT * line.depth)


def sample(draft: Draft, block: Sample) -> None:
    """Lines of a file, in type of one width, kept on one page where they find room."""
    for number, line in enumerate(block.lines, start=1):
        blanks, said = set_in(line.in_language(draft.language))
        pieces = words(*[Run(both(" "), "code")] * blanks, Run(both(said), "code"))
        draft.paragraph(pieces, FORMULA, keep=number < len(block.lines))
    draft.space()
