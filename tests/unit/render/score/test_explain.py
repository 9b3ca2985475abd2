import builders as b
import pytest

from nqpf.render.options import Options
from nqpf.render.score.explain import explain, explainable

RUBRIC = b.rubric(
    b.principle(
        "P1",
        b.criterion("P1.1", b.facet("P1.1.a", "measure", weight=3), b.facet("P1.1.b", "indicator")),
        b.criterion("P1.2", b.facet("P1.2.a"), b.facet("P1.2.b"), b.facet("P1.2.c"), need=2, weight=3),
        aggregate="geometric",
    ),
    b.driver("D1"),
    b.driver("D2", {"A": 1, "B": 1}),
)
PLAN = b.plan_data(
    measures=[b.measure(level=3, serves=["P1.1.a"])],
    indicators=[
        b.indicator("I0", level=5, serves=["D1.A1.f", "P1.1.b"]),
        b.valued("I1", 0.5, "P1.2.a"),
        b.valued("I2", 1, "P1.2.b"),
        b.valued("I3", 0.8, "D1.A1.f"),
        b.valued("I4", 0.2, "D1.B1.f"),
        b.valued("I5", 0.5, "D1.L1.f"),
        b.valued("I6", 1, "D2.A1.f"),
        b.valued("I7", 1, "D2.B1.f"),
    ],
)


@pytest.fixture(scope="module")
def report():
    return b.report(RUBRIC, PLAN)


def said(report, name, language="en"):
    return [line.plain.rstrip() for line in explain(report, Options(language=language, explain=name, width=200))]


def test_a_driver_is_the_worked_example_of_the_method(report):
    """Method, section 10: U_A .8, U_B .2, L .5: C .8, T .5, D .6325, score .4 * (1 - .2 * .5) = .36."""
    assert said(report, "D1")[:7] == [
        "D1 title  36.00  share 0.3333",
        "  A = 0.8   B = 0.2   L = 0.5",
        "  C = 2 × √(A × B) / (A + B) = 0.8",
        "  T = 0.5 × A + 0.5 × B = 0.5",
        "  D = √(C × T) = 0.6325  title",
        "  D1 = C × T × (1 − 0.2 × (1 − L)) = 0.8 × 0.5 × (1 − 0.2 × (1 − 0.5)) = 0.3600",
        "",
    ]


def test_a_driver_that_asks_for_no_linkage_loses_nothing_by_it(report):
    lines = said(report, "D2")
    assert "  A = 1   B = 1   L = 1" in lines
    assert "  D2 = C × T × (1 − 0 × (1 − L)) = 1 × 1 × (1 − 0 × (1 − 1)) = 1.0000" in lines


def test_the_total_is_the_mean_of_its_dimensions_written_out(report):
    lines = said(report, "total")
    assert lines[0] == "Score 68.98"
    # P1 = 60 ** .25 * 75 ** .75, D1 36, D2 100
    assert lines[1] == "  = (1 × 70.9306 + 1 × 36 + 1 × 100) / 3 = 68.98"
    assert [line.split()[0] for line in lines[2:]] == ["P1", "D1", "D2"]


def test_another_rule_than_the_mean_is_named_with_its_terms(report):
    assert said(report, "P1")[1] == "  = geometric(P1.1 60 (w 1), P1.2 75 (w 3)) = 70.93"


def test_a_criterion_of_the_best_few_says_which_do_not_count(report):
    lines = said(report, "P1.2")
    assert lines[1] == "  the best 2 of 3 facets count"
    assert lines[2] == "  = (1 × 50 + 1 × 100) / 2 = 75.00"
    assert "  P1.2.c title  0.00  share 0.0000  not counted: the best 2 count" in lines


def test_a_facet_shows_its_item_its_place_and_every_test(report):
    lines = said(report, "P1.1.a")
    assert lines[0] == "P1.1.a title  60.00  share 0.0625"
    assert lines[1] == "  M1  primary claim  plan.yaml:12"
    assert [line.split()[:2] for line in lines[2:7]] == [
        ["√", "stated"], ["√", "owned"], ["√", "scheduled"], ["×", "resourced"], ["×", "measured"],
    ]  # fmt: skip
    assert lines[7] == "  credit = 0.2 × 1 × (1 + 1 × (1 + 1 + 0 + 0)) = 0.6"


def test_a_secondary_claim_shows_how_it_is_capped(report):
    lines = said(report, "P1.1.b")
    assert "secondary claim, capped" in lines[1]
    assert lines[-1].endswith("= 1.0 → 0.6")


def test_a_continuous_facet_shows_its_credit(report):
    assert said(report, "P1.2.b")[-1] == "  credit = 1.0000"


def test_a_facet_that_nothing_claims_says_what_kind_of_item_is_missing(report):
    assert said(report, "P1.2.c") == [
        "P1.2.c title  0.00  share 0.0000  not counted: the best 2 count",
        "  × no item claims it (goalposts)",
    ]
    assert said(report, "P1.2.c", "zh")[1] == "  × 尚无对应条目（标杆值）"


def test_a_pole_shows_its_criteria_down_to_the_facets(report):
    lines = said(report, "D1.A")
    assert lines[0] == "D1.A title  80.00  share 0.1333"
    assert lines[1] == "  = (1 × 80) / 1 = 80.00"
    assert lines[2].startswith("  D1.A1 title")
    assert lines[4].startswith("    D1.A1.f title")


def test_without_an_id_the_total_is_explained(report):
    assert said(report, None) == said(report, "total")


def test_all_that_applies_can_be_explained_and_says_something(report):
    names = explainable(report)
    assert names[:4] == ["total", "P1", "P1.1", "P1.1.a"]
    assert {"D1", "D1.A", "D1.A1", "D1.A1.f", "D2.B"} <= set(names)
    assert len(names) == len(set(names)) == 1 + 3 + 7 + 5 + 5 + 5
    assert all(said(report, name) for name in names)


def test_what_does_not_apply_cannot_be_explained():
    rubric = b.rubric(b.principle("P1", b.criterion("a"), b.criterion("b", scope=["enterprise"])))
    assert explainable(b.report(rubric, b.plan_data())) == ["total", "P1", "a", "a.f"]
