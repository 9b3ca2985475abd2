"""One cell becomes a value of the plan format, by the form of its column."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.loading.syntax.scalars import resolve_scalar
from nqpf.loading.workbook.cell import SheetCell
from nqpf.loading.workbook.field import Form
from nqpf.loading.workbook.wording import MORE_SEPARATORS, read, split

_RECALCULATE = Text(
    "open the workbook in Excel and save it again, or write the value itself",
    "请在 Excel 中打开并重新保存，或直接填写数值",
)
# Parts of a number format that are shown as they stand: "万元", \万; [Red], [$-804] are not.
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]')
_SEPARATE_IDS = re.compile(r"[;；,，、\s]+")


def value_of(cell: SheetCell, form: Form, words: Mapping[str, Text] | None = None) -> Any:
    """What `cell` says in a column of this form; `words` are those of its drop-down. Raises :class:`Refused`."""
    if cell.fault:
        raise Refused(cell.fault, _RECALCULATE)
    if form in ("figure", "when"):
        return _figure(cell) if form == "figure" else _when(cell)
    text = as_text(cell)
    if form == "choice":
        return _chosen(text, words or {})
    if form == "flag":
        said = _chosen(text.casefold(), words or {})
        return {"true": True, "false": False}.get(said, said)
    return _listed(text, form, words or {}) if form in ("ids", "list", "texts") else read(text)


def _listed(text: str, form: Form, words: Mapping[str, Text]) -> Any:
    if form == "ids":
        parts = [part for part in _SEPARATE_IDS.split(text.strip()) if part]
        return [_chosen(part, words) for part in parts] if words else parts
    if form == "list":
        return split(text, MORE_SEPARATORS)
    bodies = split(text)
    return bodies[0] if len(bodies) == 1 else bodies


def as_text(cell: SheetCell) -> str:
    """The cell as words: Excel makes numbers and dates of what looks like one."""
    value = cell.value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, date):
        return _day(value, cell.shown)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _figure(cell: SheetCell) -> Any:
    value = cell.value
    if isinstance(value, int | float) and not isinstance(value, bool):
        literal = "".join(found[1] or found[2] or "" for found in _LITERAL.finditer(cell.shown.partition(";")[0]))
        if any(char.isalpha() for char in literal):
            raise Refused(
                Text(
                    f"“{literal.strip()}” is only how the number is shown; the cell contains {value}",
                    f"“{literal.strip()}”只是显示格式，单元格中的值是 {value}",
                ),
                Text("write number and unit into the cell as text", "请把数字和单位一起写成文字"),
            )
        if "%" in _LITERAL.sub("", cell.shown):
            return f"{Decimal(f'{value:.15g}').scaleb(2):f}%"
        return value
    text = read(as_text(cell))
    return _as_number(text) if isinstance(value, str) else text


def _when(cell: SheetCell) -> Any:
    if isinstance(cell.value, float) and cell.value.is_integer():
        return int(cell.value)
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return cell.value
    text = read(as_text(cell))
    return int(text) if re.fullmatch("[1-9][0-9]{3}", text) else text


def _as_number(text: str) -> Any:
    """A number where the text is one, spelt as a number is shown; else the text."""
    try:
        number = resolve_scalar(text)
    except Refused:
        return text
    return number if isinstance(number, int | float) and not isinstance(number, bool) and str(number) == text else text


def _day(value: date, shown: str) -> str:
    """A date in ISO form, as exact as it is shown: Excel keeps 2027-06 as the first of June."""
    if isinstance(value, datetime) and value.time() != time():
        return value.isoformat(" ", "minutes")
    pattern = _LITERAL.sub("", shown).casefold()
    day = f"{value:%Y-%m-%d}"
    if "d" in pattern or "y" not in pattern:
        return day
    return day[:7] if "m" in pattern else day[:4]


def _chosen(text: str, words: Mapping[str, Text]) -> str:
    """The id of what was chosen: `id title` as the drop-down has it, the id alone, or the title alone."""
    said = read(text)
    folded = unicodedata.normalize("NFKC", said)
    for one in (said, folded, *folded.split(maxsplit=1)[:1]):
        if one in words:
            return one
    same = [name for name, title in words.items() if said.casefold() in (title.en.casefold(), title.zh)]
    return same[0] if len(same) == 1 else said
