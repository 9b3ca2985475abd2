"""Indicators in English sentences."""

import pytest
from indicated import found, said

from nqpf.drafting.indicators.english import counted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raise farm research to 3.5 % of sales by 2028.", [("farm research", "3.5%", "2028")]),
        ("Cut water use per hectare by 15 % by 2027.", [("water use per hectare", "cut by 15%", "2027")]),
        (
            "Train 500 gardeners a year and open 10 new nurseries by 2026.",
            [("gardeners trained a year", "500", "2026"), ("new nurseries", "10", "2026")],
        ),
        ("At least 60 % of farms are certified by 2027.", [("share of farms certified", "at least 60%", "2027")]),
        (
            "By 2030 the county will host 40 nurseries, 20 seed banks and five labs.",
            [("nurseries", "40", "2030"), ("seed banks", "20", "2030"), ("labs", "5", "2030")],
        ),
        ("We will create a further 300 garden jobs by 2029.", [("garden jobs", "a further 300", "2029")]),
        ("Exports reach £1.2bn by 2030.", [("Exports", "£1.2bn", "2030")]),
        ("The target is 250 new gardens each year.", [("new gardens a year", "250", "")]),
        ("Double the number of orchards by 2031.", [("orchards", "double", "2031")]),
        ("Plant two million trees by 2035.", [("trees", "2 million", "2035")]),
        ("Reduce scope 1 and 2 emissions by 42 % by 2030.", [("scope 1 and 2 emissions", "reduce by 42%", "2030")]),
        ("The county will invest £25m in seeds.", []),
        ("Chapter 3 sets out 4 priorities and 12 actions.", []),
        ("Currently, 12 orchards are open.", []),
        (
            "By 2028, the share of certified farms will reach 75 %, and the county will have 3 labs.",
            [("share of certified farms", "75%", "2028"), ("labs", "3", "2028")],
        ),
        ("At least two thirds of farms will be certified. All 32 farms will have water.", []),
        ("Reduce waiting times to under 18 weeks by 2027.", [("waiting times", "under 18 weeks", "2027")]),
        ("Grow exports by 5 % a year to 2030.", [("exports", "grow by 5% a year", "2030")]),
        (
            "Cut greenhouse gas emissions by at least 55 % by 2030 compared to 1990.",
            [("greenhouse gas emissions", "cut by at least 55%", "2030")],
        ),
        ("Five new seed banks will be opened by 2029.", [("new seed banks opened", "5", "2029")]),
        ("In 2025, we trained 400 people.", []),
        ("Audit all farms that use more than 20 pumps.", []),
        ("Share seeds with the ten largest farms.", []),
        ("Merge the Orchard 2.0 scheme with the Clean Seed 400 standard.", []),
        ("Pay 30 % of planting costs, up to £5,000 per farm.", []),
        ("No farm may receive more than 20 % of the fund.", []),
        ("The Land Fund of £12 million runs over five years.", []),
        ("Recycle water at two nurseries.", [("water at nurseries", "2", "")]),
        ("Introduce a planting tool for 1,100 farms.", [("planting tool for farms", "1,100", "")]),
        (
            "By 2030, farm sales will rise to £6bn, with £5bn by 2027. Orchards will grow to 80.",
            [("farm sales", "£6bn", "2030"), ("Orchards", "80", "2030")],
        ),
        ("Offer tools and reach 600 farms in three years.", [("farms reached", "600", "")]),
        (
            "The county will have 3 labs and 20 farms, of which 1 lab and 8 farms by 2026.",
            [("labs", "3", ""), ("farms", "20", "")],
        ),
        ("Open between 8 and 10 nurseries by 2028.", [("nurseries", "8-10", "2028")]),
        ("Sales will rise by 15 % between 2025 and 2030.", [("Sales", "rise by 15%", "2030")]),
    ],
)
def test_english(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [said(indicator) for indicator in found(f"1 Goals\n{text}")] == expected


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("inefficient pumps replaced", "pumps"),
        ("advisers trained a year", "advisers"),
        ("test farms for seed breeders", "farms"),
        ("farms", "farms"),
        ("people trained", "people"),
        ("gross output", ""),
        ("progress", ""),
        ("share of orchards", ""),
    ],
)
def test_what_is_counted_is_the_noun_of_the_title(title: str, unit: str) -> None:
    assert counted(title) == unit
