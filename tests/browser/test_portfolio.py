"""The page of many plans in a browser: nothing complains, its tables sort and filter, and a phone shows it."""

import pytest
from portfolios import portfolio, record

from nqpf.base.errors import Problem
from nqpf.base.language import LANGUAGES, both
from nqpf.base.source import Span
from nqpf.render.html.whole import render
from nqpf.render.options import Options
from nqpf.report.portfolio.page import portfolio_page
from nqpf.report.portfolio.record import Unread

EVIL = "<img src=x onerror=alert(1)><script>alert(2)</script>"


def page(language="en"):
    fields = ("subject",)
    plans = [
        record(f"p{n}", n / 15, 1 - n / 30, 0.5, fields=fields, subject=f"Group {n % 2}", title=f"Plan {n} {EVIL}")
        for n in range(15)
    ]
    other = record("e", 0.9, kind="enterprise", fields=fields, subject="Group 9")
    bad = Unread("bad.plan.yaml", (Problem(Span("bad.plan.yaml", 3, 5), both(EVIL)),))
    view = portfolio(*plans, other, bad, fields=fields, pairwise=True)
    return render(portfolio_page(view), Options(language=language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_complained_of_nor_asked_for(opened, violations, language, scheme):
    watched, complaints, requests = opened(page(language), scheme=scheme)
    assert violations(watched) == []
    assert (complaints, requests) == ([], [])
    assert watched.locator("main img, main script").count() == 0


def test_plans_sort_by_a_dimension_and_are_found_by_name(opened):
    watched, *_ = opened(page())
    rows = watched.locator("#region-dimensions tbody tr:visible")
    watched.locator("#region-dimensions").get_by_role("columnheader", name="P2").get_by_role("button").press("Enter")
    assert rows.first.get_by_role("rowheader", name="Plan 0 ").count() == 1
    watched.locator("#region-plans-filter").fill("plan 14")
    assert watched.locator("#region-plans tbody tr:visible").count() == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_scrolls_tables_and_not_the_page(opened, language):
    watched, *_ = opened(page(language), width=360)
    assert watched.evaluate("document.documentElement.scrollWidth") <= 360
