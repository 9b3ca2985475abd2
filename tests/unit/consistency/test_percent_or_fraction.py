import builders as b
import pytest

from nqpf.consistency.percent_or_fraction import RULE


def found(baseline, target, unit="%", **fields):
    points = {"baseline": {"value": baseline, "year": 2024}, "target": {"value": target, "year": 2028}}
    return b.conflicts(RULE, indicators=[b.indicator(level=1, unit=unit, **points, **fields)])


@pytest.mark.parametrize(
    ("unit", "baseline", "target", "key"),
    [
        ("%", 0.5, 20, "baseline"),
        ("%", "0.5", "20", "baseline"),
        ("%", 0.2, "20%", "baseline"),
        ("%", "20%", 0.5, "target"),
        ("%", "约0.5", "不低于20", "baseline"),
        ("%", -0.2, 15, "baseline"),
        ("%", 0.2, -15, "baseline"),
        ("百分比", 0.35, 60, "baseline"),
        ("percent", 0.35, 60, "baseline"),
        ("%", 0.1, 1, "baseline"),
        ("%", 0.99, 9.9, "baseline"),
        ("%", "0.5%", 20, None),
        ("%", "0.5％", 20, None),
        ("%", 0.8, 1.5, None),
        ("%", 0.99, 9.89, None),
        ("%", 0.2, 0.8, None),
        ("%", 0.01, 0.8, None),
        ("%", 0, 20, None),
        ("%", 1, 20, None),
        ("%", 20, 35, None),
        ("%", "待定", 20, None),
        ("%", 0.5, None, None),
        ("‰", 0.5, 20, None),
        ("亿元", 0.5, 20, None),
        ("百分点", 0.5, 20, None),
    ],
)
def test_a_bare_number_below_1_is_asked_about_beside_one_ten_times_as_great(unit, baseline, target, key):
    places = [one.pointer for one in found(baseline, target, unit).values()]
    assert places == ([("indicators", 0, key, "value")] if key else [])


def test_milestones_and_benchmarks_count_too():
    assert list(found(15, 20, milestones=[{"value": 0.18, "year": 2026}])) == ["I1"]
    assert list(found(15, 20, benchmark={"value": 0.25})) == ["I1"]
    assert list(found(0.2, 0.3, benchmark={"value": 25})) == ["I1"]


def test_a_point_with_a_unit_of_its_own_is_read_in_that():
    points = {"baseline": {"value": 0.5, "unit": "ratio", "year": 2024}, "target": {"value": 60, "year": 2028}}
    assert b.conflicts(RULE, indicators=[b.indicator(level=1, unit="%", **points)]) == {}


@pytest.mark.parametrize(("written", "percent"), [(0.5, "50"), (0.125, "12.5"), ("0.90", "90"), ("0.005", "0.5")])
def test_both_ways_to_fix_are_spelled_out_and_either_ends_the_finding(written, percent):
    one = found(written, 20)["I1"]
    assert one.message.en == (
        f"`I1` is in %, so {written} is read as {written} %, beside 20: is it meant as a fraction?"
    )
    assert one.hint.en == f"write {percent}% if that is meant, else {written}% with the percent sign"
    assert one.hint.zh == f"如指 {percent}%，请写 {percent}%；如确为 {written}%，请写明百分号"
    assert found(f"{written}%", 20) == {}
    if float(percent) >= 1:
        assert found(percent, 20) == found(f"{percent}%", 20) == {}
