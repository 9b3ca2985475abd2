"""Targets in the table: of a task, with value, year and milestones; those of no task, in a table of their own."""

import pytest
from tabled import cells, tabled

from nqpf.report.tasks.runs import target_run


def indicator(**fields):
    return {"id": "I1", "title": "中试基地数", "unit": "家"} | fields


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"target": {"value": 5, "year": 2027}}, "中试基地数：5家（2027年）"),
        ({"target": {"value": "5-8家", "year": "2027年底"}}, "中试基地数：5-8家（2027年底）"),
        ({"target": {"low": 3, "high": 4}}, "中试基地数：3-4家"),
        ({"target": {"value": 4, "comparator": "about"}}, "中试基地数：约4家"),
        ({"target": {"value": "12家以上"}}, "中试基地数：12家以上"),
        ({"target": {"change": "新增3个", "unit": "个"}, "unit": "个"}, "中试基地数：新增3个"),
        ({"target": {"change": "翻一番"}}, "中试基地数：翻一番"),
        ({"unit": "%", "target": {"value": 60}}, "中试基地数：60%"),
        (
            {"milestones": [{"value": 2, "year": 2025}], "target": {"value": 5, "year": 2027}},
            "中试基地数：2家（2025年）、5家（2027年）",
        ),
        ({"target": {"value": 5}, "owner": {"lead": "甲局"}}, "中试基地数：5家；牵头单位甲局"),
        (
            {"target": {"value": 5}, "conflicts": [{"entry": "target", "value": "6家"}]},
            "中试基地数：5家（另处：6家）",
        ),
        ({}, "中试基地数"),
    ],
)
def test_a_linked_target_reads_as_the_document_writes_it(fields, said):
    table = tabled({"indicators": ["I1"], "actions": [{}, {}]}, indicators=[indicator(**fields)])
    assert cells(table, "result") == [(said, 2)]
    assert table.unlinked == ()


def test_an_action_without_a_target_shows_what_it_builds_and_not_whom_it_helps():
    table = tabled(
        {
            "actions": [
                {"type": "build", "object": "中试基地"},
                {"type": "serve", "object": "中小企业"},
                {"indicators": ["I1"], "type": "build", "object": "平台"},
                {"type": "build", "object": "布局"},
            ]
        },
        indicators=[indicator(target={"value": 5})],
    )
    assert cells(table, "result") == [("中试基地", 1), ("（待明确）", 1), ("中试基地数：5家", 1), ("（待明确）", 1)]


def test_a_target_of_no_task_stands_in_a_table_of_its_own():
    table = tabled(
        {"indicators": ["I1"]},
        indicators=[
            indicator(target={"value": 5}),
            indicator(
                id="I2", title="覆盖率", unit="%", target={"value": "80%", "year": 2027}, owner={"support": "乙局"}
            ),
            indicator(id="I3", title="企业数", milestones=[{"value": 1, "year": 2025}]),
        ],
    )
    read = [[target_run(row, column).text.zh for column in ("number", "title", "value", "year", "bodies")]
            for row in table.unlinked]  # fmt: skip
    assert read == [["1", "覆盖率", "80%", "2027年", "乙局"], ["2", "企业数", "1家（2025年）", "（待明确）", "—"]]
    assert table.unlinked_missing == 1
