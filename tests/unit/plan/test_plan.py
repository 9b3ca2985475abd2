from datetime import date
from decimal import Decimal
from typing import get_args

import builders as b
import pytest
from pydantic import ValidationError

from nqpf.base.language import Text, both
from nqpf.plan.bodies import Body
from nqpf.plan.claims import Claim
from nqpf.plan.funding import Budget, Fund
from nqpf.plan.plan import (
    Action,
    Diagnosis,
    Horizon,
    Indicator,
    Measure,
    MeasureType,
    Plan,
    Statement,
)
from nqpf.plan.points import Baseline, Point
from nqpf.plan.quantity import Money, Period, QuantityError, Reading, parse_period
from nqpf.plan.sources import Citation, Quote

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


@pytest.mark.parametrize("key", sorted(HEAD.keys() - {"horizon"}))
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
    bodies = Action.model_validate({"id": "A", "title": "t", "owner": written}).owner
    assert bodies == tuple(Body(name=name, role="responsible") for name in read)


def test_bodies_are_given_by_role_those_that_answer_first():
    owner = {"support": ["市财政局", {"en": "Statistics", "zh": "统计局"}], "lead": "市工信局"}
    assert Action.model_validate({"id": "A", "title": "t", "owner": owner}).owner == (
        Body(name=both("市工信局"), role="lead"),
        Body(name=both("市财政局"), role="support"),
        Body(name=Text("Statistics", "统计局"), role="support"),
    )


@pytest.mark.parametrize(
    ("owner", "at"),
    [
        ({"leed": "市工信局"}, ("owner", "leed")),
        ({"lead": 3}, ("owner", "lead", 0)),
        ({"lead": [["市工信局"]]}, ("owner", "lead", 0)),
        ({"zh": "市工信局", "lead": "市财政局"}, ("owner", "zh")),
    ],
)
def test_what_is_no_role_or_no_name_is_refused_where_it_stands(owner, at):
    with pytest.raises(ValidationError) as caught:
        Action.model_validate({"id": "A", "title": "t", "owner": owner})
    assert [error["loc"] for error in caught.value.errors()] == [at]


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


@pytest.mark.parametrize("value", ["三成", "5%至3%", True, [3], {"amount": "3", "written": "3"}, float("nan")])
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
def test_outside_a_horizon_lies_nothing_on_a_side_that_is_not_given(start, end):
    assert Horizon.model_validate({"start": start, "end": end}).covers(YEAR_2027)


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
        (Claim, {"facet": "a", "why": "b"}),
        (Fund, {"id": "F", "title": "t", "value": 3}),
        (Quote, {"quote": "a", "pages": 3}),
        (Baseline, {"change": 3}),
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


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("year", "year"), ("每年", "year"), ("Yearly", "year"), ("每半年", "half-year"), ("quarterly", "quarter"),
        ("每季度", "quarter"), ("每月", "month"), ("适时", None), (None, None),
    ],
)  # fmt: skip
def test_how_often_a_duty_comes_round_is_read_in_either_language(written, read):
    assert Action.model_validate({"id": "A", "title": "t", "every": written}).every == read


@pytest.mark.parametrize("written", ["每周", 2, ["year"]])
def test_another_rhythm_is_refused(written):
    with pytest.raises(ValidationError):
        Action.model_validate({"id": "A", "title": "t", "every": written})


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("最高500万元", 5_000_000), ("每个项目最高500万元", 5_000_000), ("每家企业给予最高不超过500万元", 5_000_000),
        ("单个项目最高补助500万元", 5_000_000), ("500万元/家", 5_000_000), ("最高500万元的奖励", 5_000_000),
        ("up to CNY 5 million per project", 5_000_000), ("上限500万元", 5_000_000), ("500万元", 5_000_000), (500, 500),
    ],
)  # fmt: skip
def test_a_ceiling_per_case_is_an_amount_kept_as_written(written, amount):
    budget = Budget.model_validate({"per_case": written})
    assert budget.per_case == Money(Decimal(amount), "CNY")
    assert budget.per_case.worded.zh == (written if isinstance(written, str) else "500元")


@pytest.mark.parametrize("written", ["按投资额的20%", "最高", "最高500万元或800万元", ["500万元"]])
def test_what_is_no_ceiling_is_refused(written):
    with pytest.raises(ValidationError):
        Budget.model_validate({"per_case": written})


@pytest.mark.parametrize("row", [0, -1, "3", 2.5, True])
def test_the_row_of_an_annex_is_a_number_from_1(row):
    with pytest.raises(ValidationError):
        Citation.model_validate({"annex": "附件1", "row": row})


def test_a_quote_of_a_single_entry_is_text_or_a_citation():
    quotes = {"owner": "市工信局牵头", "due": {"quote": "2027年底前", "section": "三"}}
    read = Measure.model_validate({"id": "M", "title": "t", "quotes": quotes}).quotes
    assert read["owner"] == Quote(quote="市工信局牵头")
    assert read["due"] == Quote(quote="2027年底前", section=both("三"))


@pytest.mark.parametrize(
    ("direction", "stated", "amount", "shown"),
    [
        ("up", {"value": "5-8家"}, 5, "5-8家"),
        ("down", {"value": "5-8家"}, 8, "5-8家"),
        ("up", {"low": 5, "high": "8家"}, 5, "5-8家"),
        ("down", {"low": 5, "high": 8}, 8, "5-8"),
        ("up", {"low": 5, "high": 8, "comparator": "about"}, 5, "约5-8"),
        ("up", {"low": 5}, 5, "不低于5"),
        ("up", {"low": 5, "comparator": "over"}, 5, "超过5"),
        ("down", {"high": 8}, 8, "不超过8"),
        ("down", {"low": 5}, 5, "不低于5"),
        ("up", {"value": 5, "comparator": "over"}, 5, "超过5"),
        ("up", {"value": "约5家", "comparator": "about"}, 5, "约5家"),
    ],
)
def test_of_a_range_the_weaker_end_counts_and_all_is_shown(direction, stated, amount, shown):
    read = indicator(unit="家", direction=direction, target=stated, milestones=[stated], baseline=stated)
    for point in (read.target, *read.milestones, read.baseline):
        assert (point.value.amount, str(point.value)) == (amount, shown)


@pytest.mark.parametrize(
    ("target", "key", "reason"),
    [
        ({"value": 5, "low": 4}, "value", "are both given"),
        ({"value": 5, "change": "+3"}, "change", "a value and a `change`"),
        ({"low": 5, "high": 8, "change": "+3"}, "change", "a value and a `change`"),
        ({"low": 8, "high": 5}, "high", "runs backwards"),
        ({"value": "8-5"}, "value", "runs backwards"),
        ({"value": "缩短20%"}, "value", "says how much changes"),
        ({"change": "提高到80%"}, "change", "says what is reached"),
        ({"low": "约5-6"}, "low", "range"),
        ({"comparator": "roughly", "value": 5}, "comparator", "reach"),
    ],
)
def test_what_contradicts_itself_is_refused_at_its_key(target, key, reason):
    with pytest.raises(ValidationError, match=reason) as caught:
        indicator(unit="家", target=target)
    assert [error["loc"] for error in caught.value.errors()] == [("target", key)]


def test_a_change_is_read_in_the_unit_of_its_indicator():
    read = indicator(unit="万家", target={"change": "新增3"}, milestones=[{"change": "20%", "year": 2026}])
    assert (read.target.change.kind, read.target.change.amount) == ("absolute", 30_000)
    assert (read.milestones[0].change.kind, read.milestones[0].aim) == ("relative", read.milestones[0].change)


@pytest.mark.parametrize("stated", [{"value": "3%"}, {"low": "3%"}, {"change": "新增3吨"}])
def test_beside_a_unit_that_is_refused_a_value_is_read_without_one(stated):
    with pytest.raises(ValidationError, match="no unit is given"):
        indicator(unit="%", target={"unit": "家" * 201, **stated})


def test_a_comparator_that_is_none_leaves_the_value_as_it_is_written():
    with pytest.raises(ValidationError) as caught:
        indicator(unit="家", target={"value": 5, "comparator": "roughly"})
    assert [error["loc"] for error in caught.value.errors()] == [("target", "comparator")]


def test_an_open_end_and_an_open_change_say_nothing():
    open_ = b.indicator(target={"low": "待定", "high": 8, "change": "待定", "year": 2027}, unit="家")
    target = b.plan(nqpf="plan/2", indicators=[open_]).indicators[0].target
    assert (target.low, target.change) == (None, None)


def test_a_conflict_needs_the_other_value():
    with pytest.raises(ValidationError, match="the other value is empty"):
        b.plan(nqpf="plan/2", measures=[b.measure(conflicts=[{"entry": "due", "value": None}])])
