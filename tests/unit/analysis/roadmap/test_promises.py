"""Taking the steps really brings what the roadmap promised: in the plan's file, through the loader, to the digit."""

from copy import deepcopy
from itertools import pairwise

import pytest
from builders import (
    TITLE,
    Data,
    criterion,
    driver,
    facet,
    indicator,
    loaded,
    measure,
    plan_data,
    pole,
    principle,
    rubric,
    statement,
)
from fixed import take
from generated import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples

from nqpf.analysis.roadmap import Goal
from nqpf.loading.files.bundled import bundled_profile
from nqpf.loading.rubric.profile import load_profile
from nqpf.loading.rubric.rubric import LoadedRubric, load_bundled_rubric
from nqpf.loading.syntax.document import parse_document
from nqpf.report.roadmap.build import build_roadmap
from nqpf.report.roadmap.view import RoadmapReport
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.effort import table
from nqpf.rubric.model import Rubric
from nqpf.rubric.profile import Profile
from nqpf.rubric.tree import Pruning
from nqpf.scoring.claims import check_claims
from nqpf.scoring.scorecard import Scorecard, scorecard

BUNDLED = load_bundled_rubric()


def card(of: LoadedRubric, data: Data, profile: Profile) -> Scorecard:
    plan = loaded(of.rubric, data)
    pruning = Pruning(plan.plan.kind, plan.not_applicable, profile.weights)
    return scorecard(of.rubric, check_claims(of.rubric, plan.view), pruning)


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


@pytest.mark.no_cover  # small plans run the same lines
@pytest.mark.parametrize(
    ("name", "goals"),
    [
        pytest.param("region-zhejiang", [Goal("total", 0.30)], marks=pytest.mark.long),
        ("region-zhejiang", [Goal("D4", 0.40), Goal("P4", 0.30)]),
        pytest.param("region-zhejiang-industrial-ai", [Goal("total", 0.25)], marks=pytest.mark.long),
        ("enterprise", [Goal("total", 0.93)]),
        ("slogans", [Goal("total", 0.20)]),
        ("slogans", [Goal("D5", 0.50), Goal("D1", 0.30)]),
    ],
)
def test_the_steps_bring_what_they_promise(name, goals):
    data = parse_document((ROOT / f"examples/{name}.plan.yaml").read_text("utf-8"), name).value
    plan = loaded(BUNDLED.rubric, data)
    profile = load_profile(bundled_profile(plan.plan.kind), BUNDLED.rubric, plan.plan.kind)
    report = build_roadmap(ScoredPlan(plan, Standard(BUNDLED, profile)), BUNDLED.rubric.effort or table({}), goals)
    assert report.status == "reached"
    assert_kept(report, BUNDLED, data, profile)


# --- Plans that nobody wrote: items with gaps anywhere, sharing indicators, owners and claims


@st.composite
def plans(draw) -> Data:
    """A plan against `MIXED` whose items lack any of their fields, or hold placeholders in them."""

    def gaps(item: Data) -> Data:
        for key in [key for key in item if key not in ("id", "title", "serves", "actions", "indicators")]:
            if draw(st.integers(0, 2)) == 0:
                del item[key]
            elif key in ("owner", "object", "data_source", "frequency", "update") and draw(st.integers(0, 3)) == 0:
                item[key] = draw(st.sampled_from(["待定", "有关部门", "大家"]))
            elif key == "budget" and draw(st.integers(0, 3)) == 0:
                item[key] = {**item[key], **draw(st.sampled_from([{"amount": "1元"}, {"source": "没钱"}]))}
        return item

    def claims(*facets: str) -> list[str]:
        return draw(st.lists(st.sampled_from(facets), unique=True, max_size=3))

    indicators = [
        gaps(indicator(f"I{n}", serves=claims("A.i", "B.i", "L.i"), direction=draw(st.sampled_from(["up", "down"]))))
        for n in range(draw(st.integers(0, 2)))
    ]
    linked = [made["id"] for made in indicators]
    measures = []
    for n in range(draw(st.integers(0, 2))):
        made = gaps(measure(f"M{n}", level=4, serves=claims("A.m", "A.n", "B.m")))
        made["indicators"] = draw(st.lists(st.sampled_from(linked), unique=True)) if linked else []
        if draw(st.booleans()):
            action = {
                "id": f"M{n}-1",
                "title": "行动",
                "type": "build",
                "object": "园区",
                "serves": claims("A.n", "B.m"),
            }
            made["actions"] = [gaps(action)]
        measures.append(made)
    statements = [gaps(statement(f"S{n}", level=3, serves=["A.s"])) for n in range(draw(st.integers(0, 1)))]
    return plan_data(measures=measures, indicators=indicators, statements=statements)


TREE = [
    driver("D") | {
        "poles": [
            pole("A", "A", criterion("A.1", facet("A.m", "measure"), facet("A.n", "measure", weight=2), need=1),
                 criterion("A.2", facet("A.i", "indicator"), facet("A.s", "statement")), weight=0.4),
            pole("B", "B", criterion("B.1", facet("B.m", {"kind": "measure", "types": ["build", "train"]}),
                 facet("B.i", "indicator"), aggregate="minimum"), weight=0.4),
            pole("L", "L", criterion("L.1", facet("L.i", "indicator")), weight=0.2),
        ],
    },
    principle("P", criterion("P.1", facet("P.m", "measure"))),
]  # fmt: skip
MIXED = rubric(*TREE)


def bounded() -> Rubric:
    """The same with floors, words that name nobody, and a direction or a unit for two of its indicators."""
    tree = deepcopy(TREE)
    a, b, _ = tree[0]["poles"]
    for asking, bounds in (
        (a["criteria"][1]["facets"][0], {"direction": "down"}),
        (b["criteria"][0]["facets"][1], {"direction": "up", "unit": "%"}),
    ):
        asking["check"] = {**asking["check"], **bounds}
    why = {"en": "nobody", "zh": "泛指"}
    return rubric(
        *tree,
        materiality={
            "amounts": ["1万元"],
            "distance": 0.01,
            "no_body": [{"id": "all", "why": why, "words": ["大家"]}],
            "no_source": [{"id": "none", "why": why, "words": ["没钱"]}],
        },
    )


@settings(max_examples=examples(60), deadline=None, database=None, derandomize=True)
@given(
    plans(), st.sampled_from([0.2, 0.5, 0.8]), st.sampled_from([None, "D", "A"]), st.sampled_from([MIXED, bounded()])
)
def test_the_steps_of_any_plan_bring_what_they_promise(data, asked, node, rules):
    of = LoadedRubric(rules, "0" * 64)
    profile = Profile.model_validate(
        {"nqpf": "profile/1", "id": "p", "title": TITLE, "kind": "region", "weights": {}},
    )
    goals = [Goal("total", asked)] + ([Goal(node, asked)] if node else [])
    report = build_roadmap(ScoredPlan(loaded(rules, data), Standard(of, profile)), table({}), goals)
    assert report.status != "out-of-reach"
    assert_kept(report, of, data, profile)
    totals = [report.total_before, *(step.total for step in report.steps)]
    assert all(later >= earlier - 1e-9 for earlier, later in pairwise(totals))
