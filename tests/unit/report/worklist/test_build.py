"""What a work list shows of each entry and each kind of work."""

import pytest
from builders import criterion, facet, indicator, measure, plan_data, principle, rubric, tasks, valued
from worked import scored

from nqpf.base.language import Text
from nqpf.report.worklist.build import worklist_view

REMEDY = {"en": "Add one.", "zh": "补一项。"}
OF = rubric(
    principle(
        "P",
        criterion(
            "P.1", facet("P.m", "measure"), facet("P.i", "indicator", remedy={"en": "Add one.", "zh": "补一项。"})
        ),
        criterion("P.2", facet("P.s", "statement"), na=True),
    )
)


def view_of(of=OF, **sections):
    return worklist_view(scored(of, plan_data(**sections)))


def test_an_item_says_what_it_lacks_where_and_which_question_that_answers():
    made = view_of(measures=[measure(level=2, serves=["P.m"])])
    entry = next(entry for entry in made.complete if entry.id == "M1")
    assert [(lack.item, lack.test, lack.question, lack.keys) for lack in entry.lacks] == [
        ("M1", "scheduled", "when", ("due", "every")),
        ("M1", "resourced", "with_what", ("budget",)),
        ("M1", "measured", "measured", ("indicators",)),
    ]
    # The indicator has to be written as well: with a target, its year and a baseline.
    assert [lack.effort for lack in entry.lacks] == [1, 1, 4]
    assert (entry.line, entry.dimension, entry.facets, entry.who.zh) == (12, "P", ("P.m",), "省工业和信息化厅")


def test_a_criterion_says_what_would_count_and_the_least_that_would():
    made = view_of(measures=[measure(level=2, serves=["P.m"])])
    entries = {entry.id: entry for entry in made.add}
    assert set(entries) == {"P.1", "P.2"}  # of P.1 one facet is served, and another has nothing
    assert (entries["P.1"].facets, entries["P.1"].remedy) == (("P.i",), Text("Add one.", "补一项。"))
    assert entries["P.1"].smallest.en == "one figure to be reached, with its unit, for: title"
    assert entries["P.2"].smallest.zh == "列一份清单，按“名称”至少 2 条，内容为：标题"
    assert (entries["P.1"].may_be_na, entries["P.2"].may_be_na) == (False, True)


def test_what_an_action_inherits_is_filled_in_at_its_task_and_what_it_does_not_at_itself():
    action = {"id": "M1-1", "title": "行动", "serves": ["P.m"], "indicators": []}
    made = view_of(measures=[measure(level=1, serves=[], actions=[action])])
    entry = next(entry for entry in made.complete if entry.id == "M1")
    assert {(lack.item, lack.test) for lack in entry.lacks} == {
        ("M1", "owned"), ("M1", "scheduled"), ("M1", "resourced"), ("M1", "measured"),
        ("M1-1", "stated"), ("M1-1", "measured"),
    }  # fmt: skip
    assert entry.facets == ("P.m",)


def test_an_indicator_that_a_task_links_is_completed_once_and_measures_the_task():
    served = measure(level=4, serves=["P.m"]) | {"indicators": ["I1"]}
    made = view_of(measures=[served], indicators=[indicator(level=1, serves=[])])
    entry = next(entry for entry in made.complete if entry.id == "I1")
    assert "P.m" in entry.facets
    assert all(lack.test != "measured" for one in made.complete for lack in one.lacks)


def test_a_task_links_the_indicator_that_it_names_and_that_no_task_has():
    named = measure("T9", level=4, title="建成中试基地数量翻番", serves=["P.m"])
    made = view_of(measures=[*tasks(4), named], indicators=[indicator("I7", level=3, title="中试基地数量")])
    (link,) = [lack.link for one in made.complete if one.id == "T9" for lack in one.lacks if lack.test == "measured"]
    assert link == "I7"


def test_kinds_of_work_name_their_items_in_the_order_of_the_entries():
    made = view_of(measures=[measure(f"M{n}", level=1 + n % 2, serves=["P.m"][: n == 3]) for n in range(6)])
    order = [entry.id for entry in made.complete]
    who = next(group for group in made.groups if group.id == "who")
    assert who.says == Text("Name the body that leads or is responsible for 3 tasks", "为 3 项任务明确牵头或责任单位")
    assert [item.id for item in who.items] == [name for name in order if name in ("M0", "M2", "M4")]
    assert who.who == Text("drafting office", "起草单位")
    assert [group.id for group in made.groups if group.kind == "add"] == ["add:P"]


def test_figures_are_shown_only_where_they_mean_something():
    few = view_of(measures=[measure(level=2, serves=["P.m"])])
    assert (few.commitment_before, few.entries[0].commitment) == (None, None)
    unassessed = view_of(measures=tasks(5))
    assert (unassessed.total_before, unassessed.entries[0].gain, unassessed.add) == (None, None, ())
    assert unassessed.commitment_after == pytest.approx(100)


HELD = {"kind": "indicator", "benchmark": {"value": 50, "unit": "%", "year": 2024}}


@pytest.mark.parametrize(
    ("check", "item", "cause", "most"),
    [
        ("goalposts", valued("I1", 0.4, "P.f"), "posts", 40),
        (HELD, indicator(level=4, target={"value": 41, "year": 2027}, serves=["P.f"]), "benchmark", 80),
        ({"kind": "indicator", "unit": "亿元"}, indicator(level=5, serves=["P.f"]), None, 100),
    ],
)
def test_what_writing_cannot_do_is_a_limit_and_the_rest_leads_to_a_full_total(check, item, cause, most):
    of = rubric(principle("P", criterion("P.1", facet("P.f", check))))
    made = view_of(of, indicators=[item])
    assert made.total_after == pytest.approx(most)
    assert [(limit.facet, limit.cause) for limit in made.limits] == ([("P.f", cause)] if cause else [])
    assert made.total_after + sum(rest.points for rest in made.rest) == pytest.approx(100)
    # What the item counts is not what the facet asks for: another item can be added.
    assert bool(made.add) == (cause is None)
