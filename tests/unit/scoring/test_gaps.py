import pytest
from builders import (
    criterion,
    driver,
    facet,
    indicator,
    measure,
    plan,
    pole,
    principle,
    rubric,
    scored,
    scored_values,
)

from nqpf.scoring.gaps import find_gaps, find_steps


def near(points):
    """What is worth so many points."""
    return pytest.approx(points / 100, abs=1e-11)


def gaps(card):
    return {gap.node.id: gap for level in ("criterion", "facet") for gap in find_gaps(card, level)}


PAIR = rubric(principle("P", criterion("P.1", weight=3), criterion("P.2")), principle("Q"))


def test_a_gap_tells_what_is_lost_its_part_and_the_gain():
    found = gaps(scored_values(PAIR, {"P.1.f": 0.6, "P.2.f": 0.2, "Q.1.f": 0.5}))
    # Shares .375, .125 and .5; losses .4, .8 and .5 of them: 15, 10 and 25 of 50 points.
    assert {name: gap.lost for name, gap in found.items() if name.endswith(".f")} == {
        "P.1.f": near(15),
        "P.2.f": near(10),
        "Q.1.f": near(25),
    }
    assert {name: gap.obstacle for name, gap in found.items() if not name.endswith(".f")} == {
        "P.1": near(30),
        "P.2": near(20),
        "Q.1": near(50),
    }
    assert all(gap.gain == pytest.approx(gap.lost, abs=1e-11) for gap in found.values())
    assert all(gap.empty_pole is None for gap in found.values())


def test_gaps_are_those_of_criteria_and_facets_below_a_full_score():
    found = gaps(scored_values(PAIR, {"P.1.f": 1.0, "P.2.f": 0.2, "Q.1.f": 1.0}))
    assert found.keys() == {"P.2", "P.2.f"}
    assert found["P.2"].obstacle == near(100)


def test_a_full_plan_has_no_gaps():
    full = scored_values(PAIR, {"P.1.f": 1, "P.2.f": 1, "Q.1.f": 1})
    assert (gaps(full), find_steps(full)) == ({}, {})


def test_gaps_come_by_gain_then_by_points_lost_then_by_id():
    card = scored_values(PAIR, {"P.1.f": 0.6, "P.2.f": 0.2, "Q.1.f": 0.5})
    assert [gap.node.id for gap in find_gaps(card, "facet")] == ["Q.1.f", "P.1.f", "P.2.f"]
    assert [gap.node.id for gap in find_gaps(card, "criterion")] == ["Q.1", "P.1", "P.2"]
    # All gains are 0 while both poles are empty; B weighs twice as much as either other.
    card = scored_values(rubric(driver("D", {"A": 1, "B": 2, "L": 1})), {})
    assert [gap.node.id for gap in find_gaps(card, "facet")] == ["D.B1.f", "D.A1.f", "D.L1.f"]


def test_the_gain_of_a_criterion_is_that_of_all_its_facets_together():
    of = rubric(principle("P", criterion("C", facet("C.a"), facet("C.b")), criterion("E")))
    found = gaps(scored_values(of, {"C.a": 0.2}))
    assert found["C"].gain == near(45)
    assert (found["C.a"].gain, found["C.b"].gain) == (near(20), near(25))
    assert (found["C"].lost, found["C.a"].lost + found["C.b"].lost) == (near(45), near(45))


def test_a_gain_respects_the_aggregators_on_the_way():
    of = rubric(principle("P", criterion("C", facet("C.a"), facet("C.b"), aggregate="minimum")))
    found = gaps(scored_values(of, {"C.a": 0.5, "C.b": 0.2}))
    assert (found["C.a"].gain, found["C.b"].gain) == (0.0, near(30))
    of = rubric(principle("P", criterion("C", facet("C.a"), facet("C.b"), aggregate="geometric")))
    assert gaps(scored_values(of, {"C.a": 0.25, "C.b": 0.81}))["C.a"].gain == near(45)


def test_a_facet_that_need_leaves_out_has_lost_nothing_and_gains_by_replacing_another():
    facets = [facet("C.a"), facet("C.b"), facet("C.c")]
    of = rubric(principle("P", criterion("C", *facets, need=2)))
    found = gaps(scored_values(of, {"C.a": 0.6, "C.b": 0.4, "C.c": 0.2}))
    assert (found["C.c"].lost, found["C.c"].obstacle, found["C.c"].gain) == (0.0, 0.0, near(30))
    assert found["C.b"].gain == near(30)


@pytest.mark.parametrize(
    ("level", "step"),
    [(0, 10), (1, 10), (2, 10), (3, 10), (4, 10)],
)
def test_a_step_is_one_more_test_of_the_best_item(level, step):
    of = rubric(principle("P", criterion("C", facet("C.m", "measure")), criterion("E")))
    steps = find_steps(scored(of, plan(measures=[measure(level=level, serves=["C.m"])])))
    assert steps == {"C.m": near(step), "E.f": near(10)}


def test_the_step_of_an_item_that_is_not_stated_is_all_that_it_answers_besides():
    of = rubric(principle("P", criterion("C", facet("C.m", "measure"))))
    without_object = {**measure(level=5, serves=["C.m"]), "object": "略"}
    card = scored(of, plan(measures=[without_object], indicators=[indicator()]))
    assert (gaps(card)["C.m"].gain, find_steps(card)["C.m"]) == (near(100), near(100))


def test_where_nothing_claims_a_facet_the_step_is_to_state_it():
    assert find_steps(scored_values(PAIR, {}))["P.2.f"] == near(2.5)


def test_the_step_of_a_secondary_claim_is_one_more_test_of_which_a_part_counts():
    of = rubric(principle("P", criterion("C", facet("C.x", "measure"), facet("C.y", "measure"))))
    card = scored(of, plan(measures=[measure(level=4, serves=["C.x", "C.y"])]))
    assert (card.nodes["C.y"].score, find_steps(card)["C.y"]) == (pytest.approx(0.48), near(6))
    card = scored(of, plan(measures=[measure(level=1, serves=["C.x", "C.y"])]))
    assert (find_steps(card)["C.y"], gaps(card)["C.y"].gain) == (near(6), near(44))


@pytest.mark.parametrize(
    ("values", "empty"),
    [
        # Whoever fixes A while B is empty gains little; fixing B itself adds more.
        ({"A": 0.8}, {"D.A1": "D.B", "D.A1.f": "D.B", "D.L1": "D.B", "D.L1.f": "D.B", "D.B1": None, "D.B1.f": None}),
        ({"B": 0.8}, {"D.B1": "D.A", "D.B1.f": "D.A", "D.L1": "D.A", "D.L1.f": "D.A", "D.A1": None, "D.A1.f": None}),
        ({"L": 0.5}, {"D.A1": "D.B", "D.B1": "D.A", "D.A1.f": "D.B", "D.B1.f": "D.A", "D.L1": "D.A", "D.L1.f": "D.A"}),
        ({"A": 0.8, "B": 0.1}, dict.fromkeys(("D.A1", "D.A1.f", "D.B1", "D.B1.f", "D.L1", "D.L1.f"))),
    ],
)  # fmt: skip
def test_the_empty_pole_that_keeps_a_gain_small_is_named(values, empty):
    found = gaps(scored_values(rubric(driver("D")), {f"D.{side}1.f": v for side, v in values.items()}))
    assert {name: gap.empty_pole for name, gap in found.items()} == empty
    filling = [gap.gain for gap in found.values() if gap.empty_pole is None]
    assert all(gap.gain < min(filling) for gap in found.values() if gap.empty_pole and filling)


def test_a_gain_of_0_within_a_filled_driver_names_no_pole():
    least = pole("D.A", "A", criterion("C1"), criterion("C2"), aggregate="minimum")
    of = rubric(driver("D") | {"poles": [least, pole("D.B", "B")]})
    found = gaps(scored_values(of, {"C1.f": 0.8, "C2.f": 0.2, "D.B1.f": 0.5}))
    assert (found["C1"].gain, found["C1"].empty_pole) == (0.0, None)


def test_fixing_the_lagging_pole_brings_most():
    found = gaps(scored_values(rubric(driver("D")), {"D.A1.f": 0.8, "D.B1.f": 0.2, "D.L1.f": 0.5}))
    assert found["D.B1"].gain == pytest.approx(0.8053 - 0.3703, abs=1e-4)
    assert found["D.A1"].gain < found["D.B1"].gain / 4
