"""A paragraph of a Word document as it was read."""

from dataclasses import dataclass, field
from typing import Any

from nqpf.documents.word import names as w
from nqpf.documents.word.styles import BODY

LINE = "\n"
"""Between the lines of a paragraph."""


@dataclass(slots=True)
class Paragraph:
    """What a paragraph shows, and what it says of itself; None: its style decides.

    `text` has its lines apart by line feeds. `joins`: its mark was deleted under tracking; `hidden`: its mark is not
    shown. `notes` are those it refers to, by part and id, each with the mark that does; `boxes` the contents of its
    text boxes. `parts` are the elements that the text is from, each with the length of what it gave, if asked for.
    """

    text: str = ""
    style: str = ""
    num: str | None = None
    level: int | None = None
    outline: int | None = None
    joins: bool = False
    hidden: bool = False
    notes: dict[tuple[str, str], Any] = field(default_factory=dict)
    boxes: list[Any] = field(default_factory=list)
    parts: list[tuple[int, Any]] = field(default_factory=list)

    def state(self, tag: str, element: Any) -> None:
        """Note a property: the style, the list, the level in it, the outline level."""
        value = element.get(w.VAL)
        if tag == w.STYLE:
            self.style = value or ""
        elif tag == w.NUM_ID:
            self.num = value
        elif tag == w.LEVEL:
            self.level = w.whole(value)
        else:
            self.outline = w.whole(value, BODY)


def is_placeholder(control: Any) -> bool:
    """Whether a content control shows only its prompt (Click here to enter text)."""
    properties = control.find(w.SDT_PR)
    return properties is not None and w.is_on(properties.find(w.W + "showingPlcHdr"))
