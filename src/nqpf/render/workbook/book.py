"""The whole workbook: how to fill it in, the plan, its parts, and the lists behind the drop-downs."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from nqpf.base.errors import Refused
from nqpf.base.language import Language, Text
from nqpf.base.source import Pointer
from nqpf.loading.plan.plan import FORMER
from nqpf.loading.workbook.choices import Choices, listed_as
from nqpf.loading.workbook.field import Field, Table
from nqpf.loading.workbook.gathering import NOT_COUNTED
from nqpf.loading.workbook.layout import LISTS, MOST_COLUMNS, PLAN, PLAN_HEAD, TABLES, columns
from nqpf.loading.workbook.owners import ANY
from nqpf.render.workbook.cells import Written, cells_of, content, figure, order
from nqpf.render.workbook.entries import ListedItem, entry_rows
from nqpf.render.workbook.guide import write_guide
from nqpf.render.workbook.parts import all_items, parts_of
from nqpf.render.workbook.sheet import MOST_ROWS, Column, InputSheet, heading
from nqpf.render.xlsx.book import Book
from nqpf.report.words.marks import listed

TITLE = Text("Transformation plan to fill in", "转型规划填报表")


_TOO_WIDE = (
    Text(f"{MOST_COLUMNS} different fields or more in one statement", f"一份清单的字段达到 {MOST_COLUMNS} 个"),
    Text("split the statement", "请拆分清单"),
)


class TooLong(Refused):
    """A value that does not fit into a cell, with the place that it has in the plan."""

    def __init__(self, refused: Refused, pointer: Pointer) -> None:
        """Take what is wrong, and where."""
        super().__init__(refused.message, refused.hint)
        self.pointer = pointer


def render_workbook(
    value: Mapping[str, Any],
    choices: Choices,
    language: Language,
    *,
    example: bool = False,
    notes: Sequence[Text] = (),
) -> bytes:
    """The plan `value`, as its YAML would hold it, as .xlsx with headings in `language`.

    `notes` on where it is from stand on the first sheet.

    As an `example` the plan's rows are marked so that they do not count, and its own sheet is left empty beside
    them. The same plan gives the same bytes. Raises :class:`TooLong` for a text that is too long for a cell.
    """
    return _Workbook(choices, language, example).render(value, notes)


class _Workbook:
    def __init__(self, choices: Choices, language: Language, example: bool) -> None:
        self.book = Book(language, TITLE.in_language(language))
        self.choices, self.language, self.example = choices, language, example

    def render(self, value: Mapping[str, Any], notes: Sequence[Text]) -> bytes:
        write_guide(self.book, notes, example=self.example)
        self._plan(value)
        for table in TABLES:
            self._table(table, list(_items(table, value)))
        self._lists()
        return self.book.close()

    def _plan(self, value: Mapping[str, Any]) -> None:
        sheet = InputSheet(self.book, PLAN.title)
        for number, title in enumerate(PLAN_HEAD):
            sheet.put(0, number, self.book.say(title), "head")
            sheet.width(number, (22, 60, 70)[number])
        sheet.sheet.freeze_panes(1, 1)
        found = cells_of(_without_former(value), PLAN.fields)
        fields = [field for field in columns(PLAN) if not (self.example and field.rare)]
        for row, (field, spoken) in enumerate(order([found], fields), start=1):
            called = heading(field, spoken, self.book)
            sheet.put(row, 0, called, "required_label" if field.required else "label")
            said = self._content(found.get((field, spoken)), field)
            self._put(sheet, (row, 1), None if self.example and field.path != ("kind",) else said, field.path, "cell")
            sheet.put(row, 2, self._hint(field, said), "hint")
            sheet.guide((row, 1, row, 1), self._column(field, spoken))

    def _hint(self, field: Field, said: Written) -> str:
        hint = self.book.say(field.hint)
        if not self.example or said is None or field.path == ("kind",):
            return hint
        shown = Text(f"example: {said}", f"例：{said}").in_language(self.language)
        return listed((hint, shown), self.language)

    def _table(self, table: Table, items: Sequence[ListedItem]) -> None:
        sheet = InputSheet(self.book, table.title)
        if not table.fields:
            self._entries(sheet, table, items)
            return
        fields = columns(table)
        found = [cells_of(item, table.fields) for _, _, item in items]
        places = order(found, fields)
        sheet.head([self._column(*place) for place in places], max(MOST_ROWS, len(items) + MOST_ROWS // 2))
        for row, (placed, cells) in enumerate(zip(items, found, strict=True), start=1):
            for at, (field, spoken) in enumerate(places):
                pointer = (*placed.pointer, *field.path)
                said = self._content(cells.get((field, spoken)), field) if field.path else placed.owner
                self._put_item(sheet, (row, at), said, pointer)

    def _entries(self, sheet: InputSheet, table: Table, items: Sequence[ListedItem]) -> None:
        rows = list(entry_rows(items))
        owner = columns(table)[0]
        most = max((len(row.cells) for row in rows), default=0)
        names = [owner, *[Field(("name",), Text(f"Column {n + 1}", f"字段{n + 1}")) for n in range(max(most, 6))]]
        sheet.head([self._column(field, "") for field in names], max(MOST_ROWS, len(rows) + MOST_ROWS // 2))
        for number, row in enumerate(rows, start=1):
            if len(row.cells) >= MOST_COLUMNS:
                raise TooLong(Refused(*_TOO_WIDE), row.pointer)
            said = row.cells if row.names else [None if value is None else figure(value) for value in row.cells]
            for at, one in enumerate([row.owner, *said]):
                self._put_item(sheet, (number, at), one, row.pointer, "names" if row.names else "cell")

    def _put_item(
        self, sheet: InputSheet, at: tuple[int, int], said: Written, pointer: Pointer, look: str = "cell"
    ) -> None:
        """Write a cell of an item; an example's row is marked in its first cell."""
        marked = f"{NOT_COUNTED} {said}" if self.example and at[1] == 0 else said
        self._put(sheet, at, marked, pointer, "example" if self.example and look == "cell" else look)

    def _put(self, sheet: InputSheet, at: tuple[int, int], said: Written, pointer: Pointer, look: str) -> None:
        try:
            sheet.put(*at, said, look)
        except Refused as refused:
            raise TooLong(refused, pointer) from None

    def _content(self, value: Any, field: Field) -> Written:
        if value is None:
            return None
        return content(value, field, self.language, self.choices.get(field.choice, {}))

    def _column(self, field: Field, spoken: str) -> Column:
        listed = f"={field.choice}" if self.choices.get(field.choice) else ""
        return Column(heading(field, spoken, self.book), field, listed)

    def _lists(self) -> None:
        """The hidden sheet with what the drop-downs list, one column each, under a name."""
        sheet = InputSheet(self.book, LISTS)
        title = LISTS.in_language(self.language)
        for column, (name, words) in enumerate((name, words) for name, words in self.choices.items() if words):
            sheet.put(0, column, name, "head")
            for row, (one, text) in enumerate(words.items(), start=1):
                sheet.put(row, column, listed_as(one, text, self.language))
            letter = chr(ord("A") + column)
            self.book.workbook.define_name(name, f"='{title}'!${letter}$2:${letter}${len(words) + 1}")
        sheet.sheet.hide()


def _without_former(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """The plan without its format, where that is the one that is taken for granted."""
    return {key: one for key, one in value.items() if (key, one) != ("nqpf", FORMER)}


def _items(table: Table, value: Mapping[str, Any]) -> Iterator[ListedItem]:
    """The items of a table in the plan's order, those of owners one owner after the other."""
    if not table.parent:
        for number, item in enumerate(value.get(table.name) or ()):
            yield ListedItem((table.name, number), "", item)
    elif table.parent == ANY:
        for pointer, whole in all_items(value):
            for within, part in parts_of(whole, table.name):
                yield ListedItem((*pointer, *within), whole["id"], part)
    else:
        for number, owner in enumerate(value.get(table.parent) or ()):
            for at, item in enumerate(owner.get(table.name) or ()):
                yield ListedItem((table.parent, number, table.name, at), owner["id"], item)
