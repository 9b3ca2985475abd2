"""A paragraph of a Word document: its properties, its visible text, and what hangs on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from nqpf.documents.word import names as w
from nqpf.documents.word.fields import BEGIN, INSTRUCTION, Fields
from nqpf.documents.word.styles import BODY

LINE = "\n"
_BOX = w.W + "txbxContent"
_BREAK = w.W + "br"
_NOTES = {w.W + "footnoteReference": "footnotes", w.W + "endnoteReference": "endnotes"}
_RUN_STYLE = w.W + "rStyle"
_CHARACTERS = {
    w.W + "tab": " ", w.W + "ptab": " ", w.W + "cr": LINE, _BREAK: LINE, w.W + "noBreakHyphen": "-",
    w.W + "softHyphen": "",
}  # fmt: skip
_TEXTS = frozenset((w.T, "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"))
_SHOWN = frozenset((*_TEXTS, *_CHARACTERS, *_NOTES, BEGIN, INSTRUCTION))
_STATED = (w.STYLE, w.NUM_ID, w.LEVEL, w.OUTLINE)
_INTRICATE = frozenset(
    (_BOX, w.ALTERNATE, w.DEL, w.MOVE_FROM, w.VANISH, w.SDT_PR, w.W + "rt", w.W + "pPrChange", _RUN_STYLE)
)
"""What makes a paragraph one to walk through, element by element."""
_PASSED = frozenset((w.DEL, w.MOVE_FROM, w.FALLBACK, w.PPR, w.RPR, w.SDT_PR, w.W + "rt"))


@dataclass(slots=True)
class Paragraph:
    """What a paragraph shows, and what it says of itself; None: its style decides.

    `text` has its lines apart by line feeds. `joins`: its mark was deleted under tracking; `hidden`: its mark is not
    shown. `notes` are those it refers to, by part and id; `boxes` the contents of its text boxes.
    """

    text: str = ""
    style: str = ""
    num: str | None = None
    level: int | None = None
    outline: int | None = None
    joins: bool = False
    hidden: bool = False
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)

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


class Paragraphs:
    """Reads paragraphs; fields may go on from one to the next."""

    def __init__(self, hiding: frozenset[str], parts: Iterable[Any]) -> None:
        """`hiding` are the styles whose text is not shown; `parts` the roots of all that will be read.

        One pass over each part collects what its paragraphs consist of: a pass for each paragraph takes twice as long.
        """
        self._hiding = hiding
        self._fields = Fields()
        intricate = _INTRICATE if hiding else _INTRICATE - {_RUN_STYLE}
        looked_at = (w.P, *_SHOWN, *_STATED, *intricate)
        self._contents: dict[Any, list[Any]] = {}
        contents: list[Any] = []
        for part in parts:
            for element in part.iter(*looked_at):
                if element.tag == w.P:
                    contents = self._contents[element] = []
                else:
                    contents.append(element)

    def read(self, element: Any) -> Paragraph:
        """A paragraph as it is shown."""
        found = Paragraph()
        shown = []
        for part in self._contents.pop(element, ()):
            tag = part.tag
            if tag in _SHOWN:
                shown.append(part)
            elif tag in _INTRICATE:  # seldom
                return self._walked(element)
            else:
                found.state(tag, part)
        found.text = self._text(shown, found)
        return found

    def _walked(self, element: Any) -> Paragraph:
        found = Paragraph()
        properties = next(element.iterchildren(w.PPR), None)
        if properties is not None:
            for child in properties.iterchildren(w.STYLE, w.NUM_PR, w.OUTLINE, w.RPR):
                if child.tag == w.RPR:
                    found.joins = next(child.iterchildren(w.DEL, w.MOVE_FROM), None) is not None
                    found.hidden = w.is_on(child.find(w.VANISH))
                else:
                    for stated in child.iter(*_STATED):
                        found.state(stated.tag, stated)
        found.text = self._text(self._shown(element, found), found)
        return found

    def _text(self, elements: Iterable[Any], found: Paragraph) -> str:
        written: list[str] = []
        fields = self._fields
        for element in elements:
            tag = element.tag
            if tag == BEGIN:
                fields.mark(element)
            elif tag in _TEXTS:
                if not fields.open or fields.shown:
                    written.append(element.text or "")
            elif tag in _NOTES:
                found.notes.append((_NOTES[tag], element.get(w.W + "id", "")))
            elif fields.open and not fields.shown:
                continue
            elif tag in _CHARACTERS and (tag != _BREAK or element.get(w.W + "type") not in ("page", "column")):
                written.append(_CHARACTERS[tag])
        fields.end_paragraph()
        return "".join(written)

    def _shown(self, parent: Any, found: Paragraph) -> Iterator[Any]:
        """The elements with text, without what was deleted, is hidden or stands for older programs."""
        for child in parent.iterchildren("*"):
            tag = child.tag
            if tag in _SHOWN:
                yield child
            elif tag in _PASSED or (tag == w.R and self._hidden(child)) or (tag == w.SDT and is_placeholder(child)):
                continue
            elif tag == _BOX:
                found.boxes.append(child)
            elif tag == w.ALTERNATE:
                branch = w.chosen(child)
                if branch is not None:
                    yield from self._shown(branch, found)
            else:
                yield from self._shown(child, found)

    def _hidden(self, run: Any) -> bool:
        properties = next(run.iterchildren(w.RPR), None)
        if properties is None:
            return False
        vanish = properties.find(w.VANISH)
        return w.is_on(vanish) if vanish is not None else w.value_of(properties, _RUN_STYLE) in self._hiding


def is_placeholder(control: Any) -> bool:
    """Whether a content control shows only its prompt (Click here to enter text)."""
    properties = control.find(w.SDT_PR)
    return properties is not None and w.is_on(properties.find(w.W + "showingPlcHdr"))
