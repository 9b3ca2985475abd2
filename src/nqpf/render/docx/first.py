"""Room on the first page: how much is to be said on it, and how small it is set where that is much."""

from collections.abc import Iterator
from typing import Any

from docx.shared import Pt

from nqpf.base.language import Language, Text
from nqpf.render.terminal.console import cell_len
from nqpf.report.blocks.page import Page
from nqpf.report.blocks.words import Run

_AIRY = 1500
"""Columns of text that the page has room for in the usual size, with its pictures."""
_TITLES = ((46, 18.0), (110, 16.0), (220, 14.0))
_LEAST = 11.0
"""Up to how many columns a title is set in which size, in points; the least for longer ones."""


def is_dense(page: Page, language: Language) -> bool:
    """Whether what stands first has to be set small to stay on one page."""
    first = [section for section in page.sections if section.depth == "first"]
    return sum(cell_len(text.in_language(language)) for text in _texts(first)) > _AIRY


def title_size(title: str) -> Any:
    """The size of the title: a long one takes no more lines than it has to."""
    columns = cell_len(title)
    return Pt(next((size for most, size in _TITLES if columns <= most), _LEAST))


def _texts(part: Any) -> Iterator[Text]:
    if isinstance(part, Text):
        yield part
    elif isinstance(part, Run):
        if part.audience != "editor":
            yield part.text
    elif isinstance(part, tuple | list):
        for one in part:
            yield from _texts(one)
