"""Findings in the words of a document."""

import re

import builders as b
import pytest

from nqpf.consistency import RULES
from nqpf.report.annotations.remarks import remarks

FAILING = [(rule.id, rule.failing) for rule in RULES]


@pytest.mark.parametrize(("rule", "sections"), FAILING, ids=[rule for rule, _ in FAILING])
def test_no_finding_speaks_of_keys_and_ids(rule, sections):
    for remark in remarks(b.view(**sections), {}):
        said = remark.text.en + remark.text.zh
        assert not re.search(r"`|\b[MIST]\d+\b|\b(?:owner|due|budget|target|direction|horizon|file):", said), (
            rule,
            said,
        )
        assert remark.text.en
        assert remark.text.zh


def remarked(**sections) -> list[str]:
    return [remark.text.zh for remark in remarks(b.view(**sections), {})]


def test_a_task_is_called_so_at_its_own_passage_and_named_elsewhere():
    tasks = [
        b.measure("M1", title="建设中试基地", object="基地甲"),
        b.measure("M2", title="建设中试基地。", object="基地甲"),
    ]
    assert remarked(measures=tasks) == ["请核对：本项任务与“建设中试基地”内容几乎相同；请合并，或写明两者的区别。"]


def test_two_values_in_one_quote_are_one_target():
    other = [{"entry": "target", "value": "翻一番"}]
    target = b.indicator(conflicts=other, source={"quote": "产业规模翻一番，超100亿元"})
    apart = b.indicator(conflicts=other, source={"quote": "产业规模超100亿元"})
    task = b.measure(level=5)
    assert remarked(measures=[task], indicators=[target]) == []
    assert any("两种说法" in said for said in remarked(measures=[task], indicators=[apart]))


def test_a_draft_that_cannot_tell_which_way_is_better_calls_no_target_worse():
    falling = b.indicator(baseline={"value": 80, "year": 2024})
    task = b.measure(level=5)
    assert any("基期值" in said for said in remarked(measures=[task], indicators=[falling]))
    assert remarked(measures=[task], indicators=[falling], draft=True) == []
    stated = [falling | {"direction": "up"}]
    assert any("基期值" in said for said in remarked(measures=[task], indicators=stated, draft=True))
