"""Numbers of things that are announced, and how many headings follow."""

import pytest

from nqpf.documents.markdown import read_markdown
from nqpf.documents.text import read_text
from nqpf.drafting.slips import find_slips


def said(text):
    """What the rule says of a text, in English."""
    read = read_markdown if text.startswith("#") else read_text
    return [slip.message.en for slip in find_slips(read(text)) if slip.rule == "announced-count"]


ACTIONS = "二、任务\n（一）平台行动。建设。\n（二）企业行动。培育。\n（三）人才行动。引进。\n三、保障\n加强领导。"
TASKS = "（一）甲乙\n建设平台。\n（二）丙丁\n培育企业。\n（三）戊己\n引进人才。\n三、保障\n加强领导。"
GOALS = "### 2.1 Jobs\n\nA.\n\n### 2.2 Homes\n\nB.\n\n### 2.3 Air\n\nC.\n\n## 3 Money\n\nPay."


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        (f"一、目标\n实施“4大行动”，建成高地。\n{ACTIONS}", "4大行动"),
        (f"一、目标\n组织开展五大行动。\n{ACTIONS}", "五大行动"),
        (f"一、目标\n建成高地。\n二、任务\n突出抓好以下5个方面工作：\n{TASKS}", "5个方面"),
        (f"一、目标\n建成高地。\n二、六项重点任务\n{TASKS}", "六项重点任务"),
        (
            "为加快发展，提出以下十条措施。\n一、支持平台\n建设。\n二、支持企业\n培育。\n三、支持人才\n引进。",
            "十条措施",
        ),
        ("一、任务\n坚持以下四项原则：一是创新引领；二是企业主体；三是开放合作。", "四项原则"),
        (f"# Plan\n\n## 1 Why\n\nThis plan sets out six actions.\n\n## 2 Actions\n\n{GOALS}", "six actions"),
        (
            f"# Plan\n\nThe town will carry out five new actions.\n\n## 1 Why\n\nSo.\n\n## 2 Actions\n\n{GOALS}",
            "five new actions",
        ),
        (f"# Plan\n\n## 1 Why\n\nBecause.\n\n## 2 Our four goals\n\n{GOALS}", "four goals"),
        (f"# Plan\n\n## 1 Why\n\nBecause.\n\n## 2 How\n\nWe take the following 5 steps.\n\n{GOALS}", "5 steps"),
        (
            f"# Plan\n\n## 1 Why\n\nBecause.\n\n## 2 How\n\nThe five measures below are funded.\n\n{GOALS}",
            "five measures",
        ),
    ],
)
def test_another_number_of_headings_is_found(text, announced):
    (message,) = said(text)
    assert message.startswith(f"“{announced}” are announced, but 3 follow, from “")


@pytest.mark.parametrize(
    "text",
    [
        f"一、目标\n实施三大行动，落实国家“八大工程”，构建“1+6+3+N”体系，推进三年行动。\n{ACTIONS}",
        f"一、目标\n建成高地。\n二、任务\n突出抓好以下3个方面工作：\n{TASKS}",
        # The number is that of a lower level, or of the tasks alone.
        "一、目标\n落实五项重点任务。\n二、重点任务\n（一）平台\n1.建。\n2.管。\n（二）企业\n3.引。\n4.育。\n5.服。\n三、保障\n加强。",
        "提出以下五条措施。\n一、目标\n建。\n二、企业\n（一）甲乙。引进。\n（二）丙丁。培育。\n三、平台\n（三）甲乙。建。\n（四）丙丁。管。\n（五）戊己。用。",
        # What was announced is listed before the headings.
        f"一、目标\n建成高地。\n二、任务\n坚持以下四条原则：\n——创新。\n——开放。\n——绿色。\n——共享。\n{TASKS}",
        f"# Plan\n\n## 1 Why\n\nSo.\n\n## 2 How\n\nWe have the following two goals: jobs and homes.\n\n{GOALS}",
        # Headings of which there are too few to be what is meant.
        f"一、目标\n深入实施十大行动。\n{ACTIONS}",
    ],
)
def test_what_fits_at_any_level_is_no_finding(text):
    assert said(text) == []


def test_the_places_are_the_announcement_and_the_headings():
    document = read_text(f"一、目标\n实施四大行动，建成高地。\n{ACTIONS}")
    (slip,) = find_slips(document)
    words = [document.said(extent) for extent in slip.extents]
    assert words[0] == "四大行动"
    assert [heading[:3] for heading in words[1:]] == ["（一）", "（二）", "（三）"]
