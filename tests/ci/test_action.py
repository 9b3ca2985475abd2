"""The steps of the GitHub Action, run as a runner runs them."""

import os
import re
import shutil

import pytest
import yaml
from sample import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="needs bash")

FOLDER = ROOT / ".github/actions/check"
ACTION = yaml.safe_load((FOLDER / "action.yml").read_text("utf-8"))
CHECK = next(step for step in ACTION["runs"]["steps"] if step.get("name") == "Check plans")
RECORD = "#!/bin/sh\nfor word; do printf '%s\\0' \"$word\"; done > words\n"


@pytest.fixture
def words(shell):
    """What nqpf would be called with, given these inputs."""
    program = shell.work.parent / "record"
    program.write_text(RECORD)
    program.chmod(0o755)

    def run(paths=ACTION["inputs"]["paths"]["default"], args="", sarif=""):
        done = shell.run(CHECK["run"], NQPF=str(program), PATHS=paths, ARGS=args, SARIF=sarif)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert [path.name for path in shell.work.iterdir()] == ["words"]
        return (shell.work / "words").read_text("utf-8").split("\0")[:-1]

    return run


def test_the_steps_variables_are_the_inputs():
    given = {name: re.fullmatch(r"\$\{\{ inputs\.(\w+) \}\}", value) for name, value in CHECK["env"].items()}
    assert {name: found[1] for name, found in given.items() if found} == {
        "PATHS": "paths", "ARGS": "args", "SARIF": "sarif"
    }  # fmt: skip


def test_without_inputs_the_whole_repository_is_checked(words):
    assert words() == ["check", "--", "."]


def test_inputs_are_split_at_line_ends_only(words):
    assert words("plans\n  规划 2026.plan.yaml  \n\n", "--fail-under=40\n\n--require=P3.3.list\n") == [
        "check", "--fail-under=40", "--require=P3.3.list", "--", "plans", "规划 2026.plan.yaml"
    ]  # fmt: skip


def test_sarif_is_one_more_report(words):
    assert words("plans", "--exit-zero", "out/n q.sarif") == [
        "check", "--exit-zero", "--report", "sarif=out/n q.sarif", "--", "plans"
    ]  # fmt: skip


HOSTILE = ["$(touch hacked)", "`touch hacked`", "'; touch hacked; '", '" && touch hacked #', "*", "\\", "$HOME", "-n"]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_an_input_is_run(words, text):
    assert words(text, text, text) == ["check", text, "--report", f"sarif={text}", "--", text]


def test_a_path_cannot_become_an_option(words):
    assert words("--exit-zero") == ["check", "--", "--exit-zero"]


@pytest.mark.parametrize(("name", "code"), [("enterprise", 0), ("slogans", 1), ("nope", 2)])
def test_the_step_ends_as_the_check_does(shell, name, code):
    nqpf = str(shell.work.parent / "programs/nqpf")
    path = str(ROOT / f"examples/{name}.plan.yaml")
    done = shell.run(CHECK["run"], NQPF=nqpf, PATHS=path, ARGS="--fail-under=40\n--lang=en", SARIF="")
    assert done.returncode == code, done.stdout + done.stderr
    assert ("passed" in done.stdout) == (code != 2)


def test_its_page_tells_every_input_with_its_default():
    page = (FOLDER / "README.md").read_text("utf-8")
    table = re.findall(r"^\| `([\w-]+)` \|(?: `(.*?)`)? \|", page, re.MULTILINE)
    assert dict(table) == {name: str(of["default"]) for name, of in ACTION["inputs"].items()}
    (example,) = re.findall("```yaml\n(.*?)```", page, re.DOTALL)
    assert set(yaml.safe_load(example)["steps"][1]["with"]) <= set(ACTION["inputs"])
