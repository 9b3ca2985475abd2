"""The list of drafts: within the terminal's width, its columns below each other, nothing in it acts on a terminal."""

import csv
import io
import json
import re

import pytest

from nqpf.base.language import LANGUAGES, NO_TEXT, Text
from nqpf.render.drafts.csv import render as render_csv
from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.render.pages import page_renderer
from nqpf.render.terminal.console import cell_len
from nqpf.report.drafts.page import drafts_page
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


def listed(options, form="table"):
    return page_renderer(form)(drafts_page(REPORT), options)


@pytest.mark.parametrize("width", [20, 60, 80, 200])
@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_fit_and_figures_stand_below_each_other(width, language):
    lines = listed(Options(language=language, width=width)).splitlines()
    assert max(map(cell_len, lines)) <= max(width, 60)
    ends = [cell_len(line) for line in lines if re.search(r" (– +– +12 +34 +5|9 +4 +1 +0 +0|99 +49( +100){3})$", line)]
    assert (len(ends), len(set(ends))) == ((3, 1) if width > 60 or language == "zh" else (0, 0))


@pytest.mark.parametrize(("language", "counted"), [("en", "1 document: 1 drafted"), ("zh", "共 1 份文档：已起草 1 份")])
def test_a_terminal_ends_with_the_count_and_other_formats_begin_with_it(language, counted):
    page, options = drafts_page(drafts_report(ROWS[:1])), Options(language=language)
    assert page_renderer("table")(page, options).splitlines()[-1] == counted
    made = page_renderer("markdown")(page, options)
    assert made.index(counted) < made.index("docx") and made.count(counted) == 1


def test_what_is_in_the_way_is_said_with_what_to_do_about_it():
    (_, found) = drafts_page(REPORT).sections[0].blocks
    assert [(one.severity, one.hint[0].text.en) for one in found.findings if one.hint] == [("error", "save it")]
    assert len(found.findings) == 2
    (_, found) = drafts_page(drafts_report([ROWS[0]._replace(advice=Text("look"))])).sections[0].blocks
    assert [(one.severity, one.words[0].text.en, one.hint) for one in found.findings] == [("warning", "look", ())]
    assert len(drafts_page(drafts_report(ROWS[:1])).sections[0].blocks) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_and_messages_do_not_act_on_who_shows_them(language):
    options = Options(language=language)
    for made in (listed(options), listed(options, "markdown"), render_csv(REPORT, options), to_json(REPORT)):
        assert not {"\x1b", "\u202e"} & set(made)
        assert not any(line.lstrip().startswith("::") for line in made.splitlines())


def test_programs_get_every_figure():
    assert [row["status"] for row in json.loads(to_json(REPORT))["documents"]] == list(STATUSES)
    table = list(csv.DictReader(io.StringIO(render_csv(REPORT, Options()).removeprefix("\ufeff"))))
    assert [row["unread_pages"] for row in table][:2] == ["", "1-3, 7"]
    assert [row["pages"] for row in table][:2] == ["", "9"]
