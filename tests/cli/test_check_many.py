"""`nqpf check` on many plans: a line each as it is made, the same bytes however many processes share the work."""

import json
import os
import signal
import subprocess
import sys

import pytest
from jsonschema import Draft7Validator
from sample import PLAN, ROOT

from nqpf.render.check import FORMATS

BROKEN = PLAN.replace("due:", "deu:")
SETTINGS = """\
[check]
fail-under = 1
[rules]
vague-quantifier = "error"
[[waivers]]
plan = "t1"
id = "P2.2"
owner = "省发展改革委"
reason = {en = "later", zh = "后补"}
expires = 2026-06-30
"""
BESIDE = """\
nqpf: waivers/1
waivers:
  - {plan: t2, id: P4.2, owner: 省科技厅, reason: 待年报, expires: 2027-01-01}
"""
CITING = PLAN.replace(
    "    serves: [P2.2", "    source: {file: docs/a.md, quote: 建设工业互联网平台}\n    serves: [P2.2"
)


def numbered(number):
    return (CITING if number % 2 else PLAN).replace("id: t\n", f"id: t{number}\n")


@pytest.fixture
def plans(tmp_path):
    """Ten plans that differ: one broken, one in GBK, some citing; settings, waivers, a document, a hostile title."""
    folder = tmp_path / "plans"
    folder.mkdir()
    for number in range(8):
        (folder / f"{number}.plan.yaml").write_text(numbered(number), "utf-8")
    (folder / "2.waivers.yaml").write_text(BESIDE, "utf-8")
    (folder / "8.plan.yaml").write_text(BROKEN, "utf-8")
    hostile = PLAN.replace("title: 测试规划", 'title: "\\e[31m[red]x[/] <script>测试 \\u202e"').replace(
        "id: t\n", "id: t9\n"
    )
    (folder / "9.plan.yaml").write_bytes(hostile.encode("gb18030"))
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("省里将建设工业互联网平台。", "utf-8")
    (tmp_path / "nqpf.toml").write_text(SETTINGS, "utf-8")
    return folder


def lines(ran):
    return [json.loads(line) for line in ran.raw.splitlines()]


def test_a_line_is_the_plan_of_the_report_and_the_totals_come_last_on_standard_error(nqpf, plans):
    ran = nqpf("check", "plans", "-f", "jsonl", "--lang", "en", "--today", "2026-01-01")
    whole = json.loads(nqpf("check", "plans", "-f", "json", "--today", "2026-01-01").raw)
    assert [line["plan"] for line in lines(ran)] == whole["plans"]
    schema = json.loads((ROOT / "src/nqpf/schema/json/check-line.schema.json").read_text("utf-8"))
    for line in lines(ran):
        Draft7Validator(schema).validate(line)
    assert ran.code == 1
    warned, last = ran.err.splitlines()
    assert warned.startswith("plans/9.plan.yaml: not UTF-8")
    assert last == f"10 checked: {whole['passed']} passed, {whole['failed']} failed, {whole['unreadable']} unreadable"
    assert whole["unreadable"] == 1
    assert b"\x1b" not in ran.raw and "\u202e".encode() not in ran.raw


def test_every_format_has_the_same_bytes_whoever_shares_the_work(nqpf, process, plans):
    known = [f"plans/{number}.plan.yaml" for number in range(1, 8)]
    assert nqpf("baseline", *known, "-o", "base.json", "--today", "2026-01-01").code == 0
    (plans / "4.plan.yaml").write_text(numbered(4).replace("    owner: 省经信厅\n    due", "    due"), "utf-8")
    args = ("check", "plans", "--baseline", "base.json", "--traceable", "0.1", "--lang", "zh", "--today", "2026-01-01")
    written, told = {}, {}
    for jobs, env in (("1", {"PYTHONHASHSEED": "1"}), ("2", {"PYTHONHASHSEED": "2", "TZ": "Asia/Shanghai"})):
        (plans.parent / jobs).mkdir()
        reports = [part for name in FORMATS for part in ("--report", f"{name}={jobs}/{name}")]
        told[jobs] = process(*args, *reports, "-j", jobs, **env)
        written[jobs] = {name: (plans.parent / jobs / name).read_bytes() for name in FORMATS}
    assert (told["1"].code, told["1"].raw, told["1"].err) == (told["2"].code, told["2"].raw, told["2"].err)
    assert written["1"] == written["2"] and all(written["2"].values())
    streamed = process(*args, "-j", "2", "-f", "jsonl")
    assert (streamed.code, streamed.raw) == (1, written["1"]["jsonl"])
    named = {line["plan"]["id"]: line["plan"] for line in lines(streamed)}
    assert [waiver["status"] for waiver in named["t1"]["waivers"]] == ["active"]
    assert [waiver["file"] for waiver in named["t2"]["waivers"]] == ["plans/2.waivers.yaml"]
    assert (named["t1"]["traceable"], named["t2"]["traceable"]) == (0.5, 0.0)
    assert named["t4"]["regression"]["changes"] and named["t9"]["regression"] is None


def test_other_formats_beside_lines_are_written_too(nqpf, process, plans):
    alone = nqpf("check", "plans", "-f", "jsonl", "--today", "2026-01-01")
    both = process("check", "plans", "-f", "jsonl", "--report", "json=all.json", "--today", "2026-01-01", "-j", "2")
    assert both.raw == alone.raw
    assert json.loads((plans.parent / "all.json").read_text("utf-8"))["plans"] == [
        line["plan"] for line in lines(alone)
    ]
    into = nqpf("check", "plans", "-f", "jsonl", "-o", "all.jsonl", "--today", "2026-01-01")
    assert (into.out, (plans.parent / "all.jsonl").read_bytes()) == ("", alone.raw)


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--profile", "nowhere"], "there is no profile `nowhere`"),
        (["--rubric", "nowhere"], "nowhere"),
        (["--baseline", "strange.json"], "no plan is in the baseline"),
        (["--jobs", "0"], "jobs"),
    ],
)
def test_what_cannot_be_used_is_a_usage_error_and_no_file_is_half_written(nqpf, process, plans, args, told):
    (plans.parent / "other.yaml").write_text(PLAN.replace("id: t\n", "id: strange\n"), "utf-8")
    assert nqpf("baseline", "other.yaml", "-o", "strange.json").code == 0
    ran = process("check", "plans", "-f", "json", "-o", "out", "-j", "2", *args, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err and "Traceback" not in ran.err
    assert not (plans.parent / "out").exists()


def test_lines_come_before_a_baseline_is_found_to_know_none_of_them(nqpf, plans):
    (plans.parent / "other.yaml").write_text(PLAN.replace("id: t\n", "id: strange\n"), "utf-8")
    nqpf("baseline", "other.yaml", "-o", "strange.json")
    ran = nqpf("check", "plans", "-f", "jsonl", "--baseline", "strange.json", "--lang", "en", "--exit-zero")
    assert (ran.code, len(lines(ran))) == (2, 10)
    assert "no plan is in the baseline" in ran.err


def test_a_plan_from_standard_input_stays_in_this_process(process, plans):
    ran = process("check", "-", "plans", "-f", "jsonl", "-j", "2", stdin=PLAN.encode())
    assert (ran.code, lines(ran)[0]["plan"]["path"], len(lines(ran))) == (1, "<stdin>", 11)


@pytest.mark.parametrize(
    ("module", "extra", "args"),
    [
        ("distributed", "cluster", ["/plans", "--scheduler", "tcp://127.0.0.1:9"]),
        ("s3fs", "s3", ["s3://bucket/plans", "/plans"]),
        ("gcsfs", "gs", ["gs://bucket/plans", "/plans"]),
        ("hdfs_native", "hdfs", ["/plans", "hdfs://host/plans"]),
        ("requests", "webhdfs", ["webhdfs://host:9870/plans", "/plans"]),
    ],
)
def test_without_the_extra_one_line_names_it_before_any_work(process, plans, module, extra, args):
    shadow = plans.parent / "shadow"
    shadow.mkdir()
    (shadow / f"{module}.py").write_text("raise ModuleNotFoundError\n", "utf-8")
    path = os.pathsep.join([str(shadow), os.environ.get("PYTHONPATH", "")])
    named = [str(plans) if arg == "/plans" else arg for arg in args]
    ran = process("check", *named, "-f", "jsonl", "-o", "out", "--lang", "en", PYTHONPATH=path)
    assert (ran.code, ran.out) == (2, "")
    assert (
        ran.err
        == f"nqpf: this needs {module.replace('_', '-')}, which is not installed (pip install 'nqpf[{extra}]')\n"
    )
    assert not (plans.parent / "out").exists()


def test_lines_in_a_folder_are_those_of_one_file_and_stay(nqpf, process, plans):
    alone = nqpf("check", "plans", "-f", "jsonl", "--today", "2026-01-01")
    for jobs, run in (("1", nqpf), ("2", process)):
        ran = run("check", "plans", "-f", "jsonl", "--into", "out", "-j", jobs, "--today", "2026-01-01")
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.splitlines()[-1] == alone.err.splitlines()[-1]
        (part,) = (plans.parent / "out").iterdir()
        assert part.read_bytes() == alone.raw


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_of_plans_in_a_folder_only_those_are_judged_that_it_does_not_know(nqpf, process, plans, jobs):
    """Every plan is in GBK, of which it is told when it is judged."""

    def judged(*args):
        run = {"1": nqpf, "2": process}[jobs]
        ran = run("check", "gbk", "-f", "jsonl", *args, "-j", jobs, "--lang", "en", "--today", "2026-01-01")
        assert (ran.code, ran.out) == (1, "")
        return sorted(line.partition(":")[0] for line in ran.err.splitlines() if "not UTF-8" in line)

    def gbk(name, number):
        (plans.parent / "gbk" / f"{name}.plan.yaml").write_bytes(
            PLAN.replace("id: t\n", f"id: n{number}\n").encode("gbk")
        )
        return f"gbk/{name}.plan.yaml"

    (plans.parent / "gbk").mkdir()
    first = [gbk(number, number) for number in range(10, 22)]
    assert judged("--into", "out") == first
    assert judged("--into", "out") == []
    changed = [gbk("00", 0), gbk("13", 99)]
    (plans.parent / first[7]).unlink()
    assert judged("--into", "out") == changed
    judged("-o", "alone.jsonl")
    (part,) = (plans.parent / "out").iterdir()
    assert part.read_bytes() == (plans.parent / "alone.jsonl").read_bytes()


@pytest.mark.parametrize("args", [["-f", "json"], ["-f", "jsonl", "-o", "x"], ["-f", "jsonl", "--report", "json=x"]])
def test_a_folder_takes_lines_and_nothing_else(nqpf, plans, args):
    ran = nqpf("check", "plans", "--into", "out", *args, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "--into: a folder takes jsonl lines only (use --format jsonl alone)\n"
    assert not (plans.parent / "out").exists()


@pytest.mark.skipif(os.name == "nt", reason="signals are otherwise on Windows")
@pytest.mark.usefixtures("heard")
def test_lines_come_as_they_are_made_and_an_interrupt_ends_it(tmp_path):
    for number in range(600):
        (tmp_path / f"{number:03}.plan.yaml").write_text(numbered(number), "utf-8")
    ran = subprocess.Popen(
        [sys.executable, "-m", "nqpf", "check", ".", "-f", "jsonl", "-j", "2"], cwd=tmp_path,
        env={**os.environ, "PYTHONUTF8": "1"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    first = ran.stdout.readline()
    os.killpg(ran.pid, signal.SIGINT)
    rest, told = ran.communicate(timeout=60)
    assert json.loads(first)["plan"]["path"] == "000.plan.yaml"
    assert (ran.returncode, told.decode()) == (130, "")
    assert rest.count(b"\n") < 599
