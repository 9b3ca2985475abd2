"""A paragraph of a Word document: its properties, its visible text, and what hangs on it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from nqpf.documents.word import names as w
from nqpf.documents.word.fields import BEGIN, INSTRUCTION, Fields
from nqpf.documents.word.styles import BODY

LINE = "\n"
_BOX = w.W + "txbxContent"
_NOTES = {w.W + "footnoteReference": "footnotes", w.W + "endnoteReference": "endnotes"}
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_RUN_STYLE = w.W + "rStyle"
_PLAIN = {
    w.T: None, _MATHS: None,
    w.W + "tab": " ", w.W + "ptab": " ", w.W + "cr": LINE, w.W + "br": LINE,
    w.W + "noBreakHyphen": "-", w.W + "softHyphen": "",
}  # fmt: skip
"""What shows as text: its own where there is none here."""
_LOOKED_AT = (*_PLAIN, *_NOTES, BEGIN, INSTRUCTION)
_WALKED = (_BOX, w.ALTERNATE, w.DEL, w.MOVE_FROM, w.VANISH, w.SDT_PR, w.W + "rt", w.W + "sym", _RUN_STYLE)
"""What makes a paragraph one to walk through, element by element."""
_PASSED = frozenset((w.DEL, w.MOVE_FROM, w.FALLBACK, w.PPR, w.RPR, w.SDT_PR, w.W + "rt"))


class Properties(NamedTuple):
    """What a paragraph says of itself; None: its style decides. `joins`: its mark was deleted under tracking."""

    style: str = ""
    num: str | None = None
    level: int | None = None
    outline: int | None = None
    joins: bool = False
    hidden: bool = False


def properties_of(paragraph: Any) -> Properties:
    """The properties that a paragraph has of its own."""
    element = next(paragraph.iterchildren(w.PPR), None)
    if element is None:
        return Properties()
    style, num, level, outline, joins, hidden = "", None, None, None, False, False
    for child in element.iterchildren(w.STYLE, w.NUM_PR, w.OUTLINE, w.RPR):
        tag = child.tag
        if tag == w.STYLE:
            style = child.get(w.VAL, "")
        elif tag == w.NUM_PR:
            num, level = w.value_of(child, w.NUM_ID), w.whole(w.value_of(child, w.LEVEL))
        elif tag == w.OUTLINE:
            outline = w.whole(child.get(w.VAL), BODY)
        else:
            joins = child.find(w.DEL) is not None or child.find(w.MOVE_FROM) is not None
            hidden = w.is_on(child.find(w.VANISH))
    return Properties(style, num, level, outline, joins, hidden)


class Hanging(NamedTuple):
    """What hangs on a paragraph: its notes, by part and id, and the contents of its text boxes."""

    notes: list[tuple[str, str]]
    boxes: list[Any]


class Words:
    """Reads the visible text of paragraphs; fields may go on from one to the next."""

    def __init__(self, hiding: frozenset[str]) -> None:
        """`hiding` are the styles whose text is not shown."""
        self._hiding = hiding
        self._fields = Fields()

    def read(self, paragraph: Any, hanging: Hanging) -> str:
        """The visible text of a paragraph, lines apart by line feeds; what hangs on it is added to `hanging`."""
        if next(paragraph.iter(*_WALKED), None) is None:
            elements = paragraph.iter(*_LOOKED_AT)
        else:
            elements = self._shown(paragraph, hanging)
        written: list[str] = []
        for element in elements:
            tag = element.tag
            if tag == w.T:
                if not self._fields.open or self._fields.shown:
                    written.append(element.text or "")
            elif tag in _NOTES:
                hanging.notes.append((_NOTES[tag], element.get(w.W + "id", "")))
            elif tag == BEGIN:
                self._fields.mark(element)
            elif tag != INSTRUCTION and (not self._fields.open or self._fields.shown):
                written.append(_said(element))
        self._fields.end_paragraph()
        return "".join(written)

    def _shown(self, parent: Any, hanging: Hanging) -> Iterator[Any]:
        """The elements with text, without what was deleted, is hidden or stands for older programs."""
        for child in parent.iterchildren("*"):
            tag = child.tag
            if tag in _PLAIN or tag in _NOTES or tag in (BEGIN, INSTRUCTION):
                yield child
            elif tag in _PASSED or (tag == w.R and self._hidden(child)) or (tag == w.SDT and is_placeholder(child)):
                continue
            elif tag == _BOX:
                hanging.boxes.append(child)
            elif tag == w.ALTERNATE:
                branch = w.chosen(child)
                if branch is not None:
                    yield from self._shown(branch, hanging)
            else:
                yield from self._shown(child, hanging)

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


def _said(element: Any) -> str:
    """What an element other than a text shows; a break of page or column is none within the words."""
    if element.tag == w.W + "br" and element.get(w.W + "type") in ("page", "column"):
        return ""
    said = _PLAIN[element.tag]
    return (element.text or "") if said is None else said
