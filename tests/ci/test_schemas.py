"""The files that CI systems read, held against the schemas of their formats."""

import re
import subprocess
import sys

import pytest
import yaml
from sample import ROOT

FILES = {
    ".github/actions/check/action.yml": "vendor.github-actions",
    ".github/workflows/ci.yml": "vendor.github-workflows",
    ".gitlab/nqpf-check.yml": "vendor.gitlab-ci",
}


@pytest.mark.parametrize(("file", "schema"), FILES.items())
def test_the_format_is_right(file, schema):
    pytest.importorskip("check_jsonschema")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, ROOT / file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("file", [file for file in FILES if file.startswith(".github")])
def test_no_expression_stands_in_a_script(file):
    """What an expression stands for becomes text of the script, and a title or a branch name would run."""
    scripts = list(_scripts(yaml.safe_load((ROOT / file).read_text("utf-8"))))
    assert scripts and not [script for script in scripts if "${{" in script]


def _scripts(value):
    if isinstance(value, dict):
        yield from ([value["run"]] if isinstance(value.get("run"), str) else [])
        for part in value.values():
            yield from _scripts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _scripts(part)


def test_every_supported_python_is_tested():
    jobs = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text("utf-8"))["jobs"]
    named = re.findall(r"Python :: (3\.\d+)", (ROOT / "pyproject.toml").read_text("utf-8"))
    assert jobs["linux"]["strategy"]["matrix"]["python"] == named
    assert jobs["linux"]["steps"][-1] == {"run": ".ci/run"}
