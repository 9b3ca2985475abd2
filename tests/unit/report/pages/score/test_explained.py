"""Why a number is what it is: on a screen for every id of every example, and with all the arithmetic."""

import builders as b
import pytest
from composed import said, spoken
from generated import ROOT

import nqpf
from nqpf.base.language import LANGUAGES
from nqpf.render.options import Options
from nqpf.render.pages import page_renderer
from nqpf.report.pages.score.explained import explainable, explained

PLANS = sorted(path.name for path in (ROOT / "examples").glob("*.yaml") if ".review." not in path.name)
SCREEN = 25


def report_of(name):
    return nqpf.score(ROOT / "examples" / name).view


def shown(report, name, language="en", *, full=False):
    return page_renderer("table")(explained(report, name, full=full), Options(language))


@pytest.fixture(scope="module")
def zhejiang():
    return report_of("region-zhejiang.plan.yaml")


@pytest.mark.no_cover  # what it runs is counted elsewhere; counting would take as long again
@pytest.mark.parametrize("name", PLANS)
def test_every_id_is_explained_on_a_screen_in_both_languages(name):
    report = report_of(name)
    ids = explainable(report)
    assert len(ids) == len(set(ids)) and {"total", "commitment"} <= set(ids)
    assert {item.id for item in report.items} <= set(ids)
    for one in ids:
        for language in LANGUAGES:
            assert len(shown(report, one, language).splitlines()) <= SCREEN, one


def test_an_unassessed_plan_explains_what_needs_no_claims():
    report = report_of("region-sample.zh.draft.yaml")
    assert explainable(report) == ["total", "commitment", *(item.id for item in report.items)]
    assert "not yet assessed" in shown(report, "total")
    with pytest.raises(KeyError):
        explained(report, "breadth")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("total", ["breadth 28.83 × firmness 0.645 = 18.6; coupling takes 1.5", "P1 28.9, P2 30.3"]),
        ("commitment", ["17 of 17 tasks", "0 of 17 tasks", "State a completion date for 17 tasks"]),
        ("breadth", ["29 of 67 criteria are taken up", "P1.4 Services"]),
        ("P1", ["the mean of its criteria", "40.0  P1.1", "+1.85  P1.4", "no item claims any of its facets"]),
        ("D1", ["Digital supply in place", "its sides, 23.3 and 7.5, are coupled to 13.8; the link, 12.0, makes 11.4",
                "C 0.86", "12.0  D1.L"]),
        ("D2.A", ["the mean of its criteria", "Both sides only begun; link missing", "48.0  D2.A4"]),
        ("D2.A4", ["the best 2 of 3 facets count", "36.0  D2.A4.rd Support for digital R&D, M4-3",
                   "not yet scheduled"]),
        ("D2.A4.rd", ["3 of 5 answers", "36.0 of these 60.0 count", "M4-3 龙头牵头创新联合体", "section ",
                      "no due date", "+0.33  met in full"]),
        ("D2.A4.it-industry", ["not counted now: the best 2 of its criterion are"]),
        ("D2.A1.fund", ["nothing in the plan claims it", "Name the fund", "+0.11  a first item"]),
        ("M11", ["section ", "P2.1.programme 60", "owned 省经信厅", "measured I7", "no due date",
                 "M11 Humanoid robots in manufacturing: Total +1.2, Commitment +2.0"]),
        ("M3", ["none itself; its actions do: P1.6.original 60 (M3-5)", "owned 省经信厅"]),
    ],
)  # fmt: skip
def test_each_says_why_what_it_rests_on_and_what_would_raise_it(zhejiang, name, says):
    text = spoken(explained(zhejiang, name), "en", "editor").replace("\n", "")
    assert [one for one in says if one.replace("\n", "") not in text] == []
    assert said(explained(zhejiang, name).foot[0]).startswith(f"--explain {name} --full")


def test_in_full_there_is_all_the_arithmetic_down_to_the_tests(zhejiang):
    text = spoken(explained(zhejiang, "D2", full=True))
    assert "D2 = U × (1 − 0.2 × (1 − L)) = 0.15 × (1 − 0.2 × (1 − 0)) = 0.1200" in text
    assert "credit = 0.2 × 1 × (1 + 1 + 0 + 0 + 1) × 0.6 = 0.36" in text
    assert "× scheduled  no due date of its own" in text and "`" not in text
    assert "P2.1.programme  60.00  primary claim" in spoken(explained(zhejiang, "M11", full=True))
    for name in ("total", "commitment", "breadth", "D2.A", "D2.A4", "D2.A4.rd"):
        assert spoken(explained(zhejiang, name, full=True)).splitlines()


def test_what_is_met_in_full_says_so_and_another_rule_is_named():
    rubric = b.rubric(b.principle("P1", b.criterion("P1.1", b.facet("f"), aggregate="minimum")))
    report = b.report(rubric, b.plan_data(indicators=[b.valued("I1", 1, "f")]))
    assert "Nothing: it is met in full." in shown(report, "P1.1")
    assert "its parts under the rule “minimum”" in shown(report, "P1.1")
    assert "a value between the rubric's goalposts" in shown(report, "f")


def test_a_node_is_explained_before_an_item_of_the_same_id():
    rubric = b.rubric(b.principle("P1", b.criterion("P1.1", b.facet("f"))))
    report = b.report(rubric, b.plan_data(indicators=[b.valued("P1", 1, "f")]))
    assert explainable(report).count("P1") == 1
    assert "the mean of its criteria" in shown(report, "P1")
