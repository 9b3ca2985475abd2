"""A row's cells become one item of the plan, each value with its place."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from nqpf.base.errors import Problem, Refused
from nqpf.base.language import Text
from nqpf.base.source import Pointer, Span
from nqpf.loading.workbook.cell import Row, SheetCell
from nqpf.loading.workbook.choices import Choices
from nqpf.loading.workbook.field import Field
from nqpf.loading.workbook.headings import Heading
from nqpf.loading.workbook.places import Places
from nqpf.loading.workbook.reading import value_of


class Filled(NamedTuple):
    """A cell that holds something, and what it is for."""

    heading: Heading
    cell: SheetCell


class Spot(NamedTuple):
    """The cell of a field, filled or not, and what the field is called there."""

    span: Span
    name: str


class ItemReader:
    """Reads rows. What is wrong is noted, and something put in its place, so that the rest can be looked at."""

    def __init__(self, choices: Choices, places: Places) -> None:
        """Take the words of the drop-downs, and where to note places."""
        self.problems: list[Problem] = []
        self._choices = choices
        self._places = places

    def read(self, item: dict[str, Any], at: Pointer, fields: Sequence[Field], filled: Iterable[Filled]) -> None:
        """Put what a row holds into `item`, which stands at `at`, in the order of the table's fields."""
        by_field: dict[Field, list[Filled]] = {}
        for one in filled:
            by_field.setdefault(one.heading.field, []).append(one)
        for field in fields:
            cells = by_field.get(field)
            if cells:
                value = self._value(field, cells)
                if value is not None:
                    pointer = _put(item, field.path, value)
                    self._note((*at, *pointer), value, cells[0].cell.span)
        if item.get("owner", {}).keys() == {"responsible"}:
            self._places.note((*at, "owner"), self._places.span((*at, "owner", "responsible")))
            item["owner"] = item["owner"]["responsible"]

    def require(self, item: dict[str, Any], at: Pointer, field: Field, spot: Spot) -> None:
        """Tell that a field is empty that must not be, if it is; `spot` is where it would stand."""
        if field.required and field.path and not _holds(item, field.path):
            if all(problem.span != spot.span for problem in self.problems):
                message = Text(f"`{spot.name}` is empty", f"`{spot.name}` 未填写")
                self.problems.append(Problem(spot.span, message, Text("fill in this cell", "请填写此单元格")))
            _put(item, field.path, _STAND_IN.get(field.path, f"empty-{len(self.problems)}"))
            self._places.note((*at, *field.path), spot.span)

    def _value(self, field: Field, cells: list[Filled]) -> Any:
        spoken = {one.heading.language: self._read(one.cell, field) for one in cells}
        if None in spoken.values():
            return None
        if "" in spoken:
            if len(spoken) > 1:
                self._twice(cells)
            return spoken[""]
        if field.form == "text":
            return spoken
        return self._side_by_side(spoken, cells)

    def _read(self, cell: SheetCell, field: Field) -> Any:
        try:
            return value_of(cell, field.form, self._choices.get(field.choice))
        except Refused as refused:
            self.problems.append(Problem(cell.span, refused.message, refused.hint))
            return None

    def _twice(self, cells: list[Filled]) -> None:
        message = Text("given by language and without one", "既按语言分列，又另有不分语言的一列")
        hint = Text("keep one of the two", "请只保留一种写法")
        self.problems.append(Problem(cells[0].cell.span, message, hint))

    def _side_by_side(self, spoken: dict[str, Any], cells: list[Filled]) -> list[dict[str, str]] | None:
        """Lists in two languages, member by member."""
        listed = {language: [texts] if isinstance(texts, str) else texts for language, texts in spoken.items()}
        if len({len(texts) for texts in listed.values()}) > 1:
            message = Text("the two languages do not list equally many", "两种语言所列的数目不一致")
            hint = Text('for what has no name in one of them write ""', '其中一种语言没有对应名称时，请写 ""')
            self.problems.append(Problem(cells[-1].cell.span, message, hint))
            return None
        count = len(next(iter(listed.values())))
        return [{language: texts[n] for language, texts in listed.items()} for n in range(count)]

    def _note(self, pointer: Pointer, value: Any, span: Span) -> None:
        self._places.note(pointer, span)
        if isinstance(value, list):
            for number in range(len(value)):
                self._places.note((*pointer, number), span)


_STAND_IN: dict[Pointer, Any] = {("kind",): "region"}
"""What stands for a missing value while the rest is looked at; it never leaves here, for it comes with a problem."""


def _holds(item: Any, path: Pointer) -> bool:
    for part in path:
        if not isinstance(item, dict) or part not in item:
            return False
        item = item[part]
    return True


def _put(item: dict[str, Any], path: Pointer, value: Any) -> Pointer:
    """Put `value` in its place; the members of a list close up. The pointer to it."""
    first, *rest = path
    assert isinstance(first, str)
    if not rest:
        item[first] = value
        return path
    if isinstance(rest[0], int):
        members = item.setdefault(first, [])
        members.append(value)
        return (first, len(members) - 1)
    item.setdefault(first, {})[rest[0]] = value
    return path


def below(row: Row, headings: dict[int, Heading]) -> list[Filled]:
    """The cells of a row that stand below a heading."""
    return [Filled(heading, row[at]) for at, heading in headings.items() if at in row]
