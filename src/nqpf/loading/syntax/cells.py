"""A table of comma-separated values, each cell with its place, for people who judge in a spreadsheet."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.syntax.decoding import Source

MOST_CELLS = 10_000
# A quoted cell may hold commas and doubled quotes, but no line break: no id and no number has one.
# Possessive: what a part has taken it keeps, so that no cell is read twice however long it is.
_CELL = re.compile(r'(?:[ \t]*+"((?:[^"\n]|"")*+)"[ \t]*+|([^,"\n]*+))(,|$)')


class TextCell(NamedTuple):
    """One cell: its text without blanks around it, and where it begins."""

    text: str
    span: Span


def read_cells(source: Source) -> list[list[TextCell]]:
    """The rows that hold anything. Raises :class:`InputError` for what is no such table, or too large a one."""
    rows: list[list[TextCell]] = []
    count = 0
    for number, line in enumerate(source.text.splitlines(), start=1):
        row = list(islice(_cells(source.name, number, line), MOST_CELLS + 1))
        count += len(row)
        if count > MOST_CELLS:
            message = Text(f"more than {MOST_CELLS} cells", f"超过 {MOST_CELLS} 个单元格")
            raise InputError([Problem(Span(source.name, number, 1), message)])
        if any(cell.text for cell in row):
            rows.append(row)
    if not rows:
        raise InputError([Problem(Span(source.name), Text("the file is empty", "文件为空"))])
    return rows


def _cells(file: str, number: int, line: str) -> Iterator[TextCell]:
    position = 0
    while True:
        span = Span(file, number, position + 1)
        found = _CELL.match(line, position)
        if found is None:
            message = Text("this cell is not closed as it was opened", "单元格的引号不成对")
            hint = Text('quote a whole cell, or none of it: "…"', "引号应括住整个单元格")
            raise InputError([Problem(span, message, hint)])
        quoted = found[1]
        yield TextCell((quoted.replace('""', '"') if quoted is not None else found[2]).strip(), span)
        if not found[3]:
            return
        position = found.end()


def as_mapping(rows: list[list[TextCell]]) -> tuple[dict[str, dict[str, str]], dict[tuple[str, ...], Span]]:
    """A table with names in its first row and first column, by row and column, and where everything stands.

    An empty cell is left out. Raises :class:`InputError` for a name that stands twice and for cells beyond the last.
    """
    header, *body = rows
    names = [cell.text for cell in header[1:]]
    problems = [*_repeated(header[1:]), *_repeated([row[0] for row in body])]
    value: dict[str, dict[str, str]] = {}
    places: dict[tuple[str, ...], Span] = {}
    for first, *cells in body:
        own = value.setdefault(first.text, {})
        places[first.text,] = first.span
        for name, cell in _matched(names, cells):
            if not name:
                message = Text("this column has no name", "此单元格上方没有名称")
                problems.append(Problem(cell.span, message, Text("name every column", "首行须写明每一列的名称")))
                continue
            own[name] = cell.text
            places[first.text, name] = cell.span
    if problems:
        raise InputError(problems)
    return value, places


def _matched(names: list[str], cells: list[TextCell]) -> Iterator[tuple[str, TextCell]]:
    """Each cell that holds something, with the name above it; empty where there is none."""
    padded = [*names, *[""] * (len(cells) - len(names))]
    return ((name, cell) for name, cell in zip(padded, cells, strict=False) if cell.text)


def _repeated(cells: list[TextCell]) -> Iterator[Problem]:
    first: dict[str, Span] = {}
    for cell in cells:
        if cell.text in first and cell.text:
            message = Text(f"`{cell.text}` is repeated", f"`{cell.text}` 重复")
            yield Problem(cell.span, message, Text(f"first on {first[cell.text]}", f"首次见于 {first[cell.text]}"))
        first.setdefault(cell.text, cell.span)
