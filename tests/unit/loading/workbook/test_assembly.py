"""From sheets to a plan, and every problem at its sheet and cell."""

import pytest
from workbooks import PLAN, book, saved, sheet, workbook

from nqpf.base.errors import InputError
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.loading.workbook.assembly import load_workbook_plan

RUBRIC = load_bundled_rubric().rubric

DAYS = "（请只写一个日期，例如 2027年、2027年底、2027年第三季度、2027年6月、2027-06-30）"


def loaded(**sheets):
    return load_workbook_plan(workbook(**sheets), "plan.xlsx", RUBRIC)


def told(**sheets):
    with pytest.raises(InputError) as caught:
        loaded(**sheets)
    return [problem.in_language("zh") for problem in caught.value.problems]


def warned(**sheets):
    return [warning.in_language("zh") for warning in loaded(**sheets).warnings]


HEAD = {
    "nqpf": "plan/1",
    "id": "p",
    "kind": "region",
    "title": "某市行动规划",
    "subject": "某市",
    "horizon": {"start": 2026, "end": 2030},
}


def test_a_plan_as_an_officer_fills_it_in():
    made = loaded(
        举措=[
            [
                "编号",
                "名称",
                "类型",
                "责任单位",
                "完成时限",
                "资金金额",
                "资金来源",
                "指标编号",
                "对应要点2",
                "对应要点1",
            ],
            ["# M0", "示例"],
            [
                "M1",
                "技术改造",
                "改造",
                "市工信局；市财政局",
                "２０２７年底",
                "8000万元",
                "专项资金",
                "I1",
                "D3.B2.policy",
                "D1.A1.deploy 应用",
            ],
            [],
        ],
        行动=[["所属举措", "编号", "名称"], ["M1", "M1.1", 2027]],
        指标=[["编号", "名称", "单位", "基期值", "基期年份", "目标值"], ["I1", "数控化率", "%", 52, "2025", "70"]],
        节点=[["所属指标", "数值", "年份"], ["I1", 60, 2027], ["I1", 65, 2028]],
        清单=[["编号", "名称"], ["S1", "短板清单"]],
        清单内容=[
            ["所属清单", "字段1"],
            ["S1", "技术名称", "依赖现状"],
            ["S1", "高速主轴", "依赖进口"],
            ["S1", None, 0.5],
        ],
    )
    assert made.value == HEAD | {
        "measures": [
            {
                "id": "M1",
                "title": "技术改造",
                "type": "retrofit",
                "owner": ["市工信局", "市财政局"],
                "due": "２０２７年底",
                "budget": {"amount": "8000万元", "source": "专项资金"},
                "indicators": ["I1"],
                "serves": ["D1.A1.deploy", "D3.B2.policy"],
                "actions": [{"id": "M1.1", "title": "2027"}],
            }
        ],
        "indicators": [
            {
                "id": "I1",
                "title": "数控化率",
                "unit": "%",
                "baseline": {"value": 52, "year": 2025},
                "target": {"value": 70},
                "milestones": [{"value": 60, "year": 2027}, {"value": 65, "year": 2028}],
            }
        ],
        "statements": [
            {
                "id": "S1",
                "title": "短板清单",
                "entries": [{"技术名称": "高速主轴", "依赖现状": "依赖进口"}, {"依赖现状": 0.5}],
            }
        ],
    }
    assert made.warnings == ()
    assert str(made.positions.span(("measures", 0, "budget", "amount"))) == "plan.xlsx 举措!F3"
    assert str(made.positions.span(("measures",))) == "plan.xlsx 举措"
    assert str(made.positions.span(("statements", 0, "entries", 1, "依赖现状"))) == "plan.xlsx 清单内容!C4"


def test_texts_by_language():
    made = loaded(
        Measures=[
            ["Id", "Title [en]", "Title [zh]", "Owner [en]", "Owner [zh]"],
            ["M1", "Renew", "改造", 'Bureau; ""', "局；厅"],
        ],
    )
    assert made.value["measures"] == [
        {
            "id": "M1",
            "title": {"en": "Renew", "zh": "改造"},
            "owner": [{"en": "Bureau", "zh": "局"}, {"en": "", "zh": "厅"}],
        }
    ]


def test_everything_wrong_is_told_at_once_each_at_its_cell():
    assert told(
        举措=[
            ["编号", "名称", "类型", "完成时限", "指标编号", "对应要点1"],
            ["M1", "改造", "技改", "尽快3", "I9", None],
            ["M1", None, None, "2027年12月32日", None, "D9.X"],
        ],
        指标=[["编号", "名称", "单位", "目标值"], ["I1", "比率", "%", "很高"]],
        行动=[["所属举措", "编号", "名称"], ["M7", "a", "b"], [None, "c", "d"]],
    ) == [
        "plan.xlsx 举措!C2: `类型` 不能写作 `技改`（是否应为 `retrofit`？）",
        f"plan.xlsx 举措!D2: 无法把“尽快3”读作日期{DAYS}",
        "plan.xlsx 举措!B3: `名称` 未填写（请填写此单元格）",
        f"plan.xlsx 举措!D3: 日历上没有“2027年12月32日”{DAYS}",
        "plan.xlsx 指标!D2: “很高”中没有阿拉伯数字（请只写一个数字，可带单位“%”）",
        "plan.xlsx 行动!A2: 没有编号为 `M7` 的条目（可用：M1）",
        "plan.xlsx 行动!A3: 该行没有写明所属条目（请在此填写所属条目的编号）",
    ]


def test_what_needs_more_than_one_cell_is_told_at_its_cell():
    assert told(
        举措=[["编号", "名称", "指标编号", "对应要点1"], ["M1", "a", "I9", "D9.X"], ["M1", "b", None, "D1.A1.nc-rate"]],
    ) == [
        "plan.xlsx 举措!C2: “指标”表中没有编号 `I9`",
        "plan.xlsx 举措!D2: 评价标准中没有要点 `D9.X`（可用 nqpf explain D1 查看要点）",
        "plan.xlsx 举措!A3: 编号 `M1` 重复（首次用于 举措!A2）",
        "plan.xlsx 举措!D3: `D1.A1.nc-rate` 要求的是指标，而此项是举措（请在 `指标` 的条目中填写此要点）",
    ]


def test_the_plan_sheet_tells_what_is_empty_and_what_is_missing():
    assert told(规划=[["字段", "内容"], *PLAN[1:3], ["规划期起", None], ["规划主体", None]]) == [
        "plan.xlsx 规划: `规划编号` 未填写（请填写此单元格）",
        "plan.xlsx 规划!B5: `规划主体` 未填写（请填写此单元格）",
    ]


def test_a_workbook_without_the_plan_sheet_is_told_where_to_begin():
    made = book(草稿=[["x"]])
    made.remove(made["规划"])
    with pytest.raises(InputError) as caught:
        load_workbook_plan(saved(made), "f", RUBRIC)
    assert [problem.in_language("zh") for problem in caught.value.problems] == [
        "f: 没有工作表“规划”（请用 nqpf template plan.xlsx 生成模板）"
    ]


def test_what_is_not_read_is_told():
    assert warned(
        举措=[["编号", "名称", "科长意见"], ["M1", "a", "同意"]],
        底稿=[["x"]],
        Measure=[["x"]],
        空表=[],
        填写说明=[["x"]],
        选项=[["x"]],
    ) == [
        "plan.xlsx 底稿: 此工作表未读取",
        "plan.xlsx Measure: 此工作表未读取（是否应为“举措”？）",
        "plan.xlsx 举措!C1: `科长意见` 不是规划字段，未读取",
    ]


def test_a_sheet_under_another_name_is_told_beside_what_is_wrong_since_it_may_be_the_cause():
    assert told(
        举措表=[["编号", "名称"], ["M1", "a"]],
        底稿=[["x"]],
        清单=[["编号", "名称", "举措编号"], ["S1", "a", "M1"]],
    ) == [
        "plan.xlsx 举措表: 此工作表未读取（是否应为“举措”？）",
        "plan.xlsx 清单!C2: “举措”表中没有编号 `M1`",
    ]
    made = book(举措=[["编号", "名称"]])
    sheet(made, "规划").title = "规划表"
    with pytest.raises(InputError) as caught:
        load_workbook_plan(saved(made), "f", RUBRIC)
    assert [problem.in_language("zh") for problem in caught.value.problems] == [
        "f: 没有工作表“规划”（请用 nqpf template plan.xlsx 生成模板）",
        "f 规划表: 此工作表未读取（是否应为“规划”？）",
    ]


def test_a_sheet_of_a_kind_twice_and_one_without_a_head_are_told():
    assert told(举措=[["编号", "名称"]], Measures=[["Id"]], 指标=[["x", "y"]]) == [
        "plan.xlsx Measures: 同类工作表重复（请只保留一个）",
        "plan.xlsx 指标: 没有找到标题行（第一列应为“编号”）",
    ]


def test_entries_that_belong_nowhere_are_told():
    assert told(
        清单=[["编号", "名称"], ["S1", "a"]],
        清单内容=[["所属清单"], ["S1", "甲", "甲"], ["S1", "1", None, "3"], ["S2", "x"], [None, "y"]],
    ) == [
        "plan.xlsx 清单内容!C2: `甲` 重复（请只保留一处）",
        "plan.xlsx 清单内容!D3: 此单元格上方没有字段名（请在所属清单的第一行写明字段名）",
        "plan.xlsx 清单内容!A4: 没有编号为 `S2` 的条目（可用：S1）",
        "plan.xlsx 清单内容!B5: 该行没有写明所属条目（请在此填写所属条目的编号）",
    ]


def test_a_text_by_language_and_without_is_told_and_lists_must_match():
    assert told(
        举措=[["编号", "名称", "名称 [en]", "责任单位 [en]", "责任单位 [zh]"], ["M1", "a", "b", "x; y", "甲"]],
    ) == [
        "plan.xlsx 举措!B2: 既按语言分列，又另有不分语言的一列（请只保留一种写法）",
        'plan.xlsx 举措!E2: 两种语言所列的数目不一致（其中一种语言没有对应名称时，请写 ""）',
    ]


def test_cells_too_far_to_the_right_are_told_where_the_sheet_is_read():
    made = book(举措=[["编号", "名称"], ["M1", "a"]], 底稿=[["x"]], 填写说明=[["x"]])
    for name in ("举措", "底稿", "填写说明"):
        sheet(made, name).cell(3, 260, "远")
        sheet(made, name).cell(2, 205, "远")
    read = load_workbook_plan(saved(made), "plan.xlsx", RUBRIC)
    assert [warning.in_language("zh") for warning in read.warnings] == [
        "plan.xlsx 举措!GW2: GS 列及其右侧的单元格未读取（请移到左侧）",
        "plan.xlsx 底稿: 此工作表未读取",
    ]
    assert read.warnings[0].in_language("en") == (
        "plan.xlsx 举措!GW2: cells from column GS on are not read (move them to the left)"
    )


@pytest.mark.parametrize(
    ("head", "row", "en", "zh"),
    [
        (
            ["Id", "名称", "类型："],
            ["M1", "a", "技改"],
            "C2: `技改` is not valid for `类型`",
            "C2: `类型` 不能写作 `技改`",
        ),
        (["id", "title", "due"], ["M 1", "a", 2027], "A2: `M 1` cannot be used as `id`", "A2: `M 1` 不能用作 `id`"),
        (["编号", "名称"], ["M1", None], "B2: `名称` is empty", "B2: `名称` 未填写"),
        (["编号 *", "名称"], [None, "a"], "A2: `编号` is empty", "A2: `编号` 未填写"),
        (["编号", "类型"], ["M1", "build"], "A2: `名称` is empty", "A2: `名称` 未填写"),
        (
            ["编号", "名称", "指标编号"],
            ["M1", "a", "I1"],
            "C2: `I1` is not in sheet “指标”",
            "C2: “指标”表中没有编号 `I1`",
        ),
        (
            ["编号", "名称", "对应要点2"],
            ["M1", "a", "D1.A1.deploy、D2"],
            "give each a column of its own",
            "每列只填一个要点",
        ),
        (
            ["编号", "名称", "对应要点1"],
            ["M1", "a", "D1.A1.nc-rate"],
            "from an entry of `指标`",
            "请在 `指标` 的条目中填写此要点",
        ),
    ],
)
def test_a_field_is_called_as_the_sheet_calls_it(head, row, en, zh):
    with pytest.raises(InputError) as caught:
        loaded(举措=[head, row], 指标=[["编号", "名称"]])
    (problem,) = caught.value.problems
    assert en in problem.in_language("en")
    assert zh in problem.in_language("zh")


def test_what_the_workbook_does_not_have_is_called_as_its_other_sheets_are():
    made = book(Measures=[["Id", "Type", "Measure ids"], ["M1", "build", None]], Diagnosis=[["Problem"], ["sme-lag"]])
    sheet(made, "规划").title = "Plan"
    with pytest.raises(InputError) as caught:
        load_workbook_plan(saved(made), "f", RUBRIC)
    assert [problem.in_language("zh") for problem in caught.value.problems] == [
        "f Measures!A2: `Title` 未填写（请填写此单元格）"
    ]


def test_the_years_of_a_plan_are_called_as_its_sheet_calls_them():
    rows = [*PLAN[:4], ["First year", "待定"], ["horizon.end", "TBD"]]
    assert told(规划=rows) == [
        "plan.xlsx 规划!B5: `First year` 尚未填写实际年份（请写年份，如 2027）",
        "plan.xlsx 规划!B6: `horizon.end` 尚未填写实际年份（请写年份，如 2027）",
    ]


def test_a_workbook_of_version_2_says_what_documents_say():
    made = loaded(
        规划=[*PLAN[:4], ["覆盖范围", "P1.1；P1.3"]],
        资金池=[
            ["编号", "名称", "资金金额", "资金来源", "牵头单位"],
            ["F1", "专项资金", "2亿元", "市财政", "市财政局"],
        ],
        举措=[
            [
                "编号",
                "名称",
                "责任单位",
                "牵头单位",
                "配合单位",
                "开展频次",
                "单项补助上限",
                "资金池编号",
                "表述强度",
                "未写明",
                "对应要点1",
            ],
            ["M1", "a", "甲局；乙局", "丙局", "丁局", "每年", "最高500万元", "F1", "争取申报", None, "P1.3.projects"],
            ["M2", "b", "甲局", None, None, None, None, None, "will", "完成时限；budget", None],
            ["M3", "c", None, None, "丁局", None, None, None, None, "责任单位", None],
        ],
        行动=[["所属举措", "编号", "名称"], ["M1", "M1.1", "d"]],
        指标=[
            ["编号", "名称", "单位", "目标值", "变化目标", "基期年份", "基期出处"],
            ["I1", "a", "家", None, "新增3家", 2023, "年鉴"],
        ],
        节点=[["所属指标", "下限", "上限", "比较词"], ["I1", 3, "4", "约"]],
        引文=[
            ["所属条目", "条目内容", "依据原文", "依据章节"],
            ["M1", "责任单位", "由丙局牵头", "三"],
            ["M1.1", "title", "d", None],
        ],
        冲突=[["所属条目", "条目内容", "另一数值", "依据章节"], ["I1", "target", "5家", "附件1"]],
        对应理由=[["所属条目", "要点", "认定人", "理由"], ["M1", "P1.3.projects", "张三", "写明项目"]],
    )
    assert (made.value["nqpf"], made.view.plan.horizon.start, made.value["scope"]) == ("plan/2", None, ["P1.1", "P1.3"])
    first, second, third = made.value["measures"]
    assert first == {
        "id": "M1",
        "title": "a",
        "owner": {"responsible": ["甲局", "乙局"], "lead": "丙局", "support": "丁局"},
        "every": "year",
        "budget": {"per_case": "最高500万元", "fund": "F1"},
        "serves": [{"facet": "P1.3.projects", "by": "张三", "because": "写明项目"}],
        "strength": "seek",
        "actions": [{"id": "M1.1", "title": "d", "quotes": {"title": {"quote": "d"}}}],
        "quotes": {"owner": {"section": "三", "quote": "由丙局牵头"}},
    }
    assert (second["owner"], second["strength"], second["silent"]) == ("甲局", "will", ["due", "budget"])
    assert (third["owner"], third["silent"]) == ({"support": "丁局"}, ["owner"])
    (indicator,) = made.value["indicators"]
    assert (indicator["target"], indicator["baseline"]) == ({"change": "新增3家"}, {"year": 2023, "source": "年鉴"})
    assert indicator["milestones"] == [{"low": 3, "high": 4, "comparator": "about"}]
    assert indicator["conflicts"] == [{"entry": "target", "value": "5家", "source": {"section": "附件1"}}]
    assert made.warnings == ()
    places = {
        ("measures", 0, "owner", "lead"): "举措!D2",
        ("measures", 1, "owner"): "举措!C3",
        ("measures", 0, "quotes", "owner", "quote"): "引文!C2",
        ("measures", 0, "serves", 0, "facet"): "对应理由!B2",
        ("indicators", 0, "conflicts", 0, "value"): "冲突!C2",
    }
    assert {at: made.positions.span(at).cell for at in places} == places


def test_a_draft_is_read_with_what_it_suggests_and_where_it_was_read():
    made = loaded(
        规划=[*PLAN, ["草稿", True], ["依据文件", "a.docx"], ["文件校验值", "9e" * 32]],
        举措=[["编号", "名称", "依据页码"], ["M1", "a", 3]],
        建议要点=[
            ["所属条目", "要点", "理由 [zh]"],
            ["M1", "P1.3.projects", "写明项目"],
            ["M1", "无对应要点", None],
        ],
    )
    assert (made.value["nqpf"], made.value["draft"]) == ("plan/2", True)
    assert made.value["source"] == {"file": "a.docx", "sha256": "9e" * 32}
    (measure,) = made.value["measures"]
    assert measure["source"] == {"page": 3}
    assert measure["suggests"] == [{"facet": "P1.3.projects", "because": {"zh": "写明项目"}}, {"facet": "none"}]
    assert made.positions.span(("measures", 0, "suggests", 1, "facet")).cell == "建议要点!B3"
    assert made.warnings == ()


@pytest.mark.parametrize(
    ("sheets", "message"),
    [
        ({"引文": [["所属条目", "条目内容"], ["M9", "title"]]}, "引文!A2: 没有编号为 `M9` 的条目"),
        ({"引文": [["所属条目", "条目内容"], ["M1", None], ["M1", "title"]]}, "引文!B2: `条目内容` 未填写"),
        ({"引文": [["所属条目", "条目内容"], ["M1", "title"], ["M1", "名称"]]}, "引文!A3: `title` 的引文重复"),
        ({"引文": [["所属条目", "条目内容"], ["M1", "数值"]]}, "引文!A2: 此处没有条目 `value`"),
        ({"冲突": [["所属条目", "条目内容", "另一数值"], ["M1", "title", None]]}, "冲突!C2: `另一数值` 未填写"),
        ({"对应理由": [["所属条目", "要点", "理由"], ["M1", "P1.3.projects", "a"]]}, "对应理由!B2: 该条目没有对应要点"),
        ({"举措": [["编号", "名称", "未写明"], ["M1", "a", "日期"]]}, "举措!C2: 此处没有条目 `日期`"),
        ({"举措": [["编号", "名称", "资金池编号"], ["M1", "a", "F9"]]}, "举措!C2: “资金池”表中没有编号 `F9`"),
        ({"建议要点": [["所属条目", "要点"], ["M1", "P1.9.x"]]}, "建议要点!B2: 评价标准中没有要点 `P1.9.x`"),
        (
            {"建议要点": [["所属条目", "要点"], ["M1", "none"], ["M1", "无对应要点"]]},
            "建议要点!B3: 建议要点 `none` 重复",
        ),
        ({"规划": [*PLAN, ["草稿", "也许"]]}, "规划!B7: `草稿` 应为 true 或 false"),
        ({"规划": [*PLAN, ["文件校验值", "9e" * 32]]}, "规划!B7: 写有 `sha256` 而未写明所属的 `file`"),
        ({"指标": [["编号", "名称", "目标值", "变化目标"], ["I1", "a", 3, "+3"]]}, "指标!D2: `change` 与数值并存"),
        ({"规划": [*PLAN, ["格式版本", "plan/1"], ["覆盖范围", "P1.1"]]}, "规划!B8: `scope` 须用 plan/2"),
        ({"规划": [*PLAN, ["格式版本", "plan/3"]]}, "规划!B7: `格式版本` 不能写作 `plan/3`"),
    ],
)
def test_what_is_wrong_with_the_forms_of_version_2_is_told_at_its_cell(sheets, message):
    (problem,) = told(**{"举措": [["编号", "名称"], ["M1", "a"]], **sheets})
    assert problem.startswith(f"plan.xlsx {message}")
