"""The table over a folder: a row a document, and why one has none."""

from io import BytesIO

import pytest

from nqpf.base.language import Text
from nqpf.render.options import Options
from nqpf.render.pages import page_renderer
from nqpf.render.terminal.console import cell_len
from nqpf.report.checkup.build import checkups_of
from nqpf.report.checkup.overview import overview
from nqpf.report.checkup.view import CheckupRow
from nqpf.report.commitment import QUESTION_TITLES, CommitmentView, QuestionView

HOSTILE = "\x1b[31m题\x07 ::error::=1+1 <b>"


def commitment(value, tasks=9):
    answered = (9, 9, 4, 3, 2.5, 0)
    questions = tuple(
        QuestionView(name, title, count, count / 9)
        for (name, title), count in zip(QUESTION_TITLES.items(), answered, strict=True)
    )
    return CommitmentView(value, (), tasks, questions, 0, 0, 0, 0, 0, 0, ())


ROWS = (
    CheckupRow("a.pdf", "a.pdf", Text("规划"), commitment(33.3), 2, 1, (1,), 3),
    CheckupRow("few.docx", commitment=commitment(None, 3)),
    CheckupRow("=b.pdf", message=Text("damaged", "损坏"), advice=Text("ask again", "重新索取")),
)


def shown(rows, language="en", width=80):
    return page_renderer("table")(overview(checkups_of(rows)), Options(language, width=width))


def test_a_terminal_has_a_row_a_document_and_below_it_what_is_to_be_known():
    lines = shown(ROWS).splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("Document "))
    assert [" ".join(line.split()) for line in lines[at : at + 4]] == [
        "Document comm. Tasks what who when money meas. base slips", "a.pdf 33.3 9 9 9 4 3 2.5 0 2",
        "few.docx – 3 9 9 4 3 2.5 0 0", "=b.pdf",
    ]  # fmt: skip
    assert lines[at + 4 :] == [
        "· a.pdf: page 1 is an image and was not read", "· few.docx: not rated: five tasks are needed",
        "· =b.pdf: not read; damaged; ask again",
    ]  # fmt: skip
    assert max(map(cell_len, shown(ROWS, "zh").splitlines())) <= 80


def test_whatever_a_document_is_called_stays_text():
    rows = [ROWS[0]._replace(file=HOSTILE), CheckupRow(HOSTILE, message=Text(HOSTILE), advice=Text(HOSTILE))]
    assert "\x1b" not in shown(rows) and "\n::" not in shown(rows)


def test_the_workbook_is_one_sheet_to_filter():
    openpyxl = pytest.importorskip("openpyxl")
    data = page_renderer("xlsx")(overview(checkups_of(ROWS)), Options("zh"))
    (sheet,) = openpyxl.load_workbook(BytesIO(data)).worksheets
    assert sheet.title == "总表" and sheet.auto_filter.ref and sheet.freeze_panes
    head, first, few, unread = [[cell.value for cell in row] for row in sheet[sheet.auto_filter.ref]]
    assert head == [
        "文件", "标题", "承诺力度", "任务", "做什么", "谁负责", "何时完成", "资金多少", "如何衡量", "基期多少",
        "文字问题", "前后矛盾", "页数", "备注",
    ]  # fmt: skip
    assert first == ["a.pdf", "规划", 33.3, 9, 9, 9, 4, 3, 2.5, 0, 2, 1, 3, "第 1 页为图片，未能读取"]
    assert (few[2], few[-1]) == ("不评定", "任务不足五项，不予评定")
    assert (unread[0], unread[-1]) == ("=b.pdf", "损坏；重新索取")
