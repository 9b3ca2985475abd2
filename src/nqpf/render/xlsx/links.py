"""Links within a workbook, from a cell to the row that it speaks of."""

from typing import Any

from nqpf.render.xlsx import limits
from nqpf.render.xlsx.book import Form
from nqpf.render.xlsx.grid import Sheet
from nqpf.report.blocks.words import Words


class Links:
    """The links of one workbook. Sheets are written last, once it is known where everything stands."""

    def __init__(self) -> None:
        """Begin without any."""
        self._places: dict[str, tuple[str, int]] = {}
        self._wanted: dict[tuple[Sheet, int, int], str] = {}
        self._made: dict[Sheet, int] = {}

    def mark(self, sheet: Sheet, row: int, target: str) -> None:
        """Say that `target` stands in that row; the first place of several is kept."""
        if target:
            self._places.setdefault(target, (sheet.sheet.get_name(), row))

    def link(self, sheet: Sheet, place: tuple[int, int], said: Words) -> None:
        """Remember where the words of a cell lead to: a cell has one link, its first."""
        target = next((run.to for run in said if run.to), "")
        if target:
            self._wanted[sheet, *place] = target

    def write(self, sheet: Sheet, row: int, column: int, value: Any, form: Form) -> None:
        """Write a cell, as a link where it leads to a place there is, and where the sheet can have one more."""
        place = self._places.get(self._wanted.get((sheet, row, column), ""))
        made = self._made.get(sheet, 0)
        if not isinstance(value, str):
            sheet.write(row, column, value, form)
            return
        if place is None or made >= limits.LINKS:
            sheet.sheet.write_string(row, column, value, sheet.book.format(form))
            return
        self._made[sheet] = made + 1
        name = place[0].replace("'", "''")
        where = f"internal:'{name}'!A{place[1] + 1}"
        sheet.sheet.write_url(
            row, column, where, sheet.book.format(form._replace(color="#1F4E79", underline=True)), value
        )
