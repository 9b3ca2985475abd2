"""What a block is written with in Markdown: the language, and the one way from words to escaped text."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from nqpf.base.language import Text
from nqpf.render.markdown.escape import beginning, code, escape, escaped, strong, strong_within, title_of
from nqpf.render.options import Options
from nqpf.report.blocks.words import Tone, Words, for_audience

if TYPE_CHECKING:
    from nqpf.report.blocks.page import Block

_BETWEEN = " · "


class Pen(NamedTuple):
    """Writes a page's texts. `draw` draws blocks that stand within others."""

    options: Options
    draw: "Callable[[Iterable[Block], Pen], list[str]]"

    def raw(self, text: Text) -> str:
        """A text in the reader's language, not escaped."""
        return text.in_language(self.options.language)

    def say(self, text: Text) -> str:
        """A text in the reader's language."""
        return escape(self.raw(text))

    def strong(self, text: Text) -> str:
        """A text that stands out, with a blank, a mark or nothing around it."""
        return strong(self.say(text))

    def line(self, words: Words) -> str:
        """Words, for who reads the document, on one line."""
        runs = for_audience(words, "reader")
        texts = [self.raw(run.text) for run in runs]
        pieces: list[tuple[Tone, str]] = []
        for tone, group in groupby(zip(runs, texts, escaped(texts), strict=True), key=lambda one: one[0].tone):
            _, raw, said = zip(*group, strict=True)
            pieces.append((tone, code("".join(raw)) if tone == "code" else "".join(said)))
        made = ""
        for at, (tone, piece) in enumerate(pieces):
            after = "".join(said for _, said in pieces[at + 1 : at + 2])
            made += strong_within(made, piece, after) if tone == "strong" else piece
        return made.strip()

    def strong_line(self, words: Words) -> str:
        """Words that stand out, all alike, with a blank, a mark or nothing around them."""
        return strong(self.line(tuple(run._replace(tone="plain") for run in words)))

    def start(self, words: Words) -> str:
        """Words that begin a line."""
        return beginning(self.line(words))

    def summary(self, words: Words) -> str:
        """Words as HTML, for the title of what opens."""
        return title_of("".join(self.raw(run.text) for run in for_audience(words, "reader")))

    def title(self, title: Text, says: Text) -> list[str]:
        """A block's title and what is said of it; nothing where there is neither."""
        said = together(self.strong(title) if title else "", self.say(says))
        return [beginning(said), ""] if said else []

    def table(self, head: Iterable[str], rule: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
        """Cells as a table, which has to have a head; each row is one line."""
        opened = f"{_row(head)}\n{_row(rule)}"
        return [opened, *map(_row, rows), ""]


def together(*parts: str) -> str:
    """What is said on one line, one after another; nothing is said of what is empty."""
    return _BETWEEN.join(filter(None, parts))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
