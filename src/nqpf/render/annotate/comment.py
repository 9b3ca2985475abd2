"""A comment, and how Word writes one."""

from collections.abc import Iterable
from typing import NamedTuple
from xml.sax.saxutils import escape

from nqpf.base.safe import plain
from nqpf.documents.document import Extent

AUTHOR = "nqpf"
_LONGEST = 4000
"""Characters of one paragraph of a comment."""
# The document's own text style may indent and space its lines, as official documents do.
_PARAGRAPH = (
    '<{0}:pPr><{0}:spacing {0}:before="0" {0}:after="0" {0}:line="240" {0}:lineRule="auto"/>'
    '<{0}:ind {0}:left="0" {0}:right="0" {0}:firstLineChars="0" {0}:firstLine="0"/><{0}:jc {0}:val="left"/></{0}:pPr>'
)
_RUN = (
    '<{0}:rPr><{0}:rFonts {0}:hint="eastAsia"/><{0}:sz {0}:val="20"/><{0}:szCs {0}:val="20"/>'
    '<{0}:lang {0}:eastAsia="zh-CN"/></{0}:rPr>'
)
_SMALL = '<{0}:rPr><{0}:sz {0}:val="16"/></{0}:rPr>'


class Comment(NamedTuple):
    """A comment on an extent of a document's text; without one, on its title. The paragraphs are plain text."""

    extent: Extent | None
    paragraphs: tuple[str, ...]


class Prefix(NamedTuple):
    """The prefix of Word's namespace where something is put in, and its declaration where it has none yet."""

    name: str = "w"
    declared: str = ""


def comment_xml(number: int, paragraphs: Iterable[str], prefix: Prefix) -> str:
    """The comment as a part of `comments.xml`. What could not stand in it or act on a reader is left out."""
    said = [plain(paragraph, _LONGEST) for paragraph in paragraphs] or [""]
    mark = "<{0}:r>" + _SMALL + "<{0}:annotationRef/></{0}:r>"
    written = ""
    for position, text in enumerate(said):
        shown = "<{0}:r>" + _RUN + '<{0}:t xml:space="preserve">'
        before, after = (part.format(prefix.name) for part in (shown, "</{0}:t></{0}:r></{0}:p>"))
        opening = ("<{0}:p>" + _PARAGRAPH + (mark if position == 0 else "")).format(prefix.name)
        written += opening + before + escape(text) + after
    who = f'{prefix.name}:author="{AUTHOR}" {prefix.name}:initials="{AUTHOR}"'
    opening = f'<{prefix.name}:comment{prefix.declared} {prefix.name}:id="{number}" {who}>'
    return f"{opening}{written}</{prefix.name}:comment>"


def range_start(number: int, prefix: Prefix) -> str:
    """The mark before the passage."""
    return f'<{prefix.name}:commentRangeStart{prefix.declared} {prefix.name}:id="{number}"/>'


def range_end(number: int, prefix: Prefix) -> str:
    """The mark behind the passage."""
    return f'<{prefix.name}:commentRangeEnd{prefix.declared} {prefix.name}:id="{number}"/>'


def reference(number: int, prefix: Prefix) -> str:
    """The run that shows the comment."""
    shown = _SMALL + '<{0}:commentReference {0}:id="{1}"/>'
    return f"<{prefix.name}:r{prefix.declared}>{shown.format(prefix.name, number)}</{prefix.name}:r>"
