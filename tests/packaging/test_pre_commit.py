"""The pre-commit hook as its users run it: from a repository, at a revision, on the files of a commit."""

import os
import shutil
import subprocess
import sys

import pytest
from sample import ROOT

pytest.importorskip("pre_commit", reason="pre-commit is not installed")
if shutil.which("git") is None:
    pytest.skip("git is not installed", allow_module_level=True)

CONFIG = """\
repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: nqpf-check
        args: [--fail-under, "10"]
"""


def run(*command, cwd, **env):
    # Within a hook of its own, this project's git would be asked instead.
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT"))}
    author = {f"GIT_{who}_{what}": "t@t" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return subprocess.run(
        [*map(str, command)], cwd=cwd, env={**environment, **author, **env}, capture_output=True, text=True, check=False
    )


def commit(folder):
    """Make the folder a repository with one commit, and name that."""
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "x"]):
        done = run("git", *command, cwd=folder)
        assert done.returncode == 0, done.stderr
    return run("git", "rev-parse", "HEAD", cwd=folder).stdout.strip()


def test_the_hook_holds_the_plans_of_a_commit_to_the_policy(source, package_index, tmp_path):
    (tmp_path / ".pre-commit-config.yaml").write_text(
        CONFIG.format(repository=source, revision=commit(source)), "utf-8"
    )
    (tmp_path / "other.yaml").write_text("a: 1\n")
    for name in ("enterprise", "slogans"):
        shutil.copy(ROOT / f"examples/{name}.plan.yaml", tmp_path)
    commit(tmp_path)
    home = {"PRE_COMMIT_HOME": str(tmp_path / ".git/home"), "NQPF_LANG": "en"}

    def pre_commit(*names):
        return run(sys.executable, "-m", "pre_commit", "run", "--files", *names, cwd=tmp_path, **home)

    passed = pre_commit("enterprise.plan.yaml")
    assert (passed.returncode, "Passed" in passed.stdout) == (0, True), passed.stdout + passed.stderr
    failed = pre_commit("enterprise.plan.yaml", "slogans.plan.yaml", "other.yaml")
    assert failed.returncode == 1
    assert "failed  slogans.plan.yaml" in failed.stdout and "2 checked: 1 passed, 1 failed" in failed.stdout
    skipped = pre_commit("other.yaml")
    assert (skipped.returncode, "Skipped" in skipped.stdout) == (0, True)
