import builders as b
import pytest

from nqpf.consistency.milestones_not_monotone import RULE


def found(*milestones, baseline=(40, 2024), target=(60, 2028), **fields):
    def point(pair):
        return {"value": pair[0], "year": pair[1]}

    ends = {key: point(pair) for key, pair in (("baseline", baseline), ("target", target)) if pair}
    indicator = b.indicator(level=1, **ends, milestones=[point(pair) for pair in milestones], **fields)
    return b.conflicts(RULE, indicators=[indicator])


@pytest.mark.parametrize(
    ("milestones", "subjects"),
    [
        ([(45, 2025), (50, 2026)], []),
        ([(45, 2025), (45, 2026)], []),
        ([(50, 2025), (45, 2026)], ["I1.milestones"]),
        ([(39, 2025)], ["I1.milestones"]),
        ([(61, 2027)], ["I1.milestones"]),
        ([(45, 2026), (50, 2025)], ["I1.milestones.years"]),
        ([(45, 2026), (50, 2026)], ["I1.milestones.years"]),
        ([(45, 2024)], ["I1.milestones.years"]),
        ([(50, 2030)], ["I1.milestones.years"]),
        ([(60, 2028)], []),
        ([(50, 2028)], ["I1.milestones.years"]),
        ([(50, 2026), (45, 2025)], ["I1.milestones.years", "I1.milestones"]),
        ([("待定", 2025), (50, "待定"), (45, 2027)], ["I1.milestones"]),
    ],
)
def test_years_rise_and_values_do_not_step_back(milestones, subjects):
    assert list(found(*milestones)) == subjects


def test_where_less_is_better_values_fall():
    assert found((50, 2026), baseline=(60, 2024), target=(40, 2028), direction="down") == {}
    assert list(found((65, 2026), baseline=(60, 2024), target=(40, 2028), direction="down")) == ["I1.milestones"]


def test_a_target_on_the_wrong_side_is_told_once_by_its_own_rule():
    assert found((50, 2026), baseline=(60, 2024), target=(40, 2028)) == {}


def test_milestones_without_ends_are_compared_with_each_other():
    assert list(found((50, 2025), (45, 2026), baseline=None, target=None)) == ["I1.milestones"]


def test_the_finding_stands_at_the_milestone_that_does_not_follow():
    step = found((50, 2025), (45, 2026))["I1.milestones"]
    assert step.pointer == ("indicators", 0, "milestones", 1)
    assert step.message.en == "the values of `I1` step back from 50 to 45 on the way to the target"
    beyond = found((50, 2025), (55, 2030))["I1.milestones.years"]
    assert beyond.pointer == ("indicators", 0, "milestones", 1)
    assert beyond.message.zh == "`I1` 的节点年份先后为 2030年、2028年：应逐个推后，目标年份在最后"


def test_a_step_from_the_baseline_is_told_at_the_first_milestone_and_one_to_the_target_at_the_last():
    assert found((39, 2025), (50, 2026))["I1.milestones"].pointer == ("indicators", 0, "milestones", 0)
    assert found((50, 2025), (61, 2026))["I1.milestones"].pointer == ("indicators", 0, "milestones", 1)
    assert found((61, 2026))["I1.milestones"].pointer == ("indicators", 0, "milestones", 0)
