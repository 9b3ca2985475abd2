"""One order: the most gain for the effort first, again and again, whatever the order of the plan's file."""

import pytest
from builders import assessed, criterion, facet, indicator, measure, plan_data, principle, rubric, statement, tasks
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples
from worked import MIXED, bounded, plans, scored

from nqpf.analysis.worklist.answers import Answers, more
from nqpf.analysis.worklist.entries import additions, completions
from nqpf.analysis.worklist.walk import Walk

searched = settings(max_examples=examples(25), deadline=None, database=None, derandomize=True)


def order_of(of, data):
    return scored(of, data).worklist.order


def ids(of, data):
    return [placed.entry.id for placed in order_of(of, data)]


@searched
@given(plans(), st.sampled_from([MIXED, bounded()]))
def test_each_entry_is_the_best_of_those_left_and_none_is_left_that_raises_anything(data, rules):
    plan = scored(rules, data)
    found, view = plan.worklist, plan.plan.view
    left = {entry.key: entry for entry in completions(found.stages, found.gauge, plan.efforts)}
    if found.assessed:
        new = additions(found.stages, found.gauge, found.facets, plan.efforts, view.plan)
        left |= {entry.key: entry for entry in new}
    walk = Walk(found.stages, found.gauge, Answers(view, found.stages.indicators_done, found.stages.filled))

    def rates(entry):
        rise = more(walk.counts, walk.rise(entry)).value - walk.counts.value
        return round(walk.gain([entry]) / entry.effort, 9), round(rise / entry.effort, 9)

    opened = False
    for placed in found.order:
        best = max(map(rates, left.values()))
        if not opened:
            # By the total where any entry raises it, else by commitment; what only opens the way raises no total.
            mine = rates(placed.entry)
            assert (placed.opens and best[0] == 0) or (mine[0] == best[0] and (best[0] > 0 or mine[1] == best[1]))
        opened = placed.opens
        assert walk.take(left.pop(placed.entry.key)).scores == placed.scores
    assert all(rate == (0, 0) for rate in map(rates, left.values()))


@searched
@given(plans(), st.randoms(use_true_random=False))
def test_the_order_of_the_file_changes_nothing(data, random):
    other = dict(data)
    for section in ("measures", "indicators", "statements"):
        other[section] = random.sample(data[section], len(data[section]))
    mine, its = order_of(MIXED, data), order_of(MIXED, other)
    assert [placed.entry.id for placed in mine] == [placed.entry.id for placed in its]
    assert [placed.scores["total"] for placed in mine] == [placed.scores["total"] for placed in its]
    assert [placed.counts for placed in mine] == [placed.counts for placed in its]


ONE = rubric(principle("P", criterion("C", facet("C.m", "measure"), facet("C.n", "measure"), need=1)))


def test_of_equal_entries_the_first_by_id_comes_first():
    data = plan_data(measures=[measure(f"M{n}", level=2, serves=["C.m"]) for n in (10, 9)])
    assert ids(ONE, data)[0] == "M9"


def test_of_equal_ones_what_belongs_to_the_plans_own_subject_comes_first():
    facets = {name: criterion(name, facet(f"{name}.s", "statement")) for name in ("P1", "P2", "Q1", "Q2")}
    of = rubric(principle("P", facets["P1"], facets["P2"]), principle("Q", facets["Q1"], facets["Q2"]))
    data = plan_data(statements=[statement(serves=["Q1.s"])]) | {"measures": [measure()]}
    assert ids(of, data)[:3] == ["Q2", "P1", "P2"]
    data |= {"nqpf": "plan/2", "scope": ["P2"]}
    assert ids(of, data)[:3] == ["P2", "Q2", "P1"]


def test_what_raises_commitment_alone_comes_last_and_what_raises_nothing_is_left_out():
    served = measure("M0", level=3, serves=["C.m"])
    others = [measure(f"M{n}", level=3) for n in range(1, 5)]
    # An indicator of no task counts half, and nothing once each task has one of its own.
    order = order_of(ONE, plan_data(measures=[served, *others], indicators=[indicator("I1", level=1, serves=[])]))
    assert [placed.entry.id for placed in order] == ["M0", "M1", "M2", "M3", "M4"]
    assert len({placed.scores["total"] for placed in order}) == 1


def test_a_plan_that_claims_nothing_has_its_own_items_to_complete_and_nothing_to_add():
    order = order_of(ONE, plan_data(measures=tasks(5, level=2)))
    assert {placed.entry.kind for placed in order} == {"complete"}
    assert order[-1].counts.value == pytest.approx(1)


def test_what_only_together_raises_the_total_is_done_together():
    facets = (facet("C.s", "statement"), facet("C.t", "statement"))
    of = rubric(principle("P", criterion("C", *facets, aggregate="minimum")))
    lists = [statement("S1", level=2, serves=["C.s"]), statement("S2", level=2, serves=["C.t"])]
    first, second = order_of(of, plan_data(statements=lists))
    assert [(placed.entry.id, placed.opens) for placed in (first, second)] == [("S1", True), ("S2", False)]
    assert (first.scores["total"], second.scores["total"]) == (pytest.approx(0.4), pytest.approx(1))


def test_nothing_is_to_do_where_everything_is_there():
    data = plan_data(measures=[measure(level=4, serves=["C.m"]) | {"indicators": ["I1"]}], indicators=[indicator()])
    assert ids(ONE, data) == []
    assert ids(ONE, assessed(ONE, plan_data())) != []
