import pytest

from nqpf.analysis.weighing.ahp import join, prioritise, worst_triad


def matrix(ab, ac, bc):
    return {
        "a": {"a": 1, "b": ab, "c": ac},
        "b": {"a": 1 / ab, "b": 1, "c": bc},
        "c": {"a": 1 / ac, "b": 1 / bc, "c": 1},
    }


def test_two_elements_are_always_consistent():
    found = prioritise({"a": {"a": 1, "b": 3}, "b": {"a": 1 / 3, "b": 1}})
    assert found.weights == pytest.approx({"a": 0.75, "b": 0.25})
    assert (found.ratio, found.triad) == (0, None)


def test_the_triad_that_agrees_least_is_named_with_both_ways():
    triad = worst_triad(matrix(2, 9, 2))
    assert (triad.first, triad.second, triad.third) == ("a", "b", "c")
    assert (triad.direct, triad.implied, triad.inconsistency) == (9, 4, pytest.approx(1 - 4 / 9))
    assert prioritise(matrix(9, 1, 9)).ratio > 0.1


def test_joining_is_the_geometric_mean_and_stays_reciprocal():
    joined = join([matrix(2, 4, 1), matrix(8, 1, 4)])
    assert joined["a"] == pytest.approx({"a": 1, "b": 4, "c": 2})
    assert joined["c"]["b"] == pytest.approx(1 / 2)


def test_joining_does_not_ask_who_comes_first():
    one, other = matrix(2, 3, 5), matrix(7, 1 / 3, 2)
    assert join([one, other]) == join([other, one])
