import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples

from nqpf.render.options import Options
from nqpf.render.terminal.console import Line, cell_len, fit, to_text, wrap

NARROW = Options(width=60)


def lines(text, options=NARROW, **indents):
    return [line.plain.rstrip() for line in wrap(Line(text), options, **indents)]


# ---- a line


def test_a_line_is_made_of_styled_pieces():
    line = Line("a", "bold").append("b").append("中", "red")
    assert line.pieces == [("a", "bold"), ("b", ""), ("中", "red")]
    assert line.plain == "ab中"


def test_empty_text_adds_no_piece():
    assert Line("", "bold").append("", "red").pieces == []


def test_a_line_takes_over_the_pieces_of_another():
    assert Line("a").extend(Line("b", "dim")).pieces == [("a", ""), ("b", "dim")]


@pytest.mark.parametrize(
    ("text", "cells"),
    [("", 0), ("abc", 3), ("中文", 4), ("中a", 3), ("，", 2), ("“”", 2), ("…", 1), ("e\u0301", 1), ("ｆ", 2)],
)
def test_a_chinese_character_takes_two_cells_and_a_combining_one_none(text, cells):
    assert cell_len(text) == cells
    assert Line(text).cells == cells


@pytest.mark.parametrize(
    ("start", "end", "pieces"),
    [
        (0, 5, [("ab", "bold"), ("cde", "red")]),
        (1, 3, [("b", "bold"), ("c", "red")]),
        (2, 4, [("cd", "red")]),
        (0, 2, [("ab", "bold")]),
        (3, 3, []),
        (4, 99, [("e", "red")]),
    ],
)
def test_a_part_keeps_the_styles(start, end, pieces):
    assert Line("ab", "bold").append("cde", "red").part(start, end).pieces == pieces


# ---- wrapping


def test_what_fits_is_one_line():
    assert lines("x" * 60) == ["x" * 60]
    assert lines("中" * 30) == ["中" * 30]
    assert lines("") == [""]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # English: at blanks, and the blank is gone.
        ("word " * 13, [" ".join(["word"] * 12), "word"]),
        ("a" * 59 + " bc", ["a" * 59, "bc"]),
        ("a" * 60 + "  bc", ["a" * 60, "bc"]),
        # Chinese: between any two characters.
        ("中" * 31, ["中" * 30, "中"]),
        # A wide character that would straddle the edge goes to the next line.
        ("a" * 59 + "中", ["a" * 59, "中"]),
        # Mixed: between a Chinese and an English word, never within the English one.
        ("中" * 28 + "2027年", ["中" * 28 + "2027", "年"]),
        ("中" * 28 + "platform", ["中" * 28, "platform"]),
        # A word wider than the line is broken where the line ends.
        ("x" * 130, ["x" * 60, "x" * 60, "x" * 10]),
        ("see " + "x" * 70, ["see", "x" * 60, "x" * 10]),
    ],
)
def test_text_breaks_as_its_readers_expect(text, wanted):
    assert lines(text) == wanted


@pytest.mark.parametrize("mark", list("，。、；：？！）》」』】”’…,.;:?!)]}%"))
def test_no_line_begins_with_closing_punctuation(mark):
    """The mark would be the first of the second line; the character before it is taken along."""
    first, second = lines("中" * 30 + mark + "文文")
    assert (first, second) == ("中" * 29, "中" + mark + "文文")


@pytest.mark.parametrize("mark", list("（《「『【“‘([{"))
def test_no_line_ends_with_opening_punctuation(mark):
    first, second = lines("中" * 29 + mark + "文文")
    assert (first, second) == ("中" * 29, mark + "文文")


def test_punctuation_that_fills_more_than_a_line_is_broken_all_the_same():
    assert lines("。" * 31) == ["。" * 30, "。"]


def test_the_first_line_and_the_others_have_indents_of_their_own():
    assert lines("中" * 60, indent=2, hanging=6) == ["  " + "中" * 29, "      " + "中" * 27, "      " + "中" * 4]
    assert lines("中" * 31, indent=4) == ["    " + "中" * 28, "    " + "中" * 3]


def test_a_word_that_fits_the_first_line_only_is_broken_for_a_deeper_indent():
    """Its 58 letters fit behind an indent of 2 but not behind one of 40."""
    wrapped = lines("a " + "b" * 58, indent=2, hanging=40)
    assert max(map(len, wrapped)) <= 60
    assert "".join(wrapped).replace(" ", "") == "a" + "b" * 58


def test_a_terminal_narrower_than_sixty_columns_gets_lines_of_sixty():
    assert lines("x" * 61, Options(width=20)) == ["x" * 60, "x"]


PIECES = ["a", "Bc", " ", "中", "，", "（", "“", "%", "e\u0301", "x" * 30, "y" * 50, " "]


PIECES = ["a", "Bc", " ", "中", "，", "（", "“", "%", "e\u0301", "x" * 30]


@settings(max_examples=examples(150), deadline=None)
@given(
    text=st.lists(st.sampled_from(PIECES), min_size=10, max_size=80).map("".join),
    width=st.integers(60, 100),
    indent=st.integers(0, 10),
    hanging=st.integers(0, 50),
)
def test_nothing_is_lost_and_no_line_is_too_wide(text, width, indent, hanging):
    wrapped = lines(text, Options(width=width), indent=indent, hanging=hanging)
    assert "".join(wrapped).replace(" ", "") == text.replace(" ", "")
    assert all(cell_len(line) <= width for line in wrapped)


def test_styles_are_kept_over_a_break():
    line = Line("中" * 20, "bold").append("文" * 20, "red")
    first, second = wrap(line, NARROW, 0, 2)
    assert first.pieces == [("中" * 20, "bold"), ("文" * 10, "red")]
    assert second.pieces == [("  ", ""), ("文" * 10, "red")]


# ---- fitting


@pytest.mark.parametrize(
    ("text", "columns", "wanted"),
    [
        ("abc", 5, "abc  "),
        ("abcde", 5, "abcde"),
        ("abcdef", 5, "abcd…"),
        ("中文", 6, "中文  "),
        ("中文字", 5, "中文…"),
        ("中文字", 4, "中… "),  # the third cell cannot hold half a character
        ("", 3, "   "),
    ],
)
def test_a_cell_of_a_table_is_padded_or_cut(text, columns, wanted):
    fitted = fit(Line(text, "bold"), columns)
    assert fitted.plain == wanted
    assert fitted.cells == columns


def test_fitting_leaves_the_line_it_was_given_alone():
    line = Line("abc")
    fit(line, 5)
    assert line.plain == "abc"


def test_what_is_cut_keeps_its_style():
    assert fit(Line("ab", "bold").append("cdef", "red"), 4).pieces == [("ab", "bold"), ("c", "red"), ("…", "")]


# ---- text


def test_lines_become_text_without_blanks_at_their_ends():
    assert to_text([Line("a  "), Line(), Line("b", "red")], Options()) == "a\n\nb\n"


def test_colour_is_put_in_where_it_is_asked_for():
    assert to_text([Line("a", "red").append("b")], Options(color=True)) == "\x1b[31ma\x1b[0mb\n"


def test_text_is_no_markup_and_is_not_coloured_by_what_it_says():
    said = "[red]x[/red] :smile: 42 https://x.cn"
    assert to_text([Line(said)], Options(color=True)) == said + "\n"


def test_colouring_breaks_no_line_anew():
    assert to_text([Line("x" * 300)], Options(color=True)) == "x" * 300 + "\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (Line("::error::x"), "：error::x"),
        (Line("  ").append("::error::x"), "  ：error::x"),
        (Line("a ::error::x"), "a ::error::x"),
        (Line(": a"), ": a"),
    ],
)
def test_no_line_begins_as_a_command_of_a_build_server(line, told):
    assert to_text([line], Options()) == to_text([line], Options(color=True)) == told + "\n"


def test_a_command_in_a_word_that_is_broken_is_none_either():
    broken = wrap(Line("x" * 60 + "::error::y"), Options(width=60))
    assert to_text(broken, Options()) == "x" * 60 + "\n：error::y\n"
