"""Points, entropy, CRITIC and TOPSIS: small cases that a hand can redo."""

import pytest

from nqpf.analysis.weighing.columns import constant, varying
from nqpf.analysis.weighing.critic import critic_weights
from nqpf.analysis.weighing.direct import average
from nqpf.analysis.weighing.entropy import diversification, entropy_weights
from nqpf.analysis.weighing.topsis import closeness


def test_everyone_weighs_the_same_however_many_points_they_give():
    found = average({"x": {"a": 3, "b": 1}, "y": {"a": 100, "b": 300}})
    assert found.weights == {"a": 0.5, "b": 0.5}
    assert found.spread["a"] == (0.25, 0.75, pytest.approx(0.5 / 2**0.5))


def test_one_person_has_no_spread():
    assert average({"x": {"a": 3, "b": 1}}).spread["a"] == (0.75, 0.75, 0)


def test_a_column_of_one_value_weighs_nothing():
    columns = {"same": (0.3, 0.3, 0.3), "zero": (0, 0, 0), "a": (0, 0, 1), "b": (1, 0, 0.5)}
    assert constant(columns) == ("same", "zero")
    assert list(varying(columns)) == ["a", "b"]
    for weigh in (entropy_weights, critic_weights):
        weights = weigh(columns)
        assert (weights["same"], weights["zero"]) == (0, 0)
        assert weights["a"] + weights["b"] == pytest.approx(1)


def test_diversification_runs_from_nothing_to_all():
    assert diversification((0.2, 0.2, 0.2)) == pytest.approx(0, abs=1e-15)
    assert diversification((0, 0, 7)) == 1
    assert diversification((1, 1, 0, 0)) == pytest.approx(0.5)


def test_critic_weighs_what_says_something_of_its_own():
    """b repeats a, c goes its own way: with r(a, b) = 1 and r(a, c) = r(b, c) = 0, C is s, s, 2 s."""
    weights = critic_weights({"a": (0, 0, 1, 1), "b": (2, 2, 4, 4), "c": (0, 1, 0, 1)})
    assert weights == pytest.approx({"a": 0.25, "b": 0.25, "c": 0.5})


def test_critic_has_no_answer_where_nothing_says_anything_of_its_own():
    assert critic_weights({"a": (0, 1), "b": (3, 5)}) is None
    assert critic_weights({"a": (0, 1, 2), "b": (1, 1, 1)}) is None


def test_topsis_knows_the_ends():
    assert closeness({"a": (1, 0, 0.5), "b": (1, 0, 0.5)}, {"a": 2, "b": 1}) == pytest.approx([1, 0, 0.5])


def test_topsis_has_no_answer_where_no_plan_differs():
    assert closeness({"a": (0, 0), "b": (0.4, 0.4)}, {"a": 1, "b": 1}) is None
