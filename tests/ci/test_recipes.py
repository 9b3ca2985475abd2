"""The commands of the recipes for CI systems, taken out of their files and run."""

import os
import re
import shutil
from textwrap import dedent

import pytest
import yaml
from sample import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="needs a POSIX shell")

PAGE = (ROOT / ".github/ci-recipes.md").read_text("utf-8")
GITLAB = yaml.safe_load((ROOT / ".gitlab/nqpf-check.yml").read_text("utf-8"))["nqpf-check"]
SH = re.findall("```sh\n(.*?)```", PAGE, re.DOTALL)
JENKINS = [dedent(script) for script in re.findall("sh '''\n(.*?)'''", PAGE, re.DOTALL)]
SCRIPTS = {
    **{f"shell {number}": script for number, script in enumerate(SH, 1)},
    **{f"jenkins {number}": script for number, script in enumerate(JENKINS, 1)},
    "gitlab": "\n".join(GITLAB["script"]),
}
SOURCE = "git+https://git.example.org/nqpf.git@v0.2.0"


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
@pytest.mark.parametrize(("plan", "code"), [("enterprise", 0), ("slogans", 1)])
def test_a_recipe_checks_the_plans_and_leaves_its_reports(shell, script, plan, code):
    (shell.work / "plans").mkdir()
    shutil.copy(ROOT / f"examples/{plan}.plan.yaml", shell.work / "plans")
    asked = {"NQPF_SOURCE": SOURCE, "NQPF_PATHS": "plans", "NQPF_ARGS": "--fail-under 40 --lang en"}
    done = shell.run(script, shell=("sh", "-ec"), **asked)
    assert done.returncode == code, done.stdout + done.stderr
    assert ("passed" if code == 0 else "failed") in done.stdout
    assert shell.log.read_text() == f"install --quiet {SOURCE}\n"
    written = {path.name for path in shell.work.iterdir()} - {"plans", ".nqpf"}
    assert written == set(re.findall(r"--report \w+=(\S+)", script))


def test_every_kind_of_recipe_is_there():
    assert set(SCRIPTS) == {"shell 1", "shell 2", "jenkins 1", "gitlab"}


def test_gitlab_says_what_is_missing_where_nothing_is_to_be_installed(shell):
    done = shell.run(SCRIPTS["gitlab"], shell=("sh", "-ec"), **GITLAB["variables"])
    assert done.returncode != 0
    assert "NQPF_SOURCE" in done.stderr and "say what pip installs" in done.stderr


def test_what_is_collected_is_what_is_written():
    for script, collected in (
        (SCRIPTS["gitlab"], GITLAB["artifacts"]["reports"].values()),
        (SCRIPTS["jenkins 1"], re.findall(r"(?:testResults|pattern): '(.*?)'", PAGE)),
    ):
        assert set(re.findall(r"--report \w+=(\S+)", script)) == set(collected)


def test_the_hook_of_the_page_exists():
    (config,) = re.findall("```yaml\n(.*?)```", PAGE, re.DOTALL)
    (hook,) = yaml.safe_load(config)["repos"][0]["hooks"]
    defined = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["id"] in [known["id"] for known in defined]


def test_a_hook_takes_no_name_of_a_file_for_an_option():
    """A commit may hold `-oa.plan.yaml`, which would be written to and not be checked."""
    asked = re.findall(r"args: (\[.*\])", PAGE)
    defined = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    given = [*map(yaml.safe_load, asked), *(hook["args"] for hook in defined)]
    assert len(given) == 2 and all(args[-1] == "--" for args in given)


def test_what_the_page_links_to_exists():
    targets = re.findall(r"\]\(([^)#:]+)\)", PAGE)
    assert targets and all((ROOT / ".github" / target).is_file() for target in targets)
