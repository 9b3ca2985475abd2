"""In which quarter a plan is: the upper one first, and only where enough plans have the figure."""

import builders as b
import pytest
from hypothesis import given
from hypothesis import strategies as st
from portfolios import portfolio, record
from strategies import bounded

from nqpf.report.feedback.standing import FEWEST, Quarter, standings_of


def totals(*values):
    records = [record(f"p{n:02}", value, value, value) for n, value in enumerate(values)]
    found = standings_of(portfolio(*records))
    return [found[one.path].total for one in records]


def test_eight_plans_are_four_quarters_of_two():
    found = totals(*(n / 10 for n in range(8)))
    assert [quarter.number for quarter in found] == [4, 4, 3, 3, 2, 2, 1, 1]
    assert {quarter.of for quarter in found} == {8}


@pytest.mark.parametrize("values", [[n / 10 for n in range(7)], [0.5] * 9, [0.1, *[0.5] * 7, 0.9]])
def test_with_few_plans_or_hardly_any_difference_no_quarter_is_told(values):
    assert set(totals(*values)) == {Quarter(None, len(values))}


def test_each_figure_counts_the_plans_that_have_it():
    ranked = [record(f"p{n}", n / 8, n / 8, n / 8, measures=b.tasks(level=n % 5 + 1)) for n in range(7)]
    few = record("few", 0.5, measures=b.tasks(4))
    low = record("low", 0.9, measures=b.tasks())._replace(rateable=False)
    waiting = record("u", measures=b.tasks())
    found = standings_of(portfolio(*ranked, few, low, waiting))
    assert [quarter.of for quarter in found["p0.plan.yaml"]] == [9, 8, 8]
    assert found["few.plan.yaml"].commitment == Quarter(None, 9)
    assert found["few.plan.yaml"].total.number is not None
    assert [quarter.number for quarter in found["low.plan.yaml"]][1:] == [None, None]
    assert found["u.plan.yaml"].commitment.number is not None and found["u.plan.yaml"].total == Quarter(None, 8)


def test_kinds_are_apart():
    found = standings_of(portfolio(*(record(f"p{n}", n / 8) for n in range(8)), record("e", 0.5, kind="enterprise")))
    assert (found["p0.plan.yaml"].total, found["e.plan.yaml"].total) == (Quarter(4, 8), Quarter(None, 1))


@bounded
@given(st.lists(st.integers(0, 40), min_size=FEWEST, max_size=20))
def test_a_higher_total_is_never_in_a_lower_quarter_and_alike_are_together(values):
    found = totals(*(value / 40 for value in values))
    for value, quarter in zip(values, found, strict=True):
        for other, theirs in zip(values, found, strict=True):
            if quarter.number is not None and value >= other:
                assert quarter.number <= theirs.number
    numbers = {quarter.number for quarter in found}
    # The lowest quarter is empty where as many as a quarter of the plans share the lowest figure.
    assert numbers == {None} or (1 in numbers and len(numbers) > 1)
