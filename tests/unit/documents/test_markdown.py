"""Markdown: its words without the marks, in the paragraphs that it makes of them."""

import pytest

from nqpf.documents.markdown import read_markdown


def texts(text):
    document = read_markdown(text)
    return [document.said(block.extent) for block in document.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 方案\n\n一、*总体* **要求**\n", ["方案", "一、总体 要求"]),
        ("---\ntitle: x\nowner: y\n---\n正文", ["正文"]),
        ("---\n\n正文\n\n---\n", ["正文"]),
        ("方案\n===\n\n节\n---", ["方案", "节"]),
        (
            '建成[中试基地](https://example.org/a "b")5家，见<https://example.org>',
            ["建成中试基地5家，见https://example.org"],
        ),
        ("![图](a.png)甲`乙`&amp;\\*", ["甲乙&*"]),
        ("1. 甲\n2. 乙\n   续\n\n7) 丙", ["1. 甲", "2. 乙续", "7) 丙"]),
        ("3. 甲\n\n   又\n- 乙\n  * 丙", ["3. 甲", "又", "乙", "丙"]),
        ("到2027年，\n建成5家。\n（一）甲\n2.乙", ["到2027年，建成5家。", "（一）甲", "2.乙"]),
        ("the\nplan  \nof", ["the plan of"]),
        ("甲<br>（一）乙<b>丙</b><!-- x -->", ["甲", "（一）乙丙"]),
        ("```\n甲\n\n乙\n```\n\n    丙", ["甲", "乙", "丙"]),
        ("<div>\n甲 <b>乙</b>\n</div>", ["甲 乙"]),
        ("> 引\n> 文\n", ["引文"]),
        ("#方案\n##一、总体要求\n正文\n#话题#之一", ["方案", "一、总体要求", "正文#话题#之一"]),
        ("建成~~3家~~5家<del>和2家</del>，<s>展馆</s>~~\n\n<!-- 藏\n藏 -->乙", ["建成5家，~~", "乙"]),
        ("~~~\n甲\n~~~", ["甲"]),
        ("", []),
    ],
)
def test_words_without_marks(text, expected):
    assert texts(text) == expected


def test_headings_and_numbers():
    document = read_markdown("## 一、总体\n\n1. 甲\n\n二、任务")
    assert [(block.kind, block.level, block.number, block.automatic) for block in document.blocks] == [
        ("heading", 2, "一、", False), ("paragraph", 0, "1. ", False), ("paragraph", 0, "二、", False)
    ]  # fmt: skip


def test_tables():
    document = read_markdown("| 指标 | 目标 |\n|---|---|\n| *强度* | 3\\|4 |\n| 只 |\n\n文\n\n|a|b|\n|-|-|\n|1|2|")
    cells = [(*block.cell, document.said(block.extent)) for block in document.blocks if block.cell]
    assert cells == [
        (0, 0, 0, "", "指标"), (0, 0, 1, "", "目标"), (0, 1, 0, "指标", "强度"), (0, 1, 1, "目标", "3|4"),
        (0, 2, 0, "指标", "只"), (0, 2, 1, "目标", ""),
        (1, 0, 0, "", "a"), (1, 0, 1, "", "b"), (1, 1, 0, "a", "1"), (1, 1, 1, "b", "2"),
    ]  # fmt: skip


def test_bold_before_chinese_characters_leaves_no_marks():
    assert read_markdown("**建设平台。**加快建设。").text == "建设平台。加快建设。"
