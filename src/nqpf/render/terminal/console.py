"""Styled lines for a terminal: wrapped as Chinese and English are, aligned, coloured if asked."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from io import StringIO
from itertools import pairwise

from nqpf.base.safe import plain, unobeyed
from nqpf.render.options import Options

NARROWEST = 60
TIE = "\u00a0"
"""A blank at which no line is broken, nor within the word before it; shown as any other, for not every console has it.
"""
_TIED = re.compile(rf"[^\s、，；：]{{0,99}}{TIE}")

# A line of Chinese must not begin with closing punctuation, nor end with opening punctuation.
_NO_START = frozenset("，。、；：？！）》」』】〉”’…—,.;:?!)]}%")
_NO_END = frozenset("（《「『【〈“‘([{")
# GitHub takes a line of a log for a command that begins so, wherever the text before it was broken. A wide colon looks
# the same and takes the same two cells.
_COMMAND = re.compile(r"(?m)^( *)::")


def cell_len(text: str) -> int:
    """Columns that text takes on a terminal: two for a wide character, none for a combining one."""
    return len(text) if text.isascii() else sum(map(_cells, text))


@lru_cache(maxsize=4096)
def _cells(char: str) -> int:
    if unicodedata.east_asian_width(char) in "WF":
        return 2
    return 0 if unicodedata.category(char) in ("Mn", "Me", "Cf") else 1


class Line:
    """A line in the making: pieces of text, each with a style (`bold`, `red`, `bold cyan` …)."""

    __slots__ = ("pieces",)

    def __init__(self, text: str = "", style: str = "") -> None:
        """Begin with `text`, if any."""
        self.pieces: list[tuple[str, str]] = [(text, style)] if text else []

    def append(self, text: str, style: str = "") -> "Line":
        """Add text at the end; returns the line, so that calls can be chained."""
        if text:
            self.pieces.append((text, style))
        return self

    def extend(self, other: "Line") -> "Line":
        """Add another line's pieces at the end."""
        self.pieces += other.pieces
        return self

    def beside(self, other: "Line") -> "Line":
        """Add another line behind two blanks, where both say something."""
        return self.append("  " if self.pieces and other.pieces else "").extend(other)

    @property
    def plain(self) -> str:
        """The text without its styles."""
        return "".join(text for text, _ in self.pieces)

    @property
    def cells(self) -> int:
        """Columns the line takes on a terminal; a Chinese character takes two."""
        return cell_len(self.plain)

    def part(self, start: int, end: int) -> "Line":
        """The characters from `start` up to `end`, with their styles."""
        taken, offset = Line(), 0
        for text, style in self.pieces:
            taken.append(text[max(start - offset, 0) : max(end - offset, 0)], style)
            offset += len(text)
        return taken


def to_text(lines: Iterable[Line], options: Options) -> str:
    """Lines as one string, coloured if asked; none begins as a command of a build server does."""
    text = _coloured(lines) if options.color else "".join(f"{line.plain.rstrip()}\n" for line in lines)
    return _COMMAND.sub(r"\1：", unobeyed(text.replace(TIE, " ")))


def _coloured(lines: Iterable[Line]) -> str:
    # Only a colour terminal pays for the library that knows how to colour one.
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    out = StringIO()
    console = Console(file=out, force_terminal=True, color_system="standard", legacy_windows=False, soft_wrap=True)
    for line in lines:
        console.print(Text.assemble(*line.pieces), highlight=False)
    return out.getvalue()


def tied(text: str) -> str:
    """Text that is safe to show, with its ties."""
    return TIE.join(map(plain, text.split(TIE)))


def wrap(line: Line, options: Options, indent: int = 0, hanging: int | None = None) -> list[Line]:
    """Break a line at the terminal's width: the first part indented by `indent`, the others by `hanging`."""
    rest = indent if hanging is None else hanging
    columns = max(options.width, NARROWEST)
    parts = broken(line, columns - indent, columns - rest)
    return [Line(" " * (rest if number else indent)).extend(part) for number, part in enumerate(parts)]


def broken(line: Line, first: int, rest: int) -> list[Line]:
    """A line in parts, without blanks at their ends: the first of so many columns, the others of `rest`."""
    text = line.plain
    bounds = [0, *_breaks(text, first, rest), len(text)]
    parts = []
    for start, end in pairwise(bounds):
        begin = start if start == 0 else start + len(text[start:end]) - len(text[start:end].lstrip())
        parts.append(line.part(begin, len(text[:end].rstrip())))
    return parts


def fit(line: Line, columns: int) -> Line:
    """Pad a line to `columns` cells; one that is wider is cut, with an ellipsis."""
    missing = columns - line.cells
    if missing >= 0:
        return line.part(0, len(line.plain)).append(" " * missing)
    text, kept, used = line.plain, 0, 0
    while used + cell_len(text[kept]) < columns:
        used += cell_len(text[kept])
        kept += 1
    return line.part(0, kept).append("…").append(" " * (columns - used - 1))


def column(names: Iterable[Line], most: int) -> int:
    """Cells that the widest of the names has that are no wider than `most`; wider ones stand above their line."""
    return max((name.cells for name in names if name.cells <= most), default=0)


def _breaks(text: str, first: int, rest: int) -> list[int]:
    """Offsets at which `text` is broken so that each part fits: between Chinese characters, at blanks."""
    breaks: list[int] = []
    start, limit = 0, first
    while True:
        end = _reach(text, start, limit)
        if end == len(text):
            return breaks
        back = range(end, start, -1)
        at = next((offset for offset in back if _breakable(text, offset)), 0)
        # A word wider than the line: a path is broken behind the name of a directory, others behind a mark or anywhere.
        at = at or next((offset for mark in "/-." for offset in back if text[offset - 1] == mark), max(end, start + 1))
        breaks.append(at)
        start, limit = at + len(text[at:]) - len(text[at:].lstrip()), rest


def _reach(text: str, start: int, limit: int) -> int:
    """How far a line that begins at `start` gets within `limit` columns; blanks may hang over its end."""
    if len(text) - start <= limit and cell_len(text[start:]) <= limit:
        return len(text)
    used = 0
    for offset in range(start, len(text)):
        used += cell_len(text[offset])
        if used > limit and not text[offset].isspace():
            return offset
    return len(text)


def _breakable(text: str, offset: int) -> bool:
    before, after = text[offset - 1], text[offset]
    if after in _NO_START or before in _NO_END:
        return False
    if before == TIE or (_TIED.match(text, offset) and before not in _NO_START and not before.isspace()):
        return False
    return before.isspace() or cell_len(before) == 2 or cell_len(after) == 2
