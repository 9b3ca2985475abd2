"""What must hold of weights, rankings and agreement, whatever is judged."""

from fractions import Fraction
from itertools import combinations
from math import fsum

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from nqpf.analysis.weighing.ahp import join, prioritise
from nqpf.analysis.weighing.bwm import BestWorst, compromise
from nqpf.analysis.weighing.columns import constant
from nqpf.analysis.weighing.critic import critic_weights
from nqpf.analysis.weighing.direct import average
from nqpf.analysis.weighing.entropy import entropy_weights
from nqpf.analysis.weighing.topsis import closeness
from nqpf.review.agreement import alpha

NAMES = "abcdefg"
JUDGEMENTS = [Fraction(n) for n in range(1, 10)] + [Fraction(1, n) for n in range(2, 10)]
METRICS = st.sampled_from(("nominal", "ordinal", "interval", "ratio"))


@st.composite
def matrices(draw, names=None):
    names = names or NAMES[: draw(st.integers(2, 7))]
    matrix = {name: {name: 1.0} for name in names}
    for first, second in combinations(names, 2):
        value = draw(st.sampled_from(JUDGEMENTS))
        matrix[first][second], matrix[second][first] = float(value), float(1 / value)
    return matrix


@st.composite
def best_worst(draw):
    size, farthest = draw(st.integers(2, 7)), draw(st.integers(1, 9))
    others = st.lists(st.integers(1, farthest), min_size=size - 2, max_size=size - 2)
    names = NAMES[:size]
    to_others, to_worst = [1, *draw(others), farthest], [farthest, *draw(others), 1]
    return BestWorst(
        names[0],
        names[-1],
        dict(zip(names, map(Fraction, to_others), strict=True)),
        dict(zip(names, map(Fraction, to_worst), strict=True)),
    )


@st.composite
def score_columns(draw):
    plans = draw(st.integers(3, 12))
    column = st.lists(st.integers(0, 100).map(lambda n: n / 100), min_size=plans, max_size=plans)
    return {name: draw(column) for name in NAMES[: draw(st.integers(2, 6))]}


units = st.lists(st.lists(st.integers(0, 5), max_size=4), max_size=10)


def turned(mapping):
    return dict(reversed(mapping.items()))


def are_weights(weights):
    assert fsum(weights.values()) == pytest.approx(1)
    assert min(weights.values()) > 0


@given(matrices())
def test_ahp_weights_are_positive_and_do_not_ask_for_an_order(matrix):
    found = prioritise(matrix)
    are_weights(found.weights)
    assert found.ratio >= 0
    again = prioritise({row: turned(line) for row, line in turned(matrix).items()})
    assert (again.weights, again.ratio, again.triad) == (found.weights, found.ratio, found.triad)


@given(st.lists(st.integers(1, 9), min_size=2, max_size=7))
def test_a_consistent_matrix_gives_back_what_made_it(parts):
    made = dict(zip(NAMES, parts, strict=False))
    found = prioritise({row: {column: made[row] / made[column] for column in made} for row in made})
    assert found.weights == pytest.approx({name: part / sum(parts) for name, part in made.items()})
    assert found.ratio == pytest.approx(0, abs=1e-9)
    assert found.triad is None


@given(st.lists(matrices("abcd"), min_size=1, max_size=4))
def test_joined_judgements_are_reciprocal_and_between_the_raters(raters):
    joined = join(raters)
    for first, second in combinations("abcd", 2):
        judged = [matrix[first][second] for matrix in raters]
        assert min(judged) - 1e-9 <= joined[first][second] <= max(judged) + 1e-9
        assert joined[first][second] * joined[second][first] == pytest.approx(1)


@given(best_worst())
def test_best_worst_weights_are_positive_and_deviate_by_no_more_than_ksi(judged):
    found = compromise(judged)
    are_weights(found.weights)
    best, worst = found.weights[judged.best], found.weights[judged.worst]
    for name, weight in found.weights.items():
        assert abs(best - float(judged.best_to_others[name]) * weight) <= found.ksi + 1e-12
        assert abs(weight - float(judged.others_to_worst[name]) * worst) <= found.ksi + 1e-12
    assert 0 <= found.ratio <= 1
    assert (found.ksi == 0) == (found.ratio == 0) == (found.least is None)
    again = judged._replace(
        best_to_others=turned(judged.best_to_others), others_to_worst=turned(judged.others_to_worst)
    )
    assert compromise(again) == found


@given(st.dictionaries(st.text(max_size=3), st.lists(st.integers(1, 50), min_size=3, max_size=3), min_size=1))
def test_mean_shares_are_between_the_raters(given_points):
    points = {rater: dict(zip("abc", values, strict=True)) for rater, values in given_points.items()}
    found = average(points)
    are_weights(found.weights)
    for name, spread in found.spread.items():
        assert spread.low - 1e-12 <= found.weights[name] <= spread.high + 1e-12


@given(score_columns(), st.randoms(use_true_random=False))
def test_weights_from_data_ask_for_no_order_of_plans_or_columns(columns, random):
    assume(len(constant(columns)) < len(columns))
    order = list(range(len(next(iter(columns.values())))))
    random.shuffle(order)
    shuffled = {name: [scores[number] for number in order] for name, scores in turned(columns).items()}
    for weigh in (entropy_weights, critic_weights):
        weights = weigh(columns)
        assume(weights is not None)
        assert fsum(weights.values()) == pytest.approx(1)
        assert all((weight > 0) == (name not in constant(columns)) for name, weight in weights.items())
        assert weigh(shuffled) == pytest.approx(weights, abs=1e-12)


@given(score_columns())
def test_a_plan_that_is_best_in_all_is_first_and_one_that_is_worst_in_all_is_last(columns):
    best = {name: [*scores, 1.0, 0.0] for name, scores in columns.items()}
    close = closeness(best, dict.fromkeys(best, 1.0))
    assert (close[-2], close[-1]) == (1, 0)
    assert all(0 <= value <= 1 for value in close)


@given(units, METRICS)
def test_agreement_is_1_at_most_and_asks_for_no_order(rated, metric):
    found = alpha(rated, metric)
    again = alpha([list(reversed(unit)) for unit in reversed(rated)], metric)
    assert again == found
    assert found is None or found <= 1


@given(units)
def test_agreement_by_interval_does_not_change_with_the_scale(rated):
    moved = [[10 * value + 3 for value in unit] for unit in rated]
    found = alpha(rated, "interval")
    assert alpha(moved, "interval") == (None if found is None else pytest.approx(found))
    assert alpha(moved, "ordinal") == alpha(rated, "ordinal")
    assert alpha(moved, "nominal") == alpha(rated, "nominal")


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(2, 4)), min_size=2, max_size=8), METRICS)
def test_agreement_of_those_who_say_the_same_is_1(rated, metric):
    assume(len({value for value, _ in rated}) > 1)
    assert alpha([[value] * count for value, count in rated], metric) == 1
