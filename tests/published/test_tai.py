"""The Technology Achievement Index of 23 countries, scored as 23 plans against one rubric.

Data and ranks: OECD/JRC, Handbook on Constructing Composite Indicators (2008): the appendix for the eight
indicators (telephones and electricity as logarithms to base 10), tables 23 and 38 for the ranks. Goalposts:
Saisana (2005), table 1.
"""

import pytest
from builders import criterion, facet, plan, principle, rubric, scored, valued

INDICATORS = (
    "patents", "royalties", "internet", "exports", "telephones", "electricity", "schooling", "university",
)  # fmt: skip

COUNTRIES = {
    "Finland": (187, 125.6, 200.2, 50.7, 3.08, 4.15, 10.0, 27.4),
    "United States": (289, 130.0, 179.1, 66.2, 3.00, 4.07, 12.0, 13.9),
    "Sweden": (271, 156.6, 125.8, 59.7, 3.10, 4.14, 11.4, 15.3),
    "Japan": (994, 64.6, 49.0, 80.8, 3.00, 3.86, 9.5, 10.0),
    "Korea": (779, 9.8, 4.8, 66.7, 2.97, 3.65, 10.8, 23.2),
    "Netherlands": (189, 151.2, 136.0, 50.9, 3.02, 3.77, 9.4, 9.5),
    "United Kingdom": (82, 134.0, 57.4, 61.9, 3.02, 3.73, 9.4, 14.9),
    "Singapore": (8, 25.5, 72.3, 74.9, 2.95, 3.83, 7.1, 24.2),
    "Canada": (31, 38.6, 108.0, 48.7, 2.94, 4.18, 11.6, 14.2),
    "Australia": (75, 18.2, 125.9, 16.2, 2.94, 3.94, 10.9, 25.3),
    "Germany": (235, 36.8, 41.2, 64.2, 2.94, 3.75, 10.2, 14.4),
    "Norway": (103, 20.2, 193.6, 19.0, 3.12, 4.39, 11.9, 11.2),
    "Ireland": (106, 110.3, 48.6, 53.6, 2.97, 3.68, 9.4, 12.3),
    "Belgium": (72, 73.9, 58.9, 47.6, 2.91, 3.86, 9.3, 13.6),
    "New Zealand": (103, 13.0, 146.7, 15.4, 2.86, 3.91, 11.7, 13.1),
    "Austria": (165, 14.8, 84.2, 50.3, 2.99, 3.79, 8.4, 13.6),
    "France": (205, 33.6, 36.4, 58.9, 2.97, 3.80, 7.9, 12.6),
    "Israel": (74, 43.6, 43.2, 45.0, 2.96, 3.74, 9.6, 11.0),
    "Spain": (42, 8.6, 21.0, 53.4, 2.86, 3.62, 7.3, 15.6),
    "Italy": (13, 9.8, 30.4, 51.0, 3.00, 3.65, 7.2, 13.0),
    "Czech Republic": (28, 4.2, 25.0, 51.7, 2.75, 3.68, 9.5, 8.2),
    "Hungary": (26, 6.2, 21.6, 63.5, 2.73, 3.46, 9.1, 7.7),
    "Slovenia": (105, 4.0, 20.3, 49.5, 2.84, 3.71, 7.1, 10.6),
}
COLUMNS = tuple(zip(*COUNTRIES.values(), strict=True))

# Worst and best. Telephones and electricity are log10 of 1..901 and of 22..6969.
GOALPOSTS = (
    (0, 994), (0, 272.6), (0, 232.4), (0, 80.8), (0, 2.954724790979063),
    (1.3424226808222062, 3.843170464519898), (0.8, 12.0), (0.1, 27.4),
)  # fmt: skip

# Table 23: weights (equal, factor analysis, budget allocation, analytic hierarchy) printed to two decimals.
EW = (0.125,) * 8
FA = (0.17, 0.15, 0.11, 0.06, 0.08, 0.13, 0.13, 0.17)
BAP = (0.11, 0.11, 0.11, 0.18, 0.10, 0.06, 0.15, 0.18)
AHP = (0.09, 0.10, 0.07, 0.21, 0.05, 0.06, 0.18, 0.25)

# Tables 23 and 38: ranks in the order of the countries above. GME is the geometric aggregation.
RANKS = {
    "EW": (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23),
    "FA": (1, 2, 3, 4, 5, 6, 8, 11, 10, 7, 12, 9, 14, 15, 13, 16, 17, 18, 19, 20, 21, 23, 22),
    "BAP": (1, 2, 3, 5, 4, 8, 7, 6, 10, 11, 9, 13, 12, 14, 17, 15, 16, 18, 19, 21, 22, 20, 23),
    "AHP": (1, 3, 4, 5, 2, 11, 7, 6, 10, 9, 8, 16, 12, 13, 18, 15, 14, 17, 19, 21, 22, 20, 23),
    "GME": (2, 1, 3, 4, 16, 5, 6, 18, 13, 14, 8, 11, 7, 9, 17, 12, 10, 15, 19, 21, 23, 22, 20),
}


def ranks(weights, goalposts, aggregate="arithmetic"):
    """Ranks of the countries, 1 for the highest total, in the order of `COUNTRIES`."""
    checks = [{"kind": "goalposts", "worst": worst, "best": best} for worst, best in goalposts]
    criteria = [
        criterion(name, facet(f"{name}.value", check), weight=weight)
        for name, check, weight in zip(INDICATORS, checks, weights, strict=True)
    ]
    of = rubric(principle("TAI", *criteria, aggregate=aggregate))
    totals = []
    for values in COUNTRIES.values():
        claims = [valued(name, v, f"{name}.value") for name, v in zip(INDICATORS, values, strict=True)]
        totals.append(scored(of, plan(indicators=claims)).total)
    highest_first = sorted(totals, reverse=True)
    assert len(set(totals)) == len(totals)
    return tuple(1 + highest_first.index(total) for total in totals)


def rank_correlation(first, second):
    """Spearman's coefficient; neither ranking has ties."""
    n = len(first)
    return 1 - 6 * sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) / (n * (n * n - 1))


def test_equal_weights_give_all_23_published_ranks():
    assert ranks(EW, GOALPOSTS) == RANKS["EW"]


def test_budget_allocation_weights_give_all_23_published_ranks():
    assert ranks(BAP, GOALPOSTS) == RANKS["BAP"]


def test_the_geometric_mean_of_the_raw_values_gives_all_23_published_ranks():
    """Goalposts from 0 to the highest value divide each column by a constant, which moves no rank."""
    assert ranks(EW, [(0, max(column)) for column in COLUMNS], "geometric") == RANKS["GME"]


@pytest.mark.parametrize(("name", "weights"), [("FA", FA), ("AHP", AHP)])
def test_weights_known_to_two_decimals_give_nearly_the_published_ranks(name, weights):
    assert rank_correlation(ranks(weights, GOALPOSTS), RANKS[name]) >= 0.99


def test_goalposts_taken_from_the_sample_itself_give_only_11_of_the_23_ranks():
    """What the index would say if the best and worst of the 23 were its goalposts: fixed posts matter."""
    found = ranks(EW, [(min(column), max(column)) for column in COLUMNS])
    assert sum(ours == theirs for ours, theirs in zip(found, RANKS["EW"], strict=True)) == 11


def test_values_beyond_the_best_post_are_capped():
    """Norway's electricity lies far above its post: uncapped it would stand 8th instead of 12th."""
    norway = list(COUNTRIES).index("Norway")
    beyond = [(worst, max(best, *column)) for (worst, best), column in zip(GOALPOSTS, COLUMNS, strict=True)]
    assert (ranks(EW, GOALPOSTS)[norway], ranks(EW, beyond)[norway]) == (12, 8)
