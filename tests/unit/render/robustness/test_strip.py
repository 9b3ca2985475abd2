import pytest

from nqpf.render.robustness.strip import strip
from nqpf.report.robustness.view import SpreadView


def drawn(*spread, score=50.0, width=80):
    return [line.plain for line in strip(SpreadView(*spread), score, width)]


def test_a_spread_to_scale():
    labels, axis, bar, own = drawn(10.0, 30.0, 50.0, 70.0, 90.0)
    assert labels == "0            20            40            60            80           100"
    assert axis == "+-------------+-------------+-------------+-------------+-------------+"
    assert bar == " " * 7 + "|-------------[=============■=============]-------------|" + " " * 7
    assert own == " " * 35 + "●"


def test_the_median_is_never_hidden():
    assert drawn(50.0, 50.0, 50.0, 50.0, 50.0)[2].strip() == "■"
    assert drawn(47.0, 48.5, 50.0, 51.5, 53.0)[2].strip() == "|[■]|"


@pytest.mark.parametrize("value", [0.0, 100.0])
def test_the_ends_of_the_scale_stand_at_the_ends_of_the_axis(value):
    _, axis, bar, own = drawn(value, value, value, value, value, score=value)
    place = 0 if value == 0 else len(axis) - 1
    assert bar.index("■") == own.index("●") == place


def test_a_narrow_terminal_gets_a_narrower_strip_with_the_same_figures():
    lines = drawn(0.0, 1.0, 2.0, 3.0, 100.0, score=100.0, width=60)
    assert {len(line.rstrip()) for line in lines} == {51}
    assert lines[0].split() == ["0", "20", "40", "60", "80", "100"]
