"""Pages that fit into a comment, whatever stands in them."""

from hypothesis import given
from hypothesis import strategies as st

from nqpf.render.markdown.fitting import LONGEST, Part, fitted, fitting, shortened, unfolding

LINES = st.lists(st.integers(0, 9000).map(lambda length: "x" * length), max_size=30)
PARTS = st.lists(st.builds(Part, st.just("a"), st.sampled_from(["", "t", "t" * 900]), LINES), max_size=15)


@given(PARTS, LINES, LINES, st.sampled_from(["en", "zh"]))
def test_no_page_is_longer_than_a_comment_and_no_line_of_a_part_is_lost_unsaid(parts, head, foot, language):
    page = fitted(["<head>", *head], parts, ["<foot>", *foot], language)
    assert len(page) <= LONGEST
    assert page.startswith("<head>\n") and "\n<foot>\n" in page
    assert page.count("<details ") == page.count("</details>")
    if not (any(head) or any(foot)):
        kept = sum(1 for line in page.splitlines() if line and not line.strip("x"))
        cut = sum(int(numbers(line)) for line in page.splitlines() if line.startswith("**"))
        assert kept + cut == sum(1 for part in parts for line in part.lines if line)


def numbers(line):
    return "".join(filter(str.isdecimal, line))


def test_what_fits_is_whole():
    page = fitted(["h"], [Part("", "", ["one"]), Part('a"', "<b>A</b>", ["two", "", "three"], True)], ["f"], "en")
    assert page == 'h\none\n<details id="nqpf-a" open><summary><b>A</b></summary>\n\ntwo\n\nthree\n</details>\n\nf\n'


@given(st.lists(st.text("ab", max_size=5)), st.integers(0, 60))
def test_the_first_that_fit_are_kept(texts, longest):
    kept = fitting(texts, longest)
    assert kept == texts[: len(kept)]
    assert sum(len(text) + 1 for text in kept) <= longest
    if len(kept) < len(texts):
        assert sum(len(text) + 1 for text in texts[: len(kept) + 1]) > longest


def test_what_is_cut_is_counted_in_lines_that_say_something():
    made = shortened(["one", "two\n\nthree", "", "four"], 5, "en")
    assert made[0] == "one" and "3 more lines" in made[2]
    assert shortened(["one"], 5, "en") == ["one"]


def test_what_opens_can_be_open_from_the_start():
    assert unfolding("T", "a", ["x", ""], opened=True)[0].startswith('<details id="nqpf-a" open>')
    assert unfolding("T", "a", ["x", ""])[0].startswith('<details id="nqpf-a">')
