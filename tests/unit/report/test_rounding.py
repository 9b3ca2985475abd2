from hypothesis import given
from hypothesis import strategies as st

from nqpf.report.rounding import apportion, hundredths


def test_thirds_add_up():
    assert apportion([10 / 3, 10 / 3, 10 / 3], 1000) == [334, 333, 333]


def test_signs_are_kept():
    assert apportion([1.006, -0.503], 50) == [100, -50]
    assert apportion([], 0) == []


@given(st.lists(st.floats(-100, 100), min_size=1, max_size=12))
def test_parts_add_up_and_none_is_further_off_than_one_hundredth(parts):
    whole = hundredths(sum(parts))
    shown = apportion(parts, whole)
    assert sum(shown) == whole
    assert all(abs(points - 100 * part) <= 1 + 1e-6 for points, part in zip(shown, parts, strict=True))


@given(st.lists(st.floats(-1, 1), min_size=1, max_size=4), st.integers(-500, 500))
def test_any_whole_is_met(parts, whole):
    assert sum(apportion(parts, whole)) == whole
