"""Blocks of words and figures."""

from typing import Literal, NamedTuple

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.report.blocks.words import NO_WORDS, Audience, Run, Tone, Words, words

Form = Literal["text", "count", "points", "gain", "share", "exact", "change", "answered"]
"""What a value is: text; a whole number; points of 100 with one decimal; a rise of points, with its sign; a share of 1
as a per cent; a number with two decimals; the same with its sign; a count that may end in .5. Formats of programs keep
the value itself."""

_SAID: dict[Form, str] = {
    "count": "{:.0f}",
    "points": "{:.1f}",
    "gain": "{:+.1f}",
    "share": "{:.0%}",
    "exact": "{:.2f}",
    "change": "{:+.2f}",
    "answered": "{:g}",
}

_ZERO = {"gain": "+0.0", "change": "0.00"}
"""What no rise and no change are printed as, whichever sign the machine's zero has."""


def said(value: float, form: Form) -> str:
    """A value as people read it: the one place at which numbers are rounded."""
    # Rounded twice, so that a machine's last digit cannot tip the second one over; -0.0 is 0.
    text = _SAID[form].format(round(value, 9) + 0.0)
    return _ZERO[form] if form in _ZERO and float(text) == 0 else text


class Heading(NamedTuple):
    """A heading within a section."""

    title: Text
    id: str = ""


class Paragraph(NamedTuple):
    """Sentences. `note` is set apart and small, `warning` stands out."""

    words: Words
    kind: Literal["plain", "note", "warning"] = "plain"


class Listing(NamedTuple):
    """Short points, one below the other."""

    points: tuple[Words, ...]


class KeyFigure(NamedTuple):
    """A figure that is printed large: its name, its value, what it is out of, and what it means in a sentence.

    `value` is a text where there is no number (`not rated`); `band` names it in a word.
    """

    name: Text
    value: float | Text
    means: Text
    of: str = " / 100"
    band: Text = NO_TEXT
    details: tuple[Words, ...] = ()
    form: Form = "points"

    @property
    def printed(self) -> Text:
        """The value as it is printed."""
        return self.value if isinstance(self.value, Text) else both(said(self.value, self.form))


class KeyFigures(NamedTuple):
    """The figures that a report opens with."""

    figures: tuple[KeyFigure, ...]


class Cell(NamedTuple):
    """What stands in one place of a table. With a `value`, the column's form says how it is printed.

    `blank`: so many lines are left free on paper, to be written in.
    """

    words: Words = NO_WORDS
    value: float | None = None
    tone: Tone = "plain"
    blank: int = 0


class Fact(NamedTuple):
    """A name and what it stands for."""

    name: Text
    cell: Cell
    form: Form = "text"


class Facts(NamedTuple):
    """Names and what they stand for, one below the other."""

    facts: tuple[Fact, ...]


class Column(NamedTuple):
    """A column of a table: its heading, what its cells are, and its part of the room (0: as narrow as it can be).

    Where a format can draw in a cell, `drawn` says the value again: as a `shade` of a scale to 100 points (or a share
    of 1), or as a `bar` beside the longest of the column. `short` is the heading where columns are narrow, `audience`
    whom the column is for.
    """

    title: Text
    form: Form = "text"
    room: int = 0
    drawn: Literal["", "shade", "bar"] = ""
    short: Text = NO_TEXT
    audience: Audience = "all"


class Row(NamedTuple):
    """A row of a table; `id` is what links lead to."""

    cells: tuple[Cell, ...]
    id: str = ""


class Table(NamedTuple):
    """A table below its title. `head` columns, from the left, name the row; `filtered` ones can be searched."""

    id: str
    title: Text
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    head: int = 1
    filtered: bool = False


class Line(NamedTuple):
    """A line of an entry: its label and what it says."""

    label: Text
    words: Words
    tone: Tone = "plain"


class Gain(NamedTuple):
    """What an entry brings, in points, and of which figure."""

    of: Text
    points: float


class Entry(NamedTuple):
    """An entry of a list of things to do: its number in it, what is to be done, what it brings, and more about it."""

    number: int
    title: Words
    gains: tuple[Gain, ...] = ()
    lines: tuple[Line, ...] = ()
    id: str = ""


class Entries(NamedTuple):
    """Things to do, in their order. `total` is what the gains add up to, of each figure."""

    id: str
    title: Text
    entries: tuple[Entry, ...]
    total: tuple[Gain, ...] = ()


class Finding(NamedTuple):
    """What is wrong, where, and how it is put right."""

    id: str
    severity: Literal["error", "warning", "note"]
    words: Words
    hint: Words = NO_WORDS
    where: Words = NO_WORDS


class Findings(NamedTuple):
    """Findings, one below the other."""

    id: str
    title: Text
    findings: tuple[Finding, ...]


class FormulaLine(NamedTuple):
    """A line of arithmetic, as deep as it is indented."""

    text: Text
    depth: int = 0
    strong: bool = False


class Formula(NamedTuple):
    """Arithmetic, line by line."""

    lines: tuple[FormulaLine, ...]


class Sample(NamedTuple):
    """Lines of a file, there to be copied: each as it is, with the blanks before it, and none of them broken."""

    lines: tuple[Text, ...]
    tone: Tone = "plain"


def text(*parts: Text | str | Run | Words, tone: Tone = "plain") -> Cell:
    """A cell of words."""
    return Cell(words(*parts), tone=tone)


def sample(file: str, tone: Tone = "plain") -> Sample:
    """The lines of a file."""
    return Sample(tuple(map(both, file.splitlines())), tone)


def number(value: float | None, tone: Tone = "plain") -> Cell:
    """A cell of a number; a dash where there is none."""
    return Cell(words("–")) if value is None else Cell(value=value, tone=tone)


def cell_words(cell: Cell, form: Form) -> Words:
    """What a cell shows: its words, or its value as the form has it, followed by what words it has."""
    if cell.value is None:
        return cell.words
    return words(words(said(cell.value, form if form != "text" else "answered"), tone=cell.tone), cell.words)
