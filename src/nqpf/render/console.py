"""Styled lines for a terminal: wrapped as Chinese and English are, aligned, and printed without surprises."""

from collections.abc import Iterable
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Line

from nqpf.render.options import Options

NARROWEST = 60
# A line of Chinese must not begin with closing punctuation, nor end with opening punctuation.
_NO_START = frozenset("，。、；：？！）》」』】〉”’…—,.;:?!)]}%")
_NO_END = frozenset("（《「『【〈“‘([{")


def to_text(lines: Iterable[Line], options: Options) -> str:
    """Lines, each no wider than the terminal, as one string, coloured if asked."""
    out = StringIO()
    console = Console(
        file=out,
        width=10_000,
        force_terminal=options.color,
        no_color=not options.color,
        color_system="standard" if options.color else None,
        legacy_windows=False,
        highlight=False,
        emoji=False,
        markup=False,
        soft_wrap=True,
    )
    for line in lines:
        line.rstrip()
        console.print(line)
    return out.getvalue()


def wrap(line: Line, options: Options, indent: int = 0, hanging: int | None = None) -> list[Line]:
    """Break a line at the terminal's width: the first part indented by `indent`, the others by `hanging`."""
    rest = indent if hanging is None else hanging
    columns = max(options.width, NARROWEST)
    broken = line.divide(_breaks(line.plain, columns - indent, columns - rest))
    wrapped = []
    for number, piece in enumerate(broken):
        part = piece[len(piece.plain) - len(piece.plain.lstrip()) :] if number else piece
        part.rstrip()
        wrapped.append(Line(" " * (rest if number else indent)).append_text(part))
    return wrapped


def fit(line: Line, columns: int) -> Line:
    """Pad a line to `columns` cells; one that is wider is cut, with an ellipsis."""
    missing = columns - cell_len(line.plain)
    if missing >= 0:
        return line.copy().append(" " * missing)
    cut = line.copy()
    cut.truncate(columns, overflow="ellipsis")
    return cut


def _breaks(text: str, first: int, rest: int) -> list[int]:
    """Offsets at which `text` is broken so that each part fits: between Chinese characters, at blanks."""
    breaks: list[int] = []
    start, used, limit = 0, 0, first
    candidate = 0
    for offset, char in enumerate(text):
        if offset > start and _breakable(text, offset):
            candidate = offset
        used += cell_len(char)
        if used > limit and not char.isspace():
            # A word wider than the line is broken where the line ends.
            at = candidate if candidate > start else offset
            breaks.append(at)
            start, limit = at, rest
            used = cell_len(text[at : offset + 1].lstrip())
    return breaks


def _breakable(text: str, offset: int) -> bool:
    before, after = text[offset - 1], text[offset]
    if after in _NO_START or before in _NO_END:
        return False
    return before.isspace() or cell_len(before) == 2 or cell_len(after) == 2
