"""What a block is written with on a terminal: language, width, and the one way from words to safe, styled lines."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from nqpf.base.language import NO_TEXT, Text
from nqpf.base.safe import piece, plain
from nqpf.render.options import Options
from nqpf.render.terminal.console import NARROWEST, TIE, Line, fit, wrap
from nqpf.report.blocks.words import Tone, Words, for_audience

if TYPE_CHECKING:
    from nqpf.report.blocks.page import Block

STYLES: dict[Tone, str] = {
    "plain": "",
    "strong": "bold",
    "quiet": "dim",
    "good": "green",
    "fair": "yellow",
    "poor": "red",
    "code": "cyan",
}
"""How a tone looks on a terminal."""


class Pen(NamedTuple):
    """Writes a page's texts. `draw` draws blocks that stand within others."""

    options: Options
    draw: "Callable[[Iterable[Block], Pen], Iterator[Line]]"

    @property
    def columns(self) -> int:
        """How wide the page is."""
        return max(self.options.width, NARROWEST)

    def say(self, text: Text) -> str:
        """A text in the reader's language, safe to show."""
        return plain(text.in_language(self.options.language))

    def line(self, words: Words, style: str = "") -> Line:
        """Words, for who edits the plan file, on one line; `style` is that of pieces without a tone."""
        line = Line()
        for run in for_audience(words, "editor"):
            said = run.text.in_language(self.options.language)
            # A tie is the report's own: it keeps together what must not be parted at a line's end.
            line.append(TIE.join(map(piece, said.split(TIE))), STYLES[run.tone] or style)
        return line

    def wrap(self, line: Line, indent: int = 0, hanging: int | None = None) -> list[Line]:
        """A line as the lines that it takes."""
        return wrap(line, self.options, indent, hanging)

    def named(self, name: Line, said: Line, columns: int) -> list[Line]:
        """What is said, in a column beside its name; a name that is wider than its own stands above, uncut."""
        above = self.wrap(name) if name.cells > columns else []
        line = fit(Line() if above else name, columns).append("  ").extend(said)
        return [*above, *self.wrap(line, 0, columns + 2)]

    def title(self, title: Text, says: Text = NO_TEXT) -> list[Line]:
        """A block's title and what is said of it; nothing where there is neither."""
        line = Line(self.say(title), "bold")
        if says:
            line.append(f"{'  ' if title else ''}{self.say(says)}", "dim")
        return self.wrap(line) if line.pieces else []
