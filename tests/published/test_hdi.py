"""The Human Development Index as plain data: a log scale, a mean inside a dimension, a geometric mean across.

Goalposts: UNDP, Human Development Report 2020, technical note 1. Values and index: the same report, table 1
(2019). The report computes from unrounded inputs and prints them rounded, so its third decimal can differ by one.
"""

import pytest
from builders import criterion, facet, plan, principle, rubric, scored, valued

GOALPOSTS = {
    "life": {"worst": 20, "best": 85},
    "expected": {"worst": 0, "best": 18},
    "mean": {"worst": 0, "best": 15},
    "income": {"worst": 100, "best": 75000, "scale": "log"},
}
# Life expectancy, expected and mean years of schooling, gross national income per head; the index.
COUNTRIES = {
    "Norway": ((82.4, 18.1, 12.9, 66494), 0.957),
    "Ireland": ((82.3, 18.7, 12.7, 68371), 0.955),
    "Switzerland": ((83.8, 16.3, 13.4, 69394), 0.955),
    "Brazil": ((75.9, 15.4, 8.0, 14263), 0.765),
    "China": ((76.9, 14.0, 8.1, 16057), 0.761),
    "India": ((69.7, 12.2, 6.5, 6681), 0.645),
    "Niger": ((62.4, 6.5, 2.1, 1201), 0.394),
}


def _facet(name):
    return facet(name, {"kind": "goalposts", **GOALPOSTS[name]})


HDI = rubric(
    principle("health", criterion("lives", _facet("life"))),
    principle("education", criterion("schooling", _facet("expected"), _facet("mean"))),
    principle("standard", criterion("means", _facet("income"))),
    aggregate="geometric",
)


def index(values):
    return scored(HDI, plan(indicators=[valued(f"I-{n}", v, n) for n, v in zip(GOALPOSTS, values, strict=True)])).total


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_index_of_a_country_comes_out_as_published(country):
    values, published = COUNTRIES[country]
    assert abs(round(index(values), 3) - published) < 0.0011


def test_what_is_past_a_goalpost_counts_as_the_goalpost():
    (life, _, mean, income), _ = COUNTRIES["Ireland"]
    assert index((life, 18.7, mean, income)) == index((life, 18, mean, income))


def test_a_missing_value_empties_a_geometric_index():
    only_health = plan(indicators=[valued("I-life", 80, "life")])
    assert scored(HDI, only_health).total == 0
