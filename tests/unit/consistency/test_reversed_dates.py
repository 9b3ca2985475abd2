import builders as b
import pytest

from nqpf.consistency.reversed_dates import RULE


@pytest.mark.parametrize(
    ("start", "due", "reversed_"),
    [
        (2026, 2027, False),
        (2026, "2026Q2", False),
        ("2026Q3", "2026Q2", True),
        ("2027-01-01", "2026年底", True),
        ("2026年底", "2026年底", False),
        ("待定", 2025, False),
        (2027, "适时", False),
    ],
)
def test_what_is_due_before_its_first_day_is_reversed(start, due, reversed_):
    found = b.conflicts(RULE, measures=[b.measure(level=1, start=start, due=due)])
    assert list(found) == (["M1"] if reversed_ else [])


def test_an_action_may_prepare_its_measure_but_not_contradict_itself():
    prepare = b.measure("A1", level=1, due="2025年底")
    contradict = b.measure("A2", level=1, start=2027, due=2026)
    found = b.conflicts(RULE, measures=[b.measure(level=1, start=2026, actions=[prepare, contradict])])
    assert list(found) == ["A2"]
    assert found["A2"].pointer == ("measures", 0, "actions", 1, "due")
    assert found["A2"].message.zh == "`A2` 的完成时限（2026年）早于开始时间（2027年）"
