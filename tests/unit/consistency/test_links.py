"""The three rules about links that are missing."""

import builders as b
import pytest

from nqpf.consistency import indicator_without_measure, measure_without_indicator, problem_unanswered

MEASURE, INDICATOR, PROBLEM = (
    module.RULE for module in (measure_without_indicator, indicator_without_measure, problem_unanswered)
)


def test_a_measure_is_shown_by_an_indicator_of_its_own_or_of_an_action():
    measures = [
        b.measure("M1", level=1, indicators=["I1"]),
        b.measure("M2", level=1, actions=[b.measure("M2-1", level=1), b.measure("M2-2", level=1, indicators=["I1"])]),
        b.measure("M3", level=1, actions=[b.measure("M3-1", level=1)]),
    ]
    found = b.conflicts(MEASURE, measures=measures, indicators=[b.indicator()])
    assert list(found) == ["M3"]
    assert found["M3"].pointer == ("measures", 2)


def test_an_indicator_is_served_by_a_measure_or_an_action_not_by_a_diagnosis():
    found = b.conflicts(
        INDICATOR,
        measures=[b.measure(level=1, indicators=["I1"], actions=[b.measure("A1", level=1, indicators=["I2"])])],
        indicators=[b.indicator(f"I{n}") for n in (1, 2, 3)],
        diagnosis=[{"problem": "sme-lag", "indicators": ["I3"]}],
    )
    assert list(found) == ["I3"]
    assert found["I3"].pointer == ("indicators", 2)


@pytest.mark.parametrize(
    ("diagnosis", "unanswered"),
    [
        ({"measures": ["M1"]}, False),
        ({"data": "23%"}, True),
        ({"absent": "本市无此类企业"}, False),
        ({"absent": "待定"}, True),
    ],
)
def test_a_diagnosis_is_answered_or_reasoned_away(diagnosis, unanswered):
    problem = [{"problem": "sme-lag", **diagnosis}]
    found = b.conflicts(PROBLEM, measures=[b.measure(serves=["a"])], diagnosis=problem)
    assert list(found) == (["sme-lag"] if unanswered else [])
    suggested = b.measure(suggests=[{"facet": "a"}])
    assert b.conflicts(PROBLEM, measures=[suggested], diagnosis=problem) == {}, "nobody has linked anything yet"
