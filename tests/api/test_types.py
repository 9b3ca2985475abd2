"""What the API's types say: a program that uses it is sound to a strict type checker, and slips are found."""

import subprocess
import sys

import pytest
from sample import ROOT

SLIPS = """\
import nqpf

nqpf.socre("plan.yaml")
nqpf.score(1)
nqpf.score("plan.yaml", lang="de")
nqpf.score("plan.yaml").gap
nqpf.Policy(totl=1)
"""


@pytest.fixture(scope="module")
def checked():
    """Check a file with the project's own settings."""

    def run(path):
        command = [sys.executable, "-m", "mypy", "--strict", str(path)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout

    return run


def test_a_program_that_uses_the_api_is_sound(checked):
    assert checked("tests/api/client.py") == (0, "Success: no issues found in 1 source file\n")


def test_a_slip_is_found_in_its_line(checked, tmp_path):
    path = tmp_path / "slips.py"
    path.write_text(SLIPS, "utf-8")
    code, said = checked(path)
    lines = [int(line.split(":")[1]) for line in said.splitlines() if ": error: " in line]
    assert (code, sorted(set(lines))) == (1, [3, 4, 5, 6, 7])
