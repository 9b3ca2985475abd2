"""`--no-quotes`: no format shows a word of the document, though the plan quotes it in every place that has a quote."""

import re
import zipfile
from io import BytesIO

import pytest
from running import Ran
from sample import PLAN

MARK = "雪豹"
DOCUMENT = f"""# 某市行动方案

一、总体要求

到2027年，建成{MARK}工业互联网平台50个。

三、主要任务

（一）建设{MARK}平台

2026年12月31日前建成{MARK}平台。责任单位：市{MARK}局、省经信厅

（三）{MARK}******推广
"""
PLACE = f"section: 三, quote: {MARK}平台"
QUOTING = (
    PLAN.replace("plan/1\n", "plan/2\n")
    .replace("subject: 某省\n", "subject: 某省\nsource: {file: d.md, " + PLACE + "}\n")
    .replace(
        "    indicators: [I01]\n",
        "    indicators: [I01]\n    source: {quote: 建设" + MARK + "平台}\n    quotes: {due: {" + PLACE + "}}\n"
        "    conflicts:\n      - {entry: due, value: 2026年"
        + MARK
        + "前, source: {section: 三, quote: "
        + MARK
        + "}}\n",
    )
    .replace(
        "    data_source: 统计\n",
        "    data_source: 统计\n    source: {quote: 建成“" + MARK + "”互联网平台“五十个”}\n    conflicts:\n"
        "      - {entry: target, value: 45, source: " + MARK + "四十五个}\n",
    )
    + f"diagnosis:\n  - problem: weak-base\n    data: 312家\n    source: {{section: 一, quote: {MARK}三百家}}\n"
)
SCORE = ["table", "json", "markdown", "html", "docx", "xlsx"]
CHECK = ["table", "json", "jsonl", "markdown", "sarif", "junit", "github", "gitlab", "csv"]


@pytest.fixture
def quoted(run):
    run.write("d.md", DOCUMENT)
    run.write("p.plan.yaml", QUOTING)
    return run


def said(ran: Ran) -> str:
    """All that came out, with the parts of an Office file unpacked."""
    if not ran.raw.startswith(b"PK"):
        return ran.out + ran.err
    with zipfile.ZipFile(BytesIO(ran.raw)) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


COMMANDS = [*(("score", "--all", "-f", form) for form in SCORE), *(("check", "-f", form) for form in CHECK)]


def with_and_without(run, command, name, *options):
    given = command[0], name, *command[1:], *options
    return said(run(*given)), said(run(*given, "--no-quotes"))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_word_of_the_document_comes_out(quoted, command):
    shown, hidden = with_and_without(quoted, command, "p.plan.yaml", "--lang", "zh")
    assert MARK not in hidden
    assert MARK in shown or command[-1] == "csv"  # which has no findings


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("command", [COMMANDS[0], *COMMANDS[-5:-3]], ids=" ".join)
def test_slips_in_a_document_are_named_without_its_words(quoted, command, lang):
    shown, hidden = with_and_without(quoted, command, "d.md", "--lang", lang)
    told = re.compile(f"(?:“[^”]*|[a-z]-[a-z]+:[^ ]*){MARK}")  # also the id, which names what it is about
    # What to do names a task or an indicator by its title, which stays.
    assert told.search(shown) and not told.search(re.sub(f"“(?:建设)?{MARK}(?:平台|工业互联网平台)”", "", hidden))
    assert {"en": "missing", "zh": "缺"}[lang] in hidden


def test_lines_of_an_earlier_run_with_quotes_are_not_taken_over(quoted):
    for options in ((), ("--no-quotes",)):
        assert quoted("check", "p.plan.yaml", "-f", "jsonl", "--into", "parts", *options).code in (0, 1)
    (part,) = (quoted.directory / "parts").iterdir()
    assert MARK not in part.read_text("utf-8")
