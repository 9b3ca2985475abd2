"""Cells that somebody filled in: which are taken, for whom, what each may say, and what is refused at which cell."""

from io import BytesIO

import openpyxl
import pytest
from tabled import loaded, planned, tabled

from nqpf.base.errors import InputError
from nqpf.loading.workbook.grid import read_grids
from nqpf.render.tasks.xlsx import render_tasks_xlsx
from nqpf.report.tasks import tasks_of
from nqpf.report.tasks.filled import filled_plan, read_fills

HEADS = {"result": 4, "lead": 5, "responsible": 6, "supporting": 7, "due": 8, "money": 9}
INDICATORS = [
    {"id": "I1", "title": "中试基地数", "unit": "家", "target": {"value": 5}},
    {"id": "I2", "title": "覆盖率", "unit": "%"},
]


class Book:
    """A workbook of a plan's task table as somebody edits it."""

    def __init__(self, plan, *, lang="zh", by_body=False):
        self.loaded = loaded(plan)
        self.plan = plan
        data = render_tasks_xlsx(tasks_of(self.loaded), lang, by_body=by_body)
        self.book = openpyxl.load_workbook(BytesIO(data))
        self.sheet = self.book.worksheets[0]

    def unmerge(self):
        for area in list(self.sheet.merged_cells.ranges):
            self.sheet.unmerge_cells(str(area))

    def row_of(self, name):
        return next(row for row in range(1, self.sheet.max_row + 1) if self.sheet.cell(row, 12).value == name)

    def write(self, name, column, value):
        cell = self.sheet.cell(self.row_of(name), HEADS[column])
        cell.value = value
        return cell

    def fills(self):
        out = BytesIO()
        self.book.save(out)
        return read_fills(read_grids(out.getvalue(), "a.xlsx"), "a.xlsx", tasks_of(self.loaded), self.loaded.view)

    def entries(self):
        return [(fill.item, fill.entries) for fill in self.fills()]

    def refusals(self):
        with pytest.raises(InputError) as caught:
            self.fills()
        return [(problem.span.cell, problem.message.zh) for problem in caught.value.problems]


def two_actions(**more):
    return Book(planned({"actions": [{}, {}]}, **more))


def test_a_table_in_which_nothing_was_filled_in_fills_nothing():
    plan = planned({"owner": "甲局", "actions": [{"due": "2026年"}, {}]}, {}, indicators=INDICATORS)
    for lang in ("zh", "en"):
        for by_body in (False, True):
            assert Book(plan, lang=lang, by_body=by_body).entries() == []


@pytest.mark.parametrize(
    ("column", "said", "entries"),
    [
        ("lead", "市科技局", {"owner": {"lead": ["市科技局"]}}),
        ("responsible", "甲局、乙局,丙局；丁局;甲局", {"owner": {"responsible": ["甲局", "乙局", "丙局", "丁局"]}}),
        ("lead", "甲委（乙局、丙局），丁局", {"owner": {"lead": ["甲委（乙局、丙局）", "丁局"]}}),
        ("due", "2027年底", {"due": "2027年底"}),
        ("due", "2027-12", {"due": "2027-12"}),
        ("due", "2027/6/30", {"due": "2027/6/30"}),
        ("due", 2027, {"due": 2027}),
        ("due", "每年", {"every": "year"}),
        ("due", "2027年底；每季度", {"due": "2027年底", "every": "quarter"}),
        ("money", "500万元", {"budget": {"amount": "500万元"}}),
        ("money", "500万元，财政资金", {"budget": {"amount": "500万元", "source": "财政资金"}}),
        ("money", "1,200万元（市财政）", {"budget": {"amount": "1,200万元", "source": "市财政"}}),
        ("money", "市财政", {"budget": {"source": "市财政"}}),
        ("money", "每个项目最高50万元；市财政", {"budget": {"per_case": "每个项目最高50万元", "source": "市财政"}}),
        ("result", "I1", {"indicators": ["I1"]}),
        ("result", "中试基地数、I2", {"indicators": ["I1", "I2"]}),
    ],
)  # fmt: skip
def test_what_a_filled_cell_says(column, said, entries):
    book = two_actions(indicators=INDICATORS)
    book.write("M1.1", column, said)
    assert book.entries() == [("M1", entries)]


@pytest.mark.parametrize("column", ["result", "lead", "due", "money"])
@pytest.mark.parametrize("said", ["；", "、，", "（补充）", "待定", "（待明确）。"])
def test_what_says_nothing_fills_nothing(column, said):
    book = two_actions()
    book.write("M1.1", column, said)
    assert book.entries() == []


@pytest.mark.parametrize(
    ("said", "links", "targets"),
    [
        ("到2028年满意度达到90%", ["I3"], [("满意度", "%", {"value": "90%", "year": "2028年"})]),
        ("建成智能工厂10个以上，2027年底", ["I3"], [("智能工厂", "个", {"value": "10个以上", "year": "2027年底"})]),
        ("I1；到2028年能耗下降15%", ["I1", "I3"], [("能耗", "%", {"change": "下降15%", "year": "2028年"})]),
        (
            "到2028年，满意度达到90%，培育智能工厂20家",
            ["I3", "I4"],
            [
                ("满意度", "%", {"value": "90%", "year": "2028年"}),
                ("智能工厂", "家", {"value": "20家", "year": "2028年"}),
            ],
        ),
        ("satisfaction reaches 90% by 2028", ["I3"], [("satisfaction", "%", {"value": "90%", "year": "2028"})]),
    ],
)
def test_a_target_in_words_becomes_an_indicator_with_an_id_of_its_own(said, links, targets):
    book = two_actions(indicators=INDICATORS)
    book.write("M1.1", "result", said)
    made = filled_plan(book.plan, book.fills()).value
    assert made["indicators"][:2] == INDICATORS
    added = made["indicators"][2:]
    assert [one["id"] for one in added] == [name for name in links if name != "I1"]
    assert [(one["title"], one.get("unit"), one["target"]) for one in added] == targets
    assert all(one["supplied"] == ["target", "year"] for one in added)
    (measure,) = made["measures"]
    assert (measure["indicators"], measure["supplied"]) == (links, ["indicators"])
    table = tasks_of(loaded(made))
    marks = [(part.supplied, part.linked) for part in table.tasks[0].rows[0].result.parts]
    assert marks == [(True, name == "I1") for name in links]


def test_one_target_in_two_cells_is_one_and_may_be_corrected():
    book = Book(planned({}, {}))
    for name in ("M1", "M2"):
        book.write(name, "result", "到2028年满意度达到90%")
    made = filled_plan(book.plan, book.fills())
    assert [one["id"] for one in made.value["indicators"]] == ["I1"]
    again = Book(made.value)
    assert again.entries() == []
    again.write("M1", "result", "满意度：95%（2028年）（补充）")
    corrected = filled_plan(made.value, again.fills())
    assert [one["target"]["value"] for one in corrected.value["indicators"]] == ["95%"]
    assert corrected.filled == 1
    again.write("M2", "result", "到2028年满意度达到96%")
    assert "与另一单元格所填“满意度”不一致" in again.refusals()[0][1]


def test_a_date_of_excel_is_as_exact_as_it_is_shown():
    import datetime

    for shown, due in (("yyyy-mm-dd", "2027-06-30"), ("yyyy-mm", "2027-06")):
        book = two_actions()
        book.write("M1.1", "due", datetime.datetime(2027, 6, 30)).number_format = shown
        assert book.entries() == [("M1", {"due": due})]


@pytest.mark.parametrize(
    ("column", "said", "message"),
    [
        ("lead", "有关部门", "“有关部门”不是具体单位"),
        ("lead", "各县（市、区）人民政府", "不是具体单位"),
        ("due", "长期", "无法把“长期”读作日期"),
        ("due", "2027年；2028年", "填写了不止一个时限"),
        ("due", "2027年2月30日", "日历上没有“2027年2月30日”"),
        ("money", 500, "“500”没有单位"),
        ("money", "500", "“500”没有单位"),
        ("money", "3万元，5万元", "“5万元”多余"),
        ("money", "约三五百万元5", "无法"),
        ("result", "新建平台", "“新建平台”不是完整的目标：未写明目标值和完成年份"),
        ("result", "I1、满意度明显提升", "“满意度明显提升”不是完整的目标：未写明目标值和完成年份"),
        ("result", "满意度达到90%", "“满意度达到90%”不是完整的目标：未写明完成年份"),
        ("result", "2028年，90%", "“2028年，90%”不是完整的目标：看不出数值对应的是什么"),
        ("result", "2028年满意度明显提升", "不是完整的目标：未写明目标值"),
        ("result", "到2028年覆盖率达到90%", "规划中已有目标“覆盖率”"),
        ("supporting", "有关部门", "“有关部门”不是具体单位"),
        ("due", "=1+1", "公式没有计算结果"),
        ("due", "=HYPERLINK(\"http://a\")", "公式没有计算结果"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_at_its_cell(column, said, message):
    book = two_actions(indicators=INDICATORS)
    cell = book.write("M1.1", column, said)
    ((place, told),) = set(book.refusals())
    assert place == f"任务分解表!{cell.coordinate}"
    assert message in told


def test_a_cell_of_a_whole_task_fills_the_task_and_one_of_an_action_the_action():
    book = Book(planned({"actions": [{}, {}]}, {"actions": [{"due": "2026年"}, {}]}))
    book.write("M1.1", "due", "2027年")
    book.write("M2.2", "due", "2028年")
    assert book.entries() == [("M1", {"due": "2027年"}), ("M2.2", {"due": "2028年"})]


def test_where_joined_cells_are_parted_each_row_is_its_own():
    book = Book(planned({"actions": [{}, {}, {}]}, {"actions": [{}, {}]}))
    book.unmerge()
    book.write("M1.1", "due", "2026年")
    book.write("M1.3", "due", "2027年")
    for name in ("M2.1", "M2.2"):
        book.write(name, "due", "2028年")
    assert book.entries() == [("M1.1", {"due": "2026年"}), ("M1.3", {"due": "2027年"}), ("M2", {"due": "2028年"})]


def test_rows_sorted_and_hidden_and_columns_moved_change_nothing():
    plan = planned(
        {"owner": {"lead": "甲局"}, "actions": [{}, {"due": "2026年"}]}, {"title": "乙"}, indicators=INDICATORS
    )
    book = Book(plan)
    book.write("M1.1", "due", "2027年")
    book.write("M2", "lead", "丙局")
    book.unmerge()
    sheet = book.sheet
    rows = [[sheet.cell(row, at).value for at in range(1, 13)] for row in (2, 3, 4, 5)]
    order = [11, 7, 2, 4, 0, 3, 9, 1, 5, 6, 8, 10]
    for at, row in zip((2, 3, 4, 5), (rows[0], rows[3], rows[2], rows[1]), strict=True):
        for column, source in enumerate(order, start=1):
            sheet.cell(at, column).value = row[source]
    sheet.row_dimensions[3].hidden = True
    assert sorted(book.entries()) == [("M1.1", {"due": "2027年"}), ("M2", {"owner": {"lead": ["丙局"]}})]


def test_what_the_document_says_is_not_changed_and_everything_wrong_is_reported_together():
    book = Book(planned({"owner": {"lead": "甲局"}, "title": "任务", "actions": [{}, {"due": "2026年"}]}, {}))
    book.write("M1.1", "lead", "乙局")
    book.write("M1.2", "due", None)
    book.sheet["B3"].value = "别的任务"
    book.sheet["L5"].value = "M9"
    book.write("M1.1", "due", "长期")
    told = dict(book.refusals())
    assert set(told) == {f"任务分解表!{at}" for at in ("B3", "E3", "H3", "L4", "L5")}
    assert told["任务分解表!E3"] == "此单元格已改动；原表为“甲局”"
    assert told["任务分解表!L4"] == "此行原有的“2026年”已被删除"
    assert "M9" in told["任务分解表!L5"]


def test_a_table_of_another_plan_is_refused_in_one_line():
    book = Book(planned({"title": "甲", "actions": [{"title": "做甲"}, {}]}, {"title": "乙", "actions": [{}, {}]}))
    book.write("M1.1", "due", "2027年")
    book.loaded = loaded(planned({"title": "丙", "actions": [{"title": "做丙"}, {"title": "做丁"}]}, {"title": "戊"}))
    assert book.refusals() == [("", "此表不是本规划的任务分解表，或由其他版本生成：共 4 行，其中 4 行与本规划不符")]


def test_a_row_of_somebodys_own_is_refused():
    book = two_actions()
    last = book.row_of("M1.2") + 1
    book.sheet.insert_rows(last)
    book.sheet.cell(last, 3).value, book.sheet.cell(last, 5).value = "新的举措", "甲局"
    assert [message for _, message in book.refusals()] == ["此行没有编号"]


def test_a_body_has_one_role_in_a_task():
    book = Book(planned({"owner": {"support": "丁局"}}))
    book.write("M1", "lead", "丁局")
    assert [message for _, message in book.refusals()] == ["“丁局”在本任务中已列为配合单位"]
    book = Book(planned({}))
    book.write("M1", "lead", "甲局")
    book.write("M1", "responsible", "甲局")
    assert len(book.refusals()) == 1


def test_bodies_may_be_named_beside_those_of_the_document_and_these_stay_the_documents():
    plan = planned({"owner": ["甲局", "乙局"], "actions": [{}, {}]}, {"owner": {"lead": "甲局"}}, nqpf="plan/2")
    book = Book(plan)
    for name, column, said in (("M1.1", "lead", "丙局"), ("M1.1", "supporting", "丁局"), ("M2", "responsible", "戊局")):
        book.write(name, column, said)
    made = filled_plan(plan, book.fills()).value
    first, second = made["measures"]
    assert first["owner"] == {"responsible": ["甲局", "乙局"], "lead": ["丙局"], "support": ["丁局"]}
    assert second["owner"] == {"lead": "甲局", "responsible": ["戊局"]}
    assert (first["supplied"], second["supplied"]) == (["lead", "support"], ["responsible"])
    row = tasks_of(loaded(made)).tasks[0].rows[0]
    parts = (*row.lead.parts, *row.responsible.parts, *row.supporting.parts)
    assert [(part.text.zh, part.supplied) for part in parts] == [
        ("丙局", True), ("甲局", False), ("乙局", False), ("丁局", True),
    ]  # fmt: skip
    again = Book(made)
    again.write("M1.1", "lead", "己局（补充）")
    (fill,) = again.fills()
    assert fill.entries == {"owner": {"lead": ["己局"]}}
    assert filled_plan(made, [fill]).value["measures"][0]["supplied"] == ["lead", "support"]


def test_sheets_of_bodies_are_read_too_and_may_not_say_two_things():
    plan = planned({"owner": {"lead": "甲局", "support": "乙局"}, "actions": [{}, {}]})
    for second, expected in (("2027年", 1), ("2028年", 0)):
        book = Book(plan, by_body=True)
        for sheet, due in zip(book.book.worksheets[1:], ("2027年", second), strict=True):
            sheet["I3"].value = due
        if expected:
            assert book.entries() == [("M1", {"due": "2027年"})]
        else:
            assert "填写不一致" in book.refusals()[0][1]


def test_a_target_of_no_task_takes_a_year_and_a_value():
    book = Book(planned({}, indicators=INDICATORS))
    sheet = book.book["未对应任务的目标"]
    heads = {cell.value: cell.column for cell in sheet[2]}
    sheet.cell(3, heads["完成年份"]).value = 2027
    sheet.cell(4, heads["目标值"]).value = "80%"
    assert book.entries() == [("I1", {"target": {"year": 2027}}), ("I2", {"target": {"value": "80%"}})]
    made = filled_plan(book.plan, book.fills()).value["indicators"]
    assert [(one["target"], one["supplied"]) for one in made] == [
        ({"value": 5, "year": 2027}, ["year"]), ({"value": "80%"}, ["target"]),
    ]  # fmt: skip


def test_a_workbook_without_a_table_is_refused():
    book = openpyxl.Workbook()
    book.active["A1"] = "x"
    out = BytesIO()
    book.save(out)
    plan = loaded(planned({}))
    with pytest.raises(InputError, match="no task table"):
        read_fills(read_grids(out.getvalue(), "a"), "a", tasks_of(plan), plan.view)


def test_filled_entries_are_named_as_supplied_and_silence_ends():
    plan = planned({"owner": {"support": "丁局"}, "silent": ["owner", "due"]}, nqpf="plan/2")
    book = Book(plan)
    book.write("M1", "lead", "甲局")
    book.write("M1", "due", "2027年；每年")
    made = filled_plan(plan, book.fills())
    (measure,) = made.value["measures"]
    assert measure["owner"] == {"support": "丁局", "lead": ["甲局"]}
    assert measure["supplied"] == ["owner", "due", "every"]
    assert "silent" not in measure
    assert plan["measures"][0]["silent"] == ["owner", "due"]
    table = tasks_of(loaded(made.value))
    assert table.has_supplied
    assert {one.column for one in table.missing} == {"result", "money"}


def test_filled_twice_is_filled_once():
    plan = planned({})
    book = Book(plan)
    book.write("M1", "lead", "甲局")
    again = Book(filled_plan(plan, book.fills()).value)
    again.write("M1", "lead", "甲局")
    assert again.entries() == []


def test_what_was_supplied_may_be_corrected():
    plan = planned(
        {"due": "2027年", "owner": {"lead": "甲局"}, "budget": "3万元", "supplied": ["due", "owner", "budget"]}
    )
    book = Book(plan)
    book.write("M1", "lead", "乙局")
    book.write("M1", "due", "每年")
    book.write("M1", "money", "3万元")
    made = filled_plan(plan, book.fills())
    (measure,) = made.value["measures"]
    assert (measure["owner"], measure["every"], measure["budget"]) == ({"lead": ["乙局"]}, "year", "3万元")
    assert ("due" in measure, sorted(measure["supplied"])) == (False, ["budget", "every", "owner"])
    assert made.filled == 2
    book.write("M1", "due", None)
    assert len(book.refusals()) == 1


def test_a_plan_of_the_first_format_becomes_one_of_the_second():
    plan = planned({}, nqpf="plan/1", horizon={"start": 2025, "end": 2027})
    book = Book(plan)
    book.write("M1", "due", "2027年")
    assert filled_plan(plan, book.fills()).value["nqpf"] == "plan/2"
    assert tabled({}).missing


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+86", "-", "@a", "\x1b[31m红\x1b[0m", "a\u202eb", "##[error]x", "_x0041_", "一\u3000二\n三",
        "长" * 9000, "（补充）", "甲（同任务）", "’单引号", "<b>&amp;", "待明确", "—", "😀" * 40,
    ],
)  # fmt: skip
def test_whatever_a_document_says_is_no_change_of_it(text):
    plan = planned({"title": text, "owner": {"lead": [f"{text}局"]}, "actions": [{"title": text}, {"due": "2026年"}]})
    assert Book(plan).entries() == []


def test_many_rows_of_one_id_take_little_time_and_are_reported_in_bounds():
    book = two_actions()
    for row in range(20, 4020):
        for at, value in ((2, "任务1"), (8, f"{row}年底"), (11, "M1"), (12, "M1.1")):
            book.sheet.cell(row, at).value = value
    assert len(book.refusals()) <= 51
