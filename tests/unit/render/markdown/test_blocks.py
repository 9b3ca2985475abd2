"""How Markdown shows blocks, one kind after another."""

import pytest

from nqpf.base.language import NO_TEXT, both
from nqpf.render.markdown.whole import render
from nqpf.render.options import Options
from nqpf.report.blocks import block as b
from nqpf.report.blocks import pictures as pic
from nqpf.report.blocks.page import Beside, Folded, Page, Section
from nqpf.report.blocks.words import Run, words


def shown(*blocks, depth="first", language="en"):
    """The lines of blocks in one section that say something, without the page's title."""
    page = Page(("toy",), NO_TEXT, both("T"), (), (Section("s", both("S"), blocks, depth),))
    return [line for line in render(page, Options(language=language)).splitlines()[2:] if line]


def test_figures_are_points_with_their_meaning():
    one = b.KeyFigure(both("Commitment"), 42.6, both("how firmly"), band=both("Low"), details=(words("of 5"),))
    two = b.KeyFigure(both("Use"), both("not rated"), both("too few"), of="")
    assert shown(b.KeyFigures((one, two))) == [
        "- **Commitment 42.6 / 100** Low · how firmly · of 5",
        "- **Use not rated** too few",
    ]


def test_facts_have_the_colon_of_their_language():
    facts = b.Facts((b.Fact(both("份额"), b.number(0.25), "share"),))
    assert shown(facts) == ["- **份额**: 25%"] and shown(facts, language="zh") == ["- **份额**：25%"]


def test_words_stand_out_where_they_are_strong():
    line = words("a ", Run(both("b"), "strong"), Run(both("c"), "strong"), " ", Run(both("nqpf"), "code"), "。")
    assert shown(b.Paragraph(line), b.Paragraph(line, "warning"), b.Paragraph(words("n"), "note")) == [
        "a **bc** `nqpf`。", "**a bc nqpf。**", "n",
    ]  # fmt: skip


def test_bars_are_a_table_with_what_stands_below_where_anything_does():
    one, two = pic.Bar(words("a"), 1, target=2), pic.Bar(words("b"), 3, words("3 of 3"))
    assert shown(pic.Bars("bars", both("Bars"), (one, two), 3, "count", both("worst first"))) == [
        "| Bars |  | worst first |",
        "| --- | --- | --- |",
        f"| a | {'█' * 5}{'░' * 11} | 1 · \\< 2 |",
        f"| b | {'█' * 16} | 3 of 3 |",
    ]
    assert shown(pic.Bars("bars", NO_TEXT, (one._replace(below=words("why")), two)))[2].endswith("| why |")
    assert shown(pic.Bars("bars", both("Bars"), ())) == ["| Bars |  |  |", "| --- | --- | --- |"]


def test_a_table_has_its_figures_to_the_right_and_its_title_above():
    columns = (b.Column(both("A|B")), b.Column(both("C"), "exact"))
    rows = (b.Row((b.text("a|b"), b.number(0.5))), b.Row((b.text("c"), b.number(None))))
    assert shown(b.Table("t", both("Title"), columns, rows)) == [
        "**Title**", "| A\\|B | C |", "| --- | ---: |", "| a\\|b | 0.50 |", "| c | – |",
    ]  # fmt: skip


def test_entries_keep_their_numbers():
    line = b.Line(both("missing"), words("an owner"))
    made = b.Entry(11, words("Do"), (b.Gain(both("total"), 1.25),), (line, b.Line(NO_TEXT, words("- more"))))
    assert shown(b.Entries("e", NO_TEXT, (made, made._replace(number=15, gains=(), lines=())), made.gains)) == [
        "- **11. Do** (+1.2 total)",
        "  - missing: an owner",
        "  - \\- more",
        "- **15. Do**",
        "Together +1.2 total",
    ]


def test_findings_say_how_grave_they_are_and_where():
    found = b.Finding("rule:1", "error", words("wrong"), words("right"), words("section 3"))
    assert shown(b.Findings("f", both("Found"), (found, b.Finding("r", "note", words("odd"))))) == [
        "**Found**", "- **error** wrong · right · section 3", "- **note** odd",
    ]  # fmt: skip


def test_arithmetic_is_nested_and_listings_are_points():
    lines = (b.FormulaLine(both("a = b"), strong=True), b.FormulaLine(both("- b"), 1))
    assert shown(b.Formula(lines), b.Listing((words("1. one"),))) == ["- **a = b**", "  - \\- b", "- 1\\. one"]


def test_lines_of_a_file_are_code_between_marks_that_they_do_not_have():
    assert shown(b.sample("a:\n  - ```b\n::error::c")) == ["````", "a:", "  - ```b", "：：error::c", "````"]


@pytest.mark.parametrize(("value", "band"), [(0, "low"), (30, "high"), (100, "high")])
def test_the_part_of_a_scale_that_the_value_is_in_stands_out(value, band):
    marks = (pic.Mark(both("low"), 30), pic.Mark(both("high"), 100))
    (line,) = shown(pic.Scale("s", both("Scale"), value, marks))
    assert line.startswith(f"Scale {value}.0 · ") and f"**{band} " in line and line.count("**") == 2


def test_ranges_and_pairs_are_said_in_figures():
    strip = pic.Strip(words("a"), 20, 41, 60, (10, 90), words("said"))
    pair = pic.Pair("D", both("Pair"), pic.Side(both("A"), 80), pic.Side(both("B"), 20), None, words("B lags"))
    made = shown(
        pic.Strips("s", both("R"), (strip, strip._replace(ends=None)), form="count"), pic.Poles("p", NO_TEXT, (pair,))
    )
    assert made[2:] == [
        "| a | 41 | 20–60 (10–90) | said |",
        "| a | 41 | 20–60 | said |",
        "- **Pair** B lags · A 80 · B 20",
    ]


def test_what_can_be_folded_is():
    inner = b.Paragraph(words("inner"))
    made = shown(Folded("f", words("Title"), (inner,), opened=True), Beside((inner,)))
    assert made == ['<details id="nqpf-f" open><summary>Title</summary>', "inner", "</details>", "inner"]


@pytest.mark.parametrize(("words_", "opened"), [(1, True), (900, False)])
def test_a_section_stands_open_where_it_is_short(words_, opened):
    made = shown(*[b.Paragraph(words("a word"))] * words_, depth="body")
    assert made[0] == f'<details id="nqpf-s"{" open" if opened else ""}><summary><b>S</b></summary>'


def test_a_section_with_nothing_to_show_is_left_out():
    assert shown(pic.Radar("r", both("Radar"), ()), depth="body") == []


def test_what_a_title_opens_is_cut_where_it_is_too_long():
    lines = b.Listing((words("x" * 300),) * 100)
    made = shown(Folded("f", words("Title"), (lines,)), depth="body")
    assert made[-2:] == ["</details>"] * 2 and "more lines" in made[-3]
