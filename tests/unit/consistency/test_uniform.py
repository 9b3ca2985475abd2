import builders as b
import pytest

from nqpf.consistency.uniform import RULE

SAME, OTHERS = "2027年底", ("2025-06", "2026-06", "2026年底", "2028年")


def due(*dates):
    return [b.measure(f"M{n}", level=1, due=date) for n, date in enumerate(dates)]


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        ([SAME] * 5, True),
        ([SAME] * 4, False),
        ([SAME] * 3 + [*OTHERS[:2]], True),
        ([SAME] * 3 + [*OTHERS[:3]], False),
        ([SAME] * 4 + [*OTHERS], False),
        ([SAME] * 5 + [*OTHERS], True),
        (["2027年底", "2027-12-31", "2027年", "2027Q4", "2026"], True),
        ([SAME] * 4 + ["适时"] * 9, False),
        ([SAME] * 5 + [None] * 9, True),
        ([], False),
    ],
)
def test_a_date_that_more_than_half_of_five_or_more_dated_tasks_share(dates, found):
    assert list(b.conflicts(RULE, measures=due(*dates))) == (["due"] if found else [])


@pytest.mark.parametrize(
    ("amounts", "found"),
    [
        (["1000万元", "1000万元", "0.1亿元", "200万元", "300万元"], True),
        (["1000万元", "1000万元", "200万元", "300万元", "400万元"], False),
        (["1000万元", "1000万元", "1000万美元", "300万元", "400万元"], False),
        ([0] * 5, False),
        ([0] * 5 + ["1000万元"] * 4, False),
    ],
)
def test_an_amount_that_more_than_half_of_five_or_more_tasks_with_one_share(amounts, found):
    tasks = [b.measure(f"M{n}", level=1, budget=amount) for n, amount in enumerate(amounts)]
    assert list(b.conflicts(RULE, measures=tasks)) == (["budget"] if found else [])


def with_actions(name, *dates, **own):
    actions = [b.measure(f"{name}-{n}", level=1, due=date) for n, date in enumerate(dates)]
    return b.measure(name, level=1, actions=actions, **own)


def test_an_action_counts_through_its_measure():
    """Ten actions of one measure are one task; what the measure states itself is what counts."""
    tasks = due(*OTHERS)
    assert b.conflicts(RULE, measures=[*tasks, with_actions("A", *[SAME] * 10)]) == {}
    shared = [with_actions(f"A{n}", SAME, SAME) for n in range(3)]
    assert list(b.conflicts(RULE, measures=[*tasks[:2], *shared])) == ["due"]
    own = [with_actions(f"A{n}", SAME, SAME, due=OTHERS[n]) for n in range(3)]
    assert b.conflicts(RULE, measures=[*tasks[:2], *own]) == {}
    apart = [with_actions(f"A{n}", SAME, "2026-03") for n in range(3)]
    assert b.conflicts(RULE, measures=[*tasks[:2], *apart]) == {}


def test_the_message_counts_and_the_place_is_the_first_of_them():
    found = b.conflicts(RULE, measures=due("2026年", *[SAME] * 3, "2028"))["due"]
    assert found.pointer == ("measures", 1, "due")
    assert found.message.en == "3 of the 5 tasks with a due date have the same one, 2027年底"
    assert found.message.zh == "5 项写明完成时限的任务中，3 项同为 2027年底"
    tasks = [*due("2026年"), *(with_actions(f"A{n}", SAME) for n in range(4))]
    assert b.conflicts(RULE, measures=tasks)["due"].pointer == ("measures", 1, "actions", 0, "due")
