"""Plan text that would act, through every command and format: it acts in none."""

import json
import re

import pages
import pytest
import readers
from hostile import ACTIVE, Run
from markdown_it import MarkdownIt
from sample import PLAN, ROOT

from nqpf.loading.syntax.document import parse_document

EVIL = (
    "\x1b[31m\x1b]8;;http://e.x\x07L\x1b]8;;\x07\n::error::x\r\n::set-output name=a::b\n##[add-mask]x ##vso[t]x "
    "[bold red]b[/bold red] [/] \u202e\u2066\u200b<script>alert(1)</script><img src=x>[a](http://x.cn)`c`|]]>-->\n"
    "=1+1\ufffe%0A::error::y{0}%s@octocat\n# head\n- item\n"
)
LONG = "中" * 350_000  # a megabyte of UTF-8
QUOTED = json.dumps(EVIL)
FORMULAS = ("=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1")

CHECK = ["check", "p.plan.yaml", "--max-severity", "none", "--require", "P2.2.platform=100", "--traceable", "1", "-f"]
ASSESSED = ["score", "p.plan.yaml", "--assessment", "a.yaml", "--assessment", "b.yaml"]
COMMANDS = {
    **{
        f"score {form}": ["score", "p.plan.yaml", "--all", "-f", form] for form in ("table", "json", "markdown", "html")
    },
    "score explain": ["score", "p.plan.yaml", "--explain", "P2.2.platform"],
    **{
        f"check {form}": [*CHECK, form]
        for form in ("table", "json", "markdown", "sarif", "junit", "github", "gitlab", "csv")
    },
    **{f"claims {form}": ["claims", "p.plan.yaml", "--all", "-f", form] for form in ("table", "json")},
    **{f"robustness {f}": ["robustness", "p.plan.yaml", "--draws", "100", "-f", f] for f in ("table", "json")},
    **{
        f"rank {form}": ["rank", "p.plan.yaml", "--by", "subject", "--by", "issuer", "--pairwise", "-f", form]
        for form in ("table", "csv", "json", "jsonl")
    },
    "baseline": ["baseline", "p.plan.yaml"],
    **{
        f"roadmap {form}": ["roadmap", "p.plan.yaml", "--target", "2", "-f", form]
        for form in ("table", "json", "markdown", "yaml")
    },
    **{f"compare {f}": ["compare", "p.plan.yaml", "q.plan.yaml", "-f", f] for f in ("table", "json", "markdown")},
    **{f"rank {form}": ["rank", "p.plan.yaml", "q.plan.yaml", "-f", form] for form in ("table", "json")},
    "robustness of two": ["robustness", "p.plan.yaml", "q.plan.yaml", "--draws", "100"],
    "assess": ["assess", "p.plan.yaml"],
    **{f"assessed {f}": [*ASSESSED, "-f", f] for f in ("table", "json", "markdown")},
}
FIELDS = {
    "title: 测试规划": "title: {}", "title: 建设平台": "title: {}", "工业互联网平台": "{}", "省级专项": "{}",
    "subject: 某省": "subject: {0}\nissuer: {0}", "owner: 省经信厅\n    due": "owner: {}\n    due",
    "data_source: 统计": "data_source: {0}\n    note: {0}\n    source: {{file: {0}, section: {0}, quote: {0}}}",
}  # fmt: skip
TITLES = ("title: 测试规划", "title: 建设平台")


def plan_of(text, fields=tuple(FIELDS)):
    plan = PLAN
    for old in fields:
        new = FIELDS[old]
        assert old in plan
        plan = plan.replace(old, new.format(text), 1)
    return plan


def assert_inert(told, form):
    if form == "csv":
        told = told.removeprefix("\ufeff").replace("\r\n", "\n")
    assert ACTIVE.findall(told) == []
    if form == "github":
        assert {name for name, _, _ in readers.commands(told)} <= readers.COMMANDS
    else:
        assert readers.commands(told) == []
    if told and form in ("json", "sarif", "gitlab"):
        json.loads(told)
    if form == "yaml":
        parse_document(told, "yaml")
    if form == "junit":
        readers.junit(told)
    if form == "csv":
        cells = [cell for row in readers.rows("\ufeff" + told) for cell in row.values()]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    if form == "html":
        tags = {one.tag for one in pages.parse(told).iter()}
        assert not tags & {"img", "iframe", "object", "form"} and "<script>alert" not in told
    if form == "page":  # it has links of its own, and examples in fences
        assert not re.search(r"(?<!\\)<(?:script|img)|(?<!\\)\]\(http://x\.cn", told)
    if form == "markdown":
        page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(told)
        leaves = [leaf for token in page for leaf in (token, *(token.children or ()))]
        active = [leaf for leaf in leaves if leaf.type in ("html_inline", "link_open", "image")]
        # Markdown cannot make Chinese words bold within others: the renderer writes these two tags, and no others.
        assert {leaf.content for leaf in active} <= {"<b>", "</b>"}
        assert not any("script" in leaf.content for leaf in leaves if leaf.type == "html_block")
        assert not [leaf for leaf in leaves if leaf.type == "inline" and leaf.content == "head"]


@pytest.mark.parametrize("command", COMMANDS)
def test_no_text_of_a_plan_acts_in_any_format_of_any_command(run: Run, command):
    run.write("p.plan.yaml", plan_of(QUOTED))
    run.write("q.plan.yaml", plan_of(QUOTED).replace("id: t", "id: u").replace("due: 2027年底", f"note: {QUOTED}"))
    if command.startswith("assessed"):
        template = run("assess", "p.plan.yaml").out
        rated = template.replace("date:", "date: 2026-05-01", 1).replace(
            "    rating:\n    cite:\n    comment:", f"    rating: 3\n    cite: M01\n    comment: {QUOTED}", 1
        )
        assert QUOTED in rated
        for name in "ab":
            run.write(f"{name}.yaml", rated.replace("rater:", f"rater: {json.dumps(name + EVIL[:60])}", 1))
    for lang in ("en", "zh"):
        ran = run(*COMMANDS[command], *(["--lang", lang] if command != "baseline" else []))
        assert ran.code in (0, 1) and ran.err == ""
        assert_inert(ran.out, command.split()[-1])


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_text_of_a_plan_is_a_formula_in_a_table_of_cells(run: Run, formula):
    run.write("p.plan.yaml", plan_of(json.dumps(formula)))
    ran = run(*CHECK, "csv")
    assert ran.code == 1
    assert_inert(ran.out, "csv")


@pytest.mark.parametrize("command", ["score table", "score markdown", "check junit", "claims table"])
def test_a_title_of_a_megabyte_drowns_no_report(run: Run, command):
    run.write("p.plan.yaml", plan_of(LONG, TITLES))
    ran = run(*COMMANDS[command])
    assert ran.code in (0, 1) and ran.err == ""
    assert len(ran.out) < 200_000


@pytest.mark.parametrize(
    "field", ["id: M01", "id: I01", "kind: region", "type: build", "frequency: 每年", "unit: 个", "nqpf: plan/1"]
)
def test_no_text_that_an_error_quotes_acts(run: Run, field):
    run.write("p.plan.yaml", PLAN.replace(field, f"{field.split(':')[0]}: {QUOTED}", 1))
    for command in (["score", "p.plan.yaml"], ["check", "p.plan.yaml", "-f", "github"], ["claims", "p.plan.yaml"]):
        ran = run(*command)
        assert_inert(ran.out, command[-1])
        assert_inert(ran.err, "text")


SETTINGS = [
    f"{QUOTED} = 1", f"lang = {QUOTED}", f"rubric = {QUOTED}", f"encoding = {QUOTED}", f"[rules]\n{QUOTED} = 'off'",
    f"[check]\npaths = [{QUOTED}]", f"[check]\nreport = [{QUOTED}]", f"[check]\nrequire = [{QUOTED}]",
    f"[check]\nbaseline = {QUOTED}", f"[[waivers]]\nplan = 't'\nid = {QUOTED}\nowner = {QUOTED}\nreason = {QUOTED}\n"
    "expires = 2030-01-01",
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(SETTINGS)))
def test_no_text_of_the_settings_acts(run: Run, number):
    text = SETTINGS[number].replace("\\ufffe", "").replace("\\u001b", "\\u001B")
    run.write("nqpf.toml", text)
    run.write("p.plan.yaml", PLAN)
    for command in (["config"], ["config", "-f", "json"], ["check", "p.plan.yaml"], ["score", "p.plan.yaml"]):
        ran = run(*command)
        assert_inert(ran.out, command[-1])
        assert_inert(ran.err, "text")


@pytest.mark.parametrize("variable", ["RUBRIC", "PROFILE", "ENCODING", "FAIL_UNDER", "FORMAT", "REPORT", "LANG"])
def test_no_text_of_the_environment_acts(run: Run, monkeypatch, variable):
    monkeypatch.setenv(f"NQPF_{variable}", EVIL.replace("\ufffe", ""))
    run.write("p.plan.yaml", PLAN)
    for command in (["config"], ["check", "p.plan.yaml"], ["score", "p.plan.yaml"]):
        ran = run(*command)
        assert_inert(ran.out + ran.err, "text")


RUBRIC = f"""\
nqpf: rubric/1
id: own
version: "1"
extends: bundled
title: {{en: {QUOTED}, zh: {QUOTED}}}
dimensions:
  - id: P1
    title: {{en: {QUOTED}, zh: {QUOTED}}}
"""


@pytest.mark.parametrize(
    ("command", "form"),
    [
        (["rubric", "validate", "own.yaml"], "text"), (["rubric", "show", "P1", "own.yaml"], "text"),
        (["rubric", "diff", "bundled", "own.yaml"], "text"), (["rubric", "diff", "bundled", "own.yaml", "-f", "json"],
        "json"), (["rubric", "list", "own.yaml"], "text"), (["rubric", "docs", "own.yaml"], "page"),
        (["explain", "P1", "--rubric", "own.yaml"], "text"), (["score", "p.plan.yaml", "--rubric", "own.yaml"], "text"),
        (["rubric", "resolve", "own.yaml"], "text"), (["check", "p.plan.yaml", "--rubric", "own.yaml"], "text"),
        (["explain", EVIL], "text"), (["rules", EVIL], "text"),
        (["rubric", "show", EVIL], "text"), (["rubric", "diff", "bundled", EVIL], "text"),
        (["score", "p.plan.yaml", "--explain", EVIL], "text"), (["check", "p.plan.yaml", "--report", EVIL], "text"),
        (["check", "p.plan.yaml", "--today", EVIL], "text"), (["score", EVIL], "text"), (["init", EVIL + "/x"], "text"),
    ],
    ids=lambda value: " ".join(value[:3])[:30] if isinstance(value, list) else value,
)  # fmt: skip
def test_no_text_of_a_rubric_or_an_argument_acts(run: Run, command, form):
    run.write("own.yaml", RUBRIC)
    run.write("p.plan.yaml", PLAN)
    ran = run(*command)
    assert_inert(ran.out, form)
    assert_inert(ran.err, "text")


BLANK = (ROOT / "src/nqpf/render/forms/templates/rubric-blank.en.yaml").read_text("utf-8")
WORDY = re.sub(r"\{en: .*?, zh: .*?\}", lambda _: f"{{en: {QUOTED}, zh: {QUOTED}}}", BLANK)
WORDY = WORDY.replace("paper: where it comes from", f"paper: {QUOTED}")
SERVED = PLAN.replace("P2.2.platform, D2.A3.industrial-internet", "A.1.measure")


@pytest.mark.parametrize(
    ("command", "form"),
    [
        (["rubric", "validate", "own.yaml"], "text"), (["rubric", "list", "own.yaml"], "text"),
        *((["rubric", "show", node, "own.yaml"], "yaml") for node in ("A", "A.1", "A.1.measure")),
        (["rubric", "diff", "bundled", "own.yaml"], "text"), (["rubric", "diff", "own.yaml", "bundled"], "text"),
        (["rubric", "docs", "own.yaml"], "page"), (["rubric", "resolve", "own.yaml"], "yaml"),
        *((["explain", node, "--rubric", "own.yaml"], "text") for node in ("A", "A.1", "A.1.measure")),
        *((["score", "p.plan.yaml", "--rubric", "own.yaml", "-f", f], f) for f in ("table", "json", "markdown")),
        *((["roadmap", "p.plan.yaml", "--rubric", "own.yaml", "-f", f], f)
          for f in ("table", "json", "markdown", "yaml")),
        *((["check", "p.plan.yaml", "--rubric", "own.yaml", "--require", "A.1=100", "-f", f], f)
          for f in ("table", "json", "markdown", "sarif", "junit", "github", "gitlab", "csv")),
        (["claims", "p.plan.yaml", "--rubric", "own.yaml", "--all"], "text"),
        (["compare", "p.plan.yaml", "q.plan.yaml", "--rubric", "own.yaml"], "text"),
        (["assess", "p.plan.yaml", "--rubric", "own.yaml"], "yaml"),
        (["schema", "plan", "--rubric", "own.yaml"], "json"),
        (["schema", "assessment", "--rubric", "own.yaml"], "json"),
    ],
    ids=lambda value: " ".join(value)[:60] if isinstance(value, list) else value,
)  # fmt: skip
def test_no_text_of_a_whole_rubric_of_words_that_act_does(run: Run, command, form):
    assert WORDY.count(QUOTED) > 20
    run.write("own.yaml", WORDY)
    run.write("p.plan.yaml", SERVED)
    run.write("q.plan.yaml", SERVED.replace("id: t", "id: u").replace("type: build", "note: x"))
    for lang in ("en", "zh"):
        ran = run(*command, *(["--lang", lang] if not {"docs", "resolve", "schema"} & set(command) else []))
        assert ran.code in (0, 1) and ran.out, ran.err
        assert_inert(ran.out, form)
        assert_inert(ran.err, "text")
