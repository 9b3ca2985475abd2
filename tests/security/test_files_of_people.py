"""Judgements, points, assessments as people save them: another encoding, other line ends, no file at all."""

import codecs
import ctypes
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hostile import ACTIVE, Run
from sample import PLAN

COMPARED = "nqpf: comparisons/1\nrater: 张三\ncomparisons:\n  D1.A: {D1.B: 1/2, D1.L: 3}\n  D1.B: {D1.L: 5}\n"
POINTS = "rater,P1,P2,P3,P4,D1,D2,D3,D4,D5\n张三,20,10,10,10,10,10,10,10,10\n李四,10,10,10,10,10,10,10,15,15\n"
AHP = ["weigh", "ahp", "f.yaml", "--of", "D1", "-o", "out.yaml", "--id", "own"]
DIRECT = ["weigh", "direct", "f.csv", "-o", "out.yaml", "--id", "own"]
SCORE = ["score", "p.plan.yaml", "-f", "json"]
ASSESSED = ["score", "p.plan.yaml", "-f", "json", "--assessment", "f.yaml"]

SAVED = {
    "BOM": lambda text: codecs.BOM_UTF8 + text.encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "BOM and CRLF": lambda text: codecs.BOM_UTF8 + text.replace("\n", "\r\n").encode(),
    "GBK": lambda text: text.encode("gbk"),
    "GBK and CRLF": lambda text: text.replace("\n", "\r\n").encode("gbk"),
    "UTF-16": lambda text: text.encode("utf-16"),
}


@pytest.fixture
def assessment(run: Run):
    run.write("p.plan.yaml", PLAN)
    text = run("assess", "p.plan.yaml", "--lang", "zh").out
    return text.replace("rater:", "rater: 张三", 1).replace("date:", "date: 2026-05-01", 1)


@pytest.mark.parametrize("saved", SAVED)
@pytest.mark.parametrize("kind", ["comparisons", "points", "plan", "assessment"])
def test_what_is_saved_otherwise_means_the_same(run: Run, assessment, kind, saved):
    name, text, command = _files(assessment)[kind]
    results = []
    for data in (text.encode(), SAVED[saved](text)):
        (run.directory / "out.yaml").unlink(missing_ok=True)
        run.write(name, data)
        ran = run(*command, "--lang", "en")
        assert ran.code == 0, ran
        # Files are told apart by their hash, and nothing else is to differ.
        out = ran.out if "-o" not in command else Path("out.yaml").read_text("utf-8")
        results.append([line for line in out.splitlines() if "sha256" not in line])
        assert ("GB18030" in ran.err) == ("GBK" in saved and data != text.encode())
    assert results[0] == results[1]


@pytest.mark.parametrize("kind", ["comparisons", "points", "plan", "assessment"])
def test_a_next_line_character_is_a_line_end_or_refused_and_acts_nowhere(run: Run, assessment, kind):
    """NEL (U+0085) ends lines on mainframes, and in the YAML that libyaml reads; a table of cells has none of it."""
    name, text, command = _files(assessment)[kind]
    run.write(name, text)
    meant = run(*command, "--lang", "en")
    assert meant.code == 0
    written = Path("out.yaml").read_text("utf-8") if "-o" in command else meant.out
    (run.directory / "out.yaml").unlink(missing_ok=True)
    run.write(name, text.replace("\n", "\x85"))
    ran = run(*command, "--lang", "en")
    assert not ACTIVE.search(ran.out + ran.err)
    if ran.code:
        assert ran.code == 2 and ran.err.startswith(f"{name}:") and not Path("out.yaml").exists()
        return
    again = Path("out.yaml").read_text("utf-8") if "-o" in command else ran.out
    assert _scores(again) == _scores(written)


def _files(assessment):
    """Each kind of file: its name, its text, and a command that reads it."""
    return {
        "comparisons": ("f.yaml", COMPARED, AHP),
        "points": ("f.csv", POINTS, DIRECT),
        "plan": ("p.plan.yaml", PLAN, SCORE),
        "assessment": ("f.yaml", assessment, ASSESSED),
    }


def _scores(text):
    """The lines that state a number of the result: not hashes, not places."""
    return [line for line in text.splitlines() if "score" in line or "weight" in line]


@pytest.mark.parametrize("end", ["\x85", "\u2028", "\u2029", "\r"], ids=ascii)
def test_whatever_ends_its_lines_a_plan_is_scored_alike_and_places_are_counted_by_it(run: Run, end):
    run.write("p.plan.yaml", PLAN)
    meant = json.loads(run(*SCORE).out)
    run.write("p.plan.yaml", PLAN.replace("\n", end))
    found = json.loads(run(*SCORE).out)
    assert (found["score"], found["gaps"]) == (meant["score"], meant["gaps"])
    run.write("p.plan.yaml", PLAN.replace("due: 2027年底", "due: 明天").replace("\n", end))
    assert run("score", "p.plan.yaml").err.startswith("p.plan.yaml:13:10: ")


EVIL = '"\\e[31m\\a\\u202e<script>=1+1[bold]x[/]\\n::error::x"'


@pytest.mark.parametrize("field", ["rater: 张三", "comparisons:", "D1.A:", "1/2"])
def test_no_text_of_a_judgement_acts(run: Run, field):
    key, colon, value = field.partition(": ")
    changed = f"{key}: {EVIL}" if value else f"{EVIL}:" if field.endswith(":") else EVIL
    run.write("f.yaml", COMPARED.replace(field, changed, 1))
    for lang in ("en", "zh"):
        Path("out.yaml").unlink(missing_ok=True)
        ran = run(*AHP, "--lang", lang)
        assert (ran.code == 0) == bool(colon), ran
        written = Path("out.yaml").read_text("utf-8") if Path("out.yaml").exists() else ""
        assert not ACTIVE.search(ran.out + ran.err + written)
        assert not any(line.startswith("::") for line in (ran.out + ran.err).splitlines())


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (["score", "d"], "d"), (["claims", "d"], "d"), (["roadmap", "d"], "d"),
        (["compare", "p.plan.yaml", "d"], "d"),
        (["score", "p.plan.yaml", "--assessment", "d"], "d"), (["score", "p.plan.yaml", "--profile", "d"], "d"),
        (["score", "p.plan.yaml", "-o", "d"], "d"), (["weigh", "ahp", "d", "--of", "D1", "-o", "o.yaml"], "d"),
        (["weigh", "direct", "d", "-o", "o.yaml"], "d"), (["check", "p.plan.yaml", "--config", "d"], "d"),
        (["check", "p.plan.yaml", "--report", "json=d"], "d"), (["check", "p.plan.yaml", "--baseline", "d"], "d"),
        (["score", "p.plan.yaml", "--rubric", "d"], "d"), (["assess", "p.plan.yaml", "--init", "d"], "d"),
        (["roadmap", "p.plan.yaml", "--effort", "d"], "d"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else value,
)  # fmt: skip
def test_a_directory_in_place_of_a_file_is_told_in_a_line(run: Run, command, name):
    run.write("p.plan.yaml", PLAN)
    (run.directory / name).mkdir()
    for lang in ("en", "zh"):
        ran = run(*command, "--lang", lang)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(name) and len(ran.err.splitlines()) == 1, ran.err
    assert list((run.directory / name).iterdir()) == []


DROP, OVERRIDE, SEARCH = 24, 1, 2  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH of Linux


def as_anyone():
    """Before a program is run: let modes of files hold for root as well, who may else read everywhere."""
    if os.geteuid() == 0:
        for capability in (OVERRIDE, SEARCH):
            assert ctypes.CDLL(None).prctl(DROP, capability, 0, 0, 0) == 0


def run_as_anyone(directory, command):
    return subprocess.run(
        [sys.executable, "-m", "nqpf", *command.split()],
        cwd=directory, capture_output=True, text=True, timeout=60, check=False, preexec_fn=as_anyone,
        env=os.environ | {"NQPF_LANG": "en", "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="users and modes are otherwise elsewhere")
@pytest.mark.parametrize(
    ("name", "command"),
    [("p.plan.yaml", "score p.plan.yaml"), ("nqpf.toml", "score p.plan.yaml"), ("w.yaml", "weigh ahp w.yaml")],
)
def test_who_may_not_read_a_file_is_told(tmp_path, name, command):
    (tmp_path / "p.plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / name).touch()
    (tmp_path / name).chmod(0)
    done = run_as_anyone(tmp_path, command)
    told = f"{name}: no permission to read this file (check the file's permissions)\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", told)


@pytest.mark.skipif(sys.platform != "linux", reason="users and modes are otherwise elsewhere")
@pytest.mark.parametrize(
    "named", ["check closed/p.plan.yaml", "check closed/*.yaml", "check p.plan.yaml --baseline closed/b"]
)
def test_who_may_not_look_into_a_folder_is_told(tmp_path, named):
    (tmp_path / "p.plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "closed").mkdir(mode=0)
    done = run_as_anyone(tmp_path, named)
    # From Python 3.14 on, what may not be looked up is not there.
    told = rf"(nqpf: Permission denied: )?{re.escape(named.split()[-1])}(: .*)?\n"
    assert (done.returncode, done.stdout) == (2, "") and re.fullmatch(told, done.stderr)


MAY_NOT = """
import os
from nqpf.cli.outputs.files import write_whole, write_new
from nqpf.base.errors import InputError
from pathlib import Path
if os.geteuid() == 0:  # who may write everywhere
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
for write in (write_whole, write_new):
    for name in ("r.json", "new.json"):
        try:
            write(Path(name), b"new")
        except InputError as error:
            print(error)
"""


@pytest.mark.skipif(os.name == "nt", reason="users and modes are otherwise on Windows")
def test_who_may_not_write_in_a_directory_is_told_and_nothing_changes(tmp_path):
    (tmp_path / "r.json").write_text("old")
    tmp_path.chmod(0o555)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(str(Path(part).resolve()) for part in sys.path if part)}
    done = subprocess.run(
        [sys.executable, "-c", MAY_NOT], cwd=tmp_path, env=environment, capture_output=True, timeout=60, check=False
    )
    tmp_path.chmod(0o755)
    denied = "cannot write this file: Permission denied"
    assert done.stderr == b""
    assert done.stdout.decode().splitlines() == [
        f"r.json: {denied}", f"new.json: {denied}",
        "r.json: this file exists and is not overwritten (choose another name)", f"new.json: {denied}",
    ]  # fmt: skip
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("r.json", "old")]
