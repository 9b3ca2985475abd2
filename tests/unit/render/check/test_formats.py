"""What holds for every format: nothing acts, nothing breaks, the same input gives the same bytes."""

import json
import re

import checked as c
import pytest
import readers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from markdown_it import MarkdownIt
from sample import ROOT
from tried import examples

from nqpf.base.language import Text
from nqpf.gate import Cause, GateRule
from nqpf.render.check import FORMATS, MACHINE, renderer
from nqpf.render.check.results import flat
from nqpf.render.options import Options
from nqpf.render.terminal.console import cell_len
from nqpf.report.check import view
from nqpf.report.commitment import BandName
from nqpf.report.score.scope import ScopeView

# A colour and a title of the terminal, commands of build servers, ends of what formats quote in, formulas, links.
HOSTILE = (
    "\x1b[31m\x1b]0;x\x07", "\n::set-output name=a::b", "::error::x", "##[add-mask]x", "##vso[task.setvariable]x",
    "%0A::error::x", "]]>", "-->", "</details><script>x</script>", "<img src=x>", "|", "`", "[a](http://x.cn)", "{0}",
    "@octocat", "\x00", "\ud800", "\ufffe", "\u202e", "\u2066", "=1+1", "+cmd|'/c calc'!A1", "\r\n", '"', "'", ",",
    "\u2028", "x" * 75 + "::error::y", "中" * 50 + "::error::y",
)  # fmt: skip
# What a terminal, a log or a browser would act on, or no reader would see.
ACTIVE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

text = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=8), max_size=4).map("".join)
texts = st.builds(Text, text, text)
line = st.integers(1, 999)
place = st.integers(0, 999)
score = st.floats(0, 100)
id = text


def some(strategy):
    return st.lists(strategy, max_size=3).map(tuple)


failures = st.builds(
    view.FailureView, id, st.sampled_from(GateRule.__args__), id, st.none() | texts, score, score, texts, line,
    some(id), some(st.builds(view.FixView, id, texts, score, line, texts)),
)  # fmt: skip
findings = st.builds(
    view.CheckedFinding, id, text, st.sampled_from(["note", "warning", "error"]), texts, texts, line, line,
    st.just(()), st.just("plan"), st.none() | text, st.none() | st.booleans(), st.booleans(), st.none() | id,
)  # fmt: skip
waivers = st.builds(
    view.WaiverView, id, text, texts, text, text, place, st.sampled_from(["active", "lapsed", "unused"])
)
causes = some(st.sampled_from(Cause.__args__))
changes = st.builds(
    view.ChangeView, id, st.sampled_from(["total", "dimension", "facet"]), st.none() | texts, st.none() | score,
    st.none() | score, causes, some(texts), line, st.booleans(),
    some(some(text)),
)  # fmt: skip
regressions = st.builds(view.RegressionView, text, causes, score, some(changes), some(id))
bands = st.builds(BandName, id, texts, texts)
plans = st.builds(
    view.CheckedPlan, text, st.none() | st.just("0" * 64), st.none() | text, st.none() | texts,
    st.none() | st.booleans(), st.sampled_from(view.CheckStatus.__args__), st.none() | score, st.none() | score,
    st.none() | score, some(bands), st.none() | score,
    st.none() | st.builds(ScopeView, score, st.floats(0, 1), st.just(("P1",))),
    st.none() | st.floats(0, 1), st.booleans(),
    st.none() | st.floats(0, 1),
    st.none() | line, st.none() | st.just(c.RUBRIC), some(failures), some(findings), some(waivers),
    st.none() | regressions,
    some(st.builds(view.ProblemView, text, place, place, texts, texts)),
    st.just("claimed"), st.just(()), st.none() | st.floats(0, 1), some(text),
)  # fmt: skip
reports = st.lists(plans, max_size=3).map(lambda plans: c.report(*plans))
options = st.builds(
    Options,
    st.sampled_from(["en", "zh"]),
    st.sampled_from([None, 1, 10]),
    st.none(),
    st.integers(60, 120),
    st.just(False),
)
often = settings(
    max_examples=examples(100), deadline=None, suppress_health_check=[HealthCheck.too_slow], report_multiple_bugs=False
)


@given(report=reports, options=options)
@often
def test_whatever_a_plan_holds_every_format_stays_what_it_is(report, options):
    told = {name: renderer(name)(report, options) for name in FORMATS}
    count = len(flat(report, options.language))
    schema = json.loads((ROOT / "src/nqpf/schema/json/check.schema.json").read_text("utf-8"))
    Draft7Validator(schema).validate(json.loads(told["json"]))
    lines = told["jsonl"].splitlines()
    assert [json.loads(line)["plan"] for line in lines] == json.loads(told["json"])["plans"]
    assert len(readers.sarif(told["sarif"])["results"]) == count
    assert len(readers.gitlab(told["gitlab"])) == count
    assert len(readers.rows(told["csv"])) == count + sum(plan.status == "passed" for plan in report.plans)
    cases = told["junit"].count("<testcase ")
    assert cases == count + len(report.plans)
    assert len(readers.junit(told["junit"])) <= len(report.plans)
    assert_only_annotations(told["github"], count)
    assert_only_our_html(told["markdown"])


def assert_only_annotations(log, count):
    found = readers.commands(log)
    assert len(found) <= count
    assert {name for name, _, _ in found} <= readers.COMMANDS
    assert all(set(properties) <= {"file", "line", "col", "title"} for _, properties, _ in found)


def assert_only_our_html(page):
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = [leaf for token in reader.parse(page) for leaf in (token, *(token.children or ()))]
    kinds = {token.type for token in tokens}
    assert not kinds & {"link_open", "image", "fence", "code_block"}
    assert {token.content for token in tokens if token.type == "html_inline"} <= {"<b>", "</b>"}
    for token in tokens:
        if token.type == "html_block":
            assert re.fullmatch(
                r"<!-- nqpf:check -->|</details>"
                r'|<details id="nqpf-[\w.-]*"( open)?><summary><b>[^<]*</b></summary>',
                token.content.strip(),
            )


@given(report=reports, options=options, name=st.sampled_from(sorted(FORMATS)))
@often
def test_nothing_acts_on_a_terminal_or_in_a_log(report, options, name):
    told = renderer(name)(report, options)
    if name == "csv":
        told = told.removeprefix("\ufeff").replace("\r\n", "\n")
    assert ACTIVE.findall(told) == []
    if name != "github":
        assert readers.commands(told) == []
    told.encode()


@given(report=reports, name=st.sampled_from(sorted(FORMATS)))
@settings(max_examples=examples(50), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_same_input_gives_the_same_bytes(report, name):
    assert renderer(name)(report, Options()) == renderer(name)(report, Options())


def moved_down(report, by):
    """The report of plans in which everything stands `by` lines further down."""

    def down(record):
        return record._replace(line=record.line + by)

    return report._replace(plans=tuple(
        plan._replace(
            failures=tuple(map(down, plan.failures)),
            findings=tuple(map(down, plan.findings)),
            waivers=tuple(map(down, plan.waivers)),
            problems=tuple(map(down, plan.problems)),
            regression=plan.regression and plan.regression._replace(
                changes=tuple(map(down, plan.regression.changes))),
        )
        for plan in report.plans
    ))  # fmt: skip


@given(report=reports, by=st.integers(1, 500))
@often
def test_fingerprints_are_unique_and_stay_when_lines_move(report, by):
    prints = [result.fingerprint for result in flat(report, "en")]
    assert len(set(prints)) == len(prints)
    assert [result.fingerprint for result in flat(moved_down(report, by), "en")] == prints


@given(report=reports, width=st.integers(60, 120), language=st.sampled_from(["en", "zh"]))
@often
def test_the_table_keeps_to_its_width(report, width, language):
    told = renderer("table")(report, Options(language=language, width=width))
    # One column more where a command was broken up.
    assert all(cell_len(row) <= width + 1 for row in told.splitlines())


def test_every_format_is_there_and_machines_know_theirs():
    assert set(FORMATS) == {"table", "json", "jsonl", "markdown", "sarif", "junit", "github", "gitlab", "csv"}
    assert set(FORMATS) - MACHINE == {"table", "markdown"}


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"jsonl"}))
def test_no_plan_at_all_is_told_too(name):
    assert renderer(name)(c.report(), Options())
