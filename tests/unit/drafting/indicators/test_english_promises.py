"""English numbers: where a promise sets out, and what is no promise though it is a number."""

import pytest

from nqpf.documents.text import read_text
from nqpf.drafting.indicators import FoundIndicator, find_indicators
from nqpf.drafting.sections import outline_of


def found(text: str) -> tuple[FoundIndicator, ...]:
    document = read_text(f"1 Goals\n{text}\n")
    return find_indicators(document, outline_of(document))


@pytest.mark.parametrize(
    ("text", "promised", "start"),
    [
        (
            "The share of mulch will rise from 38% today to at least 75%.",
            ("share of mulch", "at least 75%", ""),
            ("38%", ""),
        ),
        (
            "Harvests will reach €6.5 million by 2035, up from €3.9 million in 2024.",
            ("Harvests", "€6.5 million", "2035"),
            ("€3.9 million", "2024"),
        ),
        (
            "The growers aim to double the number of plots from 600 to 1,200 by 2030.",
            ("plots", "1,200", "2030"),
            ("600", ""),
        ),
        ("Stock accuracy needs to get from roughly 70% to 98%.", ("Stock accuracy", "98%", ""), ("70%", "")),
        ("Losses should be halved, from 9% to 4.5%.", ("Losses", "4.5%", ""), ("9%", "")),
        (
            "Women will make up a third of new gardeners, compared with 17% at present.",
            ("share of new gardeners", "about 33%", ""),
            ("17%", ""),
        ),
        ("Exports are 11% of sales now; we want 20%.", ("Exports", "20%", ""), ("11%", "")),
    ],
)
def test_a_promise_may_say_where_it_sets_out(text: str, promised: tuple[str, str, str], start: tuple[str, str]) -> None:
    (one,) = found(text)
    assert (one.title, one.target.value, one.target.year) == promised
    assert one.baseline is not None
    assert (one.baseline.value, one.baseline.year) == start


def test_it_falls_where_it_sets_out_above() -> None:
    (one,) = found("Bring losses from 9% to 4.5%.")
    assert one.direction == "down"


@pytest.mark.parametrize(
    ("text", "change", "year"),
    [
        ("By 2035 we want yields to be 30% higher than in 2024.", "increased by 30%", "2035"),
        ("That should take losses down by 40% on 2025.", "down by 40%", ""),
        ("Create 2,500 additional plots a year by 2029.", "additional 2,500", "2029"),
        ("Grow 40% more fruit by 2030.", "additional 40%", "2030"),
    ],
)
def test_a_year_compared_with_is_not_the_one_of_the_change(text: str, change: str, year: str) -> None:
    (one,) = found(text)
    assert (one.target.change, one.target.year) == (change, year)


@pytest.mark.parametrize(
    "text",
    [
        "Orchards employ 4,000 people in the county.",
        "Our 640 growers provide 2,500 jobs.",
        "Grants cover up to 35% of all bills.",
        "Advice is open to growers with fewer than 250 staff.",
        "If we are more than six months late, we will say so.",
        "Awards go to a maximum of £40,000.",
        "Give a £5,000 prize for the best idea.",
        "We will use seed that is less than three years old.",
    ],
)
def test_no_promise(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Provide 2,500 jobs.", "2,500"),
        ("Orchards will employ 4,000 people.", "4,000"),
        ("Grow sales to £25m, with a margin of at least 9%.", "£25m"),
        ("Plant trees at 80 sites, so that growers see how they compare.", "80"),
        ("Plant half of the terraces.", "50%"),
    ],
)
def test_a_near_miss_is_promised(text: str, target: str) -> None:
    assert found(text)[0].target.value == target


@pytest.mark.parametrize(
    ("line", "title", "points", "start"),
    [
        ("**Crop losses:** 40% lower in 2030 than in 2022", "Crop losses", [("reduced by 40%", "2030")], ""),
        ("Plots: 350 growers by 2028, all 640 by 2030", "Plots", [("350", "2028"), ("640", "2030")], ""),
        ("Solar on sheds: from 14 MW (2025) to 60 MW by 2030", "Solar on sheds", [("60MW", "2030")], "14MW"),
        (
            "Mulch burnt: below 800 tonnes (2024: 1,300 tonnes)",
            "Mulch burnt",
            [("below 800 tonnes", "")],
            "1,300 tonnes",
        ),
        ("Growers certified to HRT 500: 45, up from 12", "Growers certified to HRT 500", [("45", "")], "12"),
        ("Target: 50 hubs by 2030", "hubs", [("50", "2030")], ""),
    ],
)
def test_a_line_names_what_its_values_are_of(line: str, title: str, points: list[tuple[str, str]], start: str) -> None:
    (one,) = found(f"- {line}")
    said = [(point.value or point.change, point.year) for point in (*one.milestones, one.target)]
    assert (one.title, said) == (title, points)
    assert (one.baseline.value if one.baseline else "") == start


@pytest.mark.parametrize("line", ["Timescale: 2027", "Enquiries: 01234", "**Budget:** £1.2m | **Timescale:** 2027"])
def test_a_line_of_other_fields_promises_nothing(line: str) -> None:
    assert found(line) == ()


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("By 2027 the college will open. Train 300 gardeners.", ["2027"]),
        ("The college will open in 2027. Train 300 gardeners.", [""]),
        ("Train 300 gardeners by 2027, open six nurseries.", ["2027", ""]),
        ("In 2027 we will train 300 gardeners, and open six nurseries.", ["2027", "2027"]),
        ("Train 300 gardeners by 2027, with 20 more nurseries.", ["2027", "2027"]),
        ("Train 300 gardeners by spring 2027.", ["2027"]),
        ("Open the hall by the end of 2026, reaching 500 growers a year from 2028.", ["2028"]),
        ("Plant 300 trees (2028) and 20 hedges (2030).", ["2028", "2030"]),
    ],
)
def test_a_year_is_of_its_clause_or_opens_the_paragraph(text: str, years: list[str]) -> None:
    assert [one.target.year for one in found(text)] == years


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Applications will be decided within 20 working days.", ["20 working days"]),
        ("Build the hall within nine months.", []),
    ],
)
def test_the_time_for_an_answer_is_promised(text: str, values: list[str]) -> None:
    assert [one.target.value for one in found(text)] == values


@pytest.mark.parametrize(
    ("title", "year"), [("County farming 2026 work programme", "2026"), ("County farming plan 2026-2028", "")]
)
def test_a_date_without_year_is_of_the_one_year_of_the_plan(title: str, year: str) -> None:
    document = read_text(f"{title}\n1 Goals\nTrain 300 gardeners by the end of the year.\n")
    (one,) = find_indicators(document, outline_of(document))
    assert one.target.year == year
