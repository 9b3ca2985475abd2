"""Rows of the table over a folder: their figures and their order."""

import builders as b

from nqpf.base.language import Text
from nqpf.documents.document import Document
from nqpf.report.checkup.build import checkup_of, checkups_of, row_of
from nqpf.report.checkup.view import CheckupRow
from nqpf.report.commitment import CommitmentView


def checkup(**sections):
    return checkup_of(b.report(b.rubric(b.principle("P1")), b.plan_data(**sections)), Document("docx", ""))


def commitment(value):
    return CommitmentView(value, (), 5, (), 0, 0, 0, 0, 0, 0, ())


def test_rows_stand_by_commitment_then_unrated_then_unread():
    rows = [
        CheckupRow("unread.pdf", message=Text("no", "否")),
        CheckupRow("few.docx", commitment=commitment(None)),
        CheckupRow("b.docx", commitment=commitment(30.0)),
        CheckupRow("a.docx", commitment=commitment(30.0)),
        CheckupRow("firm.docx", commitment=commitment(60.0)),
    ]
    for given_ in (rows, rows[::-1]):
        assert [row.file for row in checkups_of(given_).rows] == [
            "firm.docx", "a.docx", "b.docx", "few.docx", "unread.pdf",
        ]  # fmt: skip


def test_a_row_has_the_figures_of_the_checkup():
    made = checkup(measures=b.tasks(5))
    row = row_of(made, "sub/a.docx", "sub/a.docx")
    assert (row.title, row.commitment) == (Text("规划", "规划"), made.report.score.commitment)
    assert (row.slips, row.warnings) == (0, 0)
