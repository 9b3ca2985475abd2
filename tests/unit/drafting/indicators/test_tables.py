"""Indicators in tables: by rows, and in cells whose header says what they are for."""

from indicated import loads, said, table

from nqpf.documents.document import Cell, Piece, assemble
from nqpf.drafting.indicators import find_indicators
from nqpf.drafting.sections import outline_of


def test_columns_of_targets_give_their_year_and_those_of_the_present_give_baselines() -> None:
    cells = [
        ("现状", "示范农场8家。"),
        ("2026年目标", "示范农场10家。"),
        ("2028年目标", "示范农场20家。"),
        ("投资", "5亿元"),
    ]
    pieces = [Piece("附件 重点任务表", "heading", level=1)]
    pieces += [Piece(text, "cell", cell=Cell(0, 1, column, header)) for column, (header, text) in enumerate(cells)]
    document = assemble("docx", pieces)
    (farms,) = find_indicators(document, outline_of(document))
    assert said(farms) == ("示范农场", "20家", "2028年")
    assert [point.value for point in farms.milestones] == ["10家"]
    assert farms.baseline is not None
    assert farms.baseline.value == "8家"


def test_a_table_of_indicators_has_one_a_row() -> None:
    document = table(
        ["序号", "二级指标（个）", "单位", "2024年", "2026年目标", "目标值（2028年）", "属性"],
        ["1", "有机农场", "家", "8", "12", "20", "预期性"],
        ["2", "亩均用药", "公斤", "3.5", "3", "≤2", "约束性"],
        ["3", "良种覆盖率（%）", "—", "75", "—", "〔90〕", "预期性"],
        ["4", "农技服务", "—", "—", "—", "完善", "预期性"],
    )
    farms, use, seeds = find_indicators(document, outline_of(document))
    assert (said(farms), farms.unit) == (("有机农场", "20", "2028年"), "家")
    assert [(point.value, point.year) for point in farms.milestones] == [("12", "2026年")]
    assert farms.baseline is not None
    assert (farms.baseline.value, farms.baseline.year) == ("8", "2024年")
    assert (said(use), use.direction) == (("亩均用药", "≤2", "2028年"), "down")
    assert (said(seeds), seeds.unit) == (("良种覆盖率", "90", "2028年"), "%")
    for number, indicator in enumerate((farms, use, seeds), start=1):
        loads(indicator, number)


def test_a_table_of_indicators_in_english_may_head_columns_by_years_alone() -> None:
    document = table(["Indicator", "Unit", "2023", "2028"], ["Orchards", "ha", "1,200", "1,500"])
    (orchards,) = find_indicators(document, outline_of(document))
    named = table(["项目", "单位", "2023年", "2028年"], ["果园", "亩", "1200", "1500"])
    assert [said(item) for item in find_indicators(named, outline_of(named))] == [("果园", "1500", "2028年")]
    assert said(orchards) == ("Orchards", "1,500", "2028")
    assert orchards.baseline is not None
    assert orchards.baseline.value == "1,200"


def test_the_same_words_in_two_rows_are_two_indicators() -> None:
    document = table(["县", "目标任务"], ["甲县", "建设示范农场5家。"], ["乙县", "建设示范农场8家。"])
    assert [said(item)[:2] for item in find_indicators(document, outline_of(document))] == [
        ("示范农场", "5家"),
        ("示范农场", "8家"),
    ]


def test_a_table_of_projects_has_no_indicators() -> None:
    document = table(["项目名称", "建设规模及内容", "总投资（亿元）"], ["种业园", "新建温室20座", "5"])
    assert find_indicators(document, outline_of(document)) == ()
