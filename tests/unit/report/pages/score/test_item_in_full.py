"""An item in full: what it answers and where, what it earns, and the same of its actions."""

import builders as b
import pytest

from nqpf.report.pages.score.explained import explained

RUBRIC = b.rubric(
    b.principle("P1", b.criterion("P1.1", *(b.facet(name, "measure") for name in ("build", "train", "spare"))))
)
SOURCE = {"section": "一", "quote": "建设基地"}
TASK = {
    "id": "M1", "title": "基地", "type": "build", "object": "基地", "owner": "省科技厅", "due": "2027",
    "source": SOURCE, "quotes": {"owner": "由省科技厅负责", "due": {"quote": "2027年完成", "section": "附表"}},
    "actions": [
        {"id": "M1.1", "title": "建设", "type": "build", "object": "基地", "serves": ["build", "train"]},
        {"id": "M1.2", "title": "培训", "type": "train", "object": "人员", "due": "2026", "serves": ["train"]},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def report():
    return b.report(RUBRIC, b.plan_data(nqpf="plan/2", measures=[TASK]))


def lines(report, name, *, full, language="en"):
    (block, *_) = explained(report, name, full=full).sections[0].blocks
    if not full:
        return {
            fact.name.en: "".join(run.text.in_language(language) for run in fact.cell.words) for fact in block.facts
        }
    return ["  " * line.depth + line.text.in_language(language).replace("\xa0", " ") for line in block.lines]


def test_a_task_shows_each_answer_where_it_stands_and_its_actions_with_what_they_earn(report):
    shown = lines(report, "M1", full=True, language="zh")
    assert shown[:7] == [
        "M1  基地",
        "  举措  一：“建设基地”",
        "  √ 有内容  建设",
        "  √ 有主体  省科技厅",
        "    “由省科技厅负责”",
        "  √ 有时限  2027年",
        "    附表：“2027年完成”",
    ]
    assert [line for line in shown if line.startswith("  M1.")] == ["  M1.1  建设", "  M1.2  培训"]
    assert "    √ 有主体  同所属举措：省科技厅" in shown and "    √ 有时限  2026年" in shown
    assert "    build  60.00  主要对应：该要点以此计分" in shown
    assert "    train  36.00  次要对应，折算计分：另有条目得分更高" in shown


def test_a_task_whose_actions_claim_facets_is_not_said_to_add_nothing(report):
    claims = lines(report, "M1", full=False)["claims"]
    assert claims == "none itself; its actions do: build 60 (M1.1), train 36 (M1.1), train 60 (M1.2)"
    bare = b.report(
        RUBRIC, b.plan_data(nqpf="plan/2", measures=[TASK | {"actions": []}, b.measure("M2", serves=["spare"])])
    )
    assert "adds nothing to the total" in lines(bare, "M1", full=False)["claims"]


def test_before_anything_is_assessed_nobody_is_said_to_claim_nothing():
    bare = b.report(RUBRIC, b.plan_data(nqpf="plan/2", measures=[TASK | {"actions": []}]))
    assert not [line for line in lines(bare, "M1", full=True) if "facet" in line]
