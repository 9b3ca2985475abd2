from hypothesis import given, settings
from hypothesis import strategies as st

from nqpf.render.html.labels import Label, place


def test_a_name_stands_to_the_right_where_nothing_is_in_the_way():
    assert place([("D1", 100.0, 100.0)]) == [Label(108.0, 100.0, "start")]


def test_a_name_gives_way_to_a_point():
    """D5 stands to the right of D4, as in the enterprise's example."""
    assert [label.side for label in place([("D4", 100.0, 100.0), ("D5", 120.0, 100.0)])] == ["end", "start"]


def test_a_name_gives_way_to_a_name():
    assert [label.side for label in place([("D1", 100.0, 100.0), ("D2", 100.0, 113.0)])] == ["start", "end"]


@settings(deadline=None)
@given(st.lists(st.tuples(st.just("D1"), st.floats(0, 320), st.floats(0, 320)), max_size=9))
def test_every_name_stays_beside_its_point(names):
    placed = place(names)
    assert len(placed) == len(names)
    for (_, x, y), label in zip(names, placed, strict=True):
        assert abs(label.x - x) <= 8.01 and abs(label.y - y) <= 12
