"""Dates in the table: in their author's words, and figures alone as one reads them."""

import pytest

from nqpf.base.language import Text
from nqpf.plan.quantity import parse_period
from nqpf.report.tasks.dates import date_text


@pytest.mark.parametrize(
    ("written", "zh"),
    [
        ("2027年底", "2027年底"),
        ("2027年12月底前", "2027年12月底前"),
        ("2027-12-31", "2027年12月31日"),
        ("2027/6/3", "2027年6月3日"),
        ("2027-06", "2027年6月"),
        ("2027Q3", "2027Q3"),
    ],
)
def test_a_date_is_said_as_it_was_written_and_figures_as_one_reads_them(written, zh):
    assert date_text(parse_period(written)) == Text(written, zh)


def test_a_bare_year_is_one_in_either_language():
    assert date_text(parse_period(2027)) == Text("2027", "2027年")
