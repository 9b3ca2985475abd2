"""Text on its way to Markdown."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from nqpf.base.safe import piece
from nqpf.render.markdown.escape import (
    beginning,
    code,
    escape,
    escaped,
    marker,
    name_of,
    strong,
    strong_within,
    title_of,
)

TEXTS = st.text(st.sampled_from("ab1@#!&;:/\\`*_[]()<>|~$.-=+ \n中。（GHhw%") | st.characters(), max_size=40)


def read(markdown):
    """What a reader of the Markdown sees."""
    return unescape(re.sub(r"<[^>]*>", "", MarkdownIt("commonmark").enable("strikethrough").renderInline(markdown)))


@given(st.lists(TEXTS, max_size=4))
def test_a_reader_sees_the_text_and_nothing_else(texts):
    shown = "".join(escaped(texts))
    (line,) = MarkdownIt("commonmark").enable("strikethrough").parseInline(shown)
    assert {token.type for token in line.children} <= {"text"}
    assert read(shown).replace("\u2060", "").strip() == "".join(map(piece, texts)).replace("\u2060", "").strip()


@given(TEXTS)
def test_text_that_begins_a_line_begins_nothing_else(text):
    kinds = [token.type for token in MarkdownIt("commonmark").parse(beginning(escape(text)))]
    assert kinds in ([], ["paragraph_open", "inline", "paragraph_close"])


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (["@", "name"], ["@", "\u2060name"]),
        (["a #", "12"], ["a \\#", "\u206012"]),
        (["http:", "//x"], ["http\\:", "//x"]),
        ([":", ":error"], ["\\:", ":error"]),
        (["GH", "-7 ", " b"], ["GH", "\u2060-7 ", " b"]),
        (["&", "lt;"], ["\\&", "lt;"]),
        ([], []),
    ],
)
def test_what_two_pieces_make_together_is_escaped(texts, wanted):
    assert escaped(texts) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("- a", "\\- a"), ("-5", "\\-5"), ("+1.3", "\\+1.3"), ("1. a", "1\\. a"), ("1) a", "1\\) a"), ("12", "12"),
        ("3.5 a", "3.5 a"), ("===", "\\==="), ("2024.", "2024\\."), ("  a", "a"), ("1234567890. a", "1234567890. a"),
    ],
)  # fmt: skip
def test_beginnings(text, wanted):
    assert beginning(text) == wanted


@pytest.mark.parametrize("before", ["", "a", "a ", "中", "（", "。"])
@pytest.mark.parametrize("text", ["b", "（b）", "b。", " b ", "。"])
@pytest.mark.parametrize("after", ["", "c", " c", "文", "，", "）"])
def test_what_stands_out_does_so_beside_any_mark(before, text, after):
    made = MarkdownIt("commonmark", {"html": True}).renderInline(f"{before}{strong_within(before, text, after)}{after}")
    inner = text.strip()
    assert made.replace("strong>", "b>") == f"{before}{text.replace(inner, f'<b>{inner}</b>')}{after}"


def test_nothing_does_not_stand_out():
    assert strong("") == strong(" ") == ""
    assert strong_within("a", " ", "b") == " "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("nqpf score", "`nqpf score`"), ("a`b", "a\\`b"), ("a|b", "a\\|b"), ("", ""), ("a_b", "`a_b`"), ("\x1b", "")],
)
def test_code_is_escaped_where_it_could_end_itself(text, wanted):
    assert code(text) == wanted


def test_markers_names_and_titles_are_for_html():
    assert marker("score", "a/b-1.yaml") == "<!-- nqpf:score a/b-1.yaml -->"
    assert marker("score", 'a--> <b>"某省') == "<!-- nqpf:score a--b某省 -->"
    assert name_of('x" onclick="y') == "xonclicky"
    assert title_of("<b>\x1b & \u202e @a http://x") == "&lt;b&gt; &amp; @\u2060a http:\u2060//x"
