"""Taking the steps really brings what the roadmap promised: in the plan's file, through the loader, to the digit."""

from copy import deepcopy

import pytest
from builders import Data, loaded
from generated import ROOT
from mended import take

from nqpf.claims import find
from nqpf.effort import table
from nqpf.loading.bundled import bundled_directory, bundled_profile
from nqpf.loading.document import parse_document
from nqpf.loading.rubric import LoadedRubric, load_profile, load_rubric
from nqpf.model import Profile
from nqpf.report.roadmap import build_roadmap
from nqpf.report.roadmap_view import RoadmapReport
from nqpf.roadmap import Goal
from nqpf.scoring import Scorecard, score
from nqpf.tree import Pruning

BUNDLED = load_rubric(bundled_directory())


def card(of: LoadedRubric, data: Data, profile: Profile) -> Scorecard:
    plan = loaded(of.rubric, data)
    pruning = Pruning(plan.plan.kind, plan.not_applicable, profile.weights)
    return score(of.rubric, find(of.rubric, plan.view), pruning)


def assert_kept(report: RoadmapReport, of: LoadedRubric, data: Data, profile: Profile) -> None:
    """Take each step in its turn, and score the plan anew after each."""
    data = deepcopy(data)
    for step in report.steps:
        take(data, step, of.rubric)
        found = card(of, data, profile)
        assert found.total * 100 == pytest.approx(step.total, abs=1e-9), (step.number, step)
        scores = [found.nodes[goal.node].score * 100 for goal in report.goals]
        assert scores == pytest.approx(list(step.scores), abs=1e-9)
    assert report.status != "reached" or all(goal.after >= goal.asked - 1e-9 for goal in report.goals)


@pytest.mark.parametrize(
    ("name", "goals"),
    [
        ("region-zhejiang", [Goal("total", 0.30)]),
        ("region-zhejiang", [Goal("D4", 0.40), Goal("P4", 0.30)]),
        ("region-zhejiang-industrial-ai", [Goal("total", 0.25)]),
        ("enterprise", [Goal("total", 0.93)]),
        ("slogans", [Goal("total", 0.20)]),
        ("slogans", [Goal("D5", 0.50), Goal("D1", 0.30)]),
    ],
)
def test_the_steps_bring_what_they_promise(name, goals):
    data = parse_document((ROOT / f"examples/{name}.plan.yaml").read_text("utf-8"), name).value
    plan = loaded(BUNDLED.rubric, data)
    profile = load_profile(bundled_profile(plan.plan.kind), BUNDLED.rubric, plan.plan.kind)
    report = build_roadmap(plan, BUNDLED, profile, BUNDLED.rubric.effort or table({}), goals)
    assert report.status == "reached"
    assert_kept(report, BUNDLED, data, profile)
