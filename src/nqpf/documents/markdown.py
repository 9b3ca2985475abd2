"""Markdown: headings, paragraphs, lists with the numbers as typed, tables; front matter is left out."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from nqpf.documents.document import BlockKind, Document, Piece, assemble, too_deep, too_long
from nqpf.documents.lines import split_at_numbers
from nqpf.documents.numbers import leading_number
from nqpf.documents.struck import without_struck
from nqpf.documents.tables import MOST_COLUMNS, Placed, table_pieces

_FRONT = re.compile(
    r"\A---[ \t]*\n(?=[\w-]+[ \t]*:)(?:(?!---[ \t]*$).*\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE
)
_CLOSE_MARK = re.compile(r"^(#{1,6})(?=[\u4e00-\u9fff（0-9])(?![^\n]*#)", re.MULTILINE)
"""Heading marks without the blank that belongs behind them, as they are often written before Chinese."""
_LONGEST = 20_000
"""Characters of a paragraph whose markup is read; a longer one is taken as it stands."""
_MOST_LINES = 100_000
"""Lines: the parser keeps a thousand bytes for each."""
_CONTAINERS = frozenset(("blockquote_open", "list_item_open"))
"""What may hold further parts: the parser leaves out without a word what lies deeper than it goes."""
# Bold that the standard does not take for such, since no blank follows a Chinese full stop: **建设平台。**加快….
_LEFT_BOLD = re.compile(r"\*\*([^*\n]{1,200})\*\*")
_TAG = re.compile(r"<[^<>\n]{0,200}>")


def read_markdown(text: str) -> Document:
    """The document of a Markdown text. Raises :class:`Refused` for too many lines, or lists within lists."""
    if text.count("\n") > _MOST_LINES:
        raise too_long(_MOST_LINES, "lines of text", "行文字")
    return assemble("md", _Reader().pieces(text))


class _Reader:
    def __init__(self) -> None:
        self._parser = MarkdownIt("commonmark").enable("table").disable(["inline"])
        self._tables = 0

    def pieces(self, text: str) -> Iterator[Piece]:
        tokens = self._parser.parse(_CLOSE_MARK.sub(r"\1 ", _FRONT.sub("", without_struck(text), count=1)))
        deepest = self._parser.options["maxNesting"] - 1
        if any(token.level >= deepest and token.type in _CONTAINERS for token in tokens):
            raise too_deep()
        at, number = 0, ""
        while at < len(tokens):
            token = tokens[at]
            if token.type == "table_open":
                end = next(n for n in range(at, len(tokens)) if tokens[n].type == "table_close")
                yield from self._table(tokens[at:end])
                at = end
            elif token.type == "list_item_open":
                number = f"{token.info}{token.markup} " if token.info else ""
            elif token.type == "heading_open":
                yield from self._block(tokens[at + 1], number, "heading", int(token.tag[1:]))
                at, number = at + 1, ""
            elif token.type == "inline":
                yield from self._block(token, number)
                number = ""
            elif token.type in ("fence", "code_block", "html_block"):
                lines = _TAG.sub("", token.content) if token.type == "html_block" else token.content
                yield from (_piece(line.strip()) for line in lines.splitlines() if line.strip())
            at += 1

    def _block(self, token: Token, number: str, kind: BlockKind = "paragraph", level: int = 0) -> Iterator[Piece]:
        for said in split_at_numbers(self._said(token.content).split("\n")):
            yield _piece(number + said, kind, level, number)
            number = ""

    def _said(self, content: str) -> str:
        """The words of a paragraph without their markup."""
        if len(content) > _LONGEST:
            return content
        found: list[Token] = []
        self._parser.inline.parse(content, self._parser, {}, found)
        return _LEFT_BOLD.sub(r"\1", "".join(_words(found)))

    def _table(self, tokens: Sequence[Token]) -> Iterator[Piece]:
        cells: list[Placed] = []
        row = column = -1
        for token in tokens:
            if token.type == "tr_open":
                row, column = row + 1, -1
            elif token.type in ("th_open", "td_open"):
                column += 1
            elif token.type == "inline":
                cells.append(Placed(row, min(column, MOST_COLUMNS), " ".join(self._said(token.content).split())))
        yield from table_pieces(self._tables, cells, marked=1)
        self._tables += 1


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline", "text_special"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak") or (token.type == "html_inline" and token.content[:3] == "<br"):
            yield "\n"


def _piece(text: str, kind: BlockKind = "paragraph", level: int = 0, number: str = "") -> Piece:
    leading = None if number else leading_number(text)
    return Piece(text, kind, leading.written if leading else number, level)
