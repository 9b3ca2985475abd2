"""The paragraphs of a Word document: their visible text, what they say of themselves, and what hangs on them."""

from collections.abc import Iterable, Iterator
from typing import Any

from nqpf.documents.document import too_long
from nqpf.documents.raised import lowered, raised
from nqpf.documents.word import names as w
from nqpf.documents.word.fields import INSTRUCTION, MARK, Fields
from nqpf.documents.word.paragraph import LINE, Paragraph, is_placeholder
from nqpf.documents.word.symbols import symbol

_MOST_PARTS = 400_000
"""Runs, tabs and the like of one paragraph."""
_BOX = w.W + "txbxContent"
_BREAK = w.W + "br"
_NOTES = {w.W + "footnoteReference": "footnotes", w.W + "endnoteReference": "endnotes"}
_RUN_STYLE = w.W + "rStyle"
_CHARACTERS = {
    w.W + "tab": " ", w.W + "ptab": " ", w.W + "cr": LINE, _BREAK: LINE, w.W + "noBreakHyphen": "-",
    w.W + "softHyphen": "",
}  # fmt: skip
_SYMBOL = w.W + "sym"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TEXTS = frozenset((w.T, _MATHS + "t"))
_SHOWN = frozenset((*_TEXTS, *_CHARACTERS, *_NOTES, _SYMBOL, MARK, INSTRUCTION))
_UPRIGHT = w.W + "vertAlign"
_UPRIGHTS = {"superscript": raised, "subscript": lowered}
_BETWEEN = {_MATHS + "den": "/", _MATHS + "sup": "^", _MATHS + "sub": "_"}
"""What parts of a formula that stand above or below one another have before them in a line."""
_STATED = (w.STYLE, w.NUM_ID, w.LEVEL, w.OUTLINE)
_INTRICATE = frozenset(
    (_BOX, w.ALTERNATE, w.DEL, w.MOVE_FROM, w.VANISH, w.SDT_PR, w.W + "rt", w.W + "pPrChange", _RUN_STYLE, _UPRIGHT)
) | frozenset((*w.STRUCK, *_BETWEEN))
"""What makes a paragraph one to walk through, element by element."""
_PASSED = frozenset((w.DEL, w.MOVE_FROM, w.FALLBACK, w.PPR, w.RPR, w.SDT_PR, w.W + "rt"))


class Paragraphs:
    """Reads paragraphs; fields may go on from one to the next."""

    def __init__(self, hiding: frozenset[str], root: Any, *, tracing: bool = False) -> None:
        """`hiding` are the styles whose text is not shown; `root` is that of the main part; `tracing` asks for `parts`.

        One pass over it gives what its paragraphs consist of: a pass for each takes twice as long.
        """
        self._hiding = hiding
        self._tracing = tracing
        self._fields = Fields()
        intricate = _INTRICATE if hiding else _INTRICATE - {_RUN_STYLE}
        self._pass = root.iter(w.P, *_SHOWN, *_STATED, *intricate)
        self._ahead: Any = next(self._pass, None)

    def read(self, element: Any, *, aside: bool) -> Paragraph:
        """A paragraph as it is shown; those of notes and text boxes stand `aside` of the order of the others."""
        if aside or not self._reach(element):
            return self._walked(element)
        found, shown = Paragraph(), []
        self._ahead = None
        for part in self._pass:
            tag = part.tag
            if tag in _SHOWN:
                shown.append(part)
                if len(shown) > _MOST_PARTS:
                    raise too_long(_MOST_PARTS, "parts of a paragraph", "个片段（单个段落）")
            elif tag == w.P:
                self._ahead = part
                break
            elif tag in _INTRICATE:  # seldom
                self._ahead = self._next()
                return self._walked(element)
            else:
                found.state(tag, part)
        found.text = self._text(shown, found)
        return found

    def _reach(self, element: Any) -> bool:
        """Go on to a paragraph, past those that nobody reads; False where the pass does not come to it."""
        while self._ahead is not element:
            if self._ahead is None:
                return False
            self._ahead = self._next()
        return True

    def _next(self) -> Any:
        return next((part for part in self._pass if part.tag == w.P), None)

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
        shown = fields.shown
        for each in elements:
            element, said = each if isinstance(each, tuple) else (each, "")
            tag = element.tag
            if each is not element:
                pass
            elif tag in _TEXTS:
                said = (element.text or "") if shown else ""
            elif tag in _NOTES:
                found.notes.setdefault((_NOTES[tag], element.get(w.W + "id", "")), element)
            elif tag == MARK:
                said = fields.mark(element)
                shown = fields.shown
            elif tag == INSTRUCTION:
                fields.instruct(element.text or "")
            elif shown:
                said = _character(element)
            written.append(said)
            if self._tracing:
                found.parts.append((len(said), element))
        fields.end_paragraph()
        return "".join(written)

    def _shown(self, parent: Any, found: Paragraph) -> Iterator[Any]:
        """The elements with text, without what was deleted or struck out, is hidden or stands for older programs.

        One that shows something else than it says comes with that.
        """
        for child in parent:
            tag = child.tag
            if tag in _SHOWN:
                yield child
            elif tag in _PASSED or (tag == w.SDT and is_placeholder(child)):
                continue
            elif tag == w.R:
                yield from self._run(child, found)
            elif tag == _BOX:
                found.boxes.append(child)
            elif tag == w.ALTERNATE:
                branch = w.chosen(child)
                if branch is not None:
                    yield from self._shown(branch, found)
            else:
                if tag in _BETWEEN:
                    yield child, _BETWEEN[tag]
                yield from self._shown(child, found)

    def _run(self, run: Any, found: Paragraph) -> Iterator[Any]:
        properties = next(run.iterchildren(w.RPR), None)
        if properties is None:
            yield from self._shown(run, found)
            return
        vanish = properties.find(w.VANISH)
        if w.is_on(vanish) if vanish is not None else w.value_of(properties, _RUN_STYLE) in self._hiding:
            return
        if any(w.is_on(properties.find(struck)) for struck in w.STRUCK):
            return
        moved = _UPRIGHTS.get(w.value_of(properties, _UPRIGHT) or "")
        for part in self._shown(run, found):
            shows = moved is not None and not isinstance(part, tuple) and part.tag == w.T and self._fields.shown
            yield (part, moved(part.text or "")) if moved is not None and shows else part


def _character(element: Any) -> str:
    """What an element other than a text shows; a break of page or column is none within the words."""
    if element.tag == _SYMBOL:
        return symbol(element.get(w.W + "font", ""), element.get(w.W + "char", ""))
    if element.tag == _BREAK and element.get(w.W + "type") in ("page", "column"):
        return ""
    return _CHARACTERS[element.tag]
