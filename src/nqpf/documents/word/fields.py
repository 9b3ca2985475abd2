"""Fields of a Word document (a page reference, a date): their instruction is not shown, their result is."""

from typing import Any

from nqpf.documents.word.names import W

BEGIN = W + "fldChar"
INSTRUCTION = W + "instrText"
_KIND = W + "fldCharType"


class Fields:
    """The fields within which one reads, the outermost first; for each, whether its result has begun."""

    def __init__(self) -> None:
        """Outside of any."""
        self.open: list[bool] = []

    @property
    def shown(self) -> bool:
        """Whether text here is part of results alone."""
        return all(self.open)

    def mark(self, element: Any) -> None:
        """Pass the mark that begins a field, separates its result, or ends it."""
        kind = element.get(_KIND)
        if kind == "begin":
            if len(self.open) < 64:
                self.open.append(False)
        elif self.open:
            if kind == "separate":
                self.open[-1] = True
            elif kind == "end":
                self.open.pop()

    def end_paragraph(self) -> None:
        """An instruction ends with its paragraph at the latest: a field never closed hides no more than that."""
        while self.open and not self.open[-1]:
            self.open.pop()
