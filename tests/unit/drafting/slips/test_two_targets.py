"""One target with two values."""

import re

import pytest

from nqpf.documents.markdown import read_markdown
from nqpf.documents.text import read_text
from nqpf.drafting.slips import find_slips

GOALS = "一、目标\n到2028年，建成省级智能工厂20家，产业规模达到1.2亿元。\n二、任务\n"


def said(text):
    """What the rule says of a text, in Chinese."""
    read = read_markdown if text.startswith("#") else read_text
    return [slip.message.zh for slip in find_slips(read(text)) if slip.rule == "two-targets"]


def test_a_task_that_says_otherwise_is_found():
    assert said(f"{GOALS}（一）甲乙。到2028年，省级智能工厂突破25家。") == [
        "“省级智能工厂”2028年的目标，“目标”写的是20家，“甲乙”写的是突破25家"
    ]


def test_a_table_that_says_otherwise_is_found():
    table = "| 指标 | 单位 | 2028年目标 |\n|---|---|---|\n| 省级智能工厂 | 家 | 22 |"
    (message,) = said(f"# 计划\n\n## 一、目标\n\n到2028年，建成省级智能工厂20家。\n\n## 附件1 指标表\n\n{table}")
    assert "写的是20家" in message and "22" in message


def test_all_values_of_a_year_are_one_finding_and_every_year_has_its_own():
    tasks = "（一）甲乙。到2028年，建成省级智能工厂25家。\n（二）丙丁。到2028年，建成省级智能工厂30家。\n"
    head = "| 指标 | 单位 | 2027年目标 | 2028年目标 |\n|---|---|---|---|\n"
    text = f"{GOALS.replace('到', '到2027年，建成省级智能工厂10家；到', 1)}{tasks}"
    text = re.sub("^(.、)", r"# \1", text, flags=re.MULTILINE).replace("\n", "\n\n")
    assert said(f"{text}# 附件1 指标表\n\n{head}| 省级智能工厂 | 家 | 12 | 20 |") == [
        "“省级智能工厂”2028年的目标，“目标”写的是20家，“甲乙”写的是25家，“丙丁”写的是30家",
        "“省级智能工厂”2027年的目标，“目标”写的是10家，“指标表”写的是12家",
    ]


@pytest.mark.parametrize(
    "task",
    [
        "到2028年，建成省级智能工厂20家以上。",
        "到2028年，建成省级智能工厂超20家。",
        "到2027年，建成省级智能工厂12家。",
        "到2028年，新增省级智能工厂10家。",
        "到2028年，东区建成省级智能工厂6家。",
        "到2028年，产业规模达到12000万元。",
    ],
)
def test_another_year_part_or_wording_is_no_finding(task):
    assert said(f"{GOALS}（一）甲乙。{task}") == []
