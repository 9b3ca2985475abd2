"""How a terminal shows blocks, one kind after another."""

import pytest

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.render.options import Options
from nqpf.render.terminal.whole import render
from nqpf.report.blocks import block as b
from nqpf.report.blocks import pictures as pic
from nqpf.report.blocks.page import Beside, Folded, Page, Section
from nqpf.report.blocks.words import Run, words


def shown(*blocks, depth="first", **options):
    """The lines of blocks in one section, without the page's title."""
    page = Page(("toy",), NO_TEXT, both("T"), (), (Section("s", both("S"), blocks, depth),))
    return render(page, Options(**options)).splitlines()[1:]


def figure(name, value, means="", **more):
    return b.KeyFigure(both(name), value, both(means), **more)


def bars(*made, most=100.0, form="points", title=""):
    return pic.Bars("bars", both(title) if title else NO_TEXT, made, most, form)


def bar(name, value, said="", **more):
    return pic.Bar(words(name), value, words(said), **more)


def table(heads, *rows, **more):
    columns = tuple(head if isinstance(head, b.Column) else b.Column(both(head)) for head in heads)
    cells = tuple(
        b.Row(tuple(b.text(cell) if isinstance(cell, str) else b.number(cell) for cell in row)) for row in rows
    )
    return b.Table("t", NO_TEXT, columns, cells, **more)


def test_figures_have_their_meaning_beside_them_and_details_below():
    detail = words("of 5 tasks")
    one = figure("Commitment", 42.6, "how firmly it commits", band=both("Actionable"), details=(detail,))
    two = figure("Use", both("not rated"), "too few", of="")
    assert shown(b.KeyFigures((one, two))) == [
        "Commitment   42.6 / 100  Actionable  how firmly it commits",
        "            of 5 tasks",
        "Use         not rated  too few",
    ]


def test_a_meaning_that_is_long_goes_on_below_itself():
    first, second = shown(b.KeyFigures((figure("承诺力度", 42.6, "规划自身任务落实到位的程度" * 3),)))
    assert first.startswith("承诺力度   42.6 / 100  规划")
    assert second.startswith(" " * 10) and second[10] != " "


def test_names_wider_than_their_column_stand_above_and_do_not_widen_it():
    name = "x" * 40
    assert shown(b.Facts((b.Fact(both(name), b.text("a")), b.Fact(both("b"), b.number(0.25), "share")))) == [
        name, "   a", "b  25%",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "cells"), [(0, 0), (0.01, 1), (50, 8), (100, 16), (300, 16), (-5, 0), (float("inf"), 16)]
)
def test_a_bar_is_never_longer_than_its_scale_and_something_is_never_nothing(value, cells):
    (line,) = shown(bars(bar("a", value, "said")))
    assert line == f"a  {'█' * cells}{'·' * (16 - cells)}  said"


def test_a_scale_that_ends_at_nothing_has_empty_bars():
    assert shown(bars(bar("a", 0), most=0.0, form="count")) == [f"a  {'·' * 16}  0"]


def test_bars_say_their_value_and_whether_the_target_is_met():
    made = shown(bars(bar("a", 9.5, target=20), bar("bc", 25, target=20, below=words("why")), title="Title"))
    assert made == ["Title", f"a   ██{'·' * 14}   9.5 < 20.0", f"bc  ████{'·' * 12}  25.0 ≥ 20.0", "    why"]


def test_what_is_said_behind_a_bar_breaks_below_itself():
    first, second = shown(bars(bar("a", 100, "word " * 20), bar("n" * 50, 0, "b")), width=60)[:2]
    assert first.index("word") == second.index("word") == 21


def test_figures_of_a_table_stand_to_the_right_and_text_breaks_in_its_column():
    heads = (b.Column(both("Name"), room=1), b.Column(both("Points"), "points"), b.Column(both("Why"), room=2))
    made = shown(table(heads, ("word " * 6, 9.5, "reason " * 9), ("b", None, "c")), width=60)
    assert made == [
        "Name                  Points  Why",
        "word word word word      9.5  reason reason reason reason",
        "word word                     reason reason reason reason",
        "                              reason",
        "b                          –  c",
    ]  # fmt: skip


def test_headings_of_figures_break_before_text_has_to():
    columns = (b.Column(both("规划"), room=1), *(b.Column(both("未完全达到的"), "count") for _ in range(4)))
    made = shown(table(columns, ("规划" * 12, 1, 2, 3, 4)), width=60)
    assert made[0].count("未完全达") == 4 and made[1].split() == ["到的"] * 4
    assert made[2].split()[1:] == ["1", "2", "3", "4"]


def test_a_table_that_cannot_fit_is_a_record_for_each_row():
    columns = (b.Column(both("名称")), *(b.Column(both(f"列{n}"), "exact") for n in range(12)))
    made = shown(table(columns, ("甲", *range(11), None)), language="zh", width=60)
    assert made[:3] == ["甲", "  列0：0.00", "  列1：1.00"] and made[-1] == "  列11：–"


def test_a_heading_may_be_shorter_on_a_terminal():
    assert shown(table(("Name", b.Column(both("with what money"), "count", short=both("money"))), ("a", 1)))[0] == (
        "Name  money"
    )


def test_empty_cells_of_a_record_are_left_out():
    columns = (b.Column(both("Name")), *(b.Column(both(f"column{n}"), "exact") for n in range(9)))
    row = b.Row((b.text("a"), *(b.Cell() for _ in range(8)), b.number(1)))
    made = shown(b.Table("t", NO_TEXT, columns, (row,)), width=60)
    assert made == ["a", "  column8: 1.00"]


def test_a_column_has_bars_where_there_is_room():
    columns = (b.Column(both("Name")), b.Column(both("Score"), "points", drawn="bar"))
    rows = (("a", 100.0), ("b", 5.0))
    assert shown(table(columns, *rows)) == [
        "Name                   Score", f"a     {'█' * 16} 100.0", f"b     █{'·' * 15}   5.0",
    ]  # fmt: skip
    wide = (("n" * 45, 100.0), ("b", 5.0))
    assert not any("█" in line for line in shown(table(columns, *wide), width=60))


def test_a_row_that_is_too_short_and_a_table_without_rows_are_drawn():
    assert shown(table(("A", "B"), ("a",))) == ["A  B", "a"]
    assert shown(table(("A", "B"))) == ["A  B"]


def test_entries_say_what_they_bring_and_what_they_add_up_to():
    entry = b.Entry(
        3,
        words("Name an owner"),
        (b.Gain(both("total"), 1.25), b.Gain(both("commitment"), 0.0)),
        (b.Line(both("missing"), words("an owner")), b.Line(NO_TEXT, words("more"))),
    )
    assert shown(b.Entries("e", both("To do"), (entry,), (b.Gain(both("total"), 1.25),))) == [
        "To do",
        "  3  +1.2 total, +0.0 commitment  Name an owner",
        "     missing  an owner",
        "     more",
        "     together  +1.2 total",
    ]


def test_a_finding_says_how_grave_it_is_in_words():
    found = b.Finding("rule:1", "error", words("wrong"), words("right"), words("p.yaml:3"))
    plain = b.Finding("rule:2", "warning", words("odd"))
    assert shown(b.Findings("f", NO_TEXT, (found, plain))) == [
        "  error    wrong  p.yaml:3",
        "           fix  right (rule:1)",
        "  warning  odd",
        "            (rule:2)",
    ]


def test_the_part_of_a_scale_that_the_value_is_in_is_marked():
    marks = (pic.Mark(both("low"), 30), pic.Mark(both("mid"), 47.5), pic.Mark(both("high"), 100))
    for value, band in ((0, "low"), (30, "mid"), (47.5, "high"), (100, "high")):
        (line,) = shown(pic.Scale("s", both("Scale"), value, marks))
        assert f"● {band} " in line and line.count("●") == 1
    assert line == "Scale 100.0  low 0–30  mid 30–47.5  ● high 47.5–100"


@pytest.mark.parametrize(
    ("strip", "drawn"),
    [
        ((0, 50, 100), f"[{'=' * 19}■{'=' * 19}]"),
        ((0, 0, 100), f"■{'=' * 39}]"),
        ((50, 50, 50), f"{' ' * 20}■{' ' * 20}"),
        ((25, 50, 75, (0, 100)), f"|{'-' * 9}[{'=' * 9}■{'=' * 9}]{'-' * 9}|"),
        ((-5, 50, 500), f"[{'=' * 19}■{'=' * 19}]"),
    ],
)
def test_a_range_is_drawn_to_scale_and_its_value_is_never_hidden(strip, drawn):
    _, line = shown(pic.Strips("s", NO_TEXT, (pic.Strip(words("a"), *strip, said=words("said")),), form="count"))
    assert line == f"a  {drawn}  said"


def test_a_range_says_its_figures_and_stands_below_labels():
    labels, line = shown(pic.Strips("s", NO_TEXT, (pic.Strip(words("a"), 0, 50, 100),), form="count"))
    assert labels.split() == ["0", "25", "50", "75", "100"] and labels.endswith("100") and len(labels) == 3 + 41
    assert line.endswith("]  50  0–100")


def test_pairs_say_what_is_to_be_said_then_their_figures():
    pair = pic.Pair("D", both("Pair"), pic.Side(both("A"), 80), pic.Side(both("B"), 20), None, words("B lags"))
    far = pair._replace(details=words("long " * 16))
    assert shown(pic.Poles("p", NO_TEXT, (pair, far)))[:4] == [
        "Pair  B lags",
        "  A 80  B 20",
        "Pair  B lags",
        "  A 80  B 20",
    ]


def test_arithmetic_is_indented_and_points_have_a_dot():
    lines = (b.FormulaLine(both("a = b")), b.FormulaLine(both("b = 1"), 1), b.FormulaLine(both("c"), 99))
    assert shown(b.Formula(lines), b.Listing((words("one"),))) == ["a = b", "  b = 1", " " * 20 + "c", "· one"]


def test_blocks_within_blocks_stand_below_one_another():
    inner = b.Paragraph(words("inner"))
    assert shown(Beside((inner, inner)), Folded("f", words("Title"), (inner,))) == ["inner", "inner", "Title", "inner"]


def test_behind_the_first_screen_titles_have_an_empty_line_before_them():
    one = table(("A",), ("a",))._replace(title=both("One"))
    silent = pic.Radar("r", both("Radar"), ())
    assert shown(one, silent, one, depth="body") == ["", "S", "One", "A", "a", "", "One", "A", "a"]
    assert shown(silent, depth="body") == []


def test_the_words_of_an_editor_and_a_tie_are_kept():
    tied = Text("x" * 55 + " 5\u00a0tasks", "")
    made = shown(
        b.Paragraph((Run(tied), Run(both(" p:3"), audience="editor"), Run(both(" page 3"), audience="reader"))),
        width=60,
    )
    assert made == ["x" * 55, "5 tasks p:3"]


def test_colour_follows_the_tone():
    made = "\n".join(shown(b.Paragraph(words(Run(both("a"), "poor"), Run(both("b"), "good"))), color=True))
    assert made == "\x1b[31ma\x1b[0m\x1b[32mb\x1b[0m"


def test_lines_of_a_file_are_not_broken():
    assert shown(b.sample(f"a:\n  - {'b ' * 60}"), width=60) == ["  a:", f"    - {'b ' * 60}".rstrip()]
