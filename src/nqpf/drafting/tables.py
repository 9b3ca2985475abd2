"""Rows of tables that are tasks: what is to be done, in a table that has a column for who does it or by when."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from nqpf.documents.document import Block, Document, Extent
from nqpf.drafting.bodies.roles import role_of_column
from nqpf.drafting.dates.columns import is_column_of_dates
from nqpf.drafting.outline import Outline, Section
from nqpf.drafting.rows import Row, readings_of, rows_of

TableKind = Literal["tasks", "projects", "requests"]
"""Tasks shared out; projects with who builds them; what others are asked to do (政策诉求清单)."""


class FoundRow(NamedTuple):
    """A row that says what is to be done.

    `number` counts the rows below the head of the table, from 1. `annex` is the section that the table stands in.
    `task` is the task or programme that the row belongs to, None where it names none; `action` what is to be done.
    `extent` is the row, which bodies, dates and amounts in its cells have as their scope.
    """

    kind: TableKind
    number: int
    annex: Section | None
    task: Extent | None
    action: Extent
    extent: Extent


def find_rows(document: Document, outline: Outline) -> tuple[FoundRow, ...]:
    """The rows of all such tables. Tables of figures, of members or of facts are none."""
    tables: dict[int, list[Row]] = {}
    for row in rows_of(document):
        if not row.is_header:
            tables.setdefault(row.table, []).append(row)
    return tuple(found for rows in tables.values() for found in _in_table(document, outline, rows))


def _in_table(document: Document, outline: Outline, rows: list[Row]) -> Iterator[FoundRow]:
    heads = {block.cell.header for row in rows for block in row.cells if block.cell}
    kind = _kind(heads)
    if kind is None:
        return
    for number, row in enumerate(rows, start=1):
        task, action = _first(row, _of_tasks()), _first(row, _of_actions()) or _first(row, _of_projects())
        if action is None:
            task, action = None, task
        if action is not None and document.said(action.extent).strip(" /-—无"):
            named = task.extent if task and task.extent != action.extent else None
            yield FoundRow(kind, number, outline.at(row.extent.start), named, action.extent, row.extent)


def _kind(heads: set[str]) -> TableKind | None:
    """What the rows of a table are, by the heads of its columns; None for a table of something else."""
    said = {reading for head in heads for reading in readings_of(head)}
    roles = {role for head in heads if (role := role_of_column(head))}
    if not roles and not any(is_column_of_dates(head) for head in heads):
        return None
    if roles and roles <= {"suggested", "requested"}:
        return "requests"
    if any(_of_projects().fullmatch(reading) for reading in said):
        return "projects"
    shares_out = any(_of_tasks().fullmatch(reading) or _of_actions().fullmatch(reading) for reading in said)
    return "tasks" if shares_out else None


def _first(row: Row, heads: re.Pattern[str]) -> Block | None:
    return next((block for block in row.cells if block.cell and _says(heads, block.cell.header)), None)


def _says(heads: re.Pattern[str], header: str) -> bool:
    return any(heads.fullmatch(reading) for reading in readings_of(header))


@cache
def _of_tasks() -> re.Pattern[str]:
    """Heads of columns that name the task or the programme."""
    named = "(?:重点|主要|目标|工作|专项|重大)?(?:任务|工程|行动|工作)(?:名称|类别|分类|清单)?"
    field = "(?:任务|工作|特色)?(?:领域|板块|类别|方面|方向)"
    return re.compile(rf"{named}|{field}|tasks?|programmes?|workstreams?|areas?|priority")


@cache
def _of_actions() -> re.Pattern[str]:
    """Heads of columns that say what is to be done."""
    kinds = "具体|主要|重点|工作|任务|改革|建设"
    done = f"(?:{kinds})(?:内容|举措|措施|事项|要求)|具体任务|举措|措施|内容|事项|政策诉求"
    return re.compile(rf"{done}|actions?|measures?|deliverables?|activit(?:y|ies)|what is to be done")


@cache
def _of_projects() -> re.Pattern[str]:
    """Heads of columns of projects."""
    return re.compile("(?:重大|重点|建设)?项目(?:名称)?|project(?:name)?s?")
