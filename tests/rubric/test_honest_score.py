"""What a plan cannot gain by: cloning one funded measure, zero-cost rules for everything, claims without evidence."""

import json

import pytest
from sample import ROOT

from nqpf.base.errors import InputError
from nqpf.consistency import check_consistency
from nqpf.loading.files.bundled import bundled_profile
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.profile import load_profile
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.loading.syntax.decoding import Source
from nqpf.report import build_report

LOADED = load_bundled_rubric()
FACETS = [f for d in LOADED.rubric.dimensions for c in d.all_criteria for f in c.facets]
MEASURE_FACETS = [facet for facet in FACETS if facet.check.kind == "measure" and "region" in facet.scope]
INDICATOR = {
    "id": "I", "title": "指标", "unit": "个", "baseline": {"value": 1, "year": 2025},
    "target": {"value": 2, "year": 2030},
    "data_source": "统计", "owner": "市统计局", "frequency": "每年",
}  # fmt: skip


def loaded(**sections):
    plan = {
        "nqpf": "plan/1", "id": "p", "kind": "region", "title": "规划", "subject": "某市",
        "horizon": {"start": 2026, "end": 2030}, "indicators": [INDICATOR], **sections,
    }  # fmt: skip
    source = Source("p.yaml", json.dumps(plan, ensure_ascii=False), "")
    return load_plan(source, LOADED.rubric)


def total(**sections):
    profile = load_profile(bundled_profile("region"), LOADED.rubric, "region")
    return build_report(loaded(**sections), LOADED, profile).score.total


def funded(name, facets):
    """One measure with money, and an empty action for each facet that lives on it."""
    actions = [
        {"id": f"{name}-{n}", "title": "行动", "type": f.check.types[0], "object": "对象", "serves": [f.id]}
        for n, f in enumerate(facets)
    ]
    return {
        "id": name, "title": "举措", "type": "build", "object": "对象", "owner": "市工信局", "due": 2030,
        "budget": {"amount": "1元", "source": "市财政"}, "indicators": ["I"], "actions": actions,
    }  # fmt: skip


def test_one_measure_cannot_stand_for_all():
    with pytest.raises(InputError, match="together 12 at most"):
        total(measures=[funded("M", MEASURE_FACETS)])


def test_one_measure_at_its_most_stays_among_the_lowest_plans():
    best = max(total(measures=[funded("M", MEASURE_FACETS[n : n + 12])]) for n in range(0, len(MEASURE_FACETS), 12))
    assert best < 10


def test_rules_where_something_must_be_built_or_paid_are_reported():
    ruled = [
        {
            "id": f"R{n}", "title": "制度", "type": "regulate", "object": "对象", "owner": "市工信局", "due": 2030,
            "budget": 0, "indicators": ["I"], "serves": [facet.id],
        }
        for n, facet in enumerate(MEASURE_FACETS)
    ]  # fmt: skip
    unusual = {facet.id for facet in MEASURE_FACETS if "regulate" not in facet.check.types}
    assert len(unusual) > len(MEASURE_FACETS) / 2
    found = check_consistency(loaded(measures=ruled).view, {})
    reported = {one.subject.partition(".")[2] for one in found if one.rule == "unusual-type"}
    assert reported == unusual


def test_every_measure_facet_names_the_types_that_answer_it():
    assert [facet.id for facet in FACETS if facet.check.kind == "measure" and not facet.check.types] == []


def test_a_genuine_plan_scores_above_a_page_of_slogans_that_claims_more():
    def golden(name):
        report = json.loads((ROOT / f"tests/golden/{name}.json").read_text("utf-8"))
        claimed = [f for d in report["dimensions"] for c in d["criteria"] for f in c["facets"] if f["item"]]
        return report["score"]["total"], len(claimed)

    (slogans, many), (genuine, few) = golden("slogans"), golden("region-zhejiang")
    assert many > few
    assert genuine > 2 * slogans
