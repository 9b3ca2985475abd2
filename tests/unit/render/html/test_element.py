import json
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nqpf.base.language import Text
from nqpf.base.language import both as same
from nqpf.base.safe import plain
from nqpf.render.html.element import both, element, embedded, harmless, link, serialised, verbatim


class Read(HTMLParser):
    """What a parser of HTML finds: tags with attributes, and text."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.text = [], ""
        self.feed(text.removeprefix("<!DOCTYPE html>\n"))

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


@settings(deadline=None)
@given(text=st.text(max_size=80))
def test_text_is_only_ever_text(text):
    read = Read(serialised(element("span", text, title=text)))
    assert read.tags == [("span", {"title": harmless(text)})]
    assert read.text == harmless(text)
    assert plain(text, 1000) == plain(harmless(text), 1000)


@settings(deadline=None)
@given(text=st.text("<>&\"'/!-=scriptonload \u202e\u0000", max_size=60))
def test_marks_of_html_make_no_element(text):
    read = Read(serialised(element("p", element("b", text), text, class_=text)))
    assert [tag for tag, _ in read.tags] == ["p", "b"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [("a\u202eb", "ab"), ("a\x1b[1mb", "a[1mb"), (" a  b\n", " a b "), ("\ud800", " "), ("", ""), ("\n", " ")],
)
def test_what_could_act_is_taken_out_and_blanks_at_the_ends_stay(text, kept):
    assert harmless(text) == kept


def test_long_text_is_not_cut_but_the_plans_words_are():
    assert len(element("p", "x" * 5000).text) == 5000
    assert len(both(same("x" * 5000))[0]) == 400


@pytest.mark.parametrize("name", ["onclick", "style", "src", "srcdoc", "ONLOAD"])
def test_no_element_runs_loads_or_styles(name):
    with pytest.raises(ValueError, match=name):
        element("p", **{name: "x"})


def test_children_stand_in_their_order():
    made = element("p", "a", element("b", "c"), ["d", [None, element("i")], "e"], hidden=True, open=False, title=None)
    assert serialised(made) == '<!DOCTYPE html>\n<p hidden="">a<b>c</b>d<i></i>e</p>\n'
    assert serialised(link("gap-D1", "x")).endswith('<a href="#gap-D1">x</a>')


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (Text("a", "b"), '<p><span lang="en">a</span><span lang="zh">b</span></p>'),
        (Text("a", "a"), "<p>a</p>"),
        (Text("a: ", "b："), '<p><span lang="en">a: </span><span lang="zh">b：</span></p>'),
        (Text("a", ""), '<p><span lang="en" class="only">a</span></p>'),
        (Text("", "b"), '<p><span lang="zh" class="only">b</span></p>'),
        (Text(), "<p></p>"),
    ],
)
def test_both_languages_stand_side_by_side(text, written):
    assert serialised(element("p", both(text))) == f"<!DOCTYPE html>\n{written}\n"


@settings(deadline=None)
@given(
    value=st.recursive(
        st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("<>&\u2028\u2029\u202e"), max_size=20)
        | st.floats(allow_nan=False, allow_infinity=False),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("a<\u2028", max_size=3), inner, max_size=3),
    )
)
def test_a_script_reads_the_value_and_a_browser_nothing_else(value):
    made = embedded("facts", value)
    assert json.loads(made.text) == value
    assert not set("<>&\u2028\u2029\u202e") & set(made.text)


def test_a_script_that_would_end_itself_is_refused():
    for text in ("a </script> b", "a </SCRIPT", "<!-- a"):
        with pytest.raises(ValueError, match="script"):
            verbatim("script", text)
    assert serialised(verbatim("script", "a < b && c")).endswith("<script>a < b && c</script>\n")
