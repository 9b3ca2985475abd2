"""What a sheet of the workbook is made of: columns, each for one field of the plan format."""

from dataclasses import dataclass
from typing import Literal

from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Pointer

Form = Literal["text", "texts", "list", "plain", "id", "ids", "choice", "when", "figure", "flag"]
"""How a cell is read. `text`, `texts`, `list`: words, which may also be given by language, alone, as one or
several bodies, as a list; `plain`: words that are the same in every language; `id`, `ids`; `choice`: one of a
drop-down; `when`: a date; `figure`: a number or an amount; `flag`: true or false."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column (on the sheet of the plan itself: a row) that holds the value at `path` below its item."""

    path: Pointer
    title: Text
    form: Form = "text"
    hint: Text = NO_TEXT
    choice: str = ""
    """The drop-down: what is listed in the workbook under this name."""
    required: bool = False
    rare: bool = False
    """Few plans need it; a template shows it after the others, or not at all where it is the plan's."""

    @property
    def key(self) -> str:
        """The path as one word, which is understood as a heading, too."""
        return ".".join(str(part + 1) if isinstance(part, int) else part for part in self.path)

    @property
    def bilingual(self) -> bool:
        """Whether its words may be given by language, in columns of their own."""
        return self.form in ("text", "texts", "list")


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with one row an item of the list `name`, which is in the plan or in the items of `parent`."""

    name: str
    title: Text
    purpose: Text
    fields: tuple[Field, ...]
    parent: str = ""
    """The list whose items own this table's; each row begins with the id of its owner."""
