"""Plans written to deceive: nothing in them, their names included, acts on terminal or log."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import readers
from sample import PLAN, ROOT

# A colour and a title of the terminal, a line that looks like another of ours, a text that reads backwards, nothing.
EVIL = "\x1b[31m\x1b]0;x\x07\nplan.yaml:1:1: FORGED\r\x9b2J\u202e\u2066\u200b\u00adend"
QUOTED = json.dumps(EVIL)
BAD = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
NAME = "a\x1b[31m\nFORGED\r\u202e\u200b.plan.yaml"
pytestmark = pytest.mark.no_cover  # what it runs is counted elsewhere; counting would take as long again
NAMED = pytest.mark.skipif(os.name == "nt", reason="no file has such a name on Windows")


def second(section: str) -> str:
    """The line of the newer format, and a section that only it has."""
    return f"nqpf: plan/2\n{section}"


VALID = {
    "title": ("title: 测试规划", f"title: {QUOTED}"),
    "subject": ("subject: 某省", f"subject: {QUOTED}"),
    "issuer": ("subject: 某省", f"subject: 某省\nissuer: {QUOTED}"),
    "item": ("title: 建设平台", f"title: {QUOTED}"),
    "object": ("工业互联网平台", QUOTED),
    "owner": ("owner: 省经信厅\n    due", f"owner: {QUOTED}\n    due"),
    "owner of nothing": ("owner: 省经信厅\n    due", 'owner: "\\e[31m某部门\\u202e"\n    due'),
    "funding": ("省级专项", QUOTED),
    "unit": ("unit: 个", 'unit: "个\\u200b"'),
    "data source": ("data_source: 统计", f"data_source: {QUOTED}"),
    "note": ("title: 平台数", f"title: 平台数\n    note: {QUOTED}"),
    "source": ("title: 平台数", f"title: 平台数\n    source: {{file: {QUOTED}, section: {QUOTED}}}"),
    "reason": ("measures:", f"not_applicable:\n  - {{id: D5.B2, reason: {QUOTED}}}\nmeasures:"),
    "diagnosis": ("measures:", f"diagnosis:\n  - {{problem: weak-base, absent: {QUOTED}}}\nmeasures:"),
    "entries": (
        "measures:",
        f"statements:\n  - {{id: S, title: {QUOTED}, serves: [D2.B2.list], entries: [{{name: {QUOTED}}}]}}\nmeasures:",
    ),
    "fund": ("nqpf: plan/1", second(f"funds: [{{id: F, title: {QUOTED}, source: {QUOTED}}}]")),
    "role": ("nqpf: plan/1", second(f"statements: [{{id: S, title: t, owner: {{lead: {QUOTED}}}}}]")),
    "other value": (
        "nqpf: plan/1",
        second(
            f"statements: [{{id: S, title: t, quotes: {{title: {QUOTED}}}, "
            f"conflicts: [{{entry: title, value: {QUOTED}, source: {{section: {QUOTED}}}}}]}}]"
        ),
    ),
    "reason of a claim": (
        "nqpf: plan/1",
        second(f"statements: [{{id: S, title: t, serves: [{{facet: D2.B2.list, by: {QUOTED}, because: {QUOTED}}}]}}]"),
    ),
}
INVALID = {
    "id of the plan": ("id: t\n", f"id: {QUOTED}\n"),
    "id of an item": ("id: M01", f"id: {QUOTED}"),
    "kind": ("kind: region", f"kind: {QUOTED}"),
    "format": ("nqpf: plan/1", f"nqpf: {QUOTED}"),
    "scope": ("nqpf: plan/1", second(f"scope: [{QUOTED}]")),
    "silent": ("nqpf: plan/1", second(f"statements: [{{id: S, title: t, silent: [{QUOTED}]}}]")),
    "quote of an entry": ("nqpf: plan/1", second(f"statements: [{{id: S, title: t, quotes: {{{QUOTED}: x}}}}]")),
    "entry in conflict": (
        "nqpf: plan/1",
        second(f"statements: [{{id: S, title: t, conflicts: [{{entry: {QUOTED}, value: x}}]}}]"),
    ),
    "role": ("nqpf: plan/1", second(f"statements: [{{id: S, title: t, owner: {{{QUOTED}: x}}}}]")),
    "wording": ("nqpf: plan/1", second(f"statements: [{{id: S, title: t, strength: {QUOTED}}}]")),
    "change": ("nqpf: plan/1", second(f"statements: [{{id: S, title: t, change: {QUOTED}}}]")),
    "cycle": ("title: 建设平台", f"title: 建设平台\n    every: {QUOTED}"),
    "ceiling": ("nqpf: plan/1", second(f"budget: {{per_case: {QUOTED}}}")),
    "key": ("title: 建设平台", f"title: 建设平台\n    {QUOTED}: x"),
    "key twice": ("title: 建设平台", f"title: 建设平台\n    {QUOTED}: x\n    {QUOTED}: y"),
    "top key": ("measures:", f"{QUOTED}: x\nmeasures:"),
    "type": ("type: build", f"type: {QUOTED}"),
    "claim": ("P2.2.platform", QUOTED),
    "reference": ("[I01]", f"[{QUOTED}]"),
    "date": ("2027年底", QUOTED),
    "amount": ("1.2亿元", QUOTED),
    "value": ("value: 20", f"value: {QUOTED}"),
    "currency": ("measures:", f"currency: {QUOTED}\nmeasures:"),
    "problem": ("measures:", f"diagnosis:\n  - {{problem: {QUOTED}}}\nmeasures:"),
    "criterion": ("measures:", f"not_applicable:\n  - {{id: {QUOTED}, reason: x}}\nmeasures:"),
    "column": ("measures:", f"statements:\n  - {{id: S, title: t, entries: [{{{QUOTED}: [1]}}]}}\nmeasures:"),
    "language": ("title: 建设平台", f"title: {{zh: 建设, {QUOTED}: x}}"),
    "anchor": ("measures:", "a: *\u202e\nmeasures:"),
    "tag": ("subject: 某省", "subject: !\u202e某省 x"),
    "raw escape": ("subject: 某省", "subject: \x1b[31m某省"),
    "raw bidi in a key": ("subject: 某省", "\u202esubject: 某省"),
}


def assert_clean(ran):
    for text in (ran.out, ran.err):
        assert BAD.findall(text) == []
        # Whatever it says, it begins no line of its own (a long line that is wrapped goes on further in).
        assert not re.search(r"^(?:plan\.yaml:1:1: )?FORGED", text, re.MULTILINE)
    assert "Traceback" not in ran.err and "internal error" not in ran.err


def write(tmp_path, change, name="plan.yaml"):
    old, new = change
    assert old in PLAN
    (tmp_path / name).write_text(PLAN.replace(old, new, 1), "utf-8", newline="")


@pytest.mark.parametrize("field", VALID)
def test_no_field_of_a_plan_that_scores_acts_on_the_terminal(nqpf, tmp_path, field):
    write(tmp_path, VALID[field])
    asked = ["--all"], ["-f", "markdown", "--all"], ["--explain", "P2.2"], ["--explain", "total", "--lang", "zh"]
    for options in asked:
        ran = nqpf("score", "plan.yaml", *options)
        assert (ran.code, ran.err) == (0, "")
        assert_clean(ran)
    ran = nqpf("claims", "plan.yaml", "--all")
    assert (ran.code, ran.err) == (0, "")
    assert_clean(ran)
    ran = nqpf("check", "plan.yaml", "--require", "P2.2.platform=100", "--require", "D2.B2.list")
    assert ran.code == 1
    assert_clean(ran)


@pytest.mark.parametrize("field", INVALID)
def test_no_field_that_a_message_quotes_acts_on_the_terminal(nqpf, tmp_path, field):
    write(tmp_path, INVALID[field])
    for lang in ("en", "zh"):
        ran = nqpf("score", "plan.yaml", "--lang", lang)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("plan.yaml:")
        assert all(re.match(r"plan\.yaml:\d+:\d+: ", line) for line in ran.err.splitlines())
        assert_clean(ran)
    ran = nqpf("check", "plan.yaml")
    assert ran.code == 1
    assert_clean(ran)


@NAMED
@pytest.mark.parametrize("change", [("", ""), ("id: M01", f"id: {QUOTED}")], ids=["scores", "refused"])
def test_no_name_of_a_plan_acts_on_the_terminal(nqpf, tmp_path, change):
    write(tmp_path, change, NAME)
    commands = [["score", NAME], ["score", NAME, "-f", "markdown"], ["score", NAME, "--explain", "P2.2"]]
    commands += [["claims", NAME], ["assess", NAME, "--init", f"{NAME}.yaml"]]
    for command in [*commands, ["check", NAME, "--fail-under", "90"], ["check", ".", "--require", "D2.B2.list"]]:
        for lang in ("en", "zh"):
            ran = nqpf(*command, "--lang", lang)
            assert ran.code in (0, 1, 2)
            assert "a[31m FORGED .plan.yaml" in " ".join((ran.out + ran.err).replace("\\", "").split()) or (
                ran.code == 0 and "markdown" in command
            )
            assert_clean(ran)


@NAMED
def test_no_name_of_a_plan_in_another_encoding_acts_on_the_terminal(nqpf, tmp_path):
    (tmp_path / NAME).write_bytes(PLAN.encode("gb18030"))
    ran = nqpf("score", NAME, "--lang", "en")
    assert ran.code == 0
    assert "GB18030" in ran.err
    assert_clean(ran)


@NAMED
def test_no_name_of_a_plan_is_a_command_of_a_build_server_in_what_is_warned_of(nqpf, tmp_path):
    (tmp_path / "::stop-commands::x.plan.yaml").write_bytes(PLAN.encode("gb18030"))
    (tmp_path / "::error::y.plan.yaml").write_text("- ", "utf-8")
    for command in (["check", "."], ["score", "::error::y.plan.yaml"], ["rank", "."]):
        ran = nqpf(*command, "--lang", "en")
        assert ran.code < 3 and "::y.plan.yaml" in ran.out + ran.err
        assert readers.commands(ran.out) == [] and readers.commands(ran.err) == []


@NAMED
@pytest.mark.parametrize(
    "command",
    [["score", NAME], ["score", "plan.yaml", "--profile", NAME], ["score", "plan.yaml", "--rubric", NAME],
     ["score", "plan.yaml", "--explain", NAME], ["score", "plan.yaml", "--encoding", NAME], ["explain", NAME],
     ["explain", "--facet", NAME], ["claims", NAME],
     ["check", NAME], ["rubric", "validate", NAME], ["score", "plan.yaml", "-o", f"{NAME}/x"]],
    ids=" ".join,
)  # fmt: skip
def test_no_name_that_is_not_there_acts_on_the_terminal(nqpf, plan, command):
    ran = nqpf(*command)
    assert ran.code == 2
    assert_clean(ran)


@pytest.mark.parametrize("columns", ["9999999999999", "1", "-5", "0", "x"])
def test_any_width_of_the_terminal_works(nqpf, plan, columns):
    ran = nqpf("score", "plan.yaml", "--all", COLUMNS=columns)
    assert (ran.code, ran.err) == (0, "")
    assert max(map(len, ran.out.splitlines())) <= 500
    for command in (
        ["score", "plan.yaml", "--explain", "D2"],
        ["explain", "D2"],
        ["check", "plan.yaml"],
        ["claims", "plan.yaml"],
    ):
        assert nqpf(*command, COLUMNS=columns).code == 0
    assert len(nqpf("score", str(ROOT / "nowhere.yaml"), COLUMNS=columns).err.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="memory is limited otherwise on Windows")
@pytest.mark.parametrize("arguments", ["--help", "score --help", "score", "nope", "score plan.yaml --format pdf"])
def test_any_width_of_the_terminal_works_for_help_and_usage(plan, arguments):
    """In bounded memory: a line of so many blanks would take ten terabytes."""
    path = os.pathsep.join(str(Path(part).resolve()) for part in os.environ.get("PYTHONPATH", "").split(os.pathsep))
    done = subprocess.run(
        ["/bin/sh", "-c", f"ulimit -v 4000000; exec {sys.executable} -m nqpf {arguments}"],
        cwd=plan.parent, capture_output=True, timeout=60, check=False,
        env={"PATH": "/usr/bin:/bin", "COLUMNS": "9999999999999", "LANG": "C.UTF-8",
             "PYTHONPATH": path},
    )  # fmt: skip
    assert done.returncode == (0 if "--help" in arguments else 2)
    assert b"Traceback" not in done.stderr
    assert max(map(len, (done.stdout + done.stderr).splitlines())) <= 10_000
