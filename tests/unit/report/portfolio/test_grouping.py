"""What plans can be grouped by."""

import pytest
from portfolios import plan

from nqpf.base.errors import InputError
from nqpf.base.language import Text, both
from nqpf.report.portfolio.grouping import FIELDS, refuse_unknown_fields, values_of


@pytest.mark.parametrize(
    ("field", "stated", "values"),
    [
        ("subject", {"subject": {"en": "A", "zh": "甲"}}, (Text("A", "甲"),)),
        ("subject", {"subject": {"en": "A province", "zh": "某省"}}, (Text("A province", "某省"),)),
        ("subject", {"subject": "某省"}, ()),
        ("issuer", {"issuer": "浙江省人民政府"}, (both("浙江省人民政府"),)),
        ("issuer", {}, ()),
        ("issuer", {"issuer": "待定"}, ()),
        ("industries", {"industries": ["a", "a", "b"]}, (both("a"), both("b"))),
        ("published", {"published": "2025年3月"}, (both("2025"),)),
        ("published", {"published": "待定"}, ()),
        ("horizon", {}, (both("2025-2028"),)),
        ("currency", {}, (both("CNY"),)),
        ("folder", {"path": "plans/浙江/a.plan.yaml"}, (both("plans/浙江"),)),
        ("folder", {}, (both("."),)),
    ],
)
def test_a_field_has_the_values_that_the_plan_states(field, stated, values):
    assert values_of(plan("a", **stated), [field]) == (values,)


def test_values_stand_in_the_order_of_the_fields():
    assert values_of(plan("a", subject="浙江省"), ["currency", "issuer", "subject"]) == (
        (both("CNY"),),
        (),
        (both("浙江省"),),
    )


def test_an_unknown_field_is_refused_with_those_there_are():
    refuse_unknown_fields(tuple(FIELDS), "--by")
    with pytest.raises(InputError) as caught:
        refuse_unknown_fields(["industry", "subject", "xyz"], "--by")
    told = [problem.in_language("en") for problem in caught.value.problems]
    assert told[0] == "--by: plans cannot be grouped by `industry` (did you mean `industries`?)"
    assert all(field in told[1] for field in FIELDS)
