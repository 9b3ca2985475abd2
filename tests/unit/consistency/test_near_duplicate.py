import time

import builders as b
import pytest

from nqpf.consistency.near_duplicate import ALIKE, RULE

LONG = "建设面向纺织印染产业集群的绿色低碳公共技术服务平台"


def titled(*titles):
    return [{"id": f"M{n}", "title": title} for n, title in enumerate(titles)]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (LONG, LONG, True),
        (LONG, f"“{LONG}”。", True),
        (LONG, LONG.replace("平台", "平 台"), True),
        ("AI质检平台", "ＡＩ质检平台", True),
        ("Build a pilot line", "build a pilot-line", True),
        (LONG, LONG + "等", True),
        (LONG, LONG.replace("绿色", "安全"), False),
        ("改造产线", "改造车间", False),
        ("平台", "平台", True),
        (f"{LONG}一期", f"{LONG}二期", False),
        (f"{LONG}2026年工程", f"{LONG}2027年工程", False),
        ("待定", "待定", False),
        ("……", "……", False),
    ],
)
def test_items_of_nearly_the_same_words_are_found(one, other, alike):
    assert list(b.conflicts(RULE, measures=titled(one, other))) == (["M1"] if alike else [])


def test_the_object_of_a_measure_tells_two_of_one_title_apart():
    def measures(*objects):
        return [{"id": f"M{n}", "title": "金融支持", "object": object_} for n, object_ in enumerate(objects)]

    assert b.conflicts(RULE, measures=measures("知识产权质押贷款", "研发失败保险")) == {}
    assert list(b.conflicts(RULE, measures=measures("研发失败保险", "研发失败保险"))) == ["M1"]


def test_only_items_of_one_kind_are_compared_actions_with_measures_too():
    action = [{"id": "M0-1", "title": LONG}]
    found = b.conflicts(
        RULE,
        measures=[*titled("甲"), {"id": "M9", "title": "乙", "actions": action}, {"id": "M5", "title": LONG}],
        indicators=[{"id": "I1", "title": LONG}],
        statements=[{"id": "S1", "title": LONG}],
    )
    assert {name: one.pointer for name, one in found.items()} == {"M5": ("measures", 2)}
    assert found["M5"].message.en == "`M5` says nearly the same as `M0-1`"


def test_an_action_may_repeat_its_measure_but_not_its_neighbour():
    def measure(*titles):
        actions = [{"id": f"A{n}", "title": title} for n, title in enumerate(titles)]
        return {"id": "M1", "title": LONG, "actions": actions}

    assert b.conflicts(RULE, measures=[measure(LONG, "其他")]) == {}
    assert list(b.conflicts(RULE, measures=[measure(LONG, LONG)])) == ["A1"]


def test_an_item_is_found_once_however_many_it_repeats():
    assert list(b.conflicts(RULE, measures=titled(*[LONG] * 4))) == ["M1", "M2", "M3"]


@pytest.mark.no_cover  # counting lines would take the time that is measured here
@pytest.mark.parametrize("spread", [1, 7, 400])
def test_ten_thousand_items_take_seconds_whatever_they_say(spread):
    """Alike all, alike in part, or not at all: comparing each with each would take minutes."""
    words = [chr(0x4E00 + n) for n in range(spread)]
    titles = ["".join(words[(n * step) % spread] for step in range(1, 41)) + LONG[: n % 20] for n in range(10_000)]
    start = time.process_time()
    b.conflicts(RULE, measures=titled(*titles))
    assert time.process_time() - start < 20


def test_items_are_alike_from_the_asked_share_of_their_pairs_on():
    """Nine of ten pairs, to the pair: of 20 and 20, 18 shared are enough, 17 are not."""
    words = "".join(chr(0x4E10 + 2 * n) for n in range(21))
    assert ALIKE == 90

    def changed(count):
        return words[: 21 - count] + "".join(chr(0x7000 + n) for n in range(count))

    assert list(b.conflicts(RULE, measures=titled(words, changed(2)))) == ["M1"]
    assert b.conflicts(RULE, measures=titled(words, changed(3))) == {}
