"""Headings, paragraphs, short points, arithmetic and lines of files."""

from nqpf.base.safe import set_in
from nqpf.render.xlsx.book import TEXT
from nqpf.render.xlsx.forms import tone_of, toned
from nqpf.render.xlsx.stack import Stack
from nqpf.report.blocks.block import Formula, Heading, Listing, Paragraph, Sample
from nqpf.report.blocks.words import words

_DEEPEST = 12
"""Steps by which Excel sets a line in, at most."""
_TONES = {"note": "quiet", "warning": "strong"}


def heading(stack: Stack, block: Heading) -> None:
    """A line in large type."""
    stack.title(block.title, id=block.id)


def paragraph(stack: Stack, block: Paragraph) -> None:
    """Sentences over all columns."""
    if stack.say(block.words):
        stack.prose(block.words, toned(TEXT, _TONES.get(block.kind, "") or tone_of(block.words)))


def listing(stack: Stack, block: Listing) -> None:
    """A line each."""
    for point in filter(stack.say, block.points):
        stack.prose(words("· ", point), toned(TEXT, tone_of(point)))
    stack.space()


def formula(stack: Stack, block: Formula) -> None:
    """A line each, set in by its depth; none is wrapped."""
    for line in block.lines:
        stack.title(line.text, TEXT._replace(bold=line.strong, indent=1 + line.depth))
    stack.space()


def sample(stack: Stack, block: Sample) -> None:
    """A line each, set in as deep as it is; none is wrapped."""
    for line in block.lines:
        blanks, _ = set_in(line.in_language(stack.book.language))
        stack.title(line, toned(TEXT, block.tone)._replace(indent=1 + min(blanks // 2, _DEEPEST)))
    stack.space()
