"""Fields of a Word document (a page reference, a date): their instruction is not shown, their result is."""

from typing import Any

from nqpf.documents.word.names import W
from nqpf.documents.word.symbols import equation

MARK = W + "fldChar"
INSTRUCTION = W + "instrText"
_KIND = W + "fldCharType"
_DEEPEST = 64


class Fields:
    """The fields within which one reads, the outermost first: the instruction of each, None once its result begins."""

    def __init__(self) -> None:
        """Outside of any."""
        self._open: list[str | None] = []

    @property
    def shown(self) -> bool:
        """Whether text here is shown: it stands in no instruction."""
        return not self._open or all(instruction is None for instruction in self._open)

    def mark(self, element: Any) -> str:
        """Pass the mark that begins a field, separates its result, or ends it; what a field without a result shows."""
        kind = element.get(_KIND)
        if kind == "begin" and len(self._open) < _DEEPEST:
            self._open.append("")
        elif kind == "separate" and self._open:
            self._open[-1] = None
        elif kind == "end" and self._open:
            instruction = self._open.pop()
            return equation(instruction) if instruction and self.shown else ""
        return ""

    def instruct(self, text: str) -> None:
        """Pass a part of an instruction."""
        if self._open and self._open[-1] is not None and len(self._open[-1]) < 200:
            self._open[-1] += text

    def end_paragraph(self) -> None:
        """An instruction ends with its paragraph at the latest: a field never closed hides no more than that."""
        while self._open and self._open[-1] is not None:
            self._open.pop()
