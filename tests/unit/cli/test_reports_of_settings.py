"""Reports that the settings ask for: below one folder, if nobody named the settings; nowhere that programs run from."""

import json
import os

import pytest
from sample import PLAN

POSIX = pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")


@pytest.fixture
def checked(run, tmp_path, monkeypatch):
    """Check a plan under settings; what is reported, and the files that are there in the end."""
    (tmp_path / "a.plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "plan.yaml").unlink()

    def check(settings, *args, file="nqpf.toml", lang="en"):
        (tmp_path / file).write_text(settings, "utf-8")
        monkeypatch.setenv("NQPF_LANG", lang)
        return run("check", "a.plan.yaml", *args)

    return check


def files(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def asking(*reports, folder=None):
    named = f'report-folder = "{folder}"\n' if folder else ""
    return f"[check]\n{named}report = {json.dumps(reports)}\n"


def test_reports_go_to_a_folder_that_is_made_for_them(checked, tmp_path):
    ran = checked(asking("json=nqpf-reports/a.json", "sarif=nqpf-reports/ci/a.sarif"))
    assert (ran.code, ran.err) == (0, "")
    assert json.loads((tmp_path / "nqpf-reports/a.json").read_text("utf-8"))["passed"] == 1
    assert (tmp_path / "nqpf-reports/ci/a.sarif").is_file()
    assert checked(asking("json=nqpf-reports/a.json")).code == 0


def test_the_settings_may_name_another_folder(checked, tmp_path):
    assert checked(asking("json=build/nqpf/a.json", folder="build/nqpf")).code == 0
    assert (tmp_path / "build/nqpf/a.json").is_file()


def test_the_folder_is_beside_the_settings_wherever_one_stands(checked, run, tmp_path, monkeypatch):
    checked(asking("json=nqpf-reports/a.json"))
    (tmp_path / "nqpf-reports/a.json").unlink()
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    assert run("check", "../a.plan.yaml").code == 0
    assert (tmp_path / "nqpf-reports/a.json").is_file()


ELSEWHERE = [
    ("nqpf.sarif", "`nqpf.sarif` is not below the report folder `nqpf-reports`"),
    ("nqpf-reports", "`nqpf-reports` is not below the report folder"),
    (".venv/bin/activate", "`.venv/bin/activate` is not below the report folder"),
    ("nqpf-reports/.envrc", "`nqpf-reports/.envrc` is hidden"),
    ("nqpf-reports/.github/a", "`nqpf-reports/.github/a` is hidden"),
    ("nqpf-reports/node_modules/x/index.js", "is in node_modules"),
    ("nqpf-reports/Node_Modules/x", "is in node_modules"),
    ("nqpf-reports/venv/bin/activate", "is in a virtual environment"),
]


def test_a_file_of_another_kind_in_the_folder_is_no_report_of_before(checked, tmp_path):
    (tmp_path / "src").mkdir()
    (tmp_path / "src/main.py").write_text("x = 1\n")
    ran = checked(asking("csv=src/main.py", folder="src"))
    assert ran.code == 2
    assert "nqpf.toml:3:1: `main.py` is there and is not named like a csv report" in ran.err
    assert (tmp_path / "src/main.py").read_text() == "x = 1\n"
    assert checked(asking("csv=src/main.csv", folder="src")).code == 0
    assert checked(asking("csv=src/main.csv", folder="src")).code == 0  # it is replaced


def test_a_folder_of_conda_takes_no_reports(checked, tmp_path):
    (tmp_path / "env/conda-meta").mkdir(parents=True)
    ran = checked(asking("csv=env/a.csv", folder="env"))
    assert ran.code == 2
    assert "`env` is in a virtual environment" in ran.err


@pytest.mark.parametrize(("path", "told"), ELSEWHERE)
def test_nothing_is_written_elsewhere(checked, tmp_path, path, told):
    for name in (".venv/bin/activate", "nqpf-reports/venv/bin/activate"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("export PATH\n")
        (tmp_path / name).parents[1].joinpath("pyvenv.cfg").write_text("")
    before = {name: (tmp_path / name).read_bytes() for name in files(tmp_path)}
    settings = asking("json=nqpf-reports/good.json", f"table={path}")
    name = path.rpartition("/")[2].lstrip(".")
    for lang, words in (("en", told), ("zh", "`")):
        ran = checked(settings, lang=lang)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert ran.err.startswith("nqpf.toml:2:1: ") and words in ran.err
        assert f"`table=nqpf-reports/{name}`" in ran.err
    assert {name: (tmp_path / name).read_bytes() for name in files(tmp_path) if name != "nqpf.toml"} == before


@POSIX
@pytest.mark.parametrize(
    ("link", "leads"), [("nqpf-reports/x", ".venv"), ("nqpf-reports", ".venv"), ("nqpf-reports/x", "src")]
)
def test_a_link_leads_nowhere_else(checked, tmp_path, link, leads):
    (tmp_path / leads).mkdir()
    (tmp_path / leads / "a").write_text("old")
    (tmp_path / link).parent.mkdir(exist_ok=True)
    (tmp_path / link).symlink_to(tmp_path / leads, target_is_directory=True)
    ran = checked(asking(f"json={link}/a"))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("nqpf.toml:") and ("hidden" in ran.err or "not below" in ran.err)
    assert (tmp_path / leads / "a").read_text() == "old"


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        (".", "reports need a folder of their own, not `.`"),
        ("x/.venv", "`x/.venv` is hidden"),
        ("node_modules", "`node_modules` is in node_modules"),
        ("../x", "`../x` leads out of the repository"),
        ("/tmp/x", "`/tmp/x` leads out of the repository"),
    ],
)
def test_the_folder_is_one_of_its_own_below_the_settings(checked, tmp_path, folder, told):
    ran = checked(asking(f"json={folder}/a.json", folder=folder))
    assert (ran.code, ran.out) == (2, "")
    assert f"nqpf.toml:2:17: {told}" in ran.err
    assert files(tmp_path) == ["a.plan.yaml", "nqpf.toml"]


def test_a_folder_that_is_a_virtual_environment_takes_no_reports(checked, tmp_path):
    (tmp_path / "pyvenv.cfg").write_text("")
    ran = checked(asking("json=bin/activate", folder="bin"))
    assert ran.code == 2 and "nqpf.toml:2:17: `bin` is in a virtual environment" in ran.err


@POSIX
def test_a_program_in_the_folder_is_not_written_over(checked, tmp_path):
    (tmp_path / "nqpf-reports").mkdir()
    (tmp_path / "nqpf-reports/run.json").write_text("#!/bin/sh\n")
    (tmp_path / "nqpf-reports/run.json").chmod(0o755)
    ran = checked(asking("json=nqpf-reports/run.json"))
    assert (ran.code, ran.out) == (2, "")
    told = (
        "nqpf-reports/run.json: this file is executable and is not overwritten (choose another name in nqpf.toml:2:1)\n"
    )
    assert ran.err == told


def test_what_is_read_is_not_written_over_below_the_folder_either(checked, run, tmp_path):
    (tmp_path / "nqpf-reports").mkdir()
    assert run("baseline", "a.plan.yaml", "-o", "nqpf-reports/base.json").code == 0
    ran = checked(asking("json=nqpf-reports/base.json"), "--baseline", "nqpf-reports")
    assert (ran.code, ran.out) == (2, "")
    assert "nqpf-reports/base.json: this run reads this file (baseline nqpf-reports/base.json)" in ran.err


def test_no_folder_is_made_where_an_output_is_refused_in_the_end(checked, tmp_path):
    cite = "    source: {file: cited.md, quote: 建设工业互联网平台}\n    serves: [P2.2"
    (tmp_path / "a.plan.yaml").write_text(PLAN.replace("    serves: [P2.2", cite), "utf-8")
    (tmp_path / "cited.md").write_text("建设工业互联网平台", "utf-8")
    ran = checked(asking("json=nqpf-reports/a.json"), "-o", "cited.md")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("cited.md: this run reads this file (cited document cited.md)")
    assert files(tmp_path) == ["a.plan.yaml", "cited.md", "nqpf.toml"] and not (tmp_path / "nqpf-reports").exists()


# ---- whose word counts


def test_settings_that_are_named_write_where_they_say(checked, tmp_path):
    assert checked(asking("json=out.json"), "--config", "own.toml", file="own.toml").code == 0
    assert (tmp_path / "out.json").is_file()


@pytest.mark.parametrize("command", [["score", "a.plan.yaml"], ["baseline", "a.plan.yaml"], ["config"]])
def test_settings_of_earlier_versions_load(checked, run, command):
    assert checked(asking("sarif=nqpf.sarif")).code == 2
    assert run(*command).code == 0


def test_an_option_and_a_variable_are_those_of_whoever_runs_the_check(checked, run, tmp_path, monkeypatch):
    assert checked(asking("json=elsewhere.json"), "--report", "json=one.json").code == 0
    monkeypatch.setenv("NQPF_REPORT", "json=two.json")
    assert checked(asking("json=elsewhere.json")).code == 0
    assert files(tmp_path) == ["a.plan.yaml", "nqpf.toml", "one.json", "two.json"]


def test_config_shows_the_folder_and_where_it_is_named(checked, run):
    checked("[check]\nfail-under = 0\n")
    rows = {row["key"]: row for row in json.loads(run("config", "-f", "json").out)["settings"]}
    assert rows["report-folder"] == {"key": "report-folder", "value": "nqpf-reports", "origin": "default"}
    checked('[check]\nreport-folder = "out"\n')
    rows = {row["key"]: row for row in json.loads(run("config", "-f", "json").out)["settings"]}
    assert rows["report-folder"] == {"key": "report-folder", "value": "out", "origin": "nqpf.toml:2:1"}
