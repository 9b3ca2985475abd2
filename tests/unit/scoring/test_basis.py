"""What counts of a plan on a basis: less of the plan never comes to more, and no place of a claim changes."""

import builders as b
from hypothesis import given, settings
from hypothesis import strategies as st

from nqpf.base.language import NO_TEXT
from nqpf.plan.items import PlanView
from nqpf.rubric.tree import Pruning
from nqpf.scoring.basis import Grounds, all_of, commitment_on, results_on
from nqpf.scoring.claims import check_claims
from nqpf.scoring.scorecard import scorecard

LARGE = {"kind": "measure", "amount": 0.5}
RUBRIC = b.rubric(
    b.principle("P", b.criterion("P.1", b.facet("P.1.m", LARGE), b.facet("P.1.i", "indicator"))),
    b.principle("Q", b.criterion("Q.1", b.facet("Q.1.m", "measure"), b.facet("Q.1.g", "goalposts"))),
)
APPLIED = Pruning("region")
ENTRIES = ("type", "object", "owner", "due", "budget", "indicators", "target", "baseline", "milestones", "data_source")
LEFT_OUT = {
    **dict.fromkeys(("type", "due", "budget", "target", "baseline"), None),
    **dict.fromkeys(("owner", "indicators", "milestones"), ()),
    **dict.fromkeys(("object", "data_source"), NO_TEXT),
}


SMALL = b.measure("M2.1", level=2, serves=["P.1.m"], budget={"amount": "100万元", "source": "市财政"})


def a_plan() -> PlanView:
    return PlanView(
        b.plan(
            measures=[
                b.measure("M1", level=5, serves=["P.1.m", "Q.1.m"]),
                b.measure("M2", level=5, serves=["Q.1.m"], actions=[SMALL]),
                b.measure("M3", budget={"amount": "2亿元", "source": "社会各界"}),
                *(b.measure(f"M{n}", level=2) for n in range(4, 7)),
            ],
            indicators=[
                b.indicator("I1", title="数字化改造覆盖率", serves=["P.1.i", "Q.1.g"]),
                b.indicator("I2", level=2, title="数字化改造的覆盖率"),
                b.indicator("I3", level=2, title="数字化改造的总覆盖率"),
            ],
        )
    )


WHOLE = a_plan()
BEFORE = check_claims(RUBRIC, WHOLE)
POINTS = sorted(all_of(WHOLE).claims)
PLACES = [(item.body.id, entry) for item in WHOLE.items for entry in ENTRIES if entry in type(item.body).model_fields]


def without(left_out: set[tuple[str, str]]) -> PlanView:
    """The plan without these entries of its items."""

    def less(item):
        gone = {entry: LEFT_OUT[entry] for name, entry in left_out if name == item.id}
        return item.model_copy(update=gone)

    plan = WHOLE.plan
    measures = [less(m).model_copy(update={"actions": tuple(map(less, m.actions))}) for m in plan.measures]
    return PlanView(
        plan.model_copy(update={"measures": tuple(measures), "indicators": tuple(map(less, plan.indicators))})
    )


def figures(grounds: Grounds) -> tuple[float, ...]:
    card = scorecard(RUBRIC, results_on(grounds, RUBRIC, BEFORE), APPLIED)
    counts = commitment_on(grounds, WHOLE).counts
    return card.total, card.breadth, counts.value, *counts.shares, *(child.score for child in card.root.children)


def test_all_of_a_plan_comes_to_what_the_plan_comes_to():
    assert results_on(all_of(WHOLE), RUBRIC, BEFORE) == BEFORE
    assert figures(all_of(WHOLE))[0] == scorecard(RUBRIC, BEFORE, APPLIED).total


@given(gone=st.sets(st.sampled_from(PLACES)), claims=st.sets(st.sampled_from(POINTS)), units=st.integers(0, 3))
@settings(max_examples=150, deadline=None)
def test_less_of_a_plan_never_comes_to_more(gone, claims, units):
    less = figures(Grounds(without(gone), frozenset(claims), units))
    for one, all_ in zip(less, figures(all_of(WHOLE)), strict=True):
        assert one <= all_ + 1e-12
    further = figures(Grounds(without(gone | set(PLACES[::3])), frozenset(sorted(claims)[1:]), units + 1))
    assert further[0] <= less[0] + 1e-12


def test_a_secondary_claim_stays_one_where_the_first_does_not_count():
    kept = results_on(Grounds(WHOLE, frozenset({("M1", "Q.1.m")})), RUBRIC, BEFORE)
    assert [(result.item.body.id, result.primary) for result in kept["Q.1.m"]] == [("M1", False)]


def test_units_that_no_task_quotes_are_tasks_without_answers():
    all_, with_units = all_of(WHOLE), all_of(WHOLE)._replace(units=4)
    counts, more = commitment_on(all_, WHOLE).counts, commitment_on(with_units, WHOLE).counts
    assert (more.tasks, more.what) == (counts.tasks + 4, counts.what)


def test_a_small_amount_is_not_large_once_what_it_is_part_of_is_gone():
    less = Grounds(without({("M2", "budget")}), all_of(WHOLE).claims)
    (was,) = (one for one in BEFORE["P.1.m"] if one.item.body.id == "M2.1")
    (now,) = (one for one in results_on(less, RUBRIC, BEFORE)["P.1.m"] if one.item.body.id == "M2.1")
    assert "resourced" in was.lacks
    assert "resourced" in now.lacks
