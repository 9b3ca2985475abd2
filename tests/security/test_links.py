"""Links that come with a pull request: what is found by searching, or beside a plan, leads nowhere outside."""

import os
from pathlib import Path

import pytest
from hostile import Run
from sample import PLAN

from nqpf.base.errors import InputError
from nqpf.loading.waivers import waivers_beside

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
SECRET = "token: 12345"
WAIVERS = """\
nqpf: waivers/1
waivers:
  - {id: P2.2, plan: t, owner: 王, reason: 试点, expires: 2030-01-01}
"""
TOLD = {"en": "this link leads out of the repository", "zh": "此链接指向仓库之外"}


@pytest.fixture
def outside(tmp_path_factory):
    """A directory beside the repository, with what must not be read."""
    directory = tmp_path_factory.mktemp("outside")
    (directory / "secret").write_text(SECRET, "utf-8")
    (directory / "x.plan.yaml").write_text(PLAN, "utf-8")
    return directory


def link(run: Run, name, target):
    path = run.directory / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)


def assert_refused(run: Run, file, *command):
    for lang, told in TOLD.items():
        ran = run(*command, "--lang", lang)
        assert (ran.code, ran.out) == (2, "")
        assert f"{file}: {told}" in ran.err and "token" not in ran.err


@pytest.mark.parametrize("named", ["p.plan.yaml", "plans", "plans/*.plan.yaml"])
def test_waivers_beside_a_plan_are_no_link_out_of_the_repository(run: Run, outside, named):
    directory = "plans/" if "plans" in named else ""
    run.write(f"{directory}p.plan.yaml", PLAN)
    link(run, f"{directory}p.waivers.yaml", outside / "secret")
    ran = run("check", named, "--lang", "en")
    assert ran.code == 1
    assert TOLD["en"] in " ".join(ran.out.split()) and "12345" not in ran.out + ran.err
    assert TOLD["zh"] in "".join(run("check", named, "--lang", "zh").out.split())


def test_waivers_may_be_a_link_within_the_repository(run: Run):
    run.write("plans/p.plan.yaml", PLAN)
    run.write("shared/all.yaml", WAIVERS)
    link(run, "plans/p.waivers.yaml", run.directory / "shared/all.yaml")
    ran = run("check", "plans/p.plan.yaml", "--require", "P2.2=100", "--today", "2029-01-01")
    assert ran.code == 0, ran


@pytest.mark.parametrize("pattern", ["plans/*.plan.yaml", "**/*.plan.yaml", "plans/[c]*.yaml", "{}/plans/*.yaml"])
def test_what_a_pattern_matches_is_no_link_out_of_the_repository(run: Run, outside, pattern):
    run.write("plans/a.plan.yaml", PLAN)
    link(run, "plans/c.plan.yaml", outside / "secret")
    file = "plans/c.plan.yaml"
    if pattern.startswith("{}"):
        pattern, file = pattern.format(run.directory), f"{run.directory}/{file}"
    assert_refused(run, file, "check", pattern)


def test_a_pattern_goes_through_no_directory_that_is_a_link_out_of_the_repository(run: Run, outside):
    run.write("plans/a/x.plan.yaml", PLAN)
    link(run, "plans/b", outside)
    assert_refused(run, "plans/b/x.plan.yaml", "check", "plans/*/*.plan.yaml")


@pytest.mark.parametrize("paths", ["c.plan.yaml", "*.plan.yaml", ".", "./"])
def test_what_the_settings_lead_to_is_no_link_out_of_the_repository(run: Run, outside, paths):
    run.write("a.plan.yaml", PLAN)
    run.write("nqpf.toml", f'[check]\npaths = ["{paths}"]\n')
    assert run("check").code == 0 or paths == "c.plan.yaml"
    link(run, "c.plan.yaml", outside / "secret")
    ran = run("check")
    assert (ran.code, ran.out) == (2, "") and "leads out of the repository" in ran.err and "token" not in ran.err


@pytest.mark.parametrize("name", ["nqpf.toml", "pyproject.toml"])
@pytest.mark.parametrize("command", [["check", "p.plan.yaml"], ["score", "p.plan.yaml"], ["config"]])
def test_settings_that_are_found_are_no_link_out_of_the_repository(run: Run, outside, name, command):
    run.write("p.plan.yaml", PLAN)
    (outside / "settings").write_text("[tool.nqpf]\nlang = 'token'\n", "utf-8")
    link(run, name, outside / "settings")
    for lang, told in TOLD.items():
        ran = run(*command, *([] if command == ["config"] else ["--lang", lang]))
        assert (ran.code, ran.out) == (2, "")
        if command != ["config"]:
            assert ran.err.startswith(f"{name}: {told}") and ran.err.count("\n") == 1
        assert "token" not in ran.err


def test_settings_that_are_named_may_lead_anywhere_and_those_found_within_the_repository(
    run: Run, outside, monkeypatch
):
    run.write("p.plan.yaml", PLAN)
    (outside / "settings.toml").write_text("[check]\nfail-under = 99\n", "utf-8")
    link(run, "own.toml", outside / "settings.toml")
    assert run("check", "p.plan.yaml", "--config", "own.toml").code == 1
    run.write("ci/strict.toml", "[check]\nfail-under = 99\n")
    link(run, "sub/nqpf.toml", run.directory / "ci/strict.toml")
    monkeypatch.chdir(run.directory / "sub")
    assert run("check", "../p.plan.yaml").code == 1


def test_a_directory_of_baselines_holds_no_link_out_of_the_repository(run: Run, outside):
    run.write("p.plan.yaml", PLAN)
    (run.directory / "was").mkdir()
    assert run("baseline", "p.plan.yaml", "-o", "was/a.json").code == 0
    assert run("check", "p.plan.yaml", "--baseline", "was").code == 0
    link(run, "was/b.json", outside / "secret")
    assert_refused(run, "was/b.json", "check", "p.plan.yaml", "--baseline", "was")


@pytest.mark.parametrize("settings", ['rubric = "own"\n', 'profile = "of.yaml"\n', 'rubric = "over.yaml"\n'])
def test_a_directory_with_a_rubric_holds_no_link_out_of_the_repository(run: Run, outside, settings):
    """Whether the settings name it, a profile, or a rubric that extends it."""
    run.write("p.plan.yaml", PLAN)
    run.write("of.yaml", "nqpf: profile/1\nid: of\nkind: region\nrubric: own\n")
    run.write("over.yaml", "nqpf: rubric/1\nextends: own\n")
    link(run, "own/rubric.yaml", outside / "secret")
    run.write("nqpf.toml", settings)
    assert_refused(run, "own/rubric.yaml", "score", "p.plan.yaml")


@pytest.mark.parametrize("what", ["directory", "dangling link", "loop"])
def test_what_stands_in_the_place_of_waivers_and_is_no_file_is_told(tmp_path, what):
    file = tmp_path / "p.waivers.yaml"
    if what == "directory":
        file.mkdir()
    else:
        file.symlink_to(file.name if what == "loop" else "nowhere.yaml")
    # Which of the last two a loop is told by depends on the version of Python.
    told = "this is a directory|there is no such|this link leads|cannot be read: Too many levels"
    with pytest.raises(InputError, match=rf"p\.waivers\.yaml: (?:{told})"):
        waivers_beside(str(tmp_path / "p.plan.yaml"))


def test_a_link_that_leads_nowhere_is_told_among_plans_and_is_no_fault(run: Run):
    run.write("plans/b.plan.yaml", PLAN)
    link(run, "plans/a.plan.yaml", Path("a.plan.yaml"))
    for named in ("plans", "plans/*"):  # whether the loop or the check of links tells depends on the version of Python
        ran = run("check", named)
        assert ran.code in (1, 2) and "plans/a.plan.yaml: " in ran.out + ran.err
    (run.directory / "plans/a.plan.yaml").unlink()
    link(run, "plans/a.plan.yaml", Path("nowhere"))
    ran = run("check", "plans", "--lang", "en")
    assert ran.code == 1 and "plans/a.plan.yaml" in ran.out and "this link leads to no file" in ran.out


def test_what_is_typed_is_read_wherever_it_leads(run: Run, outside):
    link(run, "p.plan.yaml", outside / "x.plan.yaml")
    link(run, "away", outside)
    for named in ("p.plan.yaml", "away", "away/*.plan.yaml", str(outside)):
        assert run("check", named).code == 0, named
