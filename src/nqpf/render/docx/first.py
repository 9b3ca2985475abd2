"""Room on the first page: how much stands on it, and how small it is set where that is much."""

from typing import Any

from docx.shared import Pt

from nqpf.base.language import Language, Text
from nqpf.render.terminal.console import cell_len
from nqpf.report.blocks import block as b
from nqpf.report.blocks import page as p
from nqpf.report.blocks import pictures as pic
from nqpf.report.blocks.words import Run

_LINES: dict[type, float] = {
    p.Section: 2.5, b.Heading: 2.5, b.Paragraph: 0.8, b.KeyFigures: 5, b.Fact: 1.2,
    b.Table: 2.5, b.Row: 1.2, b.Entries: 2.5, b.Entry: 1.2, b.Line: 1, b.Findings: 2.5, b.Finding: 1.2,
    pic.Bars: 3.5, pic.Bar: 1.3, pic.Scale: 5, pic.Strips: 2.5, pic.Strip: 1.2, pic.Poles: 2.5, pic.Pair: 2.4,
    pic.Radar: 21, pic.Plane: 26,
}  # fmt: skip
"""How many lines of a table each part of a page takes by itself."""
_COLUMNS, _PAGE = 100, 54
"""Columns of text that take a line more, and the lines of a page below its title."""
_NARROW = 5
"""How many times as many lines text takes in the column of places."""
_TITLES = ((46, 18.0), (110, 16.0), (220, 14.0))
_LEAST = 11.0
"""Up to how many columns a title is set in which size, in points; the least for longer ones."""


def is_dense(page: p.Page, language: Language) -> bool:
    """Whether what stands first has to be set small to stay on one page."""
    first = [section for section in page.sections if section.depth == "first"]
    foot = page.foot if len(first) == len(page.sections) else ()
    return sum(_lines(part, language) for part in (*first, *map(b.Paragraph, foot))) > _PAGE


def title_size(title: str) -> Any:
    """The size of the title: a long one takes no more lines than it has to."""
    columns = cell_len(title)
    return Pt(next((size for most, size in _TITLES if columns <= most), _LEAST))


def _lines(part: Any, language: Language) -> float:
    if isinstance(part, Text):
        return cell_len(part.in_language(language)) / _COLUMNS
    if not isinstance(part, tuple) or (isinstance(part, Run) and part.audience == "editor"):
        return 0
    lines = _LINES.get(type(part), 0) + sum(_lines(one, language) for one in part)
    if isinstance(part, b.Listing):
        return lines + len(part.points)
    if isinstance(part, b.Finding):  # the remedy is a line of its own, the place stands in a narrow column
        return max(lines + bool(part.hint), sum(_lines(run, language) for run in part.where) * _NARROW)
    return lines
