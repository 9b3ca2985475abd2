import builders as b
import pytest

from nqpf.consistency.two_units import RULE


def found(unit, baseline, target, **fields):
    points = {"baseline": baseline | {"year": 2024}, "target": target | {"year": 2028}}
    return b.conflicts(RULE, indicators=[b.indicator(level=1, unit=unit, **points, **fields)])


@pytest.mark.parametrize(
    ("unit", "baseline", "target", "two"),
    [
        ("万元", {"value": 2800}, {"value": 13200}, False),
        ("万元", {"value": 2800}, {"value": "1.32亿元"}, True),
        ("亿元", {"value": 0.28}, {"value": 13200, "unit": "万元"}, True),
        ("万元", {"value": "2800万元"}, {"value": "1.32亿元"}, False),
        ("万元", {"value": 2800}, {"value": "13200万元"}, False),
        ("%", {"value": 35}, {"value": "60%"}, False),
        ("%", {"value": 0.35, "unit": "ratio"}, {"value": "60%"}, True),
        ("‰", {"value": 3}, {"value": "0.5%"}, True),
        ("家", {"value": 8000}, {"value": "1.2万"}, False),
        ("", {"value": 3}, {"value": 5}, False),
        ("家", {"value": "待定"}, {"value": "1.2万家"}, False),
    ],
)
def test_bare_numbers_share_a_unit_with_every_other_value(unit, baseline, target, two):
    assert list(found(unit, baseline, target)) == (["I1"] if two else [])


def test_milestones_and_benchmarks_count_too():
    baseline, target = {"value": 0.3}, {"value": 1}
    assert list(found("亿元", baseline, target, milestones=[{"value": "5000万元", "year": 2026}])) == ["I1"]
    assert list(found("亿元", baseline, target, benchmark={"value": 9000, "unit": "万元"})) == ["I1"]


def test_both_units_are_shown_with_a_value_each_at_the_second():
    one = found("亿元", {"value": 0.28}, {"value": 13200, "unit": "万元"})["I1"]
    assert one.pointer == ("indicators", 0, "target", "value")
    assert one.message.en == "`I1` is given in two units: 0.28 means 亿元, 13200 万元"
    assert one.message.zh == "`I1` 用了两种单位：0.28 以 亿元 计，13200 以 万元 计"
