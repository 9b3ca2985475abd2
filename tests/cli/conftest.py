import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from sample import PLAN


def _absolute(path):
    return os.pathsep.join(str(Path(part).resolve()) for part in path.split(os.pathsep) if part)


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str
    raw: bytes


@pytest.fixture
def nqpf(tmp_path):
    """Run the command line as a process of its own, in a folder of its own, in a plain environment."""

    def run(*args, stdin=None, cwd=tmp_path, **env):
        environment = {"PATH": "/usr/bin:/bin", "COLUMNS": "80", "PYTHONUTF8": "1", "LANG": "C.UTF-8"}
        # In a checkout the package may be found by path only; an installed one needs nothing.
        environment |= {"PYTHONPATH": _absolute(os.environ.get("PYTHONPATH", "")), **env}
        done = subprocess.run(
            [sys.executable, "-m", "nqpf", *map(str, args)],
            input=stdin, cwd=cwd, env=environment, capture_output=True, timeout=60, check=False,
        )  # fmt: skip
        return Ran(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(), done.stdout)

    return run


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, "utf-8")
    return path
