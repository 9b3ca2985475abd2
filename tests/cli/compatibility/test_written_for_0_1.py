"""Every file that 0.1.0 accepted is accepted, and means what it meant.

But for one: a `report` of settings that nobody named is written to one folder only, and says so otherwise.
"""

import json
import shutil
from pathlib import Path

import pytest

WRITTEN = Path(__file__).parent / "written-for-0.1"
PLAN = "plans/small.plan.yaml"


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(WRITTEN, tmp_path / "written"))


def test_a_check_by_its_settings_waivers_profile_and_baseline_passes(nqpf, folder):
    ran = nqpf("check", "--today", "2026-11-30", "--format", "json", cwd=folder)
    assert ran.code == 0, ran.err
    (plan,) = json.loads(ran.out)["plans"]
    assert plan["status"] == "passed"
    # What changed since is the tool, and neither the plan nor the rubric, waivers or documents.
    assert (plan["regression"]["causes"], plan["regression"]["changes"]) == (["tool"], [])
    assert [waiver["id"] for waiver in plan["waivers"]] == ["near-duplicate:M2", "A.2"]


def test_a_report_serves_as_a_baseline(nqpf, folder):
    ran = nqpf("check", "--today", "2026-11-30", "--baseline", "report.json", cwd=folder)
    assert ran.code == 0, ran.err


def test_the_score_is_what_it_was(nqpf, folder):
    ran = nqpf("score", PLAN, "-f", "json", cwd=folder)
    was, made = json.loads((folder / "report.json").read_text("utf-8")), json.loads(ran.out)
    assert made["score"]["total"] == was["score"]["total"]
    assert made["rubric"]["sha256"] == was["rubric"]["sha256"]
    assert [gap["gain"] for gap in made["gaps"]] == [gap["gain"] for gap in was["gaps"]]


def test_an_assessment_is_laid_beside_the_score(nqpf, folder):
    ran = nqpf("score", PLAN, "--assessment", "me.assessment.yaml", "-f", "json", cwd=folder)
    assert ran.code == 0, ran.err
    assert json.loads(ran.out)["experts"]["raters"][0]["rater"] == "expert"


def test_points_become_the_weights_that_they_became(nqpf, folder):
    ran = nqpf("weigh", "direct", "points.yaml", "--of", "A", "-o", "made.yaml", cwd=folder)
    assert ran.code == 0, ran.err
    assert "A.1: 0.6\n  A.2: 0.4" in (folder / "made.yaml").read_text("utf-8")
    assert "A.1: 0.6\n  A.2: 0.4" in (folder / "weights.yaml").read_text("utf-8")


@pytest.mark.parametrize("profile", ["profile.yaml", "weights.yaml"])
def test_a_profile_applies(nqpf, folder, profile):
    ran = nqpf("rubric", "resolve", "own", "--profile", profile, cwd=folder)
    assert ran.code == 0, ran.err


def test_efforts_order_a_roadmap(nqpf, folder):
    ran = nqpf("roadmap", PLAN, "--effort", "efforts.yaml", "--target", "60", cwd=folder)
    assert ran.code == 0, ran.err


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_workbook_becomes_the_plan_that_it_became(nqpf, folder, language):
    (folder / "nqpf.toml").unlink()  # the workbook is of the bundled rubric
    ran = nqpf("convert", f"workbooks/enterprise.{language}.xlsx", "made.yaml", cwd=folder)
    assert ran.code == 0, ran.err
    assert (folder / "made.yaml").read_bytes() == (folder / f"workbooks/enterprise.{language}.yaml").read_bytes()


def test_a_report_of_found_settings_says_where_it_may_go(nqpf, folder):
    settings = folder / "nqpf.toml"
    settings.write_text(settings.read_text("utf-8").replace("[rules]", 'report = ["csv=nqpf.csv"]\n\n[rules]'), "utf-8")
    ran = nqpf("check", "--today", "2026-11-30", "--lang", "en", cwd=folder)
    assert ran.code == 2
    assert "write `csv=nqpf-reports/nqpf.csv`, or set `report-folder`" in ran.err
    assert not (folder / "nqpf.csv").exists()
