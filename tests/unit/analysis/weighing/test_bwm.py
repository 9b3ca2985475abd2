from fractions import Fraction

import pytest

from nqpf.analysis.weighing.bwm import BestWorst, compromise


def judged(best_to_others, others_to_worst):
    names = "abcdefg"[: len(best_to_others)]

    def keyed(values):
        return {name: Fraction(value) for name, value in zip(names, values, strict=True)}

    return BestWorst(names[0], names[-1], keyed(best_to_others), keyed(others_to_worst))


def test_full_consistency_gives_ksi_0_and_the_ratios_judged():
    found = compromise(judged((1, 2, 4), (4, 2, 1)))
    assert found.weights == pytest.approx({"a": 4 / 7, "b": 2 / 7, "c": 1 / 7})
    assert (found.ksi, found.ratio, found.least) == (0, 0, None)


def test_best_and_worst_that_weigh_the_same():
    assert compromise(judged((1, 1, 1), (1, 1, 1))).weights == pytest.approx({"a": 1 / 3, "b": 1 / 3, "c": 1 / 3})
    assert compromise(judged((1, 1), (1, 1))).weights == {"a": 0.5, "b": 0.5}


def test_two_elements_are_always_consistent():
    found = compromise(judged((1, 9), (9, 1)))
    assert (found.weights, found.ksi) == ({"a": 0.9, "b": 0.1}, 0)


def test_the_way_over_an_element_may_be_shorter_than_the_direct_one():
    """Over b it is 4, directly 9. By hand: a = 9 c - ksi, a = 2 b + ksi and b = 2 c + ksi, so c = 4/5 ksi."""
    found = compromise(judged((1, 2, 9), (9, 2, 1)))
    assert found.weights == pytest.approx({"a": 31 / 48, "b": 13 / 48, "c": 4 / 48})
    assert (found.ksi, found.least) == (pytest.approx(5 / 48), "b")


def test_the_element_that_agrees_least_is_named():
    assert compromise(judged((1, 2, 3, 8), (8, 5, 2, 1))).least == "b"
    assert compromise(judged((1, 2, 8, 8), (8, 5, 5, 1))).least == "c"
