import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded

from nqpf.base.language import LANGUAGES
from nqpf.base.safe import ACTIVE
from nqpf.loading.workbook.wording import MORE_SEPARATORS, SEPARATORS, joined, read, split, written


@bounded
@given(st.text())
def test_every_text_comes_back(text):
    assert read(written(text)) == text


@bounded
@given(
    st.lists(st.text() | st.sampled_from([";", "；", "\n", "、", "", '"', ' "a" '])),
    st.sampled_from(LANGUAGES),
    st.sampled_from([SEPARATORS, MORE_SEPARATORS]),
)
def test_every_list_of_texts_comes_back(texts, language, separators):
    assert split(joined(texts, language, separators), separators) == texts


@pytest.mark.parametrize("text", ["省经信厅", "=1+1", "a、b", "两行\n文字", "“引号”"])
def test_ordinary_words_stand_as_they_are(text):
    assert written(text) == text


@pytest.mark.parametrize("text", ["\u202eabc", "a\x9bb", "_x0041_", "a\x00"])
def test_what_would_act_or_change_stands_escaped(text):
    assert "\\u" in written(text)
    assert not ACTIVE.search(written(text))


@pytest.mark.parametrize(
    ("cell", "texts"),
    [
        ("市工信局；市财政局", ["市工信局", "市财政局"]),
        ("a; b ;c;", ["a", "b", "c"]),
        ("a\n\nb", ["a", "b"]),
        ('"a;b"; c', ["a;b", "c"]),
        ('say "a; b"', ['say "a', 'b"']),
        ("；", []),
    ],
)
def test_people_separate_as_they_like(cell, texts):
    assert split(cell) == texts


@pytest.mark.parametrize("cell", ['"', '"a" and "b"', '"a\\"', '"\\q"'])
def test_quotes_that_are_no_string_are_kept(cell):
    assert read(cell) == cell
