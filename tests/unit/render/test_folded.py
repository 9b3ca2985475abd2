"""Pages that fit into a comment, whatever stands in them."""

from hypothesis import given
from hypothesis import strategies as st

from nqpf.render.folded import LONGEST, Fold, fitting, folded, marker, opening, title_of

LINES = st.lists(st.integers(0, 9000).map(lambda length: "x" * length), max_size=30)
PARTS = st.lists(st.builds(Fold, st.just("a"), st.text("t", max_size=900), st.just(["head"]), LINES), max_size=15)


@given(PARTS, st.sampled_from(["en", "zh"]))
def test_no_page_is_longer_than_a_comment_and_no_line_is_lost_unsaid(parts, language):
    page = folded(["<head>"], parts, ["<foot>"], language)
    assert len(page) <= LONGEST
    assert page.startswith("<head>\n") and page.endswith("\n<foot>\n")
    assert page.count("<details ") == page.count("</details>")
    lines = sum(len(part.rows) for part in parts)
    kept = sum(not line.strip("x") for line in page.splitlines() if line)
    empty = sum(not row for part in parts for row in part.rows)
    cut = sum(int(word) for line in page.splitlines() if line.startswith("**") for word in numbers(line))
    assert kept + cut <= lines <= kept + cut + empty


def numbers(line):
    return "".join(char if char.isdecimal() else " " for char in line).split()


def test_what_fits_is_whole():
    page = folded(["h"], [Fold("a", "<b>A</b>", ["lead"], ["one", "two"], opened=True), Fold("b", "B")], ["f"], "en")
    first = 'h\n<details id="nqpf-a" open><summary><b>A</b></summary>\n\nlead\none\ntwo\n\n</details>\n'
    assert page == f'{first}\n<p id="nqpf-b">B</p>\n\nf\n'


@given(st.lists(st.text("ab", max_size=5)), st.integers(0, 60))
def test_the_first_that_fit_are_kept(texts, longest):
    kept = fitting(texts, longest)
    assert kept == texts[: len(kept)]
    assert sum(len(text) + 1 for text in kept) <= longest
    if len(kept) < len(texts):
        assert sum(len(text) + 1 for text in texts[: len(kept) + 1]) > longest


def test_markers_and_titles_are_for_html():
    assert marker("score", "a-1") == "<!-- nqpf:score a-1 -->"
    assert marker("score", 'a--> <b>"某省') == "<!-- nqpf:score a--b某省 -->"
    assert opening("A", 'x" onclick="y') == '<details id="nqpf-xonclicky"><summary>A</summary>\n'
    assert title_of("<b>\x1b & \u202e") == "&lt;b&gt; &amp;"
