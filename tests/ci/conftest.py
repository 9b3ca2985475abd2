import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

# What the scripts of CI systems call, in place of the real ones: nqpf is this environment's, pip installs nothing,
# and a virtual environment holds those two.
STAND_INS = {
    "nqpf": 'exec "{python}" -P -m nqpf "$@"',
    "pip": 'printf "%s\\n" "$*" >> "{log}"',
    "python3": 'test "$1 $2" = "-m venv" && mkdir -p "$3/bin" && cp "{programs}/nqpf" "{programs}/pip" "$3/bin"',
}


@dataclass(frozen=True)
class Shell:
    """Runs scripts in `work`, with stand-ins first on the PATH; `log` has what pip was called with."""

    work: Path
    log: Path
    environment: dict[str, str]

    def run(self, script, *, shell=("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"), **env):
        return subprocess.run(
            [*shell, script], cwd=self.work, env={**self.environment, **env},
            capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip


@pytest.fixture
def shell(tmp_path):
    work, programs, log = tmp_path / "work", tmp_path / "programs", tmp_path / "log"
    work.mkdir()
    programs.mkdir()
    for name, line in STAND_INS.items():
        path = programs / name
        path.write_text(f"#!/bin/sh\n{line.format(python=sys.executable, programs=programs, log=log)}\n")
        path.chmod(0o755)
    environment = {
        "PATH": f"{programs}:/usr/bin:/bin",
        "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
        "LANG": "C.UTF-8",
        "COLUMNS": "100",
    }
    return Shell(work, log, environment)
