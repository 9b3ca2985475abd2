"""Many plans side by side: every figure by hand, and the same whatever the order in which plans come."""

import pickle
from math import sqrt

import builders as b
import portfolios as p
import pytest
from hypothesis import given
from hypothesis import strategies as st
from portfolios import portfolio, record, region

from nqpf.base.errors import Problem
from nqpf.base.language import Text, both
from nqpf.base.source import Span
from nqpf.render.json import to_json
from nqpf.report.portfolio.ranked import line_of
from nqpf.report.portfolio.record import Unread
from nqpf.report.portfolio.view import BandCount, ScoreSpread


def ranks(view):
    return [(plan.id, plan.rank, plan.closeness_rank) for plan in view.plans]


def test_plans_are_ranked_by_total_and_tied_ones_share_a_rank():
    view = region(record("a", 0.5, 0.5, 0.5), record("b", 1, 1, 1), record("c", 0.5, 0.5, 0.5), topsis=True)
    assert ranks(view) == [("b", 1, 1), ("a", 2, 2), ("c", 2, 2)]
    assert [plan.total for plan in view.plans] == [100, 50, 50]
    assert [(one.id, one.score) for one in view.plans[1].dimensions] == [("P1", 50), ("P2", 50)]


def test_closeness_is_topsis_over_the_dimensions():
    view = region(record("a", 0.6, 0, 0), record("b", 0.8, 0.5, 0.5), topsis=True)
    # By hand: P1 divided by its norm 1 is .6 and .8, P2 by .5 is 0 and 1; a is the worst in both, b the best.
    assert [(plan.id, plan.closeness) for plan in view.plans] == [("b", 1), ("a", 0)]
    mixed = region(record("a", 0.6, 0, 0), record("b", 0.8, 0.5, 0.5), record("c", 0.8, 0, 0), topsis=True)
    norm1, norm2 = sqrt(0.6**2 + 2 * 0.8**2), 0.5
    to_best, to_worst = 0.5 / norm2, 0.2 / norm1
    found = {plan.id: plan.closeness for plan in mixed.plans}
    assert found["c"] == pytest.approx(to_worst / (to_best + to_worst))


def test_there_is_no_closeness_where_no_plan_differs_or_a_dimension_does_not_apply():
    assert ranks(region(record("a", 0.5), record("b", 0.5), topsis=True)) == [("a", 1, None), ("b", 1, None)]
    declared = [{"id": "P2.1", "reason": p.REASON}]
    view = region(record("a", 0.5, 1, 1), record("b", 1, 0, 1, not_applicable=declared), topsis=True)
    assert all(plan.closeness is not None for plan in view.plans)  # P2 applies still


def test_a_plan_that_is_not_rateable_is_listed_last_and_stands_outside_all_figures():
    low = record("z", 1, 1, 1)._replace(rateable=False, assessed=0.5, facets=())
    view = region(low, record("a", 0.2), record("b", 0.4), topsis=True)
    assert [(plan.id, plan.rank, plan.closeness) for plan in view.plans] == [
        ("b", 1, 1),
        ("a", 2, 0),
        ("z", None, None),
    ]
    assert (view.ranked, view.unrated, view.spread.highest) == (2, 1, view.plans[0].total)
    assert sum(band.plans for band in view.bands) == 0  # none has five tasks
    assert all(gap.applies == 2 for gap in view.gaps)
    alone = region(low)
    assert (alone.ranked, alone.spread, alone.gaps, alone.plans[0].total) == (0, None, (), 100)


def test_quantiles_are_of_type_seven():
    view = region(*(record(f"p{n}", value, value, value) for n, value in enumerate((0.1, 0.2, 0.4, 0.8))))
    # By hand, h = 3p: the lower quartile lies at .75, between the first and the second value.
    assert view.spread == pytest.approx(ScoreSpread(10, 17.5, 30, 50, 80))
    assert region(record("a", 0.25, 0.25, 0.25)).spread == ScoreSpread(25, 25, 25, 25, 25)


def test_bands_are_counted_at_their_ends():
    values = {"a": 20.0, "b": 19.9, "c": 100.0, "d": None}
    view = region(*(record(name, 0.5)._replace(commitment=value) for name, value in values.items()))
    assert [(band.id, band.below, band.plans) for band in view.bands] == [
        ("b1", 20, 1), ("b2", 40, 1), ("b3", 60, 0), ("b4", 80, 0), ("b5", 100, 1),
    ]  # fmt: skip
    assert isinstance(view.bands[0], BandCount)


def test_common_gaps_count_plans_and_average_what_fixing_brings():
    view = region(record("a", 0, 0.5, 1), record("b", 0.5, 0.5, 1))
    # P1 is worth 50 points, each facet of P2 25: a would gain 50, b 25 by P1.1.f; both 12.5 by P2.1.f.
    assert [(gap.id, gap.applies, gap.absent, gap.short, gap.mean_gain) for gap in view.gaps] == [
        ("P1.1.f", 2, 1, 2, 37.5), ("P2.1.f", 2, 0, 2, 12.5),
    ]  # fmt: skip
    assert [gap.rank for gap in view.gaps] == [1, 2]


def test_a_facet_that_a_plan_declares_not_applicable_is_not_its_gap():
    view = region(record("a", 1, 0, 1, not_applicable=[{"id": "P2.1", "reason": p.REASON}]), record("b", 1, 0, 1))
    (gap,) = view.gaps
    assert (gap.id, gap.applies, gap.absent, gap.mean_gain) == ("P2.1.f", 1, 1, 25)


def test_kinds_are_ranked_apart():
    view = portfolio(record("e", 1, 1, 1, kind="enterprise"), record("r", 0.1), record("s", 0.2), topsis=True)
    assert [(kind.kind, ranks(kind)) for kind in view.kinds] == [
        ("region", [("s", 1, 1), ("r", 2, 2)]), ("enterprise", [("e", 1, None)]),
    ]  # fmt: skip


def test_plans_are_grouped_by_what_they_say_of_a_field():
    fields = ("industries", "published")
    view = region(
        record("a", 0.2, 0.2, 0.2, fields=fields, industries=["纺织", " 纺织 ", "化工"], published="2025-03"),
        record("b", 0.6, 0.6, 0.6, fields=fields, industries=["化工"], published="2025年底"),
        record("c", 0.4, 0.4, 0.4, fields=fields, industries=["待定"]),
        fields=fields,
    )
    by_industry, by_year = view.groupings
    assert [(group.value, group.plans, group.spread.median) for group in by_industry.groups] == [
        (both("化工"), 2, pytest.approx(40)), (both("纺织"), 1, 20), (None, 1, 40),
    ]  # fmt: skip
    assert [(group.value, group.plans) for group in by_year.groups] == [(both("2025"), 2), (None, 1)]


def test_pairs_say_by_how_much_and_in_how_many_dimensions_the_better_is_ahead():
    (pair,) = region(record("a", 0.5, 0, 0), record("b", 0.4, 0.4, 0.4), pairwise=True).pairs
    assert (pair.first, pair.second, pair.total) == ("b.plan.yaml", "a.plan.yaml", pytest.approx(15))
    assert (pair.ahead, pair.behind, pair.level, pair.differences) == (1, 1, 0, (-10, 40))
    assert region(record("a", 1)).pairs is None
    assert region(record("a", 1), pairwise=True).pairs == ()


def test_the_same_bytes_count_once_under_the_path_that_sorts_first():
    for order in ((0, 1, 2), (2, 1, 0), (1, 2, 0)):
        copies = [record("a", 0.5, path=path) for path in ("1.yaml", "2.yaml", "3.yaml")]
        view = portfolio(*(copies[number] for number in order))
        assert [plan.path for plan in view.kinds[0].plans] == ["1.yaml"]
        assert view.kinds[0].gaps[0].applies == 1
        assert [(one.path, one.problems[0].message.en, one.problems[0].hint.en) for one in view.unread] == [
            ("2.yaml", "this plan is listed twice", "the same as 1.yaml"),
            ("3.yaml", "this plan is listed twice", "the same as 1.yaml"),
        ]


def test_plans_that_could_not_be_read_are_listed_by_path_with_their_places():
    problem = Problem(Span("x.yaml", 3, 5), Text("wrong", "错误"), Text("fix it", "请改正"))
    view = portfolio(Unread("x.yaml", (problem,)), record("a", 1), Unread("b.yaml", ()))
    assert [one.path for one in view.unread] == ["b.yaml", "x.yaml"]
    (told,) = view.unread[1].problems
    assert told == ("x.yaml", 3, 5, problem.message, problem.hint)
    assert portfolio(Unread("x.yaml", (problem,))).kinds == ()
    line = line_of(Unread("x.yaml", (problem,)))
    assert (line.path, line.status, line.total, line.dimensions) == ("x.yaml", "unread", None, ())
    assert line.problems == (told,)


def test_a_line_holds_a_plan_by_itself():
    made = record("a", 0.5, 1, 1)
    line = line_of(made)
    assert (line.id, line.kind, line.total, line.sha256) == ("a", "region", 75, made.sha256)
    assert [(one.id, one.score) for one in line.dimensions] == [("P1", 50), ("P2", 100)]
    assert line.rubric == region(made).rubric.sha256


def test_a_record_is_small_and_the_same_in_another_process():
    made = record("a", 0.5, title="长" * 100_000, subject=" a \u202e b ", fields=("subject",))
    assert pickle.loads(pickle.dumps(made)) == made
    assert len(pickle.dumps(made)) < 4000
    assert made.values == ((both("a b"),),)


def test_plans_that_claim_nothing_are_listed_by_commitment_apart_from_the_others():
    few = b.tasks(4, level=4)
    view = region(
        record("low", measures=b.tasks()), record("few", measures=few), record("high", measures=b.tasks(level=4)),
        record("tied", measures=b.tasks(), path="0.yaml"), record("a", 0.5, fields=("subject",)), fields=("subject",),
    )  # fmt: skip
    assert [(plan.id, plan.tasks, plan.commitment) for plan in view.unassessed] == [
        ("high", 5, pytest.approx(200 / 3)), ("tied", 5, pytest.approx(100 / 3)), ("low", 5, pytest.approx(100 / 3)),
        ("few", 4, None),
    ]  # fmt: skip
    assert view.unassessed[0].answers == (5, 5, 5, 5, 0, 0)
    assert ranks(view) == [("a", 1, None)]
    alone = region(record("few", measures=few))
    assert (alone.plans, alone.ranked, alone.unrated, alone.spread, alone.gaps) == ((), 0, 0, None, ())
    assert len(alone.bands) == 5


def test_a_line_of_a_plan_that_claims_nothing_has_no_scores():
    line = line_of(record("u", measures=b.tasks()))
    assert (line.status, line.total, line.breadth) == ("not-yet-assessed", None, None)
    assert (line.commitment, [one.score for one in line.dimensions]) == (pytest.approx(100 / 3), [None, None])
    assert line_of(record("a", 0.5)).status == "assessed"


PLANS = st.lists(st.tuples(*[st.sampled_from([0, 0.2, 0.5, 1])] * 3), min_size=1, max_size=7)


@given(PLANS, st.randoms())
def test_the_order_in_which_plans_come_changes_no_byte_and_counts_add_up(plans, random):
    fields = ("subject", "industries")
    records = [
        record(f"p{n}", *values, fields=fields, subject=f"省{n % 2}", industries=["x", "y"][: n % 3])
        for n, values in enumerate(plans)
    ]
    view = portfolio(*records, fields=fields, pairwise=True)
    again = portfolio(*random.sample(records, len(records)), fields=fields, pairwise=True)
    assert to_json(view) == to_json(again)
    (kind,) = view.kinds
    count = len(plans)
    assert kind.ranked == count
    assert sum(group.plans for group in kind.groupings[0].groups) == count
    assert all(gap.absent <= gap.short <= gap.applies == count for gap in kind.gaps)
    assert len(kind.pairs) == count * (count - 1) // 2
    assert all(pair.ahead + pair.behind + pair.level == 2 and pair.total >= 0 for pair in kind.pairs)
    assert [plan.rank for plan in kind.plans] == sorted(plan.rank for plan in kind.plans)


@given(PLANS, st.lists(st.integers(0, 6), min_size=1, max_size=4), st.randoms())
def test_a_plan_without_claims_is_never_among_assessed_ones_and_changes_nothing_of_them(plans, tasks, random):
    assessed = [record(f"p{n}", *values, measures=b.tasks()) for n, values in enumerate(plans)]
    others = [record(f"u{n}", measures=b.tasks(count, level=4)) for n, count in enumerate(tasks)]
    mixed = [*assessed, *others]
    (kind,) = portfolio(*random.sample(mixed, len(mixed)), pairwise=True).kinds
    (alone,) = portfolio(*assessed, pairwise=True).kinds
    assert {plan.id for plan in kind.unassessed} == {one.id for one in others}
    # But for what tasks say: that is known of every plan.
    assert kind._replace(unassessed=(), questions=alone.questions) == alone
    assert [fact.tasks for fact in kind.questions] == [sum(tasks) + 5 * len(plans)] * 6
    commitments = [-1 if plan.commitment is None else plan.commitment for plan in kind.unassessed]
    assert commitments == sorted(commitments, reverse=True)
