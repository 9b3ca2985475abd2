"""Contours are cut at the edges of the plane."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.render.html.blocks.plane import within

VALUES = st.floats(0, 400, allow_nan=False)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        (((50.0, 50.0), (100.0, 100.0)), [(50, 50), (100, 100)]),
        (((150.0, 50.0), (50.0, 50.0)), [(100, 50), (50, 50)]),
        (((50.0, 20.0), (50.0, 180.0)), [(50, 20), (50, 100)]),
        (((150.0, 50.0), (50.0, 150.0)), []),
        (((150.0, 30.0), (30.0, 130.0)), [(100, 71.66666666666666), (66, 100)]),
        (((120.0, 0.0), (110.0, 10.0)), []),
        ((), []),
    ],
)
def test_lines_end_where_they_cross_the_edge(line, kept):
    found = within(line)
    assert [value for point in found for value in point] == pytest.approx([value for point in kept for value in point])


@given(st.lists(st.tuples(VALUES, VALUES), max_size=8))
def test_nothing_is_beyond_the_edge(line):
    assert all(0 <= value <= 100 + 1e-9 for point in within(tuple(line)) for value in point)
