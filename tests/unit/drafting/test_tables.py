"""Rows of invented tables that are tasks."""

import pytest

from nqpf.documents.document import Cell, Piece, assemble
from nqpf.drafting.amounts import find_amounts
from nqpf.drafting.bodies import find_bodies
from nqpf.drafting.dates import find_dates
from nqpf.drafting.sections import outline_of
from nqpf.drafting.tables import find_rows


def table(heads, *rows):
    """The cells of a table; an empty text continues the cell above."""
    pieces = [Piece(head, "cell", cell=Cell(0, 0, column)) for column, head in enumerate(heads)]
    for number, texts in enumerate(rows, start=1):
        for column, text in enumerate(texts):
            if text:
                below = [later[column] for later in rows[number:]]
                height = next((at for at, said in enumerate(below) if said), len(below)) + 1
                pieces.append(Piece(text, "cell", cell=Cell(0, number, column, heads[column]), rows=height))
    return assemble("docx", [Piece("一、任务"), Piece("建设中心。"), Piece("附件1"), Piece("任务分解表"), *pieces])


def rows(document):
    return find_rows(document, outline_of(document))


SHARED = table(
    ["序号", "重点任务", "工作内容", "牵头单位", "完成时限", "总投资（亿元）"],
    ["1", "建设中心", "选定厂址", "市工信局", "2026年底", "1.5"],
    ["2", "", "建成厂房", "市住建局", "2027年6月", "/"],
    ["3", "制定标准", "发布标准", "", "2027年底", "/"],
)


def test_each_row_is_an_action_of_the_task_that_its_cell_names():
    said = [(row.kind, row.number, SHARED.said(row.task), SHARED.said(row.action)) for row in rows(SHARED)]
    assert said == [
        ("tasks", 1, "建设中心", "选定厂址"),
        ("tasks", 2, "建设中心", "建成厂房"),
        ("tasks", 3, "制定标准", "发布标准"),
    ]
    assert {row.annex.part for row in rows(SHARED)} == {"annex"}


def test_bodies_dates_and_amounts_of_a_row_have_the_row_as_their_scope():
    outline = outline_of(SHARED)
    extents = [row.extent for row in rows(SHARED)]
    found = [*find_bodies(SHARED, outline), *find_dates(SHARED, outline), *find_amounts(SHARED, outline)]
    values = [(extents.index(each.scope), getattr(each, "name", "") or each.value) for each in found]
    assert values == [
        (0, "市工信局"), (1, "市住建局"), (2, "市住建局"),
        (0, "2026年底"), (1, "2027年6月"), (2, "2027年底"), (0, "1.5亿元"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heads", "row", "kind", "task", "action"),
    [
        (["任务", "责任单位"], ["建设中心", "市工信局"], "tasks", None, "建设中心"),
        (["主要任务", "具体举措", "完成时间"], ["建中心", "选址", "2026年"], "tasks", "建中心", "选址"),
        (["重点任务", "具体任务", "责任单位"], ["建中心", "选址", "市工信局"], "tasks", "建中心", "选址"),
        (["项目名称", "建设单位", "建设期限"], ["印染中心", "东湖公司", "2026-2027"], "projects", None, "印染中心"),
        (["领域", "工作举措", "建议责任单位"], ["纺织", "支持试点", "省工信厅"], "requests", "纺织", "支持试点"),
        (["Task", "Action", "Owner"], ["Centre", "Choose a site", "Trade Office"], "tasks", "Centre", "Choose a site"),
        (["Action", "Due"], ["Choose a site", "2026"], "tasks", None, "Choose a site"),
    ],
)
def test_the_heads_of_the_columns_say_what_the_rows_are(heads, row, kind, task, action):
    document = table(heads, row)
    (found,) = rows(document)
    assert found.kind == kind
    assert (found.task and document.said(found.task), document.said(found.action)) == (task, action)


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        (["指标", "2025年", "2027年"], ["产值", "10", "20"]),
        (["姓名", "单位"], ["甲", "市工信局"]),
        (["重点任务", "现状"], ["建设中心", "已选址"]),
        (["成员单位", "责任单位"], ["甲", "市工信局"]),
        (["任务", "责任单位"], ["/", "市工信局"]),
    ],
)
def test_tables_of_something_else_and_empty_rows_are_no_tasks(heads, row):
    assert rows(table(heads, row)) == ()
