"""Characters put together to the lines of a page."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from nqpf.documents.pdf.glyphs import Glyph, Style, is_wide

_DESCENT, _ASCENT = 0.2, 0.8
"""How far a character reaches below and above its baseline, in its own size."""
_BLANK = 0.2
"""A gap between Latin characters, in their size, that is a blank though none is written."""
_STRETCH = 0.6
"""A gap beside a Chinese character that somebody made on purpose."""
APART = 1.6
"""A gap from which on what follows may be another line: of another column, of another cell."""
_ORNAMENT = 8
"""So many times the same character, and nothing else, is a drawn rule."""


class Line:
    """Characters on one baseline, from left to right, with its text; lengths in points."""

    __slots__ = ("base", "glyphs", "left", "page", "right", "size", "style", "text")

    def __init__(self, glyphs: list[Glyph], page: int = 0) -> None:
        """Put together the characters."""
        self.glyphs, self.page = glyphs, page
        self.left, self.right = glyphs[0].left, glyphs[-1].right
        self.base = glyphs[0].base
        # Marks and numbers are often set in another font, and another size, than the words around them.
        self.style: Style = Counter(glyph.style for glyph in glyphs).most_common(1)[0][0]
        self.size = self.style.size or 1.0
        self.text = _text(glyphs)

    @property
    def centre(self) -> float:
        """Where its middle is."""
        return (self.left + self.right) / 2

    def width_of_first(self) -> float:
        """The width of what cannot be divided at its beginning: a word, or a character with the marks behind it."""
        first = self.glyphs[0]
        right = first.right
        for before, glyph in pairwise(self.glyphs):
            if is_wide(before.text) and not (glyph.text in _CLOSING or before.text in _OPENING):
                break
            if glyph.apart and not is_wide(glyph.text):
                break
            right = glyph.right
        return right - first.left


_CLOSING = frozenset("，。、；：？！）》〉」』】〕”’…,.;:?!)]}%％")
_OPENING = frozenset("（《〈「『【〔“‘([{")


def lines_of(glyphs: Iterable[Glyph], page: int = 0) -> list[Line]:
    """The lines of these characters, top to bottom; those of one height left to right."""
    rows: list[list[list[Glyph]]] = []
    for run in sorted(_runs(glyphs), key=lambda run: -run[0].base):
        # The rows begin at one height and overlap downwards: the last few are all that a run can belong to.
        row = next((row for row in reversed(rows[-4:]) if _level(row[0], run)), None)
        if row is None:
            rows.append([run])
        else:
            row.append(run)
    return [Line(run, page) for row in rows for run in _joined(row) if not _ornament(run)]


def _runs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """The characters as they are written one behind the other on one baseline."""
    run: list[Glyph] = []
    right = base = size = 0.0
    for glyph in glyphs:
        if run and (abs(glyph.base - base) > 0.3 * size or not -0.6 * size < glyph.left - right < APART * size):
            yield run
            run = []
        elif run and glyph.text == run[-1].text and glyph.left - run[-1].left < 0.2 * size:
            continue  # printed twice to look bold
        if not run:
            base, size = glyph.base, glyph.style.size or 1.0
        run.append(glyph)
        right = glyph.right
    if run:
        yield run


def _level(row: list[Glyph], run: list[Glyph]) -> bool:
    """Whether two runs stand at one height."""
    one, other = row[0], run[0]
    smaller = min(one.style.size, other.style.size)
    top = min(one.base + _ASCENT * one.style.size, other.base + _ASCENT * other.style.size)
    bottom = max(one.base - _DESCENT * one.style.size, other.base - _DESCENT * other.style.size)
    return top - bottom > 0.5 * smaller


def _joined(row: list[list[Glyph]]) -> Iterator[list[Glyph]]:
    """The runs of a row, those together that follow closely."""
    row.sort(key=lambda run: run[0].left)
    line = row[0]
    for run in row[1:]:
        if run[0].left - line[-1].right < APART * max(line[-1].style.size, run[0].style.size):
            line = line + run
        else:
            yield line
            line = run
    yield line


def _ornament(run: list[Glyph]) -> bool:
    return len(run) >= _ORNAMENT and len({glyph.text for glyph in run}) == 1


def _text(glyphs: list[Glyph]) -> str:
    """The text, with a blank between words: never between Chinese characters, nor where a line merely stretches."""
    written = [glyphs[0].text]
    before = glyphs[0]
    for glyph in glyphs[1:]:
        if glyph.apart or glyph.left - before.right > _BLANK * glyph.style.size:
            gap = glyph.left - before.right
            wide, other = is_wide(glyph.text), is_wide(before.text)
            if not (wide or other) or (gap > _STRETCH * glyph.style.size and not (wide and other)):
                written.append(" ")
        written.append(glyph.text)
        before = glyph
    return "".join(written)


def row_joined(lines: list[Line]) -> list[Line]:
    """The lines of one column: those at one height as one, with a blank between them unless letters are spaced out."""
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last is not None and line.page == last.page and _level(last.glyphs, line.glyphs) and line.left >= last.right:
            text = last.text + ("" if len(line.text) == 1 else " ") + line.text
            last = Line(last.glyphs + line.glyphs, line.page)
            last.text = text
            joined[-1] = last
        else:
            joined.append(line)
    return joined
