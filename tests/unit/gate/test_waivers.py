from datetime import date

import pytest

from nqpf.base.source import Span
from nqpf.gate import Granted, sort_out
from nqpf.gate.settings import Waiver


def granted(name="P1.1", plan="p", expires="2026-06-30"):
    fields = {"plan": plan, "id": name, "owner": "张三", "reason": "数据将于六月公布", "expires": expires}
    return Granted(Waiver.model_validate(fields), Span("nqpf.toml", 1, 1))


@pytest.mark.parametrize(
    ("today", "holds"), [(date(2026, 6, 29), True), (date(2026, 6, 30), True), (date(2026, 7, 1), False)]
)
def test_a_waiver_holds_to_the_end_of_its_last_day(today, holds):
    waivers = sort_out([granted()], "p", today)
    assert ("P1.1" in waivers.active, len(waivers.lapsed)) == (holds, 0 if holds else 1)


def test_a_waiver_for_another_plan_is_none_of_ours():
    assert sort_out([granted(plan="q")], "p", date(2026, 1, 1)) == ({}, ())
