"""The shell that every page has: languages, light and dark, tables, no way out."""

import pytest

from nqpf.base.language import LANGUAGES, Text, both
from nqpf.render.html.element import both as spans
from nqpf.render.html.element import element
from nqpf.render.html.page import Page, Section, write
from nqpf.render.html.table import Cell, Column, number, table

COLUMNS = (
    Column(Text("Id", "编号"), "text", head=True),
    Column(Text("Score", "得分"), "number"),
    Column(Text("Title", "标题"), "text", wide=True),
)
ROWS = (
    (Cell("M2"), number(3.25), Cell(spans(Text("beta", "贝塔")))),
    (Cell("M10"), number(12), Cell(spans(Text("alpha", "阿尔法")))),
    (Cell("M1"), number(-1), Cell(spans(both("γ 伽马")))),
)
SHELL = Page(
    Text("A plan", "一份规划"),
    (element("p", "—"),),
    (
        Section("first", Text("First", "第一"), [table("t", Text("Items", "条目"), COLUMNS, ROWS, filtered=True)]),
        Section("second", Text("Second", "第二"), [element("details", element("summary", "more"), "text", id="d")]),
    ),
)


def ids(page):
    return page.locator("#t tbody tr:visible th").all_inner_texts()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_complained_of_nor_asked_for(opened, violations, language, scheme):
    page, complaints, requests = opened(write(SHELL, language), scheme=scheme)
    assert violations(page) == []
    assert (complaints, requests) == ([], [])


def test_the_language_is_switched_by_keyboard(opened):
    page, *_ = opened(write(SHELL, "en"))
    assert page.title() == "A plan" and page.locator("h1").inner_text() == "A plan"
    page.get_by_role("button", name="中文").focus()
    page.keyboard.press("Enter")
    assert page.title() == page.locator("h1").inner_text() == "一份规划"
    assert page.locator("html").get_attribute("lang") == "zh"
    assert page.get_by_role("button", name="中文").get_attribute("aria-pressed") == "true"
    assert page.locator("nav").inner_text().split() == ["目录", "第一", "第二"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_are_switched_by_keyboard(opened, scheme):
    page, *_ = opened(write(SHELL, "en"), scheme=scheme)
    ground = lambda: page.evaluate("getComputedStyle(document.body).backgroundColor")  # noqa: E731
    before, button = ground(), page.get_by_role("button", name="Dark")
    assert button.get_attribute("aria-pressed") == str(scheme == "dark").lower()
    button.press("Space")
    after = ground()
    assert after != before
    assert button.get_attribute("aria-pressed") == str(scheme == "light").lower()
    button.press("Space")
    assert ground() == before


def test_tables_sort_by_keyboard(opened):
    page, *_ = opened(write(SHELL, "en"))
    score = page.get_by_role("columnheader", name="Score")
    score.get_by_role("button").press("Enter")
    assert (ids(page), score.get_attribute("aria-sort")) == (["M10", "M2", "M1"], "descending")
    score.get_by_role("button").press("Enter")
    assert (ids(page), score.get_attribute("aria-sort")) == (["M1", "M2", "M10"], "ascending")
    page.get_by_role("columnheader", name="Id").get_by_role("button").press("Space")
    assert ids(page) == ["M1", "M2", "M10"]
    assert score.get_attribute("aria-sort") is None
    page.get_by_role("columnheader", name="Title").get_by_role("button").press("Enter")
    assert ids(page) == ["M10", "M2", "M1"]


def test_tables_show_what_holds_the_words_sought_in_the_language_shown(opened):
    page, *_ = opened(write(SHELL, "en"))
    field, status = page.get_by_role("searchbox", name="Filter"), page.get_by_role("status")
    field.fill("ALPHA")
    assert (ids(page), status.inner_text()) == (["M10"], "shown: 1 of 3")
    page.get_by_role("button", name="中文").click()
    assert (ids(page), status.inner_text()) == ([], "显示 0 / 3")
    field = page.get_by_role("searchbox", name="筛选")
    field.fill("贝塔")
    assert ids(page) == ["M2"]
    field.fill("")
    assert ids(page) == ["M2", "M10", "M1"]


def test_a_link_opens_what_it_points_to(opened):
    page, *_ = opened(write(SHELL, "en"))
    page.evaluate("location.hash = 'd'")
    page.wait_for_function("document.getElementById('d').open")


def test_without_scripts_all_is_there_and_no_control_is_dead(opened):
    page, *_ = opened(write(SHELL, "zh"), scripts=False)
    assert page.locator("button:visible, input:visible").count() == 0
    assert page.locator("th").first.inner_text() == "编号"
    assert page.locator("h1").inner_text() == "一份规划"
