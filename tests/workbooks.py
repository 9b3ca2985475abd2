"""Workbooks as people and other programs make them, for tests of reading them."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

Rows = Sequence[Sequence[Any]]
PLAN: Rows = [
    ["规划编号", "p"],
    ["规划类型", "region 区域规划"],
    ["规划名称", "某市行动规划"],
    ["规划主体", "某市"],
    ["规划期起", 2026],
    ["规划期止", "2030"],
]


def book(**sheets: Rows) -> openpyxl.Workbook:
    """A workbook with the plan's sheet and these."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in {"规划": PLAN, **sheets}.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return made


def sheet(made: openpyxl.Workbook, name: str) -> Worksheet:
    """A sheet of a workbook."""
    found = made[name]
    assert isinstance(found, Worksheet)
    return found


def saved(made: openpyxl.Workbook) -> bytes:
    """The workbook's bytes."""
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def workbook(**sheets: Rows) -> bytes:
    """The bytes of a workbook with the plan's sheet and these."""
    return saved(book(**sheets))


def changed(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """An archive with some of its parts replaced or added."""
    old, out = zipfile.ZipFile(BytesIO(data)), BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys([*old.namelist(), *parts]):
            new.writestr(name, parts[name] if name in parts else old.read(name))
    return out.getvalue()


def part(data: bytes, name: str) -> bytes:
    """One part of an archive."""
    return zipfile.ZipFile(BytesIO(data)).read(name)
