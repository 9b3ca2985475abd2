import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.loading.syntax.document import parse_document
from nqpf.loading.syntax.dump import dump

WORDS = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x9FFF, exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp"))
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("kmn"), inner, max_size=3),
    max_leaves=10,
)


def test_reads_as_a_person_would_write_it():
    measure = {"id": "M1", "title": {"en": "Base", "zh": "中试基地"}, "serves": ["P2.6.pilot"], "note": "是: 否"}
    assert dump(measure) == ("id: M1\ntitle:\n  en: Base\n  zh: 中试基地\nserves:\n  - P2.6.pilot\nnote: '是: 否'\n")


def test_what_is_said_twice_is_written_twice():
    shared = ["a"]
    assert dump({"x": shared, "y": shared}) == "x:\n  - a\ny:\n  - a\n"


@given(st.dictionaries(st.sampled_from(["a", "b", "c"]), VALUES, min_size=1))
def test_our_own_loader_reads_back_what_was_written(value):
    assert parse_document(dump(value), "f").value == value


@pytest.mark.parametrize(
    "text", ["1e3", "0o17", "0x1F", ".inf", "~", "null", "No", "012", "12:30", "1_000", "-", "=", "+.5"]
)
def test_a_text_stays_a_text(text):
    assert parse_document(dump({"a": text}), "f").value == {"a": text}


def test_what_could_act_on_a_terminal_is_written_escaped():
    text = "a\u202eb\u2066\u200f\x85\x7f"
    written = dump({"k": text, text: 1})
    assert written.isascii()
    assert "\\u202e" in written


@given(st.text(st.sampled_from("a'\"\\ :#\u202e\u200f\u2028中")))
def test_escaped_texts_are_read_back_too(text):
    assert parse_document(dump({"k": text}), "f").value == {"k": text}
