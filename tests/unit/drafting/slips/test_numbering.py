"""Numbers that are skipped or given twice, and lists that are right as they are."""

import pytest

from nqpf.documents.document import Piece, assemble
from nqpf.documents.markdown import read_markdown
from nqpf.documents.text import read_text
from nqpf.drafting.slips import find_slips


def said(text):
    """What the rule says of a text, in Chinese."""
    read = read_markdown if text.startswith("#") else read_text
    return [slip.message.zh for slip in find_slips(read(text)) if slip.rule == "numbering"]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("一、目标\n建成高地。\n三、保障\n加强领导。", "缺“二、”"),
        ("一、任务\n（一）甲乙。建设平台。\n（四）丙丁。培育企业。", "缺“（二）”“（三）”"),
        ("一、任务\n（一）甲乙。建平台。\n（二）丙丁。育企。\n二、保障\n（四）戊己。引才。", "缺“（三）”"),
        ("第一章 总则\n第一条 目的。\n第二章 支持\n第三条 支持建设。\n第四条 支持研发。", "缺“第二条”"),
        ("# Plan\n\n## 1. Goals\n\nA.\n\n### 1.1 Jobs\n\nA.\n\n### 1.3 Homes\n\nA.\n\n## 2. Money\n\nA.", "缺“1.2”"),
        ("# Plan\n\n## 1 Goals\n\nBuild 2 sites.\n\n## 3 Money\n\nPay 2,000.", "缺“2”"),
        ("# Plan\n\n## Acts\n\nAction 1: Open it\n\nWe do.\n\nAction 3: Buy it\n\nWe do.", "缺“Action 2:”"),
        ("一、任务\n主要短板：一是资金不足；二是人才短缺；四是平台不强。", "缺“三是”"),
        ("一、任务\n建设平台：①选址；③开工。", "缺“②”"),
        ("一、任务\n建设平台。\n附件1\n任务表\n附件3\n项目表", "缺“附件2”"),
        (
            "一、任务\n建设平台。\n二、保障\n（二）丙丁\n培育企业。\n（三）戊己\n引进人才。",
            "直接从“（二）丙丁”开始，缺“（一）”",
        ),
    ],
)
def test_a_number_that_is_skipped_is_found(text, missing):
    (message,) = said(text)
    assert message.endswith(missing)


@pytest.mark.parametrize(
    "text",
    [
        "一、目标\n建成高地。\n二、任务\n建设平台。\n二、保障\n加强领导。",
        "一、任务\n（一）甲乙\n建设平台。\n（一）丙丁\n培育企业。\n（三）戊己\n引进人才。",
        "一、任务\n1.甲乙。建设平台。\n2.丙丁。培育企业。\n2.戊己。引进人才。\n3.庚辛。对外开放。",
        "一、任务\n（一）甲乙。建平台。\n（二）丙丁。育企。\n（三）戊己。引才。\n（二）庚辛。开放。",
    ],
)
def test_a_number_that_is_given_twice_is_found_once(text):
    (message,) = said(text)
    assert message.endswith(("序号重复", "序号倒退"))


@pytest.mark.parametrize(
    "text",
    [
        # Anew below another heading, on from one section to the next, and below lines that say what follows.
        "一、任务\n（一）甲乙\n1.建平台。\n（1）选址。\n（2）开工。\n2.建园区。\n（二）丙丁\n1.育企。\n二、保障\n1.组织。\n2.资金。",
        "一、任务\n（一）甲乙\n建。\n（二）丙丁\n育。\n二、人才\n（三）戊己\n引。\n（四）庚辛\n培。",
        "一、支持\n申报条件：\n1.已经注册\n申报材料：\n1.运行报告\n2.审计报告\n二、附则\n实施。",
        # A table of contents, a letter with its own list, an annex with its own headings.
        "目录\n一、目标\n二、任务\n三、保障\n一、目标\n建。\n二、任务\n建。\n三、保障\n加强。",
        "现提出如下要求。\n1.认真实施。\n2.及时报送。\n附件：1.方案\n2.清单\n附件1\n方案\n一、目标\n建。\n二、任务\n1.建平台。\n附件2\n清单\n一、平台\n建。",
        # Several lists in one paragraph, a number within a paragraph, a reference at its beginning, counting down.
        "一、任务\n短板有：一是资金不足；二是人才短缺。下一步，一是加大投入；二是引进人才；三是完善机制。",
        "一、任务\n（一）甲乙。建设平台。（二）丙丁。培育企业。\n（三）戊己。引进人才。",
        "第一条 目的。\n第二条 支持平台。\n第三条 支持企业。\n第二条所列平台另行认定。\n第四条 施行。",
        "大事\n2.平台建成。\n1.平台开工。",
        "# Plan\n\n1. First.\n1. Second.\n1. Third.\n\n## 1 Goals\n\n2.5 million people live here.\n\nVersion 2.0.",
    ],
)
def test_right_lists_are_no_finding(text):
    assert said(text) == []


def test_automatic_numbers_count_like_typed_ones():
    numbers = ("一、", "二、", "四、")
    pieces = [Piece(f"{number}标题", "heading", number, 1, automatic=True) for number in numbers]
    (slip,) = find_slips(assemble("docx", pieces))
    assert slip.id == "numbering:标题"
    assert slip.message.zh == "“二、标题”之后是“四、标题”，缺“三、”"


def test_a_number_may_stand_in_a_table_or_on_a_page_that_is_an_image():
    lines = ["一、目标\n", "建成高地。\n", "三、保障\n"]
    assert said("".join(lines))
    pieces = [Piece(line.strip(), page=page) for line, page in zip(lines, (1, 1, 3), strict=True)]
    assert find_slips(assemble("pdf", pieces, 3, unread=(2,))) == ()
    assert said("一、目标\n建成高地。\n| 二、任务 | 建设平台 |\n三、保障\n加强领导。") == []


def test_columns_that_were_read_in_the_wrong_order_are_no_finding():
    lines = ("1.甲乙。建平台。", "3.戊己。引才。", "2.丙丁。育企。", "4.庚辛。开放。")
    assert len(find_slips(assemble("docx", [Piece(line) for line in lines]))) == 2
    assert find_slips(assemble("pdf", [Piece(line, page=1) for line in lines], 1)) == ()
    assert len(find_slips(assemble("pdf", [Piece(line, page=1) for line in lines[:2]], 1))) == 1
