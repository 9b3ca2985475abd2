"""The body of a Word document, walked in reading order."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from nqpf.documents.document import BlockKind, Piece
from nqpf.documents.lines import split_at_numbers
from nqpf.documents.numbers import leading_number
from nqpf.documents.tables import Placed, table_pieces
from nqpf.documents.word import names as w
from nqpf.documents.word.counters import Counters
from nqpf.documents.word.numbering import Numbering
from nqpf.documents.word.origins import Origin, Source, source_of
from nqpf.documents.word.paragraph import LINE, Paragraph, is_placeholder
from nqpf.documents.word.paragraphs import Paragraphs
from nqpf.documents.word.styles import BODY, Style, Styles
from nqpf.documents.word.tables import marked_rows, placed, rows_of

_GALLERY = f"{w.SDT_PR}/{w.W}docPartObj/{w.W}docPartGallery"
_CONTENTS = "Table of Contents"


class Body:
    """Reads what stands in a body, a cell, a note or a text box; counters and fields go on through all of them."""

    def __init__(
        self,
        root: Any,
        styles: Styles,
        numbering: Numbering,
        notes: Mapping[tuple[str, str], Any],
        *,
        tracing: bool = False,
    ) -> None:
        """The root of the main part; `notes` are the contents of footnotes and endnotes by part and id.

        `tracing` gives every piece its `origins`.
        """
        self._styles, self._numbering, self._notes = styles, numbering, dict(notes)
        self._counters = Counters(numbering)
        self._paragraphs = Paragraphs(styles.hiding, root, tracing=tracing)
        self._tracing = tracing
        self._aside = 0
        self._tables = 0

    def read(self, parent: Any, in_cell: bool = False) -> Iterator[Piece]:
        """The pieces of an element's content; in a cell, numbers without a text behind them, too."""
        carried: list[Paragraph] = []  # what paragraphs said whose mark was deleted: it goes on in the next
        yield from self._content(parent, in_cell, carried)
        text = "".join(part.text for part in carried)
        if text.strip():
            yield from _pieces(text, "", 0, self._source(carried))

    def _content(self, parent: Any, in_cell: bool, carried: list[Paragraph]) -> Iterator[Piece]:
        for child in parent:
            tag = child.tag
            if tag == w.P:
                yield from self._paragraph(child, in_cell, carried)
            elif tag == w.TBL:
                yield from self._table(child)
            elif tag == w.SDT:
                content = child.find(w.SDT_CONTENT)
                if content is not None and not is_placeholder(child) and not _is_contents(child):
                    yield from self._content(content, in_cell, carried)
            elif tag == w.ALTERNATE:
                branch = w.chosen(child)
                if branch is not None:
                    yield from self._content(branch, in_cell, carried)
            elif tag in w.WRAPPERS:
                yield from self._content(child, in_cell, carried)

    def _paragraph(self, element: Any, in_cell: bool, carried: list[Paragraph]) -> Iterator[Piece]:
        own = self._paragraphs.read(element, aside=self._aside > 0)
        style = self._styles[own.style]
        if style.contents:  # the headings once more, with page numbers
            return
        if not style.hidden and own.text:
            carried.append(own)
        if not own.joins:
            text = "".join(part.text for part in carried)
            source = self._source(carried, element)
            carried.clear()
            said = bool(text) and not text.isspace()
            number = self._number(own, style) if said or not (own.hidden or style.hidden) else ""
            if said:
                yield from _pieces(text, number, _level(own, style), source)
            elif in_cell and number:
                number = number.rstrip()
                yield Piece(number, number=number, automatic=True, origins=_origins(number, number, source))
        if own.notes or own.boxes:
            yield from self._hung(own)

    def _source(self, paragraphs: Sequence[Paragraph], home: Any = None) -> Source | None:
        return source_of(paragraphs, home) if self._tracing else None

    def _number(self, own: Paragraph, style: Style) -> str:
        """Count the paragraph, and give its number as shown: by its own list, its style's, or one that names it."""
        num = style.num if own.num is None else own.num
        level = own.level if own.level is not None else style.level
        if num is None:
            linked = self._numbering.linked
            num, level = next((linked[name] for name in style.lists if name in linked), (None, None))
        elif own.level is None and own.num is None:
            level = self._level_of(num, style, level)
        return self._counters.count(num, level or 0) if num not in (None, "0") else ""

    def _level_of(self, num: str, style: Style, otherwise: int | None) -> int | None:
        """The level of a style's list that names the style, or one it is based on."""
        numbered = self._numbering.by_id.get(num)
        named = {level.style: at for at, level in numbered.levels.items() if level.style} if numbered else {}
        return next((named[name] for name in style.lists if name in named), otherwise)

    def _hung(self, own: Paragraph) -> Iterator[Piece]:
        """The notes and text boxes of a paragraph, each note once, however often it is referred to."""
        self._aside += 1
        found: list[Piece] = []
        for key, mark in own.notes.items():
            content = self._notes.pop(key, None)
            said = " ".join(piece.text for piece in self.read(content)) if content is not None else ""
            if said:
                found.append(Piece(said, "note", origins=_origins(said, said, self._source((), mark))))
        for box in own.boxes:
            found += self.read(box)
        self._aside -= 1
        yield from found

    def _table(self, element: Any) -> Iterator[Piece]:
        rows = rows_of(element)
        table = self._tables
        self._tables += 1
        cells = list(placed(rows))
        if all(cell.column == 0 for cell, _ in cells):  # a frame around text
            self._tables = table
            for _, content in cells:
                yield from self.read(content)
            return
        for cell, content in cells:
            _fill(cell, self.read(content, in_cell=True))
            if not cell.origins:
                cell.origins = _origins("", "", self._source((), content))
        yield from table_pieces(table, [cell for cell, _ in cells], marked_rows(rows))


def _fill(cell: Placed, pieces: Iterator[Piece]) -> None:
    """Put the paragraphs of a cell together; notes and tables in it come after it."""
    said: list[str] = []
    for piece in pieces:
        if piece.kind in ("note", "cell"):
            cell.after.append(piece)
        else:
            if not said:
                cell.number, cell.automatic = piece.number, piece.automatic
            said.append(piece.text)
            cell.origins += piece.origins
    cell.text = LINE.join(said)


def _pieces(text: str, number: str, level: int, source: Source | None) -> Iterator[Piece]:
    """A paragraph; a line within it that begins with a number is one of its own."""
    kind: BlockKind = "heading" if level else "paragraph"
    for paragraph in split_at_numbers(text.split(LINE)) if LINE in text else (text.strip(),):
        said = number + paragraph
        leading = None if number else leading_number(said)
        shown = leading.written if leading else number
        yield Piece(said, kind, shown, level, automatic=bool(number), origins=_origins(said, number, source))
        number = ""


def _origins(said: str, number: str, source: Source | None) -> tuple[Origin, ...]:
    return (Origin(len(said), len(number), source),) if source is not None else ()


def _level(own: Paragraph, style: Style) -> int:
    """The level of a heading, from 1; 0 for what is none."""
    outline = style.outline if own.outline is None else own.outline
    return 0 if outline is None or outline >= BODY else outline + 1


def _is_contents(control: Any) -> bool:
    gallery = control.find(_GALLERY)
    return gallery is not None and gallery.get(w.VAL) == _CONTENTS
