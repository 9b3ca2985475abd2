"""Placeholders that were left in a text."""

import pytest

from nqpf.documents.document import Cell, Piece, assemble
from nqpf.documents.text import read_text
from nqpf.drafting.slips import find_slips


def blanks(text):
    """The words at which the rule finds something."""
    document = read_text(text)
    return [document.said(slip.extents[0]) for slip in find_slips(document) if slip.rule == "left-blank"]


@pytest.mark.parametrize(
    ("said", "blank"),
    [
        ("接入企业不少于****家。", "****"),
        ("培育企业＊＊＊家。", "＊＊＊"),
        ("带动投资×××亿元。", "×××"),
        ("由ＸＸ局牵头。", "ＸＸ"),
        ("产值增长XX.X%。", "XX.X"),
        ("引进团队X个。", "X"),
        ("安排资金____万元。", "____"),
        ("20××年底前建成。", "20××"),
        ("于202X年建成。", "202X"),
        ("支持○○市建设平台。", "○○"),
        ("建设【  】平台。", "【  】"),
        ("建设平台（此处补充数据）。", "（此处补充数据）"),
        ("建设平台（数据待核实）。", "（数据待核实）"),
        ("责任单位：待定", "待定"),
        ("（完成时限：TBD）", "TBD"),
        ("Lead: [insert name]. It opens.", "[insert name]"),
        ("Open XX sites and spend EUR XX million.", "XX"),
        ("The owner is to be found: TBD", "TBD"),
    ],
)
def test_a_blank_is_found(said, blank):
    assert blanks(f"一、任务\n建设公共平台。\n{said}")[0].strip() == blank


@pytest.mark.parametrize(
    "said",
    [
        "覆盖3×5公里，实施“数据要素×”行动、“人工智能×制造”行动。",
        "围绕“415X”集群、5G+X、“X+制造”场景，推广X射线检测、X光机和XXL型装备。",
        "建设1个平台、3个中心和X个场景，构建“1+N”体系，落实【重点】事项。",
        "等待定价机制完善，有待定型产品加快验证，划定待定区域。",
        "联系电话：138****0000。*标志性成果：平台3个。",
        "二〇〇五年建成。〔2026〕1号。",
        "________________",
        "Chapter XX of the World War II study, Model X and Phase X.",
    ],
)
def test_signs_with_a_meaning_are_no_blanks(said):
    assert blanks(f"一、任务\n建设公共平台。\n{said}\n加强领导。") == []


def test_blanks_next_to_each_other_are_one():
    assert len(blanks("一、任务\n于2026年×月×日前建成，____年__月完成。")) == 2


def test_forms_are_there_to_be_filled_in():
    form = "附件\n项目申报表\n单位名称：______\n完成时间：____年__月"
    assert blanks(f"一、任务\n建设平台，填报附件。\n{form}") == []
    assert blanks(f"一、任务\n建设平台，填报附件。\n{form.replace('申报表', '一览')}")
    assert blanks("项目申报书（模板）\n一、项目名称\n______项目") == []


def test_a_cell_is_shown_with_the_head_of_its_column():
    pieces = [Piece("任务表", "heading", level=1), Piece("待补充", cell=Cell(0, 1, 0, "牵头单位"))]
    (slip,) = find_slips(assemble("docx", pieces))
    assert slip.id == "left-blank:任务表/牵头单位：待补充"
    assert slip.message.zh == "“牵头单位：待补充”处留有占位符，尚未填写"
