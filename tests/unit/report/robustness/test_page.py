"""How the robustness of scores is put together as a page."""

import builders as b
import pytest
from composed import block, said, sections, spoken, table

from nqpf.base.points import value_of
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.report.blocks.split import MOST_COLUMNS
from nqpf.report.robustness.build import Questions, build_robustness
from nqpf.report.robustness.page import robustness_page
from nqpf.report.standard import Standard
from nqpf.rubric.profile import Profile

RUBRIC = b.rubric(b.principle("P", b.criterion("P.1"), b.criterion("P.2")), b.driver("D"))
LOADED = LoadedRubric(RUBRIC, "0" * 64)
PROFILE = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": b.TITLE, "kind": "region"})


def report(*values, asked=None, **fields):
    facets = ("P.1.f", "P.2.f", "D.A1.f", "D.B1.f")
    plans = []
    for number, value in enumerate(values):
        claims = [b.valued(f"v{facet}", value * (n + 1) / 4, facet) for n, facet in enumerate(facets)]
        data = b.plan_data(**{"id": f"p{number}", "indicators": claims, **fields})
        plans.append((b.loaded(RUBRIC, data), Standard(LOADED, PROFILE)))
    return build_robustness(plans, LOADED, Questions(100, 0, None if asked is None else value_of(asked)))


def page(*values, **options):
    return robustness_page(report(*values, **options))


def test_a_range_has_the_score_the_quantiles_and_the_ends():
    (strip,) = block(page(0.9), "ranges").strips
    spread = report(0.9).plans[0].spread
    assert (strip.low, strip.high, strip.ends) == (spread.low, spread.high, (spread.least, spread.most))
    assert (
        said(strip.said) == f"{strip.value:.1f}; median {spread.median:.1f}, 5–95 % {strip.low:.1f} to {strip.high:.1f}"
    )


def test_it_says_what_the_interval_is_about_and_what_it_is_not():
    assert "does not show whether the plan is true" in spoken(page(0.9))
    assert "不说明规划内容是否属实" in spoken(page(0.9), "zh")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (5.0, "Required: at least 5: the plan reaches it, as do 100.0% of the draws"),
        (99.0, "Required: at least 99: the plan falls short; 0.0% of the draws reach it"),
    ],
)
def test_the_gate_is_reported_where_a_score_is_required(asked, told):
    assert told.replace(": ", "") in spoken(page(0.9, asked=asked)).replace("\n", "").replace(": ", "")
    assert "Required" not in spoken(page(0.9))


def test_changes_that_reverse_a_verdict_or_else_the_largest_move():
    made = page(0.9, asked=40.0)
    assert block(made, "plan-1-changes").title.en.startswith("Single changes that reverse")
    assert {row[2] for row in table(made, "plan-1-changes")[1:]} == {"falls short"}
    calm = page(0.04)
    assert block(calm, "plan-1-changes").title.en == "No single change reverses the verdict; the largest change"
    assert [len(row) for row in table(calm, "plan-1-changes")] == [2, 2]


@pytest.mark.parametrize(
    ("language", "change"), [("en", "secondary claims count 0.4"), ("zh", "次要对应的折算系数设为 0.4")]
)
def test_a_change_of_what_secondary_claims_count_is_said(language, change):
    made = report(0.9)
    (plan,) = made.plans
    first = plan.changes[0]._replace(input="secondary", node=None, title=None, setting=0.4)
    made = robustness_page(made._replace(plans=(plan._replace(changes=(first,)),)))
    assert table(made, "plan-1-changes", language)[1][0] == change


def test_a_score_that_never_moves_is_said_to_be_the_same():
    assert "The score is the same in every draw." in spoken(page(0.0))


def test_several_plans_are_ranked_best_first_with_a_matrix():
    made = page(0.3, 0.9, 0.6)
    assert sections(made) == ["range", "plan-1", "plan-2", "plan-3", "ranks", "method"]
    assert [row[2:4] for row in table(made, "ranking")[1:]] == [["1", "1"], ["2", "2"], ["3", "3"]]
    assert table(made, "beats") == [
        ["Plan", "[1]", "[2]", "[3]"],
        ["[1]", "–", "100%", "100%"],
        ["[2]", "0%", "–", "100%"],
        ["[3]", "0%", "0%", "–"],
    ]
    assert "ranks" not in sections(page(0.3))


def test_a_wide_matrix_comes_in_parts():
    made = page(*[n / 20 for n in range(1, MOST_COLUMNS + 2)])
    assert table(made, "beats")[0][-1] == f"[{MOST_COLUMNS}]"
    assert table(made, "beats-2")[0] == ["Plan", f"[{MOST_COLUMNS + 1}]"]
    assert len(table(made, "beats-2")) == MOST_COLUMNS + 2


def test_a_draft_is_called_one():
    made = report(0.9)
    drafted = robustness_page(made._replace(plans=(made.plans[0]._replace(draft=True),)))
    assert "Draft: not confirmed" in spoken(drafted.lead)
