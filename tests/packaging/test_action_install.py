"""The GitHub Action's own installation of nqpf, apart from the job's Python and from the working directory."""

import os
import shutil
import subprocess
import sys

import pytest
import yaml
from sample import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="needs bash")


def test_it_installs_the_actions_own_version_and_imports_nothing_of_the_repository(source, package_index, tmp_path):
    steps = yaml.safe_load((ROOT / ".github/actions/check/action.yml").read_text("utf-8"))["runs"]["steps"]
    script = next(step["run"] for step in steps if step.get("id") == "install")
    work = tmp_path / "work"
    work.mkdir()
    for name in ("venv", "pip", "nqpf", "json"):
        (work / f"{name}.py").write_text("raise SystemExit('imported from the repository')\n")
    environment = {
        **{key: value for key, value in os.environ.items() if key != "PYTHONPATH"},
        "PYTHON": sys.executable,
        "RUNNER_TEMP": str(tmp_path / "runner"),
        "GITHUB_ACTION_PATH": str(source / ".github/actions/check"),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
    }
    bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"]
    done = subprocess.run([*bash, script], cwd=work, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    name, _, program = (tmp_path / "output").read_text().strip().partition("=")
    assert name == "nqpf"
    shown = subprocess.run(
        [program, "--version"], cwd=work, env=environment, capture_output=True, text=True, check=True
    )
    assert shown.stdout.startswith("nqpf ")
    reader = [str(tmp_path / "runner/nqpf/bin/python"), "-I", "-c", "import lxml, pypdfium2"]
    subprocess.run(reader, check=True)
