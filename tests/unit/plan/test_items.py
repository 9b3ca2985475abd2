from datetime import date
from decimal import Decimal

import pytest

from nqpf.base.language import Text, both
from nqpf.plan.bodies import Body
from nqpf.plan.items import PlanView, points_of, says_something
from nqpf.plan.materiality import NO_MATERIALITY
from nqpf.plan.naming import Naming
from nqpf.plan.plan import Plan
from nqpf.plan.quantity import Money, Period


def view(**sections) -> PlanView:
    head = {"nqpf": "plan/1", "id": "p", "kind": "region", "title": "t", "subject": "s"}
    return PlanView(Plan.model_validate({**head, "horizon": {"start": 2025, "end": 2028}, **sections}))


MEASURE = {
    "id": "M1",
    "title": "技改",
    "type": "retrofit",
    "object": "印染企业",
    "owner": "市工信局",
    "start": 2025,
    "due": "2027年底",
    "budget": {"amount": "3000万元", "source": "市财政"},
    "indicators": ["I1"],
    "serves": ["P1.1.a"],
}


def action(**stated):
    """The one action of a measure that states everything, as a check sees it."""
    of_measure = view(
        measures=[{**MEASURE, "actions": [{"id": "M1.1", "title": "一期", **stated}]}],
        indicators=[{"id": "I1", "title": "i"}, {"id": "I2", "title": "i"}],
    )
    return of_measure.by_id["M1.1"].body


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (Text(), False),
        (both("待定"), False),
        (Text("TBD", "略"), False),
        (Text("TBD", "市统计局"), True),
        (Text("statistics office", ""), True),
    ],
)
def test_a_placeholder_says_nothing_unless_the_other_language_does(text, says):
    assert says_something(text) is says


@pytest.mark.parametrize(
    ("bodies", "named"),
    [
        ([], ()),
        ([Body(name=both("省经信厅、有关单位"))], ("省经信厅",)),
        ([Body(name=both("相关部门")), Body(name=both("市财政局"))], ("市财政局",)),
        ([Body(name=Text("Finance bureau", "财政局"))], ("财政局",)),
        ([Body(name=Text("Finance bureau"))], ("Finance bureau",)),
        ([Body(name=both("市财政局"), role="lead")], ("市财政局",)),
        *(([Body(name=both("市财政局"), role=role)], ()) for role in ("support", "partner", "suggested", "requested")),
    ],
)
def test_only_bodies_with_a_name_that_answer_for_the_task_are_named(bodies, named):
    assert Naming(NO_MATERIALITY).bodies(bodies) == named


def test_bodies_of_another_role_are_named_where_that_role_is_looked_for():
    bodies = [Body(name=both("市财政局"), role="support"), Body(name=both("市工信局"))]
    assert Naming(NO_MATERIALITY).bodies(bodies, ("support",)) == ("市财政局",)


def test_items_are_placed_in_the_order_of_the_plan_with_their_pointers():
    placed = view(
        statements=[{"id": "S1", "title": "s"}],
        indicators=[{"id": "I1", "title": "i"}],
        measures=[
            {"id": "M1", "title": "m", "actions": [{"id": "M1.1", "title": "a"}, {"id": "M1.2", "title": "b"}]},
            {"id": "M2", "title": "m"},
        ],
    ).items
    assert [(item.body.id, item.kind, item.pointer) for item in placed] == [
        ("M1", "measure", ("measures", 0)),
        ("M1.1", "measure", ("measures", 0, "actions", 0)),
        ("M1.2", "measure", ("measures", 0, "actions", 1)),
        ("M2", "measure", ("measures", 1)),
        ("I1", "indicator", ("indicators", 0)),
        ("S1", "statement", ("statements", 0)),
    ]


def test_an_action_inherits_what_it_does_not_state():
    body = action()
    assert body.owner == (Body(name=both("市工信局")),)
    assert body.start == Period(date(2025, 1, 1), date(2025, 12, 31))
    assert body.due.end == date(2027, 12, 31)
    assert body.budget.amount == Money(Decimal(30_000_000), "CNY")
    assert body.indicators == ("I1",)


@pytest.mark.parametrize(
    ("stated", "read", "expected"),
    [
        ({"owner": "县工信局"}, lambda a: a.owner[0].name.zh, "县工信局"),
        ({"owner": "有关部门"}, lambda a: a.owner[0].name.zh, "市工信局"),
        ({"start": 2026}, lambda a: a.start.start, date(2026, 1, 1)),
        ({"due": "2026年6月"}, lambda a: a.due.end, date(2026, 6, 30)),
        ({"due": "待定"}, lambda a: a.due.end, date(2027, 12, 31)),
        ({"budget": "500万元"}, lambda a: a.budget.amount.amount, Decimal(5_000_000)),
        ({"budget": {"amount": 0}}, lambda a: a.budget.amount.amount, Decimal(0)),
        ({"indicators": ["I2"]}, lambda a: a.indicators, ("I2",)),
    ],
)
def test_an_action_keeps_what_it_states_itself_unless_it_is_a_placeholder(stated, read, expected):
    assert read(action(**stated)) == expected


def test_an_action_never_inherits_its_type_its_object_or_a_claim():
    """It is an item of its own: what kind of action it is, on what, and for which facet, it must say itself."""
    body = action()
    assert (body.type, body.object, body.serves) == (None, Text(), ())


def test_the_measure_itself_is_left_as_written():
    of_measure = view(measures=[{"id": "M1", "title": "m", "actions": [{"id": "A", "title": "a", "due": 2026}]}])
    assert of_measure.by_id["M1"].body.due is None


def test_linked_indicators_are_those_named_that_are_indicators():
    of_plan = view(
        measures=[{"id": "M1", "title": "m", "indicators": ["I2", "gone", "M1", "I1"]}],
        indicators=[{"id": "I1", "title": "i"}, {"id": "I2", "title": "i"}],
    )
    assert [i.id for i in of_plan.linked_indicators(of_plan.by_id["M1"].body)] == ["I2", "I1"]


def test_the_points_of_an_indicator_come_with_their_routes():
    point = {"value": 1, "year": 2026}
    indicator = view(
        indicators=[{"id": "I1", "title": "i", "target": point, "benchmark": point, "milestones": [point, point]}]
    ).plan.indicators[0]
    assert [key for key, _ in points_of(indicator)] == [
        ("target",), ("benchmark",), ("milestones", 0), ("milestones", 1),
    ]  # fmt: skip
    assert dict(points_of(indicator))["milestones", 1] is indicator.milestones[1]
