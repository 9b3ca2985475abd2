"""AHP and best-worst weights against published results."""

from fractions import Fraction
from itertools import permutations

import pytest

from nqpf.analysis.weighing.ahp import prioritise
from nqpf.analysis.weighing.bwm import BestWorst, compromise


def square(names, rows):
    return {name: dict(zip(names, row, strict=True)) for name, row in zip(names, rows, strict=True)}


def from_pairs(pairs):
    """A full matrix of what only one half says."""
    names = sorted({name for pair in pairs for name in pair})
    matrix = {name: {name: 1.0} for name in names}
    for (first, second), value in pairs.items():
        matrix[first][second], matrix[second][first] = value, 1 / value
    return matrix


# OECD/JRC, Handbook on Constructing Composite Indicators (2008), table 20 and the weights beside it.
TAI = (
    "patents", "royalties", "internet", "exports", "telephones", "electricity", "schooling", "university",
)  # fmt: skip
TABLE_20 = [
    (1, 2, 3, 2, 5, 5, 1, 3),
    (1 / 2, 1, 2, 1 / 2, 4, 4, 1 / 2, 3),
    (1 / 3, 1 / 2, 1, 1 / 4, 2, 2, 1 / 5, 1 / 2),
    (1 / 2, 2, 4, 1, 4, 4, 1 / 2, 3),
    (1 / 5, 1 / 4, 1 / 2, 1 / 4, 1, 1, 1 / 5, 1 / 2),
    (1 / 5, 1 / 4, 1 / 2, 1 / 4, 1, 1, 1 / 5, 1 / 2),
    (1, 2, 5, 2, 5, 5, 1, 4),
    (1 / 3, 1 / 3, 2, 1 / 3, 2, 2, 1 / 4, 1),
]

# Wang and Chin (2011), as in the tests of pymcdm 1.4.0.
WANG_CHIN = [
    (1, 4, 3, 1, 3, 4),
    (1 / 4, 1, 7, 3, 1 / 5, 1),
    (1 / 3, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 6),
    (1, 1 / 3, 5, 1, 1, 1 / 3),
    (1 / 3, 5, 5, 1, 1, 3),
    (1 / 4, 1, 6, 3, 1 / 3, 1),
]

# Saaty (2008), Int. J. Services Sciences 1, 83-98: drinks in the USA, as in the tests of AHPy 2.
DRINKS = {
    ("coffee", "wine"): 9, ("coffee", "tea"): 5, ("coffee", "beer"): 2, ("coffee", "soda"): 1, ("coffee", "milk"): 1,
    ("water", "coffee"): 2, ("water", "wine"): 9, ("water", "tea"): 9, ("water", "beer"): 3, ("water", "soda"): 2,
    ("water", "milk"): 3, ("tea", "wine"): 3, ("beer", "wine"): 9, ("beer", "tea"): 3, ("beer", "milk"): 1,
    ("soda", "wine"): 9, ("soda", "tea"): 4, ("soda", "beer"): 2, ("soda", "milk"): 2, ("milk", "wine"): 9,
    ("milk", "tea"): 3,
}  # fmt: skip

# Saaty (2005), Theory and Applications of the Analytic Network Process: a city to live in, as in the tests of AHPy 2.
CITY = {
    ("Culture", "Housing"): 3, ("Culture", "Transportation"): 5, ("Family", "Culture"): 5, ("Family", "Housing"): 7,
    ("Family", "Transportation"): 7, ("Housing", "Transportation"): 3, ("Jobs", "Culture"): 2, ("Jobs", "Housing"): 4,
    ("Jobs", "Transportation"): 7, ("Family", "Jobs"): 1,
}  # fmt: skip
BE, BO, PI, SF = "Bethesda", "Boston", "Pittsburgh", "Santa Fe"
CITIES = {
    "Culture": {(BE, PI): 1, (BO, BE): 2, (BO, PI): 2.5, (BO, SF): 1, (SF, BE): 2, (SF, PI): 2.5},
    "Family": {(BE, BO): 2, (BE, SF): 4, (BO, SF): 2, (PI, BE): 3, (PI, BO): 8, (PI, SF): 9},
    "Housing": {(BE, BO): 5, (BE, SF): 2.5, (PI, BE): 2, (PI, BO): 9, (PI, SF): 7, (SF, BO): 4},
    "Jobs": {(BE, PI): 3, (BE, SF): 4, (BO, BE): 2, (BO, PI): 6, (BO, SF): 8, (PI, SF): 1},
    "Transportation": {(BE, BO): 1.5, (BE, SF): 4, (BO, SF): 2.5, (PI, BE): 2, (PI, BO): 3.5, (PI, SF): 9},
}


def test_the_handbooks_ahp_weights():
    found = prioritise(square(TAI, TABLE_20))
    published = (0.229, 0.135, 0.059, 0.176, 0.039, 0.039, 0.252, 0.072)
    assert list(found.weights.values()) == pytest.approx(published, abs=5e-4)
    assert found.ratio < 0.1


def test_wang_and_chin():
    weights = prioritise(square("abcdef", WANG_CHIN)).weights
    assert list(weights.values()) == pytest.approx((0.3208, 0.1395, 0.0348, 0.1285, 0.2374, 0.1391), abs=5e-5)


def test_saatys_drinks_and_their_consistency_ratio():
    found = prioritise(from_pairs(DRINKS))
    published = {
        "beer": 0.116, "coffee": 0.177, "milk": 0.129, "soda": 0.190, "tea": 0.042, "water": 0.327, "wine": 0.019,
    }  # fmt: skip
    assert found.weights == pytest.approx(published, abs=5.01e-4)
    assert found.ratio == pytest.approx(0.022, abs=5e-4)


def test_saatys_city_over_two_levels():
    criteria = prioritise(from_pairs(CITY)).weights
    local = {name: prioritise(from_pairs(pairs)).weights for name, pairs in CITIES.items()}
    cities = {city: sum(criteria[name] * local[name][city] for name in criteria) for city in (BE, BO, PI, SF)}
    assert cities == pytest.approx({BE: 0.229, BO: 0.275, PI: 0.385, SF: 0.111}, abs=5.01e-4)


def test_rezaeis_transport_modes_under_the_linear_model():
    """Judgements of Rezaei (2015), Omega 53, example 1: cost best, load flexibility worst; solved by hand.

    The way over accessibility, 2 * 5, is longer than the direct one, 8, so all three deviate by the same ksi: with
    w1 = 2 ksi, w2 = 5 w1 - ksi and w3 = 8 w1 + ksi the sum of 28 ksi is 1.
    """
    found = compromise(
        BestWorst(
            "cost",
            "load",
            {"load": Fraction(8), "access": Fraction(2), "cost": Fraction(1)},
            {"load": Fraction(1), "access": Fraction(5), "cost": Fraction(8)},
        )
    )
    assert found.weights == pytest.approx({"load": 2 / 28, "access": 9 / 28, "cost": 17 / 28}, abs=1e-15)
    assert found.ksi == pytest.approx(1 / 28, abs=1e-15)
    # Liang, Brunelli and Rezaei (2020): |2 * 5 - 8| / (8 * 8 - 8).
    assert (found.ratio, found.least) == (pytest.approx(2 / 56), "access")


@pytest.mark.parametrize("order", list(permutations("abc")))
def test_a_consistent_matrix_gives_back_its_weights_in_any_order(order):
    share = {"a": 4, "b": 2, "c": 1}
    found = prioritise({row: {column: share[row] / share[column] for column in order} for row in order})
    assert found.weights == pytest.approx({"a": 4 / 7, "b": 2 / 7, "c": 1 / 7})
    assert (found.ratio, found.triad) == (pytest.approx(0, abs=1e-12), None)
