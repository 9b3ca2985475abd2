"""The list of drafts: within the terminal's width, its columns below each other, nothing in it acts on a terminal."""

import csv
import io
import json

import pytest

from nqpf.base.language import LANGUAGES, NO_TEXT, Text
from nqpf.render.drafts import FORMATS, renderer
from nqpf.render.options import Options
from nqpf.render.terminal.console import cell_len
from nqpf.report.drafts.view import STATUSES, Contents, DraftRow, drafts_report

EVIL = "a\x1b[31m\u202e::set-output\n.pdf"
ROWS = [
    DraftRow("方案.docx", "drafted", "方案.docx.plan.yaml", Contents("docx", 0, (), 12, 34, 5)),
    DraftRow("scan.pdf", "unchanged", "scan.pdf.plan.yaml", Contents("pdf", 9, (1, 2, 3, 7), 1, 0, 0)),
    DraftRow("many.pdf", "kept", "many.pdf.plan.yaml", Contents("pdf", 99, tuple(range(1, 99, 2)), 100, 100, 100)),
    DraftRow("很长的名称" * 9 + ".doc", "failed", "", None, Text("cannot " * 30, "不能" * 60), Text("save it", "另存")),
    DraftRow(EVIL, "vanished", f"{EVIL}.plan.yaml", None, Text(EVIL, EVIL), NO_TEXT),
]
REPORT = drafts_report(ROWS)


def test_documents_are_counted_by_status():
    assert REPORT.counted == (1,) * len(STATUSES)


@pytest.mark.parametrize("width", [20, 60, 80, 200])
@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_fit_and_figures_stand_below_each_other(width, language):
    lines = renderer("table")(REPORT, Options(language=language, width=width)).splitlines()
    assert max(map(cell_len, lines)) <= max(width, 60)
    ends = []
    for figures in ("docx     –      –    12      34      5", "pdf     9 1-3, 7     1       0      0"):
        (line,) = (line for line in lines if figures in line)
        ends.append(cell_len(line[: line.index(figures) + len(figures)]))
    assert len(set(ends)) == 1
    assert any("×49" in line for line in lines), "more pages than can be named here"


def test_one_document_is_counted_as_one():
    one = drafts_report(ROWS[:1])
    assert renderer("table")(one, Options()).splitlines()[-1] == "1 document: 1 drafted"
    assert renderer("table")(one, Options(language="zh")).splitlines()[-1] == "共 1 份文档：已起草 1 份"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_names_and_messages_do_not_act_on_who_shows_them(form, language):
    made = renderer(form)(REPORT, Options(language=language, color=False))
    assert not {"\x1b", "\u202e"} & set(made)
    assert not any(line.lstrip().startswith("::") for line in made.splitlines())


def test_programs_get_every_figure():
    assert [row["status"] for row in json.loads(renderer("json")(REPORT, Options()))["documents"]] == list(STATUSES)
    table = list(csv.DictReader(io.StringIO(renderer("csv")(REPORT, Options()).removeprefix("\ufeff"))))
    assert [row["unread_pages"] for row in table][:2] == ["", "1-3, 7"]
    assert [row["pages"] for row in table][:2] == ["", "9"]
