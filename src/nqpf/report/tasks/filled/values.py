"""What a filled cell says, as entries of the plan format: bodies, dates, money, values."""

import re
from typing import Any

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.loading.workbook.cell import SheetCell
from nqpf.loading.workbook.reading import value_of
from nqpf.plan.fields import read_cycle
from nqpf.plan.naming import Naming
from nqpf.plan.quantity import QuantityError, parse_change, parse_money, parse_period, parse_reading
from nqpf.report.tasks.filled.listed import listed
from nqpf.report.tasks.filled.sheets import text_of

Entries = dict[str, Any]
"""Entries of an item, as a plan file has them."""
_PARTS = re.compile(r"[;；]+")
# A comma parts, but not within 1,200万元.
_MONEY = re.compile(r"[;；，（）()]+|,(?![0-9]{3}(?![0-9]))")
_BARE = re.compile(r"[0-9.,]+")


def bodies_in(cell: SheetCell, naming: Naming) -> list[str]:
    """The bodies that a cell names, each once. Raises :class:`Refused` for what names nobody."""
    named = list(dict.fromkeys(listed(text_of(cell))))
    for name in named:
        if reason := naming.why_no_body(name):
            raise Refused(
                Text(f"“{name[:40]}” names no body: {reason.en}", f"“{name[:40]}”不是具体单位：{reason.zh}"),
                Text("name the body", "请写明具体单位"),
            )
    return named


def dates_in(cell: SheetCell) -> Entries:
    """When it is due, how often it comes round, or both. Raises :class:`Refused`."""
    value = value_of(cell, "when")
    parts = [part.strip() for part in _PARTS.split(value) if part.strip()] if isinstance(value, str) else [value]
    made: Entries = {}
    for part in parts:
        cycle = read_cycle(part) if isinstance(part, str) else None
        key = "every" if cycle else "due"
        if key in made:
            raise Refused(Text("more than one date is given", "填写了不止一个时限"), Text("keep one", "请只保留一个"))
        if not cycle:
            parse_period(part)
        made[key] = cycle or part
    return made


def money_in(cell: SheetCell, currency: str) -> Entries:
    """An amount with its unit, who pays, or both: 500万元，市财政. Raises :class:`Refused`."""
    text = text_of(cell)
    if not isinstance(cell.value, str) or _BARE.fullmatch(text):
        raise Refused(
            Text(f"“{text[:40]}” has no unit", f"“{text[:40]}”没有单位"), Text("such as 500万元", "如 500万元")
        )
    budget: Entries = {}
    for part in filter(None, (part.strip() for part in _MONEY.split(text))):
        key = _kind_of(part, currency)
        if key in budget:
            raise Refused(
                Text(f"“{part[:40]}” is one too many", f"“{part[:40]}”多余"),
                Text("an amount and who pays, such as 500万元，市财政", "请填一个金额和一个来源，如 500万元，市财政"),
            )
        budget[key] = part
    return {"budget": budget}


def _kind_of(part: str, currency: str) -> str:
    """Whether a text is an amount, a ceiling per case, a rate or who pays."""
    if not any(char.isdigit() for char in part):
        return "source"
    try:
        parse_money(part, currency)
    except QuantityError:
        if "%" in part or "％" in part:
            return "rate"
        if re.search("每|单项|最高|(?<![a-z])(?:per|each|up to)(?![a-z])", part):
            return "per_case"
        raise
    return "amount"


def aim_in(cell: SheetCell, unit: str) -> Entries:
    """The value of a target, or a change. Raises :class:`Refused`."""
    value = value_of(cell, "figure")
    try:
        parse_reading(value, unit)
    except QuantityError as error:
        try:
            parse_change(value, unit)
        except QuantityError:
            raise error from None
        return {"change": value}
    return {"value": value}


def year_in(cell: SheetCell) -> Any:
    """The year of a target. Raises :class:`Refused`."""
    value = value_of(cell, "when")
    parse_period(value)
    return value
