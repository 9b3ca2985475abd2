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


def test_a_cell_of_a_table_has_its_per_cent():
    table = "| 指标 | 单位 | 2028年目标 |\n|---|---|---|\n| 研发强度 | % | 3.2 |"
    (message,) = said(f"# 计划\n\n## 一、目标\n\n到2028年，研发强度达到3.0%。\n\n{table}")
    assert message == "“研发强度”2028年的目标，“目标”写的是3.0%，“目标”表格中写的是3.2%"


def test_all_values_of_a_year_are_one_finding_and_every_year_has_its_own():
    tasks = "（一）甲乙。到2028年，建成省级智能工厂25家。\n（二）丙丁。到2028年，建成省级智能工厂30家。\n"
    head = "| 指标 | 单位 | 2027年目标 | 2028年目标 |\n|---|---|---|---|\n"
    text = f"{GOALS.replace('到', '到2027年，建成省级智能工厂10家；到', 1)}{tasks}"
    text = re.sub("^(.、)", r"# \1", text, flags=re.MULTILINE).replace("\n", "\n\n")
    assert said(f"{text}# 附件1 指标表\n\n{head}| 省级智能工厂 | 家 | 12 | 20 |") == [
        "“省级智能工厂”2028年的目标，“目标”写的是20家，“甲乙”写的是25家，“丙丁”写的是30家",
        "“省级智能工厂”2027年的目标，“目标”写的是10家，“指标表”表格中写的是12",
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


ENGLISH = """# Plan 2026-2030

## 1 Goals

Grow.

## 2 Actions

### 2.1 Energy

{task}

## Annex A: Responsibilities

| No. | Task | Lead | Deadline |
|---|---|---|---|
| 1 | Energy audits in 90 plants | Energy Agency | 2027 |
| 2 | Open 3 new advice centres | Energy Agency | {year} |
"""


def test_an_english_row_in_the_words_of_the_text_with_another_number_is_found():
    read = read_markdown(ENGLISH.format(task="Carry out energy audits in 80 plants by the end of 2027.", year=2028))
    (slip,) = find_slips(read)
    assert slip.id == "two-targets:Energy audits in … plants"
    assert slip.message.en == "“Energy audits in … plants”: 80 below “Energy” and 90 below “Responsibilities”"
    assert [read.said(extent) for extent in slip.extents] == [
        "Energy audits in 90 plants",
        "energy audits in 80 plants",
    ]


@pytest.mark.parametrize(
    "task",
    [
        "Carry out energy audits in 90 plants by the end of 2027.",
        "Carry out energy audits in 80 plants by the end of 2026.",
        "Carry out energy audits in 40 plants by 2027. Then, by 2027, carry out energy audits in 50 plants.",
        "Carry out energy audits in 80 food plants by the end of 2027.",
        "Carry out energy audits in at least 80 plants by the end of 2027.",
        "Open 3 new advice centres by 2028.",
    ],
)
def test_other_english_words_and_years_are_no_finding(task):
    assert said(ENGLISH.format(task=task, year=2028)) == []
