"""A workbook's cells, each with its place; through the extra `office` (openpyxl)."""

import warnings
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

from openpyxl.cell.read_only import EMPTY_CELL
from openpyxl.reader.excel import ExcelReader

from nqpf.base.errors import InputError, Problem, Refused
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.workbook.cell import Grid, Row, SheetCell
from nqpf.loading.workbook.container import NO_WORKBOOK, SAVE_AS, open_container
from nqpf.loading.workbook.layout import MOST_COLUMNS
from nqpf.loading.workbook.unread import beyond, spread_merged

MOST_CELLS = 200_000
MOST_ROWS = 50_000
"""Rows that a sheet may have, blank ones that it states among them."""
MOST_CHARACTERS = 8 * 1024 * 1024
MOST_SHEETS = 100
_LARGE = Text("split the plan into several files", "请将规划拆分为多个文件")


def read_grids(data: bytes, name: str) -> list[Grid]:
    """The sheets of the workbook `data`; `name` is the file's, for messages. Raises :class:`InputError`.

    Links to other files, macros, comments and pictures are left alone. Of a formula the value is read that was
    calculated when the workbook was saved.
    """
    try:
        container = open_container(data)
        grids = _grids(container, name, calculated=False)
        if any(cell.value is _FORMULA for grid in grids for row in grid.rows.values() for cell in row.values()):
            grids = [_with_results(*pair) for pair in zip(grids, _grids(container, name, calculated=True), strict=True)]
    except Refused as refused:
        raise InputError([Problem(Span(name), refused.message, refused.hint)]) from None
    except Exception:  # whatever damaged or hostile XML makes of openpyxl and its parsers
        raise InputError([Problem(Span(name), NO_WORKBOOK, SAVE_AS)]) from None
    return grids


_FORMULA = object()
"""Stands for the value of a formula as long as that is not known."""
_NOT_CALCULATED = Text("this formula has no calculated value", "公式没有计算结果")


def _with_results(formulas: Grid, results: Grid) -> Grid:
    """The sheet with each formula's calculated value in its place; a formula that gave an empty text is left out."""
    rows: dict[int, Row] = {}
    for number, row in formulas.rows.items():
        calculated = results.rows.get(number, {})
        known = {at: calculated.get(at, cell) if cell.value is _FORMULA else cell for at, cell in row.items()}
        kept = {at: cell for at, cell in known.items() if cell.value != ""}
        if kept:
            rows[number] = kept
    return replace(formulas, rows=rows)


def _grids(container: BytesIO, name: str, *, calculated: bool) -> list[Grid]:
    container.seek(0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions that play no part here
        # What `load_workbook` does, which does not tell which part of the archive a sheet stands in.
        reader = ExcelReader(container, read_only=True, data_only=calculated, keep_links=False)
        reader.read()
        if len(reader.wb.sheetnames) > MOST_SHEETS:
            raise Refused(Text(f"more than {MOST_SHEETS} sheets", f"超过 {MOST_SHEETS} 个工作表"), _LARGE)
        parts = {sheet.name: part.target for sheet, part in reader.parser.find_sheets()}
        counter = _Counter()
        grids = []
        for sheet in reader.wb.worksheets:
            rows = _rows(sheet, name, counter)
            xml = reader.archive.read(parts[sheet.title])
            spread_merged(rows, xml, counter.count)
            grids.append(Grid(sheet.title, rows, beyond(xml, Span(name, sheet=sheet.title))))
        return grids


class _Counter:
    """Counts what is read, and stops where it is more than any plan has."""

    def __init__(self) -> None:
        self.cells = self.characters = 0

    def count(self, value: Any) -> None:
        self.cells += 1
        self.characters += len(value) if isinstance(value, str) else 1
        if self.cells > MOST_CELLS:
            raise Refused(Text(f"more than {MOST_CELLS} cells", f"超过 {MOST_CELLS} 个单元格"), _LARGE)
        if self.characters > MOST_CHARACTERS:
            raise Refused(Text(f"more than {MOST_CHARACTERS} characters", f"超过 {MOST_CHARACTERS} 个字符"), _LARGE)


def _rows(sheet: Any, name: str, counter: _Counter) -> dict[int, Row]:
    # What a file states of its size is often wrong, and would cut off what it has.
    sheet.reset_dimensions()
    rows: dict[int, Row] = {}
    blank: object = None
    written = 0
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
        # Rows that the file leaves out, up to a million, come as one and the same.
        if cells is blank:
            continue
        written += 1
        if written > MOST_ROWS:
            raise Refused(Text(f"more than {MOST_ROWS} rows", f"超过 {MOST_ROWS} 行"), _LARGE)
        row = {at: _cell(cell, Span(name, number, at, sheet.title)) for at, cell in _filled(cells)}
        for cell in row.values():
            counter.count(cell.value)
        if row:
            rows[number] = row
        else:
            blank = cells
    return rows


def _filled(cells: tuple[Any, ...]) -> Iterator[tuple[int, Any]]:
    for at, cell in enumerate(cells, start=1):
        if cell is EMPTY_CELL or (
            cell.value is None and cell.data_type != "str"
        ):  # "str": a formula that gave an empty text
            continue
        if not isinstance(cell.value, str) or cell.value.strip():
            yield at, cell


def _cell(cell: Any, span: Span) -> SheetCell:
    if cell.data_type == "f":
        return SheetCell(_FORMULA, "", span, _NOT_CALCULATED)
    if cell.data_type == "e":
        return SheetCell(None, "", span, Text("this cell shows an error", "单元格显示错误值"))
    return SheetCell("" if cell.value is None else cell.value, cell.number_format or "", span)
