"""Widths of columns: figures narrow, words by their part, never wider than the page."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples

from nqpf.render.docx.sheet import WIDTH
from nqpf.render.docx.widths import widths


@pytest.mark.parametrize(
    ("texts", "rooms", "wide"),
    [
        ([["N", "1"], ["Words", "x" * 200]], [0, 1], [1.2, 15.4]),
        ([["N", "1"], ["A", "x" * 200], ["B", "x" * 200]], [0, 3, 1], [1.2, 11.55, 3.85]),
        ([["Name", "x" * 30], ["N", "12.5"]], [0, 0], [6.27, 1.36]),
        ([["with what money", "0%"], ["x", "y"]], [0, 1], [1.73, 14.87]),
        ([["有无资金来源及其数额", "0"], ["x", "y"]], [0, 1], [2.87, 13.73]),
    ],
)
def test_figures_are_narrow_and_words_share_the_rest(texts, rooms, wide):
    assert widths(texts, rooms, 9) == pytest.approx(wide, abs=0.01)


@settings(max_examples=examples(60), deadline=None)
@given(
    st.lists(
        st.tuples(st.lists(st.text(max_size=90), min_size=1, max_size=4), st.integers(0, 3)), min_size=1, max_size=14
    ),
    st.sampled_from([7.5, 9.0]),
)
def test_no_table_is_wider_than_the_page_and_every_column_has_a_width(columns, size):
    wide = widths([texts for texts, _ in columns], [room for _, room in columns], size)
    assert sum(wide) <= WIDTH + 1e-6
    assert min(wide) > 0.3
