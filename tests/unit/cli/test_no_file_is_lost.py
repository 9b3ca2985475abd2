"""What a run reads it does not write over, by whatever name; nor a program; nor one file twice.

Each refusal comes before anything is written, names the file, what it is and what to do, and ends with exit code 2.
"""

import json
import os
import sys
from pathlib import Path

import pytest
import typer
from sample import PLAN

from nqpf.cli.app import app
from nqpf.cli.inputs.named import INPUTS, OUTPUTS
from nqpf.loading.files.bundled import bundled_directory

POSIX = pytest.mark.skipif(os.name == "nt", reason="links and modes are otherwise on Windows")
CITING = PLAN.replace(
    "    serves: [P2.2", "    source: {file: docs/cited.md, quote: 建设工业互联网平台}\n    serves: [P2.2"
).replace("    frequency: 每年\n", "    frequency: 每年\n    source: {file: docs/scan.pdf}\n")
PROFILE = "nqpf: profile/1\nid: ours\ntitle: {en: Ours, zh: 我们的方案}\nkind: region\nweights: {P1: 2}\n"
COMPARED = "nqpf: comparisons/1\nrater: 张三\ncomparisons:\n  D1.A: {D1.B: 1/2, D1.L: 3}\n  D1.B: {D1.L: 5}\n"
ENDS = (
    "nqpf: best-worst/1\nrater: 李四\nbest: D1.A\nworst: D1.B\n"
    "best_to_others: {D1.B: 8, D1.L: 2}\nothers_to_worst: {D1.A: 8, D1.L: 4}\n"
)
POINTS = "rater,D1.A,D1.B,D1.L\n张三,20,30,50\n"
WAIVERS = "nqpf: waivers/1\nwaivers:\n  - {plan: t, id: P4.2, owner: 省科技厅, reason: 待年报, expires: 2027-01-01}\n"
TEXTS = {
    "a.plan.yaml": CITING,
    "b.plan.yaml": PLAN.replace("id: t\n", "id: u\n"),
    "a.waivers.yaml": WAIVERS,
    "docs/cited.md": "建设工业互联网平台\n",
    "docs/scan.pdf": "%PDF",
    "letter.docx": "",
    "nqpf.toml": "[check]\nfail-under = 0\n",
    "named.toml": "[check]\nfail-under = 0\n",
    "profile.yaml": "nqpf: profile/1\nimport: base.yaml\nid: over\ntitle: {en: Over, zh: Over}\n",
    "base.yaml": PROFILE,
    "own/rubric.yaml": "nqpf: rubric/1\nextends: below/rubric.yaml\ndimensions:\n  - {id: P1, file: p1.yaml}\n",
    "own/p1.yaml": "title: {en: Other, zh: 其他}\n",
    "own/below/rubric.yaml": "nqpf: rubric/1\nextends: bundled\nid: own\nversion: '2'\n",
    "efforts.yaml": "measure: {owned: 2}\n",
    "compared.yaml": COMPARED,
    "ends.yaml": ENDS,
    "points.csv": POINTS,
}


@pytest.fixture
def folder(run, tmp_path, monkeypatch):
    for name, text in TEXTS.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    claims = ("P2.2.platform", "P4.2.compute", "P2.2.platform, P4.2.compute")
    (tmp_path / "many").mkdir()
    for number in range(10):
        text = PLAN.replace("P2.2.platform, D2.A3.industrial-internet", claims[number % 3])
        (tmp_path / f"many/{number}.plan.yaml").write_text(text, "utf-8")
    monkeypatch.setenv("NQPF_TODAY", "2026-01-01")
    return tmp_path


def everything(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def refuses(run, folder, monkeypatch):
    """Hold that a command is refused in both languages, and nothing written.

    `told`: of each line what stands in it, in English and in Chinese.
    """

    def held(args, *told):
        before = everything(folder)
        for number, lang in enumerate(("en", "zh")):
            monkeypatch.setenv("NQPF_LANG", lang)
            ran = run(*args)
            assert (ran.code, ran.out) == (2, ""), ran.out + ran.err
            lines = ran.err.splitlines()
            assert len(lines) == len(told), ran.err
            for line, words in zip(lines, told, strict=True):
                assert all(word in line for word in words[number]), ran.err
        assert everything(folder) == before

    return held


def read(name, en, zh, option="-o"):
    """What is reported where an input is named as an output."""
    return (
        (
            f"{name}: this run reads this file (",
            f"{en} ",
            "it is not overwritten",
            f"choose another name with {option}",
        ),
        (f"{name}: 本次运行要读取此文件（", f"{zh} ", "不予覆盖", f"请用 {option} 另选文件名"),
    )


PLAN_FILE, RUBRIC, SETTINGS, BASELINE = (
    ("plan", "规划文件"), ("rubric", "评价标准"), ("settings", "配置文件"), ("baseline", "基线"),
)  # fmt: skip
PROFILED, WAIVED, CITED = ("profile", "评分方案"), ("waivers", "豁免文件"), ("cited document", "所引文件")
OWN = ("own/rubric.yaml", "own/p1.yaml", "own/below/rubric.yaml")
JUDGED = ("judgements", "判断文件")

CASES = [
    (("score", "a.plan.yaml", "-f", "json"), "a.plan.yaml", PLAN_FILE),
    (("score", "a.plan.yaml"), "nqpf.toml", SETTINGS),
    (("score", "a.plan.yaml"), "docs/cited.md", CITED),
    (("score", "a.plan.yaml"), "docs/scan.pdf", CITED),
    (("score", "a.plan.yaml", "--profile", "profile.yaml"), "profile.yaml", PROFILED),
    (("score", "a.plan.yaml", "--profile", "profile.yaml"), "base.yaml", PROFILED),
    *((("score", "a.plan.yaml", "--rubric", "own"), name, RUBRIC) for name in OWN),
    (("score", "a.plan.yaml", "--rubric", "own"), "own", RUBRIC),
    (("check", "a.plan.yaml"), "a.plan.yaml", PLAN_FILE),
    (("check", "."), "b.plan.yaml", PLAN_FILE),
    (("check", "*.plan.yaml", "-f", "jsonl"), "b.plan.yaml", PLAN_FILE),
    (("check", "a.plan.yaml", "b.plan.yaml"), "a.waivers.yaml", WAIVED),
    (("check", "a.plan.yaml", "-f", "jsonl"), "docs/cited.md", CITED),
    (("check", "a.plan.yaml", "b.plan.yaml", "-j", "2"), "docs/cited.md", CITED),
    (("check", "a.plan.yaml", "--baseline", "was/one.json"), "was/one.json", BASELINE),
    (("check", "a.plan.yaml", "--baseline", "was"), "was/two.json", BASELINE),
    (("check", "a.plan.yaml", "--config", "named.toml"), "named.toml", SETTINGS),
    (("check", "a.plan.yaml"), "nqpf.toml", SETTINGS),
    (("check", "a.plan.yaml", "--rubric", "own/rubric.yaml"), "own/p1.yaml", RUBRIC),
    (("check", "a.plan.yaml", "--profile", "profile.yaml"), "base.yaml", PROFILED),
    (("baseline", "a.plan.yaml"), "a.plan.yaml", PLAN_FILE),
    (("baseline", "a.plan.yaml"), "a.waivers.yaml", WAIVED),
    (("baseline", "a.plan.yaml"), "docs/cited.md", CITED),
    (("claims", "a.plan.yaml"), "a.plan.yaml", PLAN_FILE),
    (("claims", "a.plan.yaml"), "docs/cited.md", CITED),
    (("review", "a.plan.yaml"), "a.plan.yaml", PLAN_FILE),
    (("agree", "a.plan.yaml", "b.plan.yaml"), "a.plan.yaml", PLAN_FILE),
    (("agree", "a.plan.yaml", "b.plan.yaml"), "b.plan.yaml", PLAN_FILE),
    (("tasks", "a.plan.yaml"), "a.plan.yaml", PLAN_FILE),
    (("tasks", "a.plan.yaml", "--apply", "points.csv"), "points.csv", ("task table", "任务分解表")),
    (("roadmap", "a.plan.yaml", "--target", "5"), "a.plan.yaml", PLAN_FILE),
    (
        ("roadmap", "a.plan.yaml", "--effort", "efforts.yaml", "--target", "5"),
        "efforts.yaml",
        ("efforts", "工作量文件"),
    ),
    (("compare", "a.plan.yaml", "b.plan.yaml"), "a.plan.yaml", PLAN_FILE),
    (("compare", "a.plan.yaml", "b.plan.yaml"), "b.plan.yaml", PLAN_FILE),
    (("compare", "a.plan.yaml", "--rubric-b", "own"), "own/p1.yaml", RUBRIC),
    (("compare", "a.plan.yaml", "--profile-b", "profile.yaml"), "profile.yaml", PROFILED),
    (("robustness", "a.plan.yaml", "--draws", "100"), "a.plan.yaml", PLAN_FILE),
    (("robustness", ".", "--draws", "100"), "many/3.plan.yaml", PLAN_FILE),
    (("rank", "."), "many/3.plan.yaml", PLAN_FILE),
    (("draft", "docs/cited.md", "--update", "b.plan.yaml"), "b.plan.yaml", PLAN_FILE),
    (("draft", "docs/cited.md", "--rubric", "own"), "own/p1.yaml", RUBRIC),
    (("draft", "docs", "--rubric", "own"), "own", RUBRIC),
    (("annotate", "letter.docx"), "letter.docx", ("source", "源文件")),
    (("convert", "a.plan.yaml"), "a.plan.yaml", ("source", "源文件")),
    (("rank", "*.plan.yaml", "-f", "jsonl", "-j", "2"), "docs/cited.md", CITED),
    (("rank", "*.plan.yaml", "--rubric", "own"), "own/below/rubric.yaml", RUBRIC),
    (("rules",), "nqpf.toml", SETTINGS),
    (("rubric", "docs", "own"), "own/rubric.yaml", RUBRIC),
    (("rubric", "docs", "own"), "own/below/rubric.yaml", RUBRIC),
    (("rubric", "resolve", "own"), "own/p1.yaml", RUBRIC),
    (("rubric", "resolve", "--profile", "profile.yaml"), "base.yaml", PROFILED),
    (("rubric", "diff", "bundled", "own"), "own/rubric.yaml", RUBRIC),
    (("rubric", "diff", "bundled", "own"), "own/p1.yaml", RUBRIC),
    (("weigh", "ahp", "compared.yaml", "--of", "D1"), "compared.yaml", JUDGED),
    (("weigh", "bwm", "ends.yaml", "--of", "D1"), "ends.yaml", JUDGED),
    (("weigh", "direct", "points.csv", "--of", "D1"), "points.csv", JUDGED),
    (("weigh", "entropy", "many"), "many/3.plan.yaml", PLAN_FILE),
    (("weigh", "critic", "many"), "many/3.plan.yaml", PLAN_FILE),
    (("weigh", "critic", "many", "--rubric", "own"), "own/p1.yaml", RUBRIC),
]


DRAWN: dict[str, bytes] = {}
"""Baselines of the two plans, by the file that has them: drawn once, as they are the same in every folder."""


@pytest.fixture
def baselines(run, folder):
    (folder / "was").mkdir()
    for plan, file in (("a", "one"), ("b", "two")):
        path = folder / f"was/{file}.json"
        if file not in DRAWN:
            assert run("baseline", f"{plan}.plan.yaml", "-o", str(path)).code == 0
            DRAWN[file] = path.read_bytes()
        path.write_bytes(DRAWN[file])


@pytest.mark.no_cover  # what it runs is counted elsewhere; counting would take as long again
@pytest.mark.parametrize(("args", "name", "role"), CASES, ids=lambda value: value if isinstance(value, str) else None)
def test_what_a_command_reads_is_not_its_output(refuses, baselines, args, name, role):
    refuses([*args, "-o", name], read(name, *role))


def commands(group=None, path=()):
    """Every command with its parameters, by the words that run it."""
    group = group or typer.main.get_command(app)
    for name in group.list_commands(None):
        command = group.get_command(None, name)
        if hasattr(command, "list_commands"):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name), command


def test_every_command_that_writes_a_file_is_among_them():
    written = {path for path, command in commands() if any(one.name == "output" for one in command.params)}
    # What a checkup writes is a folder, which must not be there.
    assert written - {("checkup",)} == {args[: 2 if args[0] in ("rubric", "weigh") else 1] for args, *_ in CASES}


def test_every_parameter_that_names_a_file_is_known_as_an_input_or_an_output():
    neither = {"directory", "into", "report", "document", "feedback"}  # a folder; what a command declares itself
    files = ("FILE", "PATH", "PLAN", "DIR", "FOLDER", "FROM", "TO", "TO.xlsx", "A", "B")
    for path, command in commands():
        for one in command.params:
            metavar = (one.metavar or "").strip("[]")
            if metavar.split("|")[-1] in files or metavar.endswith(("=FILE", ".xlsx")):
                assert one.name in INPUTS.keys() | OUTPUTS.keys() | neither, (path, one.name)


def hard(folder, name):
    os.link(folder / name, folder / "other")
    return "other"


def symbolic(folder, name):
    (folder / "other").symlink_to(name)
    return "other"


def symbolic_folder(folder, name):
    (folder / "again").symlink_to(folder, target_is_directory=True)
    return f"again/{name}"


def around(folder, name):
    (folder / "x").mkdir()
    return f"./x/../{name}"


def absolute(folder, name):
    return str(folder / name)


NAMES = [hard, symbolic, symbolic_folder, around, absolute]


@POSIX
@pytest.mark.parametrize("name", ["a.plan.yaml", "base.yaml", "own/p1.yaml", "nqpf.toml", "docs/cited.md"])
@pytest.mark.parametrize("named", NAMES, ids=lambda named: named.__name__)
def test_a_file_is_the_same_by_every_name(refuses, folder, named, name):
    other = named(folder, name)
    args = ("score", "a.plan.yaml", "--profile", "profile.yaml", "--rubric", "own", "-f", "json", "-o", other)
    shown = Path(other).as_posix() if named is around else other
    refuses(args, ((shown, "this run reads this file"), (shown, "不予覆盖")))


@POSIX
def test_an_input_that_is_a_link_is_the_file_that_it_leads_to(refuses, folder):
    (folder / "link.yaml").symlink_to("a.plan.yaml")
    args = ("claims", "link.yaml", "-o", "a.plan.yaml")
    refuses(args, (("a.plan.yaml: ", "(plan link.yaml)"), ("a.plan.yaml: ", "规划文件 link.yaml")))


def test_the_bundled_rubric_is_not_written_over(run, folder):
    for name in ("rubric.yaml", "profiles/region.yaml"):
        path = bundled_directory() / name
        before = path.read_bytes()
        for args in (("score", "a.plan.yaml"), ("rubric", "docs"), ("weigh", "ahp", "compared.yaml", "--of", "D1")):
            ran = run(*args, "-o", path, *([] if "docs" in args else ["--lang", "en"]))
            assert (ran.code, ran.out, path.read_bytes()) == (2, "", before)
            assert "this run reads this file (" in ran.err


def test_standard_input_that_comes_from_a_file_is_that_file(run, folder, monkeypatch):
    with (folder / "a.plan.yaml").open() as stream:
        monkeypatch.setattr("typer.testing.CliRunner.isolation", _left(stream))
        ran = run("score", "-", "-o", "a.plan.yaml", "--lang", "en")
    assert ran.code == 2
    assert (folder / "a.plan.yaml").read_text("utf-8") == CITING


def _left(stream):
    """The runner's way to set streams, but standard input is this one."""
    from contextlib import contextmanager

    from typer.testing import CliRunner

    own = CliRunner.isolation

    @contextmanager
    def isolation(self, *args, **options):
        with own(self, *args, **options) as streams:
            sys.stdin = stream
            yield streams

    return isolation


ASSESSED = ("assessment", "评估文件")


def test_an_assessment_is_an_input(refuses, run):
    assert run("assess", "a.plan.yaml", "--init", "mine.yaml").code == 0
    args = ("score", "a.plan.yaml", "--assessment", "mine.yaml", "-o", "mine.yaml")
    refuses(args, read("mine.yaml", *ASSESSED))


@pytest.mark.parametrize(
    ("args", "name"),
    [
        (("assess", "a.plan.yaml", "--init", "a.plan.yaml"), "a.plan.yaml"),
        (("weigh", "init", "ahp", "nqpf.toml"), "nqpf.toml"),
        (("init", "nqpf.toml"), "nqpf.toml"),
        (("rubric", "init", "own"), "own/rubric.yaml"),
    ],
)
def test_what_is_only_written_anew_leaves_what_is_there(run, folder, args, name):
    before = everything(folder)
    ran = run(*args, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{name}: this ") and ran.err.count("\n") == 1
    assert everything(folder) == before


@pytest.fixture
def workbook(run, folder):
    pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    assert run("convert", "a.plan.yaml", "plan.xlsx").code == 0
    (folder / "plan.schema.json").unlink(missing_ok=True)


@POSIX
@pytest.mark.usefixtures("workbook")
@pytest.mark.parametrize("force", [(), ("--force",)])
@pytest.mark.parametrize("link", [os.link, os.symlink])
@pytest.mark.parametrize("names", [("plan.xlsx", "same.yaml"), ("a.plan.yaml", "same.xlsx")])
def test_convert_does_not_write_over_its_source(refuses, folder, names, link, force):
    source, target = names
    link(folder / source, folder / target)
    told = (
        (f"{target}: this run reads this file (source {source})",),
        (f"{target}: 本次运行要读取此文件（源文件 {source}）",),
    )
    refuses(["convert", source, target, *force], told)


@pytest.mark.usefixtures("workbook")
def test_convert_does_not_write_over_what_its_plan_cites(refuses, folder):
    text = CITING.replace("docs/cited.md", "docs/cited.xlsx")
    (folder / "a.plan.yaml").write_text(text, "utf-8")
    (folder / "docs/cited.xlsx").write_text("x")
    args = ["convert", "a.plan.yaml", "docs/cited.xlsx", "--force"]
    told = ("docs/cited.xlsx: this run reads this file (cited document ",), ("docs/cited.xlsx: ", "所引文件")
    refuses(args, told)


def test_reports_are_outputs_as_well_and_all_that_is_named_is_told_together(refuses, baselines):
    reports = [
        ("a.plan.yaml", PLAN_FILE), ("nqpf.toml", SETTINGS), ("own/rubric.yaml", RUBRIC), ("profile.yaml", PROFILED),
        ("was/one.json", BASELINE),
    ]  # fmt: skip
    more = ("--profile", "profile.yaml", "--rubric", "own/rubric.yaml", "--baseline", "was/one.json")
    options = [part for name, _ in reports for part in ("--report", f"csv={name}")]
    refuses(
        ["check", "a.plan.yaml", *more, "--report", "json=new.json", *options],
        *(read(name, *role, "--report") for name, role in reports),
    )


def test_what_is_found_before_any_plan_is_read_is_told_together(refuses, baselines):
    reports = [("b.plan.yaml", PLAN_FILE), ("own/p1.yaml", RUBRIC), ("was/two.json", BASELINE)]
    options = [part for name, _ in reports for part in ("--report", f"csv={name}")]
    refuses(
        ["check", ".", "--rubric", "own", "--baseline", "was", *options],
        *(read(name, *role, "--report") for name, role in reports),
    )


def test_of_several_documents_each_is_told(refuses, folder):
    (folder / "b.plan.yaml").write_text(CITING.replace("id: t\n", "id: u\n").replace("cited.md", "second.md"), "utf-8")
    (folder / "docs/second.md").write_text("建设工业互联网平台\n", "utf-8")
    args = ["check", "a.plan.yaml", "b.plan.yaml", "--report", "csv=docs/second.md", "-o", "docs/cited.md"]
    told = read("docs/cited.md", *CITED), read("docs/second.md", *CITED, "--report")
    refuses(args, *told)
    refuses([*args, "-j", "2"], *told)


def test_a_report_that_a_variable_names_is_an_output(refuses, monkeypatch):
    monkeypatch.setenv("NQPF_REPORT", "json=a.plan.yaml")
    told = (
        ("a.plan.yaml: this run reads this file (plan a.plan.yaml)", "choose another name in NQPF_REPORT"),
        ("a.plan.yaml: ", "请在 NQPF_REPORT 中另选文件名"),
    )
    refuses(["check", "a.plan.yaml"], told)


@pytest.mark.parametrize("before", ["", "x/../"])
@pytest.mark.parametrize("exists", [True, False])
def test_one_file_is_not_written_twice(refuses, folder, before, exists):
    (folder / "x").mkdir()
    if exists:
        (folder / "new").write_text("old")
    for args in (
        ["--report", f"json={before}new", "-o", "new"],
        ["--report", "csv=new", "--report", f"json={before}new"],
    ):
        told = (f"--report: `{before}new` is written twice",), (f"--report: `{before}new` 会被写两次",)
        refuses(["check", "a.plan.yaml", *args], told)


@POSIX
@pytest.mark.parametrize("link", [os.link, os.symlink])
def test_one_file_is_not_written_twice_by_other_names(refuses, folder, link):
    (folder / "one").write_text("old")
    link(folder / "one", folder / "two")
    args = ["check", "a.plan.yaml", "--report", "json=one", "-o", "two"]
    told = ("--report: `one` is written twice", "two"), ("--report: `one` 会被写两次", "two")
    refuses(args, told)


def test_names_that_differ_in_case_alone_are_one_file_somewhere(refuses):
    args = ["check", "a.plan.yaml", "--report", "json=New", "-o", "new"]
    refuses(args, (("`New` is written twice",), ("`New` 会被写两次",)))


@POSIX
@pytest.mark.parametrize("option", [("-o", "run.sh"), ("--report", "json=run.sh")])
def test_a_program_is_not_written_over(refuses, folder, option):
    (folder / "run.sh").write_text("#!/bin/sh\n")
    (folder / "run.sh").chmod(0o744)
    told = ("run.sh: this file is executable and is not overwritten",), ("run.sh: 此文件可执行，不予覆盖",)
    refuses(["check", "a.plan.yaml", *option], told)
    (folder / "link").symlink_to("run.sh")
    told = tuple((text.replace("run.sh", "link"),) for (text,) in told)
    refuses(["score", "a.plan.yaml", "-o", "link"], told)


def test_problems_of_every_kind_are_told_together(refuses, folder):
    (folder / "run.sh").write_text("#!/bin/sh\n")
    (folder / "run.sh").chmod(0o744)
    args = ["check", "a.plan.yaml", "-o", "a.plan.yaml", "--report", "json=new", "--report", "csv=./new"]
    told = [(("`new` is written twice",), ("`new` 会被写两次",)), read("a.plan.yaml", *PLAN_FILE)]
    if os.name != "nt":
        args += ["--report", "junit=run.sh"]
        told.append((("run.sh: this file is executable",), ("run.sh: 此文件可执行",)))
    refuses(args, *told)


def test_parts_take_the_place_of_no_plan(refuses, folder):
    name = f"parts/part-000000.{'0' * 16}.{'1' * 16}.jsonl"
    (folder / "parts").mkdir()
    (folder / name).write_text(PLAN, "utf-8")
    args = ["check", name, "-f", "jsonl", "--into", "parts"]
    refuses(args, read(name, *PLAN_FILE, "--into"))


def test_what_is_named_early_is_refused_before_anything_is_read(refuses, folder):
    (folder / "a.plan.yaml").write_text("x: [", "utf-8")
    (folder / "base.yaml").write_text("x: [", "utf-8")
    for args in (["score", "a.plan.yaml", "--profile", "base.yaml"], ["check", ".", "--profile", "base.yaml"]):
        told = read("base.yaml", *PROFILED)
        refuses([*args, "-o", "base.yaml"], told)


# ---- what is written as before


@pytest.mark.parametrize("args", [("score", "a.plan.yaml", "-f", "json"), ("check", "a.plan.yaml", "-f", "json")])
def test_an_output_is_written_again(run, folder, args):
    for _ in range(2):
        assert run(*args, "-o", "out.json").code == 0
    assert json.loads((folder / "out.json").read_text("utf-8"))["schema"]


def test_a_baseline_that_the_settings_name_is_drawn_anew(run, folder):
    (folder / "nqpf.toml").write_text('[check]\nbaseline = "base.json"\n', "utf-8")
    for _ in range(2):
        assert run("baseline", "a.plan.yaml", "-o", "base.json").code == 0


def test_what_lies_beside_what_is_read_may_be_written(run, folder):
    assert run("rubric", "docs", "own", "-o", "own/page.md").code == 0
    assert run("check", ".", "-o", "docs/table.txt", "--report", "json=out.json").code == 0


def test_a_name_of_a_profile_is_no_file_here(run, folder):
    (folder / "region").write_text("old")
    assert run("score", "a.plan.yaml", "--profile", "region", "-o", "region").code == 0


@POSIX
def test_pipes_and_devices_are_written_to(run, folder):
    assert run("score", "a.plan.yaml", "-o", "/dev/null").code == 0
    os.mkfifo(folder / "pipe")
    reader = os.open(folder / "pipe", os.O_RDWR | os.O_NONBLOCK)
    try:
        assert run("score", "a.plan.yaml", "--top", "1", "-o", "pipe").code == 0
        assert os.read(reader, 100).decode().startswith("测试规划")
    finally:
        os.close(reader)


def test_a_job_summary_is_not_added_to_what_is_read_or_run(refuses, folder, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "a.plan.yaml")
    told = (
        ("a.plan.yaml: this run reads this file", "choose another name in GITHUB_STEP_SUMMARY"),
        ("a.plan.yaml: 本次运行要读取此文件", "请在 GITHUB_STEP_SUMMARY 中另选文件名"),
    )
    refuses(["check", "a.plan.yaml"], told)
    (folder / "run.sh").write_text("#!/bin/sh\n")
    (folder / "run.sh").chmod(0o744)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "run.sh")
    told = ("run.sh: this file is executable and is not overwritten",), ("run.sh: 此文件可执行，不予覆盖",)
    refuses(["check", "a.plan.yaml"], told)


def test_a_project_file_that_is_looked_into_for_settings_is_kept(run, folder, monkeypatch):
    (folder / "nqpf.toml").unlink()
    (folder / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    (folder / "below").mkdir()
    for place, name in ((folder, "pyproject.toml"), (folder / "below", "../pyproject.toml")):
        monkeypatch.chdir(place)
        ran = run("score", str(folder / "b.plan.yaml"), "-o", name)
        assert ran.code == 2, name
        assert (folder / "pyproject.toml").read_text() == "[project]\nname = 'x'\n"


@POSIX
def test_a_link_beside_a_new_file_is_left_alone(run, folder):
    (folder / "out").mkdir()
    (folder / "out/plan.schema.json").symlink_to("../elsewhere")
    ran = run("init", "out/new.plan.yaml")
    assert (ran.code, (folder / "elsewhere").exists()) == (0, False)
    assert "plan.schema.json was there already and is unchanged" in ran.err
