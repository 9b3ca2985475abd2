"""What many plans share and is not UTF-8 is warned of once, whoever shares the work."""

import json
import shutil

import pytest
from sample import PLAN, ROOT

PROFILE = "nqpf: profile/1\nid: ours\ntitle: {en: Ours, zh: 我们的方案}\nkind: region\nweights: {P1: 2}\n"
WAIVERS = "nqpf: waivers/1\nwaivers:\n  - {plan: t3, id: P4.2, owner: 省科技厅, reason: 待年报, expires: 2027-01-01}\n"
SHARED = ["rubric/benchmarks.yaml", "profile.yaml"]
OWN = "plans/3.waivers.yaml"
CHECK = ("check", "plans", "--today", "2026-01-01")


@pytest.fixture
def options(tmp_path):
    """Six plans, one with waivers, all under a rubric and a profile that are in GBK, as are the waivers."""
    plans = tmp_path / "plans"
    plans.mkdir()
    for number in range(6):
        (plans / f"{number}.plan.yaml").write_text(PLAN.replace("id: t\n", f"id: t{number}\n"), "utf-8")
    (tmp_path / OWN).write_bytes(WAIVERS.encode("gb18030"))
    (tmp_path / "profile.yaml").write_bytes(PROFILE.encode("gb18030"))
    shutil.copytree(ROOT / "rubric", tmp_path / "rubric")
    figures = tmp_path / "rubric" / "benchmarks.yaml"
    figures.write_bytes(figures.read_text("utf-8").encode("gb18030"))
    return ("--profile", "profile.yaml", "--rubric", "rubric", "--lang", "zh", "--jobs")


def warned(ran):
    told = "不是 UTF-8：已按 GB18030 读取（请另存为 UTF-8，以免各处读法不一）"
    return [line.removesuffix(f": {told}") for line in ran.err.splitlines() if line.endswith(told)]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_file_is_warned_of_once_for_all_plans(nqpf, process, options, jobs):
    run = {"1": nqpf, "2": process}[jobs]
    ran = run(*CHECK, *options, jobs, "-f", "json")
    assert warned(ran) == [*SHARED, OWN]
    assert [len(plan["waivers"]) for plan in json.loads(ran.raw)["plans"]] == [0, 0, 0, 1, 0, 0]
    assert warned(run("rank", "plans", *options, jobs, "-f", "json")) == SHARED
