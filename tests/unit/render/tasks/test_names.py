"""Names of sheets: what spreadsheets allow, each once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded

from nqpf.render.tasks.names import sheet_names


@pytest.mark.parametrize(
    ("names", "made"),
    [
        (["市科技局"], ["市科技局"]),
        (["a/b:c*?[d]\\e"], ["a b c d e"]),
        (["", "''", "History"], ["-", "- (2)", "History (2)"]),
        (["甲局", "甲局"], ["甲局", "甲局 (2)"]),
        (["A", "a"], ["A", "a (2)"]),
        (["局" * 40, "局" * 41], ["局" * 31, "局" * 27 + " (2)"]),
        (["总表"], ["总表 (2)"]),
    ],
)
def test_a_name_is_changed_no_more_than_it_must(names, made):
    assert sheet_names(names, taken=["总表"]) == made


@bounded
@given(st.lists(st.text(max_size=40)))
def test_any_names_become_names_of_sheets(names):
    made = sheet_names(names)
    assert len({name.casefold() for name in made}) == len(names)
    for name in made:
        assert 1 <= len(name.encode("utf-16-le")) / 2 <= 31
        assert not set(name) & set("[]:*?/\\'")
        assert name.isprintable()
        assert name.strip() == name
