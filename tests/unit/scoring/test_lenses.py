import pytest

from nqpf.plan.items import PlanView
from nqpf.plan.plan import Plan
from nqpf.rubric.model import Rubric
from nqpf.rubric.tree import Pruning
from nqpf.scoring.claims import check_claims
from nqpf.scoring.lenses import look
from nqpf.scoring.scorecard import scorecard

TITLE = {"en": "t", "zh": "题"}
NODE = {"title": TITLE, "weight": 1, "basis": "equal"}


def criterion(name: str, *, weight: float = 1, facets: int = 1, **fields):
    parts = [{"id": f"{name}.{k}", **NODE, "check": {"kind": "measure"}} for k in "abc"[:facets]]
    return {"id": name, **NODE, "weight": weight, "aggregate": "arithmetic", "facets": parts, **fields}


def entry(name: str, *criteria: str):
    return {"id": name, "title": TITLE, "criteria": list(criteria)}


RUBRIC = Rubric.model_validate(
    {
        "nqpf": "rubric/1",
        "id": "demo",
        "version": "1",
        "title": TITLE,
        "aggregate": "arithmetic",
        "secondary_part": 0.6,
        "assessed_floor": 0.6,
        "bases": {"equal": {"origin": "assumption", "text": TITLE}},
        "bands": [{"id": "all", "below": 100, "title": TITLE}],
        "dimensions": [
            {
                "id": "P1",
                **NODE,
                "aggregate": "arithmetic",
                "criteria": [
                    criterion("P1.1", weight=3),
                    criterion("P1.2", facets=2),
                    criterion("P1.3", scope=["enterprise"]),
                ],
            }
        ],
        "lenses": [
            {
                "id": "problems",
                "kind": "problems",
                "title": TITLE,
                "entries": [entry("weak-base", "P1.1"), entry("sme-lag")],
            },
            {
                "id": "mechanism",
                "kind": "layers",
                "title": TITLE,
                "entries": [entry("both", "P1.1", "P1.2"), entry("firms", "P1.3"), entry("none")],
            },
            {"id": "upholds", "kind": "upholds", "title": TITLE, "entries": [entry("people", "P1.2", "P1.3")]},
        ],
    }
)
# Level 2, credit 0.4: an action on a named object with a named owner, and nothing else.
OWNED = {"title": "t", "type": "build", "object": "检测平台", "owner": "市科技局"}
PLAIN = {"title": "t", "type": "build", "object": "检测平台"}  # level 1, credit 0.2


def seen(**sections):
    plan = Plan.model_validate(
        {
            "nqpf": "plan/1",
            "id": "p",
            "kind": "region",
            "title": "t",
            "subject": "s",
            "horizon": {"start": 2025, "end": 2028},
            "indicators": [
                {"id": "I-base", "title": "i", "unit": "%", "baseline": {"value": 3, "year": 2024}},
                {"id": "I-none", "title": "i", "unit": "%", "baseline": {"value": "待定"}},
                {"id": "I-bare", "title": "i", "unit": "%"},
            ],
            **sections,
        }
    )
    view = PlanView(plan)
    card = scorecard(RUBRIC, check_claims(RUBRIC, view), Pruning("region"))
    return {(lens.id, one.entry.id): one for lens, entries in look(RUBRIC, view, card) for one in entries}


def problem(**diagnosis):
    return seen(
        measures=[{"id": "M1", **OWNED}],
        diagnosis=[{"problem": "sme-lag"}, {"problem": "weak-base", **diagnosis}],
    )["problems", "weak-base"]


SOURCED = {"data": "规上企业研发强度1.2%", "data_source": "市统计局"}


@pytest.mark.parametrize(
    ("diagnosis", "status"),
    [
        ({**SOURCED, "measures": ["M1"]}, "answered"),
        ({"indicators": ["I-base"], "measures": ["M1"]}, "answered"),
        (SOURCED, "unanswered"),
        ({"indicators": ["I-none", "I-base"]}, "unanswered"),
        ({}, "without-data"),
        ({"measures": ["M1"]}, "without-data"),
        ({"data": "基础薄弱", "data_source": "市统计局", "measures": ["M1"]}, "without-data"),
        ({"data": "研发强度1.2%", "measures": ["M1"]}, "without-data"),
        ({"data": "研发强度1.2%", "data_source": "待定", "measures": ["M1"]}, "without-data"),
        ({"indicators": ["I-none", "I-bare"], "measures": ["M1"]}, "without-data"),
        ({"absent": "本市无此类企业"}, "not-present"),
        ({"absent": "不详", **SOURCED}, "unanswered"),
    ],
)
def test_a_problem_is_answered_by_data_and_measures_or_says_what_is_wanting(diagnosis, status):
    assert problem(**diagnosis).status == status


def test_a_diagnosis_names_its_place_and_its_measures():
    found = problem(**SOURCED, measures=["M1"])
    assert (found.pointer, found.measures) == (("diagnosis", 1), ("M1",))


def test_a_problem_the_plan_does_not_mention_is_missing():
    found = seen()["problems", "weak-base"]
    assert (found.status, found.pointer, found.measures) == ("missing", None, ())


def test_a_layer_shows_the_mean_of_its_criteria_by_share_and_the_items_behind_it():
    """Of P1's weight, P1.1 has 3 of 4 parts and scores 0.4; P1.2 has 1 and scores (0.2 + 0) / 2."""
    found = seen(
        measures=[
            {"id": "M1", **OWNED, "serves": ["P1.1.a"]},
            {"id": "M2", **PLAIN, "serves": ["P1.2.a"]},
            {"id": "M3", "title": "t", "serves": ["P1.2.b"]},
        ]
    )["mechanism", "both"]
    assert found.score == pytest.approx(0.75 * 0.4 + 0.25 * 0.1)
    assert found.items == ("M1", "M2")  # M3 earns nothing, so nothing rests on it
    assert (found.status, found.pointer) == (None, None)


@pytest.mark.parametrize("name", ["firms", "none"])
def test_an_entry_of_which_nothing_applies_has_no_score(name):
    found = seen()["mechanism", name]
    assert (found.score, found.items) == (None, ())


def test_an_entry_of_which_a_part_applies_is_judged_by_that_part():
    found = seen(measures=[{"id": "M1", **OWNED, "serves": ["P1.2.a"]}])["upholds", "people"]
    assert (found.score, found.items) == (pytest.approx(0.2), ("M1",))


def test_every_lens_shows_all_its_entries_in_order():
    assert list(seen()) == [
        ("problems", "weak-base"),
        ("problems", "sme-lag"),
        ("mechanism", "both"),
        ("mechanism", "firms"),
        ("mechanism", "none"),
        ("upholds", "people"),
    ]
