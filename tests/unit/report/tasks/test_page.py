"""How the task table is put together as a page."""

from composed import block, said, sections, spoken, table
from tabled import tabled

from nqpf.report.tasks.page import tasks_page

OWNED = {
    "owner": {"lead": "市工信局", "support": "市财政局"},
    "actions": [{"due": "2027年"}, {"title": "组织对接会"}],
}


def lines(made, name="task-list", number=0):
    entry = block(made, name).entries[number]
    return said(entry.title, "zh"), [(line.label.zh, said(line.words, "zh")) for line in entry.lines]


def test_what_holds_for_a_task_stands_once_and_what_is_an_actions_own_with_it():
    title, rows = lines(tasks_page(tabled(OWNED, {})))
    assert title == "任务1"
    assert rows == [
        ("目标／成果", "（待明确）"),
        ("牵头单位", "市工信局"),
        ("配合单位", "市财政局"),
        ("资金及来源", "（待明确）"),
        ("具体举措", "举措1.1；完成时限：2027年"),
        ("具体举措", "组织对接会；完成时限：（待明确）"),
    ]


def test_by_body_each_has_its_rows_with_its_role():
    made = tasks_page(tabled(OWNED), by_body=True)
    assert sections(made) == ["body-1", "body-2"]
    assert made.sections[0].title.zh == "市工信局任务清单（共2项）"
    assert "举措1.1 [牵头单位]；完成时限：2027年" in [text for _, text in lines(made, "body-1-list")[1]]


def test_targets_without_a_task_and_money_of_the_whole_have_sections_of_their_own():
    target = {"id": "I1", "title": "优良天数比例", "target": {"value": 90, "year": 2028}, "unit": "%"}
    made = tasks_page(tabled(OWNED, indicators=[target]))
    assert sections(made) == ["tasks", "targets"]
    assert table(made, "unlinked", "zh")[1][:3] == ["I1", "优良天数比例", "90%"]
    assert "本表只列文件写明的内容" in spoken(made.foot, "zh")


def test_a_plan_without_tasks_and_one_without_titles_are_pages_too():
    assert tasks_page(tabled()).sections[0].blocks[0].entries == ()
    untitled = tasks_page(tabled({"title": "", "actions": [{"title": ""}]}, title=""), by_body=True)
    assert sections(untitled) == []
