"""Rows and cells of the task table: what stands where, what stretches over a task, and which cells are missing."""

import pytest
from tabled import cells, tabled, texts

from nqpf.report.tasks.words import missing_text, notes

MISSING = "（待明确）"


def test_an_action_is_a_row_under_its_task_and_a_task_without_actions_is_one_row():
    table = tabled({"actions": [{}, {}]}, {})
    assert [(task.number, [row.id for row in task.rows]) for task in table.tasks] == [
        (1, ["M1.1", "M1.2"]),
        (2, ["M2"]),
    ]
    assert cells(table, "task") == [("任务1", 2)]
    assert cells(table, "action") == [("举措1.1", 1), ("举措1.2", 1)]
    assert cells(table, "action", 1) == [("—", 1)]


def test_what_a_task_says_stands_once_over_its_rows():
    table = tabled({"owner": {"lead": "市科技局"}, "due": "2027年底", "actions": [{}, {}, {}]})
    assert cells(table, "lead") == [("市科技局", 3)]
    assert cells(table, "due") == [("2027年底", 3)]


def test_an_action_that_says_its_own_parts_the_cell_of_its_task():
    table = tabled({"due": "2027年底", "actions": [{}, {"due": "2026年6月"}, {}]})
    assert cells(table, "due") == [("2027年底", 1), ("2026年6月", 1), ("2027年底（同任务）", 1)]


def test_what_a_task_says_is_not_lost_where_every_action_says_its_own():
    table = tabled({"due": "2027年底", "actions": [{"due": "2025年"}, {"due": "2026年"}]})
    assert cells(table, "action") == [("（本任务总体）", 1), ("举措1.1", 1), ("举措1.2", 1)]
    assert cells(table, "due") == [("2027年底", 1), ("2025年", 1), ("2026年", 1)]


def test_each_role_has_its_column_and_marks_tell_those_who_only_take_part():
    owner = {
        "lead": "甲局", "responsible": ["乙局", "丙局"], "support": "丁局", "partner": "戊大学", "suggested": "己局",
        "requested": "庚部",
    }  # fmt: skip
    (row,) = texts(tabled({"owner": owner}))
    assert row["lead"] == "甲局"
    assert row["responsible"] == "乙局、丙局"
    assert row["supporting"] == "丁局、戊大学（合作）、己局（建议）、庚部（争取支持）"
    (english,) = texts(tabled({"owner": owner}), "en")
    assert english["supporting"] == "丁局, 戊大学 (partner), 己局 (suggested), 庚部 (requested)"


def test_an_unmarked_list_stays_responsible_and_lacks_no_lead():
    table = tabled({"owner": ["甲局", "乙局"], "actions": [{}, {}]})
    assert cells(table, "lead") == [("—", 2)]
    assert cells(table, "responsible") == [("甲局、乙局", 2)]
    assert "lead" not in {one.column for one in table.missing}


def test_whoever_answers_counts_once_where_nobody_does():
    table = tabled({"owner": {"support": "丁局"}})
    assert cells(table, "lead") == cells(table, "responsible") == [(MISSING, 1)]
    assert [(one.column, one.cells) for one in table.missing if one.column in ("lead", "responsible")] == [("lead", 1)]


def test_a_cell_that_is_missing_for_a_whole_task_counts_once_and_else_by_row():
    table = tabled({"actions": [{}, {}, {}]}, {"actions": [{"due": "2026年"}, {}, {}]})
    assert cells(table, "due") == [(MISSING, 3)]
    assert cells(table, "due", 1) == [("2026年", 1), (MISSING, 1), (MISSING, 1)]
    assert {one.column: one.cells for one in table.missing} == {"result": 2, "lead": 2, "due": 3, "money": 2}
    said = "待明确：目标／成果 2 项，牵头单位或责任单位 2 项，完成时限 3 项，资金及来源 2 项。"
    assert missing_text(table.missing).zh == said


def test_one_sum_among_the_actions_is_the_money_of_the_task():
    table = tabled({"actions": [{"budget": {"amount": "500万元", "source": "市财政"}}, {}]})
    assert cells(table, "money") == [("500万元（市财政）", 1), ("—", 1)]
    assert "money" not in {one.column for one in table.missing}


def test_nothing_is_missing_where_everything_is_said():
    full = {"owner": "甲局", "due": 2027, "budget": "1亿元", "type": "build", "object": "中试基地"}
    table = tabled(full)
    assert table.missing == ()
    assert missing_text(table.missing).zh == "无待明确事项。"


@pytest.mark.parametrize(
    ("budget", "said"),
    [
        ("500万元", "500万元"),
        ({"amount": "500万元", "source": "市财政"}, "500万元（市财政）"),
        ({"source": "市财政"}, "市财政"),
        ({"per_case": "每个项目最高500万元"}, "每个项目最高500万元"),
        ({"per_case": "500万元"}, "单项最高500万元"),
        ({"rate": "按投资额的20%补助"}, "按投资额的20%补助"),
        ({"fund": "F1"}, "由转型资金列支"),
        ({"amount": 0}, "无需资金"),
    ],
)
def test_money_reads_as_it_is_written(budget, said):
    table = tabled({"budget": budget}, funds=[{"id": "F1", "title": "转型资金", "amount": "2亿元", "owner": "甲局"}])
    assert cells(table, "money") == [(said, 1)]
    assert [text.zh for text in table.money] == ["转型资金：2亿元；责任单位甲局"]


def test_a_task_that_needs_no_funds_says_so_in_the_document_s_words():
    table = tabled({"budget": {"amount": 0}, "quotes": {"budget": "所需经费由现有渠道解决"}})
    assert cells(table, "money") == [("所需经费由现有渠道解决", 1)]


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ({"due": 2027}, "2027年"),
        ({"due": "2027年底前"}, "2027年底前"),
        ({"every": "每年"}, "每年"),
        ({"due": "2027-06-30", "every": "quarter"}, "2027年6月30日；每季度"),
        ({"start": "2025年", "due": "2027年底"}, "2025年起；2027年底"),
        (
            {"due": "2027年底", "conflicts": [{"entry": "due", "value": "2026年底"}]},
            "2027年底（另处：2026年底）",
        ),
    ],
)
def test_dates_read_as_they_are_written(dates, said):
    assert cells(tabled(dates), "due") == [(said, 1)]


def test_notes_say_who_read_the_document_only_where_nobody_checked():
    drafted, checked = tabled({}, draft=True), tabled({})
    assert len(list(notes(drafted))) == len(list(notes(checked))) + 1


def test_what_somebody_supplied_is_marked_and_explained():
    table = tabled(
        {"owner": {"lead": "甲局", "support": "丁局"}, "due": 2027, "every": "每年", "supplied": ["owner", "due"]}
    )
    (row,) = texts(table)
    assert (row["lead"], row["supporting"], row["due"]) == ("甲局（补充）", "丁局", "2027年（补充）；每年")
    linked = tabled({"indicators": ["I1"], "supplied": ["indicators"]}, indicators=[{"id": "I1", "title": "覆盖率"}])
    assert cells(linked, "result") == [("覆盖率（补充对应）", 1)]
    assert any("（补充）" in text.zh for text in notes(table))
    assert not any("（补充）" in text.zh for text in notes(tabled({"due": 2027})))
