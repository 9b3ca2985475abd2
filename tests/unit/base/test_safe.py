import pytest

from nqpf.base.safe import piece, plain, set_in, typed
from nqpf.render.markdown.escape import escape


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("新质生产力 2027", "新质生产力 2027"),
        ("", ""),
        # One line: whatever is a blank or ends a line becomes one space.
        ("a\nb", "a b"),
        ("a\r\n\tb", "a b"),
        ("a\u2028b\u2029c\x85d", "a b c d"),
        ("a\u3000\u00a0 b", "a b"),
        ("  a  ", "a"),
        ("a\x1c\x1d\x1e\x1fb", "a b"),
        # Nothing that a terminal obeys.
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x9b31mred", "31mred"),
        ("a\x00\x07\x08\x7fb", "ab"),
        ("\x1b]8;;http://x\x1b\\link", "]8;;http://x\\link"),
        # Nothing that a build server obeys in its log.
        ("##[add-mask]x ###[x] ##vso[task.x]y", "## [add-mask]x ### [x] ## vso[task.x]y"),
        ("## 标题 [1] #[x", "## 标题 [1] #[x"),
        # Nothing that turns the reading direction.
        ("\u202etxt.exe\u202c", "txt.exe"),
        ("\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u202a\u202b\u202dx", "x"),
        # Nothing that is not seen: soft hyphen, blanks of no width, joiners of words, tags.
        ("a\u00adb\u200bc\u2060d\ufeffe\U000e0041f", "abcdef"),
        # But what joins letters of some scripts, and emoji, is part of them.
        (
            "\u0915\u094d\u200d\u0937 \u0646\u0645\u06cc\u200c\u062e",
            "\u0915\u094d\u200d\u0937 \u0646\u0645\u06cc\u200c\u062e",
        ),
        ("\U0001f469\u200d\U0001f52c", "\U0001f469\u200d\U0001f52c"),
        # Nothing that cannot be encoded or means nothing.
        ("a\ud800b\udfff", "ab"),
        ("a\ue000\U000f0000b", "ab"),
        ("a\uffff\ufdd0b", "ab"),
        # Characters past the first plane are text.
        ("\U00020000\U0001f600", "\U00020000\U0001f600"),
    ],
)
def test_only_text_is_left_on_one_line(text, shown):
    assert plain(text) == shown


@pytest.mark.parametrize(("length", "shown"), [(400, 400), (401, 400), (100_000, 400)])
def test_text_is_cut_at_four_hundred_characters(length, shown):
    cut = plain("中" * length)
    assert len(cut) == shown
    assert cut.endswith("…") == (length > 400)


def test_another_length_can_be_asked_for():
    assert plain("abcdef", 4) == "abc…"
    assert plain("abcd", 4) == "abcd"


def test_blanks_that_are_folded_do_not_count():
    assert plain("a  " * 100) == " ".join("a" * 100)


@pytest.mark.parametrize("filler", [" ", "\u202e"])
def test_words_behind_a_long_run_of_nothing_are_not_dropped_unseen(filler):
    """Cutting before folding would show `a`, as if nothing followed."""
    shown = plain("a" + filler * 900 + "b")
    assert shown.endswith(("b", "…"))


def test_no_text_becomes_longer_than_a_terminal_page_in_markdown_either():
    assert len(escape("x" * 1000)) == 400


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("plans/a.plan.yaml", "plans/a.plan.yaml"),
        ("规划/浙江-2027.yaml", "规划/浙江-2027.yaml"),
        ("C:\\规划\\a.yaml", "C:\\规划\\a.yaml"),
        ("我的 文档/规划（终稿）.yaml", '"我的 文档/规划（终稿）.yaml"'),
        ("规划(终稿).yaml", '"规划(终稿).yaml"'),
        ("it's.yaml", '"it\'s.yaml"'),
        ("$(x) it's.yaml", "'$(x) it'\\''s.yaml'"),
    ],
)
def test_a_path_is_shown_as_a_command_takes_it(path, shown):
    assert typed(path) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (" a", " a"),
        ("a \n", "a "),
        ("\t a  b ", " a b "),
        ("a", "a"),
        ("  ", " "),
        ("", ""),
        ("\x1b", ""),
        (" \x1b ", " "),
    ],
)
def test_a_piece_of_a_sentence_keeps_its_blanks_as_one(text, shown):
    assert piece(text) == shown


@pytest.mark.parametrize(
    ("line", "shown"),
    [("a: b ", (0, "a: b")), ("    - \x1b[31mx", (4, "- [31mx")), ("   ", (0, "")), (" " * 99 + "x", (60, "x"))],
)
def test_a_line_of_a_file_keeps_the_blanks_before_it(line, shown):
    assert set_in(line) == shown
