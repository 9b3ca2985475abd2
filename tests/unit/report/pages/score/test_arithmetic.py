import builders as b
import pytest
from composed import blocks

from nqpf.report.blocks.block import Formula
from nqpf.report.pages.score.explained import explainable, explained

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
    (made,) = (one for one in blocks(explained(report, name, full=True).sections) if isinstance(one, Formula))
    return [f"{'  ' * line.depth}{line.text.in_language(language)}".replace("\xa0", " ") for line in made.lines]


def test_a_driver_is_the_worked_example_of_the_method(report):
    """Method, section 10: U_A .8, U_B .2, L .5: C .8, T .5, D .6325; A′ .81, B′ .24, U .4115, score .3703."""
    assert said(report, "D1")[:8] == [
        "D1 title  37.03  share 0.3333",
        "  A = 0.8   B = 0.2   L = 0.5",
        "  C = 2 × √(A × B) / (A + B) = 0.8",
        "  T = 0.5 × A + 0.5 × B = 0.5",
        "  D = √(C × T) = 0.6325  title",
        "  A′ = 0.05 + 0.95 × A = 0.81   B′ = 0.05 + 0.95 × B = 0.24",
        "  U = (2 × √(A′ × B′) / (A′ + B′) × (0.5 × A′ + 0.5 × B′) − 0.05) / 0.95 = 0.411482",
        "  D1 = U × (1 − 0.2 × (1 − L)) = 0.411482 × (1 − 0.2 × (1 − 0.5)) = 0.3703",
    ]


def test_a_driver_that_asks_for_no_linkage_loses_nothing_by_it(report):
    lines = said(report, "D2")
    assert "  A = 1   B = 1   L = 1" in lines
    assert "  D2 = U × (1 − 0 × (1 − L)) = 1 × (1 − 0 × (1 − 1)) = 1.0000" in lines


def test_the_total_is_the_mean_of_its_dimensions_written_out(report):
    lines = said(report, "total")
    lines = lines[lines.index("Total  69.32") :]
    # P1 = 60 ** .25 * 75 ** .75, D1 37.03 (to the digits of its terms), D2 100
    assert lines[1] == "  = (1 × 70.9306 + 1 × 37.0334 + 1 × 100) / 3 = 69.32"
    assert [line.split()[0] for line in lines[2:]] == ["P1", "D1", "D2"]


def test_commitment_and_breadth_are_written_out_before_the_total():
    tasks = [*b.tasks(4, level=3, serves=["P1.1.a"]), b.measure("T9", level=1)]
    report = b.report(RUBRIC, {**PLAN, "measures": tasks})
    # Of five tasks all say what, four who and when, none the money. Of the indicators only I0 has a unit, a year and a
    # baseline; no task is linked to it, so it counts half.
    assert said(report, "total")[:9] == [
        "Commitment  46.67",
        "  100 × (5 + 4 + 4 + 0 + 0.5 + 0.5) / (6 × 5) = 46.67",
        "  measured how: tasks with an indicator of their own, and half of the indicators that no task names: "
        "min(0 + 1 / 2, 5) = 0.5; from which baseline: indicators with a baseline, no more than are measured: "
        "min(1, 0.5) = 0.5",
        "  of 5 tasks: what 5, who 4, when 4, with what money 0, measured how 0.5, from which baseline 0.5",
        "  different bodies 1, dates 1, amounts 0",
        "Breadth  95.83",
        "  100 × (0.08333333 × 1/2 + 0.25 × 2/2 + 0.13333333 × 1/1 + 0.13333333 × 1/1 + 0.06666667 × 1/1 "
        "+ 0.16666667 × 1/1 + 0.16666667 × 1/1) = 95.83",
        "  breadth × firmness = 95.8333 × 0.769565 = 73.75, before coupling",
        f"  less what coupling takes: 73.75 − {73.75 - round(report.score.total, 2):.2f} = {report.score.total:.2f}",
    ]
    zh = said(report, "total", "zh")
    assert zh[0] == "承诺力度  46.67"
    assert zh[2].startswith("  如何衡量：有各自指标的任务数")
    assert zh[3] == "  5 项任务中写明：做什么 5、谁负责 4、何时完成 4、资金多少 0、如何衡量 0.5、基期多少 0.5"
    assert zh[5] == "覆盖广度  95.83"
    assert zh[7] == "  覆盖广度 × 扎实程度 = 95.8333 × 0.769565 = 73.75（未计耦合）"


def test_what_is_not_rated_has_no_sum(report):
    lines = said(report, "total")
    assert lines[:2] == [
        "Commitment  not rated",
        "  of 1 task: what 1, who 1, when 1, with what money 0, measured how 0.5, from which baseline 0.5",
    ]
    assert "(6 ×" not in "".join(lines)


def test_an_empty_plan_has_no_firmness_to_multiply_by():
    assert said(b.report(RUBRIC, b.assessed(RUBRIC, b.plan_data())), "total")[:3] == [
        "Commitment  not rated",
        "Breadth  0.00",
        "Total  0.00",
    ]


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
    assert lines[7] == "  credit = 0.2 × 1 × (1 + 1 + 1 + 0 + 0) = 0.6"


def test_a_secondary_claim_shows_how_much_of_it_counts(report):
    lines = said(report, "P1.1.b")
    assert "secondary claim, counted in part" in lines[1]
    assert lines[-1] == "  credit = 0.2 × 1 × (1 + 1 + 1 + 1 + 1) × 0.6 = 0.6"


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


def test_all_that_applies_can_be_explained_and_says_something(report):
    names = explainable(report)
    assert names[:6] == ["total", "commitment", "breadth", "P1", "P1.1", "P1.1.a"]
    assert {"D1", "D1.A", "D1.A1", "D1.A1.f", "D2.B"} <= set(names)
    assert len(names) == len(set(names)) == 3 + 3 + 7 + 5 + 5 + 5 + len(report.items)
    assert all(said(report, name) for name in names)


def test_what_does_not_apply_cannot_be_explained():
    rubric = b.rubric(b.principle("P1", b.criterion("a"), b.criterion("b", scope=["enterprise"])))
    assert explainable(b.report(rubric, b.assessed(rubric, b.plan_data())))[3:] == ["P1", "a", "a.f", "Z"]
