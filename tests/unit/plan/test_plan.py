from datetime import date
from decimal import Decimal
from typing import get_args

import pytest
from pydantic import ValidationError

from nqpf.base.language import Text, both
from nqpf.plan.plan import (
    MOST_CLAIMS,
    Action,
    Budget,
    Diagnosis,
    Horizon,
    Indicator,
    Measure,
    MeasureType,
    Plan,
    Point,
    Reading,
    Statement,
)
from nqpf.plan.quantity import Money, Period, QuantityError, parse_period

YEAR_2027 = Period(date(2027, 1, 1), date(2027, 12, 31))
HEAD = {
    "nqpf": "plan/1",
    "id": "demo",
    "kind": "region",
    "title": "规划",
    "subject": "某市",
    "horizon": {"start": 2025, "end": 2028},
}


def indicator(**fields) -> Indicator:
    return Indicator.model_validate({"id": "I1", "title": "投入强度", **fields})


def test_the_smallest_plan_is_its_head():
    plan = Plan.model_validate(HEAD)
    assert (plan.title, plan.currency, plan.measures, plan.budget) == (both("规划"), "CNY", (), None)


@pytest.mark.parametrize("key", sorted(HEAD))
def test_every_key_of_the_head_is_required(key):
    with pytest.raises(ValidationError) as caught:
        Plan.model_validate({name: value for name, value in HEAD.items() if name != key})
    assert [(e["type"], e["loc"]) for e in caught.value.errors()] == [("missing", (key,))]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("某市", Text("某市", "某市")),
        ({"en": "a city", "zh": "某市"}, Text("a city", "某市")),
        ({"zh": "某市"}, Text("", "某市")),
    ],
)
def test_a_text_is_a_string_or_given_by_language(written, read):
    assert Plan.model_validate({**HEAD, "subject": written}).subject == read


@pytest.mark.parametrize("written", [3, 2.5, True, None, ["某市"], {"de": "Stadt"}, {"zh": "某市", "fr": "ville"}])
def test_a_text_is_nothing_else(written):
    with pytest.raises(ValidationError):
        Plan.model_validate({**HEAD, "subject": written})


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("市工信局", (both("市工信局"),)),
        (["市工信局", {"en": "Finance", "zh": "财政局"}], (both("市工信局"), Text("Finance", "财政局"))),
        ({"en": "Finance", "zh": "财政局"}, (Text("Finance", "财政局"),)),
        ([], ()),
    ],
)
def test_an_owner_is_one_body_or_several(written, read):
    assert Action.model_validate({"id": "A", "title": "t", "owner": written}).owner == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("省级", both("省级")),
        (12, both("12")),
        (2.5, both("2.5")),
        (None, Text()),
        ({"en": "a", "zh": "甲"}, Text("a", "甲")),
    ],
)
def test_a_cell_of_a_table_may_also_be_a_number_or_empty(written, read):
    statement = Statement.model_validate({"id": "S", "title": "t", "entries": [{"level": written}]})
    assert statement.entries[0]["level"] == read


@pytest.mark.parametrize(("written", "read"), [(2027, YEAR_2027), ("2027年", YEAR_2027), ("待定", None), (None, None)])
def test_a_date_is_read_and_a_placeholder_is_no_date(written, read):
    assert Action.model_validate({"id": "A", "title": "t", "due": written}).due == read


@pytest.mark.parametrize("written", ["someday", "2027-13-01", True, 2027.5, ["2027"], "2025-2027"])
def test_what_is_not_one_date_is_refused(written):
    with pytest.raises(ValidationError):
        Action.model_validate({"id": "A", "title": "t", "due": written})


@pytest.mark.parametrize("written", [{"start": "2027-01-01", "end": "2027-12-31"}, {"year": 2027}])
def test_a_date_is_never_a_mapping(written):
    """The fields of the value that a date becomes are no part of the format."""
    with pytest.raises(ValidationError):
        Action.model_validate({"id": "A", "title": "t", "due": written})


@pytest.mark.parametrize(
    ("written", "amount", "source"),
    [
        ({"amount": "1.2亿元", "source": "市财政"}, Money(Decimal(120_000_000), "CNY"), both("市财政")),
        ("3000万元", Money(Decimal(30_000_000), "CNY"), Text()),
        (5000, Money(Decimal(5000), "CNY"), Text()),
        ({"amount": "500万美元"}, Money(Decimal(5_000_000), "USD"), Text()),
        ({"amount": "待定", "source": "市财政"}, None, both("市财政")),
        ({"source": "市财政"}, None, both("市财政")),
    ],
)
def test_a_budget_is_an_amount_with_its_source_or_an_amount_alone(written, amount, source):
    budget = Budget.model_validate(written)
    assert (budget.amount, budget.source) == (amount, source)


@pytest.mark.parametrize(
    "written", ["很多", "-3万元", {"amount": True}, {"amount": ["3万元"]}, {"amount": {"amount": -5, "currency": "元"}}]
)
def test_what_is_not_one_amount_is_refused(written):
    with pytest.raises(ValidationError):
        Budget.model_validate(written)


def test_a_bare_amount_is_in_the_currency_of_the_context():
    assert Budget.model_validate("500万", context={"currency": "USD"}).amount == Money(Decimal(5_000_000), "USD")
    assert Budget.model_validate("500万元", context={"currency": "USD"}).amount.currency == "CNY"


def test_a_value_is_read_in_its_own_unit_and_kept_as_written():
    assert Point.model_validate({"unit": "%", "value": 3.5, "year": 2027}) == Point.model_construct(
        unit="%", value=Reading(Decimal("0.035"), "3.5"), year=YEAR_2027
    )


@pytest.mark.parametrize("value", ["待定", None])
def test_a_value_that_is_a_placeholder_is_no_value(value):
    assert Point.model_validate({"unit": "%", "value": value}).value is None


@pytest.mark.parametrize("value", ["三成", "3%至5%", True, [3], {"amount": "3", "written": "3"}, float("nan")])
def test_what_is_not_one_value_is_refused(value):
    with pytest.raises(ValidationError):
        Point.model_validate({"unit": "%", "value": value})


def test_every_point_of_an_indicator_has_its_unit_unless_it_states_its_own():
    read = indicator(
        unit="亿元",
        baseline={"value": 2, "year": 2024},
        target={"value": 3, "year": 2027},
        milestones=[{"value": "25000万元", "year": 2026}, {"value": 2800, "unit": "百万元", "year": 2026}],
        benchmark={"value": 5, "year": 2022, "source": "年鉴"},
    )
    points = [read.baseline, read.target, *read.milestones, read.benchmark]
    assert [(point.unit, point.value.amount) for point in points] == [
        ("亿元", 200_000_000),
        ("亿元", 300_000_000),
        ("亿元", 250_000_000),
        ("百万元", 2_800_000_000),
        ("亿元", 500_000_000),
    ]


def test_reading_an_indicator_leaves_the_document_as_it_was():
    """Its containers carry the positions, so nothing may be written into them."""
    written = {"id": "I", "title": "t", "unit": "%", "target": {"value": 3}, "milestones": [{"value": 2}]}
    Indicator.model_validate(written)
    assert written["target"] == {"value": 3} and written["milestones"] == [{"value": 2}]


def test_an_indicator_wants_more_unless_it_says_down():
    assert (indicator().direction, indicator(direction="down").direction) == ("up", "down")


def test_a_unit_that_cannot_be_one_is_refused_where_it_stands():
    with pytest.raises(ValidationError):
        indicator(unit="家" * 201)


@pytest.mark.parametrize(
    ("start", "end", "due", "covered"),
    [
        ("2025", "2028", "2025", True),
        ("2025", "2028", "2024", False),
        ("2025", "2028", "2028年底", True),
        ("2025", "2028", "2029", False),
        ("2025-06", "2028-06", "2028", False),
        ("2025-06", "2028-06", "2025-05", False),
        ("2025-06", "2028-06", "2025", True),
        ("2025", "2028", "十四五末", True),
    ],
)
def test_the_horizon_covers_what_is_due_by_the_end_of_a_period_within_it(start, end, due, covered):
    assert Horizon.model_validate({"start": start, "end": end}).covers(parse_period(due)) is covered


@pytest.mark.parametrize(("start", "end"), [("待定", 2028), (2025, None)])
def test_a_horizon_without_an_end_or_a_start_covers_nothing(start, end):
    assert not Horizon.model_validate({"start": start, "end": end}).covers(YEAR_2027)


def test_an_item_claims_three_facets_at_most():
    claims = ["a", "b", "c"]
    assert MOST_CLAIMS == 3  # method, section 2: one primary claim and at most two secondary ones
    assert Measure.model_validate({"id": "M", "title": "t", "serves": claims}).serves == ("a", "b", "c")
    with pytest.raises(ValidationError):
        Measure.model_validate({"id": "M", "title": "t", "serves": [*claims, "d"]})


@pytest.mark.parametrize("name", ["M1", "M1.2", "a-b_c", "措施1", "I-ref", "x" * 64])
def test_an_id_is_a_short_word(name):
    assert Measure.model_validate({"id": name, "title": "t"}).id == name


@pytest.mark.parametrize("name", ["", "a b", "-a", ".a", "a/b", "a\n", "x" * 65, 3, None, "a，b"])
def test_an_id_is_nothing_else(name):
    with pytest.raises(ValidationError):
        Measure.model_validate({"id": name, "title": "t"})


def test_the_types_of_action_are_twelve():
    assert sorted(get_args(MeasureType)) == [
        "build", "cooperate", "deploy", "fund", "pilot", "recruit",
        "regulate", "research", "retrofit", "serve", "supervise", "train",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("model", "value"),
    [
        (Measure, {"id": "M", "title": "t", "onwer": "x"}),
        (Action, {"id": "A", "title": "t", "actions": []}),
        (Statement, {"id": "S", "title": "t", "entires": []}),
        (Diagnosis, {"problem": "p", "measure": []}),
        (Point, {"vlaue": 3}),
        (Horizon, {"start": 2025, "end": 2028, "until": 2029}),
    ],
)
def test_a_key_the_format_does_not_know_is_an_error(model, value):
    with pytest.raises(ValidationError) as caught:
        model.model_validate(value)
    assert [error["type"] for error in caught.value.errors()] == ["extra_forbidden"]


def test_a_plan_cannot_be_changed():
    with pytest.raises(ValidationError):
        Plan.model_validate(HEAD).title = both("另一规划")


def test_the_schema_key_of_editors_is_accepted():
    assert Plan.model_validate({"$schema": "plan.schema.json", **HEAD}).schema_ == "plan.schema.json"


def test_a_refusal_keeps_its_words_in_both_languages():
    with pytest.raises(ValidationError) as caught:
        Action.model_validate({"id": "A", "title": "t", "due": "someday"})
    (error,) = caught.value.errors()
    assert isinstance(error["ctx"]["error"], QuantityError)
    assert error["ctx"]["error"].message == Text("'someday' is not a date", "无法把“someday”读作日期")
