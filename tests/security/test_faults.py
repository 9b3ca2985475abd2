"""Full disks, closed streams, interrupts, two processes at once: nothing half-written, and a true exit code."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hostile import Run
from sample import PLAN

from nqpf.loading.files.discovery import find_plans

pytestmark = pytest.mark.skipif(os.name == "nt", reason="streams and signals are otherwise on Windows")
FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")


@pytest.fixture
def shell(tmp_path):
    """Run a line of shell in which `nqpf` is the command; its exit code and standard error."""
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")

    def run(line, **env):
        environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", **env}
        environment["PYTHONPATH"] = os.pathsep.join(str(Path(part).resolve()) for part in sys.path if part)
        script = f'nqpf() {{ "{sys.executable}" -m nqpf "$@"; }}\n{line}'
        done = subprocess.run(
            ["/bin/sh", "-c", script], cwd=tmp_path, env=environment, capture_output=True, timeout=60, check=False
        )
        assert b"Traceback" not in done.stderr and b"internal error" not in done.stderr
        return done.returncode, done.stderr.decode()

    return run


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("nqpf check plan.yaml >&-", 0),
        ("nqpf check plan.yaml --fail-under 90 -f json >&-", 1),
        ("nqpf score plan.yaml -o r.md -f markdown >&- 2>&- && test -s r.md", 0),
        ("nqpf score - <&-", 2),
        ("nqpf score nope.yaml 2>&-", 2),
    ],
)
def test_a_closed_stream_changes_no_exit_code(shell, line, code):
    assert shell(line)[0] == code


@FULL
@pytest.mark.parametrize(
    "command", ["score plan.yaml", "check plan.yaml -f json", "--help", "--version", "score plan.yaml -o /dev/full"]
)
def test_a_full_disk_is_told_and_is_no_fault_of_the_tool(shell, command):
    code, told = shell(f"nqpf {command} > /dev/full")
    assert code == 2
    assert told.count("\n") == 1 and "No space left on device" in told


@FULL
def test_where_no_error_can_be_told_the_exit_code_still_tells(shell):
    assert shell("nqpf score nope.yaml 2> /dev/full")[0] == 2
    assert shell("nqpf score 2> /dev/full")[0] == 2
    assert shell("nqpf check plan.yaml --fail-under 90 2> /dev/full")[0] == 1


def test_a_file_that_outgrows_what_is_allowed_stays_the_old_one(shell, tmp_path):
    (tmp_path / "r.json").write_text("old")
    code, told = shell("ulimit -f 8; trap '' XFSZ; nqpf score plan.yaml -f json -o r.json")
    assert code == 2 and told.startswith("r.json: cannot write this file: ")
    assert (tmp_path / "r.json").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan.yaml", "r.json"]


def test_without_a_home_and_without_a_directory_all_works(shell):
    assert shell("unset HOME; nqpf score plan.yaml > out.txt && test -s out.txt") == (0, "")


@pytest.mark.parametrize("after", [0.15, 0.4, 0.7])
@pytest.mark.usefixtures("heard")
def test_an_interrupt_ends_with_130_and_leaves_the_file_old_or_whole(tmp_path, after):
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "r.json").write_text('"old"')
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    running = subprocess.Popen(
        [sys.executable, "-c", "from nqpf.cli import main; print(flush=True); main()",
         "robustness", "plan.yaml", "--draws", "20000", "-f", "json", "-o", "r.json"],
        cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    running.stdout.readline()
    time.sleep(after)
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=60)
    # Once all is done, the interpreter lets itself be ended by the signal, for which a shell says 130 as well.
    assert running.returncode in (130, 0, -signal.SIGINT) and told == b""
    kept = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert kept["schema"] == "nqpf/robustness/2" if running.returncode == 0 else kept
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan.yaml", "r.json"]


SLOW = """
import sys, time
from pathlib import Path
from nqpf.cli import main

replace = Path.replace

def slow(self, target):
    if MOMENT == "after":
        replace(self, target)
    print("now", flush=True)
    time.sleep(60)

Path.replace = slow
main()
"""


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_kill_while_a_report_is_written_leaves_the_old_file_or_the_whole_new_one(tmp_path, moment):
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "r.json").write_text('"old"')
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(str(Path(part).resolve()) for part in sys.path if part)}
    command = [sys.executable, "-c", f"MOMENT = {moment!r}{SLOW}", "score", "plan.yaml", "-f", "json"]
    running = subprocess.Popen([*command, "-o", "r.json"], cwd=tmp_path, env=environment, stdout=subprocess.PIPE)
    with running:
        assert running.stdout.readline() == b"now\n"
        running.kill()
    assert running.returncode == -signal.SIGKILL
    kept = json.loads((tmp_path / "r.json").read_text("utf-8"))
    left = [path.name for path in tmp_path.iterdir() if path.name not in ("plan.yaml", "r.json")]
    if moment == "after":
        assert kept["schema"] == "nqpf/report/2" and left == []
        return
    assert kept == "old"
    (name,) = left
    assert re.fullmatch(r"\.nqpf-\w+\.tmp", name)
    assert json.loads((tmp_path / name).read_text("utf-8"))["schema"] == "nqpf/report/2"


@pytest.mark.parametrize(
    "command",
    ["", "--help", "--version", "score --help", "rubric --help", "score plan.yaml", "score plan.yaml -f json",
     "check plan.yaml -f csv", "check plan.yaml -f jsonl -o /dev/stdout", "rules", "schema plan"],
)  # fmt: skip
def test_a_reader_that_has_gone_ends_every_output_alike(shell, command):
    """What `nqpf … | head -1` would say under `pipefail`: what a shell says of a program that the signal ends."""
    code, told = shell(f"{{ nqpf {command}; echo $? >&3; }} 3>code | true; exit $(cat code)")
    assert (code, told) == (141, "")


@pytest.mark.parametrize("command", ["score", "nope", "score plan.yaml --format pdf", "score nope.yaml"])
def test_where_the_reader_of_errors_has_gone_the_exit_code_still_tells(shell, command):
    code, told = shell(f"{{ nqpf {command} 2>&1; echo $? >&3; }} 3>code | true; exit $(cat code)")
    assert (code, told) == (2, "")


def test_two_at_once_leave_one_whole_report(shell, tmp_path):
    line = "nqpf score plan.yaml -f json -o r.json"
    assert shell(f"{line} & {line} & wait") == (0, "")
    assert json.loads((tmp_path / "r.json").read_text("utf-8"))["schema"] == "nqpf/report/2"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan.yaml", "r.json"]


def test_several_reports_of_which_one_cannot_be_written(run: Run):
    run.write("p.plan.yaml", PLAN)
    ran = run("check", "p.plan.yaml", "--report", "json=a.json", "--report", "csv=nowhere/b.csv")
    assert (ran.code, ran.out) == (2, "") and ran.err.startswith("nowhere/b.csv: cannot write this file: ")
    assert json.loads(Path("a.json").read_text("utf-8"))["schema"].startswith("nqpf/check/")
    ran = run("check", "p.plan.yaml", "--report", "json=c.json", "--report", "csv=./c.json")
    assert ran.code == 2 and not Path("c.json").exists()


@pytest.mark.parametrize("summary", [".", "nowhere/summary", "/dev/full"])
def test_a_job_summary_that_cannot_be_written_changes_no_verdict(run: Run, monkeypatch, summary):
    run.write("p.plan.yaml", PLAN)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", summary)
    ran = run("check", "p.plan.yaml")
    assert ran.code == 0 and "1 scored" in ran.out
    assert "nqpf: GITHUB_STEP_SUMMARY: " in ran.err


@pytest.mark.parametrize("day", ["1970-01-01", "0001-01-01", "9999-12-31"])
def test_any_day_of_the_clock_works(run: Run, day):
    run.write("p.plan.yaml", PLAN)
    assert run("check", "p.plan.yaml", "--today", day).code == 0


def test_a_plan_in_a_directory_is_no_link_out_of_the_repository(run: Run, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "secret"
    outside.write_text("token: 12345", "utf-8")
    run.write("plans/a.plan.yaml", PLAN)
    (run.directory / "plans/b.plan.yaml").symlink_to(run.directory / "plans/a.plan.yaml")
    assert run("check", "plans").code == 0
    (run.directory / "plans/c.plan.yaml").symlink_to(outside)
    for lang, told in (("en", "leads out of the repository"), ("zh", "此链接指向仓库之外")):
        ran = run("check", "plans", "--lang", lang)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(f"plans/c.plan.yaml: {told if lang == 'zh' else 'this link ' + told}")
        assert "token" not in ran.err


def test_a_directory_that_links_to_itself_is_searched_once(tmp_path):
    (tmp_path / "a.plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert list(find_plans([str(tmp_path)])) == [str(tmp_path / "a.plan.yaml")]
