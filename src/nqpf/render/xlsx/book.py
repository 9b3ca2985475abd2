"""A workbook in the making: its properties and its formats."""

from datetime import datetime
from functools import cache
from io import BytesIO
from typing import Any, NamedTuple

from xlsxwriter import Workbook

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.render.xlsx import limits

EPOCH = datetime(1980, 1, 1)
"""No moment, but the earliest that an archive can state: the same content gives the same bytes."""
FONTS: dict[Language, str] = {"en": "Calibri", "zh": "宋体"}
"""The font of a workbook, by its language."""
# Whatever a text looks like, it stays text: no formula, no link, no number.
_TEXT_ONLY = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_HEAD, _RULE = "#1F4E79", "#D9D9D9"


class Form(NamedTuple):
    """How a cell looks: its number format, whether it stands at the right, is bold, a head, a title."""

    number: str = "General"
    right: bool = False
    bold: bool = False
    head: bool = False
    size: int = 10
    italic: bool = False
    color: str = ""
    wrap: bool = True
    indent: int = 1
    rule: bool = True
    underline: bool = False


TEXT = Form()
COUNT = Form("0", right=True)
POINTS = Form("0.0", right=True)
EXACT = Form("0.00", right=True)
HEAD = Form(bold=True, head=True)
TITLE = Form(bold=True, size=16)
STRONG = Form(bold=True, size=12)


class Book:
    """An Excel workbook in memory, in one language."""

    def __init__(self, language: Language, title: str) -> None:
        """Begin an empty workbook; `title` is in its properties."""
        self.language = language
        self._file = BytesIO()
        self.workbook: Any = Workbook(self._file, {"in_memory": True, **_TEXT_ONLY})
        self.workbook.set_properties(
            {"title": limits.shortened(plain(title), limits.TITLE), "author": "nqpf", "created": EPOCH}
        )
        self.format = cache(self._format)

    def say(self, text: Text | str) -> str:
        """Text in the workbook's language, with nothing in it that could act or that XML cannot say."""
        return plain(text if isinstance(text, str) else text.in_language(self.language))

    def close(self) -> bytes:
        """The finished file."""
        self.workbook.close()
        return self._file.getvalue()

    def _format(self, form: Form) -> Any:
        look: dict[str, Any] = {"num_format": form.number, "bold": form.bold, "valign": "top", "text_wrap": True}
        look |= {"font_name": FONTS[self.language], "font_size": form.size}
        look |= {"align": "right" if form.right else "left"}
        look |= {"bottom": 1, "bottom_color": _RULE} if form.rule else {}
        if not form.right and form.size < TITLE.size:
            look["indent"] = form.indent  # else a text would touch the figure at its left
        look |= {"italic": form.italic, "underline": int(form.underline)} | (
            {"font_color": form.color} if form.color else {}
        )
        if not form.wrap:
            look["text_wrap"] = False
        if form.size > TEXT.size:
            look |= {"text_wrap": False, "valign": "vcenter"}
        if form.head:
            look |= {"bg_color": _HEAD, "font_color": "#FFFFFF", "valign": "vcenter", "border": 1}
        return self.workbook.add_format(look)
