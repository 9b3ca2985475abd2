import builders as b
import pytest

from nqpf.consistency.target_not_beyond_baseline import RULE


def found(was, aim, *, years=(2024, 2028), **fields):
    points = {"baseline": {"value": was, "year": years[0]}, "target": {"value": aim, "year": years[1]}}
    return b.conflicts(RULE, indicators=[b.indicator(level=1, **points, **fields)])


@pytest.mark.parametrize(
    ("was", "aim", "direction", "subjects"),
    [
        (40, 60, "up", []),
        (60, 40, "down", []),
        (60, 40, "up", ["I1.target"]),
        (40, 60, "down", ["I1.target"]),
        (40, 40, "up", ["I1.target"]),
        (40, "40%", "down", ["I1.target"]),
        (40, "待定", "up", []),
        ("暂无", 40, "down", []),
    ],
)
def test_a_target_lies_on_the_better_side(was, aim, direction, subjects):
    assert list(found(was, aim, direction=direction)) == subjects


@pytest.mark.parametrize(
    ("value", "unit", "direction", "subjects"),
    [
        ("100%", "%", "up", []),
        (1, "家", "up", ["I1.target"]),
        (0, "起", "down", []),
        (0, "起", "up", ["I1.target"]),
        ("100%", "%", "down", ["I1.target"]),
    ],
)
def test_what_cannot_be_better_may_be_held(value, unit, direction, subjects):
    assert list(found(value, value, unit=unit, direction=direction)) == subjects


@pytest.mark.parametrize(
    ("years", "subjects"),
    [
        ((2024, 2025), []),
        ((2025, 2025), ["I1.target.year"]),
        ((2026, 2025), ["I1.target.year"]),
        ((2025, "2025Q3"), ["I1.target.year"]),
        (("2025Q3", 2025), []),
        (("待定", 2025), []),
    ],
)
def test_a_target_comes_later_than_its_baseline(years, subjects):
    assert list(found(40, 60, years=years)) == subjects


def test_value_and_year_are_two_findings():
    both = found(60, 40, years=(2028, 2026))
    assert list(both) == ["I1.target", "I1.target.year"]
    assert both["I1.target"].message.en == (
        "the target of `I1`, 40, goes down from its baseline, 60, though more is better"
    )
    assert both["I1.target"].hint.zh == "请更正数值；如实际越低越好，请更正指标方向"


def test_years_are_told_as_they_were_written():
    (year,) = found(40, 60, years=("2028年", 2026)).values()
    assert year.message.en == "the target of `I1` is set for 2026, not after its baseline, 2028年"
    assert year.message.zh == "`I1` 的目标年份（2026年）不晚于基期（2028年）"


def test_units_are_converted_before_values_are_compared():
    assert found("9000万元", "1亿元", unit="万元") == {}


def test_a_target_alone_and_a_baseline_alone_are_not_compared():
    assert b.conflicts(RULE, indicators=[b.indicator(level=2), b.indicator("I2", level=1)]) == {}


def test_the_way_is_told_in_both_languages():
    up, down = found(40, 60, direction="down")["I1.target"], found(60, 40)["I1.target"]
    assert up.message.zh == "`I1` 的目标值 60 高于基期值 40，而该指标越低越好"
    assert down.message.zh == "`I1` 的目标值 40 低于基期值 60，而该指标越高越好"


@pytest.mark.parametrize(
    ("change", "direction", "wrong"),
    [
        ("增长10%", "up", False),
        ("下降10%", "down", False),
        ("下降10%", "up", True),
        ("新增3家", "down", True),
        ("+0", "up", True),
        ("+0", "down", True),
        ("增长1%", "up", False),
        ("下降1%", "down", False),
    ],
)
def test_a_change_goes_the_way_of_the_indicator(change, direction, wrong):
    item = b.indicator(level=1, unit="家", direction=direction, target={"change": change})
    found = b.conflicts(RULE, indicators=[item])
    assert [(name, one.pointer) for name, one in found.items()] == (
        [("I1.target", ("indicators", 0, "target", "change"))] if wrong else []
    )
    other = "less" if direction == "up" else "more"
    assert all(f"the direction if {other} is better" in one.hint.en for one in found.values())
