"""Characters put together to the lines of a page."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from nqpf.documents.numbers import leading_number
from nqpf.documents.pdf.glyphs import Glyph, Style, is_private, is_wide

_DESCENT, _ASCENT = 0.2, 0.8
"""How far a character reaches below and above its baseline, in its own size."""
_BLANK = 0.2
"""A gap between Latin characters, in their size, that is a blank though none is written."""
_STRETCH = 0.6
"""A gap beside a Chinese character that somebody made on purpose."""
APART = 1.6
"""A gap from which on what follows may be another line: of another column, of another cell."""
_NEAR = 0.6
"""A gap up to which characters belong together that are not written one after the other."""
_ORNAMENT = 8
"""So many times the same character, and nothing else, is a drawn rule."""
_BULLETS = frozenset("•●○■□◆★*–-·▪➢✓")
_LABEL = 6
"""A label before a paragraph (附件：) has fewer characters."""
_SUPERSCRIPTS = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
_OTHER = 2.0
"""Characters larger by this factor are on no line with others: a stamp across the page."""
_SMALL, _RAISED = 0.8, 0.15
"""How small, and how high above the baseline, a superscript is, in the size of its line."""
_LONGEST_WORD, _MARKS = 40, 3
"""Characters of a word, and marks with a Chinese character, that are kept on one line."""
_QUOTES = frozenset("“”‘’…—·")
"""Marks that Chinese text sets as wide as its characters, and English text narrow."""
_CLOSING = frozenset("，。、；：？！）》〉」』】〕”’…,.;:?!)]}%％")
_OPENING = frozenset("（《〈「『【〔“‘([{")

Run = tuple[int, list[Glyph]]
"""Characters written one after the other on one baseline, before them their number among those of the page."""


class Line:
    """Characters on one baseline, from left to right; lengths in points.

    `unit` is the width of what cannot be divided at its beginning; `hang` is where the words behind its number begin;
    `stops` are where the further parts of a line begin between which there is a wide space.
    """

    __slots__ = ("base", "hang", "left", "number", "page", "right", "size", "stops", "style", "text", "unit")

    def __init__(self, glyphs: list[Glyph], page: int) -> None:
        """Put together the characters."""
        self.page = page
        self.stops: list[float] = []
        self.left, self.right, self.base = glyphs[0].left, glyphs[-1].right, glyphs[0].base
        # Marks and numbers are often set in another font, and another size, than the words around them.
        words = [glyph.style for glyph in glyphs if "\u3400" <= glyph.text < "\ua000"]
        self.style: Style = Counter(words or [glyph.style for glyph in glyphs]).most_common(1)[0][0]
        self.size = self.style.size or 1.0
        self.text = _text(glyphs)
        self.unit = _unit(glyphs)
        leading = leading_number(self.text)
        self.number = leading.written if leading else ""
        behind = len(self.number.replace(" ", "")) or _label(self.text)
        self.hang = glyphs[behind].left if behind < len(glyphs) else self.left

    @property
    def width(self) -> float:
        """From its first character to its last."""
        return self.right - self.left

    def beside(self, other: "Line") -> None:
        """Take in the line that stands to the right, with a blank unless Chinese characters are merely spaced out."""
        wide = is_wide(self.text[-1]) and is_wide(other.text[0])
        spaced = wide and (min(len(self.text), len(other.text)) == 1 or other.left - self.right < APART * self.size)
        self.text += ("" if spaced else " ") + other.text
        if other.width > self.width:
            self.style, self.size = other.style, other.size
        self.right = max(self.right, other.right)
        self.stops.append(other.left)


def _label(text: str) -> int:
    """How many characters go before the words of a paragraph that hangs: a bullet, a label (注：)."""
    if text[0] in _BULLETS:
        return 1
    return max(text.find(mark, 1, _LABEL) for mark in ":：") + 1


def lines_of(glyphs: Iterable[Glyph], page: int) -> list[Line]:
    """The lines of these characters, top to bottom; those of one height left to right."""
    rows: list[list[Run]] = []
    for run in sorted(enumerate(_runs(glyphs)), key=lambda run: -run[1][0].base):
        # The rows begin at one height and overlap downwards: the last few are all that a run can belong to.
        row = next((row for row in reversed(rows[-4:]) if _level(row[0][1][0], run[1][0])), None)
        if row is None:
            rows.append([run])
        else:
            row.append(run)
    return [Line(run, page) for row in rows for run in _joined(row) if not _ornament(run)]


def level(line: Line, other: Line) -> bool:
    """Whether two lines stand at one height."""
    return _overlap(line.base, line.size, other.base, other.size)


def _runs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """The characters as they are written one behind the other on one baseline."""
    run: list[Glyph] = []
    right = base = size = 0.0
    for glyph in glyphs:
        left = glyph.left
        if run:
            if abs(glyph.base - base) > 0.3 * size or not -0.6 * size < left - right < APART * size:
                yield run
                run = []
            elif left - run[-1].left < 0.2 * size and glyph.text == run[-1].text:
                continue  # printed twice to look bold
        if not run:
            base, size = glyph.base, glyph.style.size or 1.0
        run.append(glyph)
        right = glyph.right
    if run:
        yield run


def _level(one: Glyph, other: Glyph) -> bool:
    return _overlap(one.base, one.style.size, other.base, other.style.size)


def _overlap(base: float, size: float, other_base: float, other_size: float) -> bool:
    if max(size, other_size) > _OTHER * min(size, other_size):
        return False
    top = min(base + _ASCENT * size, other_base + _ASCENT * other_size)
    bottom = max(base - _DESCENT * size, other_base - _DESCENT * other_size)
    return top - bottom > 0.5 * min(size, other_size)


def _joined(row: list[Run]) -> Iterator[list[Glyph]]:
    """The runs of a row, those together that follow closely, or not far off and written one after the other."""
    row.sort(key=lambda run: run[1][0].left)
    number, line = row[0]
    for following, run in row[1:]:
        gap = run[0].left - line[-1].right
        if gap < (APART if following == number + 1 else _NEAR) * max(line[-1].style.size, run[0].style.size):
            line = line + run
        else:
            yield line
            line = run
        number = following
    yield line


def _ornament(run: list[Glyph]) -> bool:
    return len(run) >= _ORNAMENT and len({glyph.text for glyph in run}) == 1


def _text(glyphs: list[Glyph]) -> str:
    """The text, with a blank between words: never between Chinese characters, nor where a line merely stretches."""
    before = glyphs[0]
    written = ["•" if is_private(before.text) else before.text]
    for glyph in glyphs[1:]:
        gap = glyph.left - before.right
        if (glyph.apart or gap > _BLANK * glyph.style.size) and _blank(before, glyph, gap):
            written.append(" ")
        written.append(_SUPERSCRIPTS.get(glyph.text, glyph.text) if _is_raised(glyph, glyphs[0]) else glyph.text)
        before = glyph
    return "".join(written)


def _is_raised(glyph: Glyph, first: Glyph) -> bool:
    """Whether a character is small and stands high: the mark of a note, an exponent, no part of a number before it."""
    size = first.style.size
    return glyph.style.size < _SMALL * size and glyph.base - first.base > _RAISED * size


def _blank(before: Glyph, after: Glyph, gap: float) -> bool:
    """Whether a gap is a blank between words."""
    wide = _is_wide(before) + _is_wide(after)
    return not wide or (wide == 1 and gap > _STRETCH * after.style.size)


def _is_wide(glyph: Glyph) -> bool:
    return is_wide(glyph.text) or (glyph.text in _QUOTES and glyph.right - glyph.left > 0.7 * glyph.style.size)


def _unit(glyphs: list[Glyph]) -> float:
    """The width of the first word, or of the first Chinese character with the marks that stay with it."""
    first = glyphs[0]
    right = first.right
    marks = 0
    for before, glyph in pairwise(glyphs[:_LONGEST_WORD]):
        if is_wide(before.text) or is_wide(glyph.text):
            marks += 1
            if marks > _MARKS or (glyph.text not in _CLOSING and before.text not in _OPENING):
                break
        elif glyph.apart:
            break
        right = glyph.right
    return right - first.left
