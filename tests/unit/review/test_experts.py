import builders as b
import pytest

from nqpf.review.experts import overlay
from nqpf.scoring.evaluation import rescored

FOUR = [b.criterion(f"P1.{n}") for n in range(1, 5)]
RUBRIC = b.rubric(b.principle("P1", *FOUR), b.driver("D1", {"A": 1, "B": 1}), pole_floor=0)
CARD = b.scored_values(RUBRIC, {"P1.1.f": 0.5, "P1.2.f": 0.9, "D1.A1.f": 0.4, "D1.B1.f": 0.4})


def ratings(*raters):
    return {f"r{number}": given for number, given in enumerate(raters)}


def opinions(*raters):
    return {opinion.criterion: opinion for opinion in overlay(CARD, ratings(*raters)).opinions}


SAME = {"P1.1": 3, "P1.2": 4, "P1.3": 0, "P1.4": 5}


def test_raters_who_agree_move_a_criterion_to_their_median_but_no_further_than_a_fifth():
    moved = {name: opinion.moved for name, opinion in opinions(SAME, SAME).items()}
    assert moved == pytest.approx({"P1.1": 0.6, "P1.2": 0.8, "P1.3": 0, "P1.4": 0.2})


def test_all_above_is_aggregated_anew_and_the_machine_stays_what_it_was():
    before = {name: node.score for name, node in CARD.nodes.items()}
    laid = overlay(CARD, ratings({**SAME, "D1.A1": 3, "D1.B1": 1}, {**SAME, "D1.A1": 3, "D1.B1": 1}))
    assert laid.scores["P1"] == pytest.approx((0.6 + 0.8 + 0 + 0.2) / 4)
    a, other = 0.6, 0.2
    assert laid.scores["D1"] == pytest.approx(2 * (a * other) ** 0.5 / (a + other) * (a + other) / 2)
    assert laid.scores["total"] == pytest.approx((laid.scores["P1"] + laid.scores["D1"]) / 2)
    assert {name: node.score for name, node in CARD.nodes.items()} == before


@pytest.mark.parametrize(
    ("second", "trust", "moved"),
    [
        (SAME, 1, 0.6),
        ({"P1.1": 3, "P1.2": 3, "P1.3": 1, "P1.4": 4}, 0.5, 0.55),
        ({"P1.1": 3, "P1.2": 0, "P1.3": 5, "P1.4": 1}, 0, 0.5),
    ],
)
def test_the_less_they_agree_the_less_they_count(second, trust, moved):
    laid = overlay(CARD, ratings(SAME, second))
    (agreement,) = laid.agreements
    assert (agreement.dimension, agreement.trust) == ("P1", trust)
    assert {o.criterion: o.moved for o in laid.opinions}["P1.1"] == pytest.approx(moved)


def test_one_rater_moves_nothing():
    laid = overlay(CARD, ratings(SAME))
    assert [agreement.alpha for agreement in laid.agreements] == [None]
    assert laid.scores == {name: node.score for name, node in CARD.nodes.items()}
    assert {opinion.spread for opinion in laid.opinions} == {None}


def test_what_only_one_of_two_has_rated_is_not_moved():
    without = {name: level for name, level in SAME.items() if name != "P1.4"}
    moved = opinions(SAME, without)
    assert (moved["P1.4"].moved, moved["P1.4"].spread) == (0, None)
    assert moved["P1.1"].moved == pytest.approx(0.6)


def test_the_median_of_an_even_number_lies_between_two():
    opinion = opinions(SAME, {**SAME, "P1.1": 2}, SAME, {**SAME, "P1.1": 0})["P1.1"]
    assert (opinion.median, opinion.spread) == (2.5, 3)
    assert opinion.apart == pytest.approx(0)


def test_a_dimension_that_nobody_rated_is_not_spoken_of():
    assert [agreement.dimension for agreement in overlay(CARD, ratings({"D1.A1": 1}, {"D1.A1": 2})).agreements] == [
        "D1"
    ]


def test_a_criterion_that_does_not_apply_counts_nowhere():
    laid = overlay(CARD, ratings({"P9.9": 5}, {"P9.9": 5}))
    assert (laid.agreements, laid.opinions) == ((), ())


def test_scores_that_are_not_fixed_come_out_as_they_were():
    assert rescored(CARD.root, {}) == {name: node.score for name, node in CARD.nodes.items()}
    assert rescored(CARD.root, {"total": 0.7})["total"] == 0.7
