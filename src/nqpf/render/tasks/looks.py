"""How the cells of the task table look in a workbook: fonts as offices use them, lines, shades."""

from functools import cache
from typing import Any

from nqpf.base.language import Language
from nqpf.render.xlsx.book import Book

BODY: dict[Language, str] = {"zh": "仿宋", "en": "Calibri"}
"""The font of what stands in cells; programs that do not have it take one of their own."""
HEAD: dict[Language, str] = {"zh": "黑体", "en": "Calibri"}
SIZE, TITLE_SIZE = 10.5, 18
HEAD_SHADE, MISSING_SHADE = "DDE6F0", "FFF2CC"
"""Of headings, and of cells that are to be specified."""
CENTERED = frozenset({"number", "due", "year", "id", "role"})


class Looks:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Book) -> None:
        """Nothing is made yet."""
        self._book = book
        self.cell, self.piece = cache(self._cell), cache(self._piece)
        self.head, self.title, self.note = cache(self._head), cache(self._title), cache(self._note)

    def _add(self, font: dict[Language, str], **look: Any) -> Any:
        chosen = {"font_name": font[self._book.language], "font_size": SIZE, "text_wrap": True, "valign": "vcenter"}
        return self._book.workbook.add_format({**chosen, **look})

    def _cell(self, centered: bool, missing: bool, supplied: bool, tall: bool) -> Any:
        look: dict[str, Any] = {"border": 1, "num_format": "@"}
        look |= {"align": "center"} if centered else {"align": "left", "indent": 1}
        if tall:  # else its text might be on another page than most of its rows
            look["valign"] = "top"
        if missing:
            look["bg_color"] = f"#{MISSING_SHADE}"
        return self._add(BODY, italic=supplied, **look)

    def _piece(self, supplied: bool) -> Any:
        return self._add(BODY, italic=supplied)

    def _head(self) -> Any:
        bold = self._book.language == "en"
        return self._add(HEAD, bold=bold, border=1, align="center", bg_color=f"#{HEAD_SHADE}")

    def _title(self, size: float) -> Any:
        return self._add(HEAD, font_size=size, bold=self._book.language == "en", align="center")

    def _note(self) -> Any:
        return self._add(BODY, valign="top", align="left")
