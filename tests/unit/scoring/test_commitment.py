"""Commitment: six questions over a plan's own tasks."""

from itertools import permutations

import builders as b
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.plan.items import PlanView
from nqpf.scoring.commitment import QUESTIONS, Commitment, Counts, commitment_of, tally
from nqpf.scoring.matching import most_pairs

# Counted by hand in eight published plans of one province: tasks, then what, who, when, with what; dated indicators
# that belong to a task, dated ones that belong to none, and those with a baseline; last the commitment in points.
COUNTED = {
    "support measures": (Counts(27, 27, 27, 4, 9, 5, 5, 0), 46.0),
    "data sets": (Counts(14, 14, 10, 0, 0, 0, 2, 0), 29.8),
    "industrial internet": (Counts(14, 14, 14, 0, 0, 4, 5, 0), 41.1),
    "humanoid robots": (Counts(17, 17, 17, 0, 0, 0, 10, 0), 38.2),
    "humanoid robots, later": (Counts(20, 20, 20, 0, 0, 0, 6, 0), 35.8),
    "culture": (Counts(33, 33, 30, 0, 1, 0, 3, 0), 33.1),
    "a city, without bodies": (Counts(16, 16, 0, 4, 0, 4, 20, 6), 41.7),
    "a city, with an annex": (Counts(16, 16, 5, 5, 1, 10, 30, 4), 49.0),
}


@pytest.mark.parametrize(("counts", "points"), COUNTED.values(), ids=COUNTED)
def test_counts_made_by_hand_give_the_value_written_beside_them(counts, points):
    assert round(100 * counts.value, 1) == points


def of(*measures, indicators=(), **fields) -> Commitment:
    return commitment_of(PlanView(b.plan(measures=list(measures), indicators=list(indicators), **fields)))


def shares(commitment: Commitment) -> dict[str, float]:
    return dict(zip(QUESTIONS, commitment.counts.shares, strict=True))


def test_a_full_task_answers_every_question():
    full = of(b.measure(level=5), indicators=[b.indicator()])
    assert shares(full) == dict.fromkeys(QUESTIONS, 1.0)
    assert full.counts.value == 1.0
    assert (full.bodies, full.dates, full.amounts) == (1, 1, 1)


def test_without_tasks_there_is_nothing_to_commit_to():
    none = of(indicators=[b.indicator()])
    assert none.counts.value == 0.0
    assert not none.counts.rated


@pytest.mark.parametrize(("tasks", "rated"), [(1, False), (4, False), (5, True)])
def test_few_tasks_are_not_rated(tasks, rated):
    assert of(*(b.measure(f"M{n}") for n in range(tasks))).counts.rated is rated


def test_many_tasks_that_share_one_indicator_measure_one():
    shared = of(*(b.measure(f"M{n}", level=5) for n in range(200)), indicators=[b.indicator()])
    assert (shared.counts.linked, shared.counts.unlinked) == (1, 0)
    assert shares(shared)["measured"] == 1 / 200
    assert shares(shared)["from_where"] == 1 / 200


def test_indicators_that_belong_to_no_task_count_half():
    free = of(*(b.measure(f"M{n}") for n in range(5)), indicators=[b.indicator(f"I{n}") for n in range(2)])
    # Their titles differ in the numeral alone, so that they are two things.
    assert (free.counts.linked, free.counts.unlinked) == (0, 2)
    assert shares(free)["measured"] == 1 / 5


def test_an_indicator_written_twice_counts_once():
    same = [b.indicator("I1", title="中试基地数量"), b.indicator("I2", title="中试基地 数量")]
    assert of(b.measure(), indicators=same).counts.unlinked == 1


def test_what_is_said_of_either_of_two_alike_is_said_of_both():
    same = [b.indicator("I1", level=2, title="中试基地数量"), b.indicator("I2", title="中试基地 数量")]
    counts = of(b.measure(indicators=["I2"]), indicators=same).counts
    assert (counts.linked, counts.unlinked, counts.anchored) == (1, 0, 1)


def test_a_task_is_answered_by_its_actions_too():
    bare = b.measure("M1", level=1, actions=[b.measure("M1-1", level=4)])
    assert shares(of(bare)) == {**dict.fromkeys(QUESTIONS, 0.0), "what": 1, "who": 1, "when": 1, "with_what": 1}


def test_a_task_commits_where_any_of_its_actions_does():
    bare = b.measure("M1", level=0, actions=[b.measure("M1-1", level=4), b.measure("M1-2", level=0)])
    assert shares(of(bare))["who"] == 1


def test_an_action_answers_for_one_task_only():
    given_ = of(b.measure("M1", actions=[b.measure("M1-1"), b.measure("M1-2")]), b.measure("M2", level=1))
    assert (given_.counts.tasks, given_.counts.who) == (2, 1)


@pytest.mark.parametrize("broken", [{"type": None}, {"object": ""}, {"object": "待定"}])
def test_a_task_that_is_no_action_on_a_named_object_answers_nothing(broken):
    silent = of(b.measure(level=5, **broken), indicators=[b.indicator()])
    assert shares(silent) == {**dict.fromkeys(QUESTIONS, 0.0), "measured": 0.5, "from_where": 0.5}
    assert (silent.bodies, silent.dates, silent.amounts) == (0, 0, 0)


def test_one_body_for_all_tasks_is_one_body():
    assert of(*(b.measure(f"M{n}") for n in range(9))).bodies == 1


@pytest.mark.parametrize("owner", ["有关部门", "各有关单位", "TBD", ""])
def test_nobody_in_particular_is_nobody(owner):
    assert shares(of(b.measure(owner=owner)))["who"] == 0


def test_a_date_outside_the_horizon_is_none():
    assert shares(of(b.measure(due="2031年底")))["when"] == 0


@pytest.mark.parametrize(
    ("type_", "amount", "answered"), [("build", "0", 0), ("regulate", "0", 1), ("build", "100万元", 1)]
)
def test_work_by_rules_may_cost_nothing(type_, amount, answered):
    assert shares(of(b.measure(type=type_, budget={"amount": amount})))["with_what"] == answered


def test_amounts_are_those_that_count():
    zero = b.measure("M1", budget={"amount": 0, "source": "省级财政"})
    unread = b.measure("M2", budget={"source": "省级财政"})
    counts = of(zero, unread, b.measure("M3", type="regulate", budget={"source": "省级财政"}), b.measure("M4", level=3))
    assert (counts.counts.with_what, counts.amounts) == (0, 0)


def test_the_smallest_amount_is_one():
    assert shares(of(b.measure(budget={"amount": "1元", "source": "省级财政"})))["with_what"] == 1


@pytest.mark.parametrize("level", [0, 1])
def test_an_indicator_without_a_dated_target_counts_for_nothing(level):
    counts = of(b.measure(level=5), indicators=[b.indicator(level=level)]).counts
    assert (counts.linked, counts.unlinked, counts.anchored) == (0, 0, 0)


def test_a_dated_target_is_enough():
    assert of(b.measure(), indicators=[b.indicator(level=2)]).counts.unlinked == 1


def test_indicators_in_other_numbers_are_other_things():
    phases = [b.indicator(f"I{n}", title=f"智能工厂一二三四五六七建成数量（第{n}期）") for n in (1, 2)]
    assert of(b.measure(), indicators=phases).counts.unlinked == 2


def test_baselines_count_for_no_more_than_is_measured():
    # One of two indicators is linked; both have baselines: per task that is more than the measured share.
    tasks = [b.measure("M1", level=5), b.measure("M2")]
    counts = of(*tasks, indicators=[b.indicator("I1"), b.indicator("I2")]).counts
    assert (counts.linked, counts.unlinked, counts.anchored) == (1, 1, 2)
    assert counts.shares[-2:] == (0.75, 0.75)


NAMES = "abcdef"


@given(st.lists(st.sets(st.sampled_from(NAMES)), max_size=5))
def test_as_many_tasks_as_possible_have_an_indicator_of_their_own(links):
    best = max(
        sum(name in wanted for name, wanted in zip(order, links, strict=False))
        for order in permutations(NAMES + "-" * len(links), len(links))
    ) if links else 0  # fmt: skip
    assert most_pairs([sorted(wanted) for wanted in links]) == best


LEVELS = st.lists(st.integers(0, 4), min_size=1, max_size=6)


@given(levels=LEVELS, position=st.integers(0, 5), linked=st.sets(st.integers(0, 5)), indices=st.integers(0, 4))
def test_one_more_answer_never_lowers_it(levels, position, linked, indices):
    position %= len(levels)
    links = {f"M{n}": [f"I{k}" for k in range(indices) if (n + k) % 2] for n in linked}

    def value(levels, links, indices):
        tasks = [b.measure(f"M{n}", level=level, indicators=links.get(f"M{n}", [])) for n, level in enumerate(levels)]
        return of(*tasks, indicators=[b.indicator(f"I{k}", level=2 + k % 2) for k in range(indices)]).counts.value

    before = value(levels, links, indices)
    raised = [min(4, level + (n == position)) for n, level in enumerate(levels)]
    assert value(raised, links, indices) >= before
    everywhere = {f"M{n}": [f"I{k}" for k in range(indices)] for n in range(len(levels))}
    assert value(levels, everywhere, indices) >= before
    assert value(levels, links, indices + 1) >= before


FUNDS = [
    {"id": "F1", "title": "专项资金", "amount": "2亿元", "source": "市财政"},
    {"id": "F2", "title": "来源不明", "amount": "2亿元"},
    {"id": "F3", "title": "没有钱", "amount": 0, "source": "市财政"},
    {"id": "F4", "title": "一元", "amount": 1, "source": "市财政"},
]


@pytest.mark.parametrize(
    ("budget", "answers"),
    [
        ({"per_case": "最高500万元"}, True),
        ({"fund": "F1"}, True),
        # Who pays is another question; that nobody does is an answer to this one.
        ({"fund": "F2"}, True),
        ({"amount": "2亿元", "source": "待定"}, False),
        # What is written beside a sum that counts takes nothing from it.
        ({"fund": "F1", "amount": 0}, True),
        ({"per_case": "500万元", "amount": 0}, True),
        ({"fund": "F3"}, False),
        ({"fund": "F4"}, True),
        ({"rate": "按投资额的20%补助"}, False),
        ({"rate": "20%", "fund": "F1"}, True),
        ({"per_case": 0}, False),
    ],
)
def test_a_ceiling_per_case_and_a_fund_are_sums_and_a_bare_rate_is_none(budget, answers):
    assert of(b.measure(level=1, budget=budget), funds=FUNDS).counts.with_what == answers


def test_a_fund_is_one_amount_however_many_draw_on_it():
    tasks = [b.measure(f"M{n}", level=1, budget={"fund": "F1"}) for n in range(3)]
    shared = of(*tasks, b.measure("M9", level=1, budget="3亿元"), funds=FUNDS)
    assert (shared.counts.with_what, shared.amounts) == (4, 2)


@pytest.mark.parametrize(
    ("stated", "answers"),
    [({"every": "每年"}, True), ({"due": 2031, "every": "quarterly"}, True), ({"due": 2031}, False), ({}, False)],
)
def test_a_recurring_duty_says_when(stated, answers):
    told = of(b.measure(level=1, **stated))
    assert (told.counts.when, told.dates) == (answers, answers)


@pytest.mark.parametrize(
    ("owner", "answers"),
    [({"lead": "市工信局"}, True), ({"support": "市财政局"}, False), ({"requested": "国家发展改革委"}, False)],
)
def test_only_who_leads_or_is_responsible_answers_who(owner, answers):
    told = of(b.measure(level=1, owner=owner))
    assert (told.counts.who, told.bodies) == (answers, answers)


def test_a_promised_change_is_dated_and_anchored_like_a_value():
    change = {"change": "下降20%", "year": 2027}
    baseline = {"year": 2024, "source": "省统计年鉴"}
    known = b.indicator("I1", level=1, direction="down", target=change, baseline=baseline)
    unknown = b.indicator("I2", level=1, direction="down", title="单位能耗", target=change)
    counts = of(b.measure(level=1), indicators=[known, unknown]).counts
    assert (counts.unlinked, counts.anchored) == (2, 1)


def test_indicators_without_tasks_commit_nobody():
    alone = of(indicators=[b.indicator(f"I{n}", title=f"指标{n}") for n in range(9)])
    assert (alone.counts.tasks, alone.counts.unlinked, alone.counts.value) == (0, 9, 0.0)
    assert not alone.counts.rated


def test_targets_that_all_stand_in_the_opening_sentence_count_half():
    """Ten dated targets of the whole plan, and ten tasks that none of them belongs to."""
    tasks = [b.measure(f"M{n}", level=2) for n in range(10)]
    goals = [b.indicator(f"I{n}", level=2, title=f"第{n}项目标") for n in range(10)]
    found = of(*tasks, indicators=goals)
    assert (found.counts.linked, found.counts.unlinked) == (0, 10)
    assert shares(found)["measured"] == 0.5


def test_a_row_of_an_annex_answers_for_the_task_it_stands_for():
    row = b.measure("M1-1", level=4, source={"annex": "附件2", "row": 3})
    found = of(b.measure("M1", level=1, actions=[row]), b.measure("M2", level=1), nqpf="plan/2")
    assert found.counts == Counts(2, 2, 1, 1, 1, 0, 0, 0)


def test_how_the_document_words_its_tasks_is_counted_and_moves_no_figure():
    row = b.measure("M1-1", level=1, strength="support")
    worded = of(
        b.measure("M1", level=3, strength="will", actions=[row]), b.measure("M2", strength="will"), nqpf="plan/2"
    )
    plain = of(b.measure("M1", level=3, actions=[b.measure("M1-1", level=1)]), b.measure("M2"))
    assert worded.strength == {"will": 2, "support": 1}
    assert (plain.strength, plain.counts) == ({}, worded.counts)


def test_likeness_does_not_add_up():
    """The middle one is like both others, which are not alike: as one more it takes neither away."""
    first = "".join(chr(0x4E00 + 7 * n) for n in range(40))  # of forty characters, two may not differ
    middle, last = first.replace(first[5], "甲"), first.replace(first[5], "甲").replace(first[30], "乙")

    def counted(*titles):
        return of(indicators=[b.indicator(f"I{n}", level=2, title=t) for n, t in enumerate(titles)]).counts.unlinked

    assert (counted(first, middle), counted(middle, last), counted(first, last)) == (1, 1, 2)
    assert counted(first, middle, last) == counted(first, last, middle) == 2


def test_the_tasks_that_do_not_answer_are_named():
    silent = of(b.measure("M1", level=3), b.measure("M2", level=1), b.measure("M3", level=0)).silent
    assert silent == {
        "what": ("M3",), "who": ("M2", "M3"), "when": ("M2", "M3"), "with_what": ("M1", "M2", "M3"),
    }  # fmt: skip


def test_a_body_is_one_however_it_is_written():
    ways = ["市经信局", "市经信局（牵头）", "由市经信局负责", "市 经信局", "市经信局等", "市科技局"]
    assert of(*(b.measure(f"M{n}", level=1, owner=way) for n, way in enumerate(ways))).bodies == 2


def test_tasks_and_answers_are_counted_by_name():
    counts = Counts(tasks=5, what=5, who=4, when=1, with_what=0, linked=1, unlinked=1, anchored=1)
    assert tally(counts) == {
        "tasks": 5, "what": 5, "who": 4, "when": 1, "with_what": 0, "measured": 1.5, "from_where": 1,
    }  # fmt: skip
