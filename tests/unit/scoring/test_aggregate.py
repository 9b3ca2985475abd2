from decimal import localcontext
from itertools import combinations
from math import floor, sqrt

import pytest

from nqpf.scoring.aggregate import Coupling, arithmetic, best_subset, geometric


@pytest.mark.parametrize(
    ("weights", "scores", "mean"),
    [
        ((1,), (0.3,), 0.3),
        ((1, 1), (0.6, 0.4), 0.5),
        ((3, 1), (1.0, 0.0), 0.75),
        ((0.5, 1.5), (0.2, 1.0), 0.8),
        ((1,) * 10, (0.1,) * 10, 0.1),
    ],
)
def test_the_arithmetic_mean_is_weighted(weights, scores, mean):
    assert arithmetic(weights, scores) == mean


# The examples of geometric aggregation in the OECD/JRC Handbook on Constructing Composite Indicators (2008):
# four indicators of four countries. The Handbook cuts off after two decimals.
@pytest.mark.parametrize(
    ("scores", "mean"),
    [((21, 1, 1, 1), 2.14), ((6, 6, 6, 6), 6.0), ((21, 2, 1, 1), 2.54), ((6, 6, 6, 7), 6.23)],
)
def test_the_geometric_mean_agrees_with_the_handbooks_examples(scores, mean):
    assert floor(geometric((1, 1, 1, 1), scores) * 100) / 100 == mean


@pytest.mark.parametrize(
    ("weights", "scores", "mean"),
    [((1, 3), (0.0625, 1.0), 0.5), ((1, 1), (0.5, 0.36), sqrt(0.18)), ((2, 2, 2), (0.7, 0.7, 0.7), 0.7)],
)
def test_the_geometric_mean_is_weighted(weights, scores, mean):
    assert geometric(weights, scores) == pytest.approx(mean, abs=1e-15)


def test_one_empty_child_empties_a_geometric_mean_unless_a_floor_lifts_it():
    assert geometric((1, 1), (1.0, 0.0)) == 0.0
    assert geometric((1, 1), (1.0, 0.0), floor=0.01) == pytest.approx(0.1, abs=1e-15)
    assert geometric((1, 1), (0.5, 0.005), floor=0.01) == geometric((1, 1), (0.5, 0.01))


@pytest.mark.parametrize("score", [0.1, 0.2, 0.3, 0.7, 1 / 3, 1.0])
def test_the_geometric_mean_of_equal_scores_is_never_above_them(score):
    assert geometric((0.1, 0.7, 2.9), (score,) * 3) <= score


def test_the_callers_decimal_precision_does_not_reach_into_a_score():
    undisturbed = geometric((1, 2, 3.3), (0.3, 0.7, 0.9))
    with localcontext() as context:
        context.prec = 5
        assert geometric((1, 2, 3.3), (0.3, 0.7, 0.9)) == undisturbed


@pytest.mark.parametrize(
    ("weights", "scores", "need", "chosen"),
    [
        ((1, 1, 1), (0.2, 0.8, 0.6), 1, (1,)),
        ((1, 1, 1), (0.2, 0.8, 0.6), 2, (1, 2)),
        ((1, 1, 1), (0.2, 0.8, 0.6), 3, (0, 1, 2)),
        ((1, 1, 1), (0.4, 0.4, 0.4), 2, (0, 1)),
        ((1, 1, 1), (0.0, 0.0, 0.0), 2, (0, 1)),
        # .9 and .5 weigh (9 * .9 + .5) / 10 = .86, more than the two best scores: (.9 + 9 * .6) / 10 = .63.
        ((9, 1, 9), (0.9, 0.5, 0.6), 2, (0, 1)),
        # By score alone the first two would count, with a mean of .667; the first and the light third reach .709.
        ((1, 10, 0.1), (1.0, 0.6, 0.5), 2, (0, 2)),
    ],
)
def test_the_best_children_are_those_whose_weighted_mean_is_highest(weights, scores, need, chosen):
    assert best_subset(weights, scores, need) == chosen


def test_no_other_choice_has_a_higher_mean():
    weights, scores = (0.3, 4.0, 1.1, 2.5, 0.7), (0.9, 0.55, 0.6, 0.7, 0.2)
    for need in range(1, 6):

        def mean(chosen):
            return arithmetic([weights[i] for i in chosen], [scores[i] for i in chosen])

        best = max(mean(chosen) for chosen in combinations(range(5), need))
        assert mean(best_subset(weights, scores, need)) == pytest.approx(best, abs=1e-15)


def test_a_better_facet_never_lowers_the_best_mean():
    """Picked by score alone, the heavy facet would push out the light one and pull the mean down."""
    weights = (1, 10, 0.1)

    def mean(scores):
        chosen = best_subset(weights, scores, 2)
        return arithmetic([weights[i] for i in chosen], [scores[i] for i in chosen])

    means = [mean((1.0, heavy / 100, 0.5)) for heavy in range(101)]
    assert means == sorted(means)


def test_coupling_development_and_coordination_of_two_poles():
    """The driver of the method's worked example."""
    pair = Coupling(0.8, 0.2, 0.5, alpha=0.5, gamma=0.2)
    assert pair.coupling == pytest.approx(0.8, abs=1e-15)
    assert pair.development == pytest.approx(0.5, abs=1e-15)
    assert pair.coordination == pytest.approx(0.632456, abs=5e-7)
    assert pair.score == pytest.approx(0.36, abs=1e-15)


@pytest.mark.parametrize(
    ("link", "gamma", "score"),
    [(1.0, 0.2, 0.5), (0.5, 0.2, 0.45), (0.0, 0.2, 0.4), (None, 0.2, 0.5), (0.0, 0.0, 0.5), (0.0, 1.0, 0.0)],
)
def test_a_missing_linkage_costs_gamma_and_none_asked_costs_nothing(link, gamma, score):
    assert Coupling(0.5, 0.5, link, alpha=0.5, gamma=gamma).score == pytest.approx(score, abs=1e-15)


@pytest.mark.parametrize(("a", "b"), [(0.0, 0.9), (0.9, 0.0), (0.0, 0.0)])
def test_a_driver_with_an_empty_pole_scores_0(a, b):
    pair = Coupling(a, b, 1.0, alpha=0.5, gamma=0.2)
    assert (pair.coupling, pair.coordination, pair.score) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("value", [0.1, 0.3, 1 / 3, 0.7, 1.0])
def test_equal_poles_are_fully_coupled(value):
    assert Coupling(value, value, 1.0, alpha=0.3, gamma=0.2).coupling == 1.0


def test_rounding_does_not_lift_coupling_above_1():
    """For these nearly equal poles 2 * sqrt(a * b) / (a + b) rounds to 1.0000000000000002."""
    assert Coupling(0.4260906796881502, 0.42609068207951156, None, alpha=0.5, gamma=0.2).coupling == 1.0


def test_development_leans_to_the_pole_with_the_greater_part():
    assert Coupling(1.0, 0.0, None, alpha=0.75, gamma=0.0).development == 0.75


@pytest.mark.parametrize(
    ("a", "b", "lagging"),
    [(0.5, 0.5, None), (0.5, 0.6, None), (0.5, 0.61, "A"), (0.61, 0.5, "B"), (0.0, 0.1, None), (1.0, 0.0, "B")],
)
def test_a_pole_lags_where_it_is_more_than_a_tenth_behind(a, b, lagging):
    assert Coupling(a, b, None, alpha=0.5, gamma=0.2).lagging == lagging


def test_a_difference_of_exactly_a_tenth_is_not_lagging_whatever_the_binary_fractions():
    tenths = [n / 10 for n in range(10)]
    assert [Coupling(t, (10 * t + 1) / 10, None, 0.5, 0.2).lagging for t in tenths] == [None] * 10


@pytest.mark.parametrize(("mean", "told"), [(arithmetic, "one weight"), (geometric, "zip")])
def test_every_score_has_a_weight(mean, told):
    for weights, scores in (((1, 1), (0.5,)), ((1,), (0.5, 0.5))):
        with pytest.raises(ValueError, match=told):
            mean(weights, scores)


def test_one_score_above_0_does_not_make_a_geometric_mean():
    assert geometric((1, 1), (0.0, 1.0)) == 0.0
    assert geometric((1, 1), (1.0, 0.0)) == 0.0
