"""Targets beside the scores, only where a profile has them."""

import builders as b
import pytest

from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.render import Options, renderer
from nqpf.render.terminal.console import cell_len
from nqpf.report import build_report
from nqpf.rubric.profile import Profile

RUBRIC = b.rubric(b.principle("P1"), b.principle("P2"), b.driver("D1"))


def shown(form, targets, **options):
    profile = {"nqpf": "profile/1", "id": "p", "title": b.TITLE, "kind": "region", "targets": targets}
    plan = b.loaded(RUBRIC, b.plan_data(indicators=[b.valued("I1", 0.5, "P1.1.f")]))
    report = build_report(plan, LoadedRubric(RUBRIC, ""), Profile.model_validate(profile))
    return renderer(form)(report, Options(**options))


def test_a_table_tells_beside_each_score_whether_its_target_is_met():
    rows = shown("table", {"P1": 50, "P2": 20}).splitlines()
    assert "Dimensions  1 of 2 targets missed" in rows
    assert any(row.startswith("P1") and row.endswith("50.0 ≥  50.0") for row in rows)
    assert any(row.startswith("P2") and row.endswith("0.0 <  20.0") for row in rows)
    assert any(row.startswith("D1") and row.endswith("  0.0") for row in rows)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_table_with_targets_is_no_wider(language):
    assert max(map(cell_len, shown("table", {"P1": 100}, language=language).splitlines())) <= 80


def test_markdown_has_a_column_of_targets():
    lines = shown("markdown", {"P1": 50, "P2": 20}, language="zh").splitlines()
    assert any(line.endswith("<b>各维度得分</b> · 2 个目标中 1 个未达到</summary>") for line in lines)
    assert "| | 维度 | 得分 | 目标 | 两侧与衔接 |" in lines
    assert "| P1 | 标题 | 50.0 | ≥ 50.0 |  |" in lines
    assert "| P2 | 标题 | 0.0 | < 20.0 |  |" in lines


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_without_targets_nothing_is_said_of_them(form):
    text = shown(form, {})
    assert "arget" not in text
    assert "≥" not in text
