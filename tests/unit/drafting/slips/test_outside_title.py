"""Years outside those of the title."""

import pytest

from nqpf.documents.markdown import read_markdown
from nqpf.documents.text import read_text
from nqpf.drafting.slips import find_slips

TITLE = "云川市装备产业行动计划（2026—2028年）\n一、总体目标\n到2028年，建成智能工厂20家。\n二、重点任务\n"
PLAN = "# Town Plan 2026-2030\n\n## 1 Goals\n\nBy 2030 open 3 sites.\n\n## 2 Actions\n\n### 2.1 Hub\n\n"


def found(text):
    """The words at which the rule finds something."""
    document = (read_markdown if text.startswith("#") else read_text)(text)
    return [document.said(slip.extents[0]) for slip in find_slips(document) if slip.rule == "outside-title"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (TITLE + "（一）甲乙。2029年底前，建成平台。", "2029"),
        (TITLE + "（一）甲乙。计划于2029年6月竣工投用。", "2029"),
        (TITLE + "（一）甲乙。到2030年，培育企业50家。", "2030"),
        (TITLE + "（一）甲乙。2025年6月底前出台实施细则。", "2025"),
        (TITLE + "（一）甲乙。到2028年，建成平台10个；到2029年，建成平台20个。", "2029"),
        (TITLE.replace("二、重点任务", "到2031年，基本建成全国领先的产业基地。\n二、重点任务") + "建设平台。", "2031"),
        (PLAN.replace("3 sites.", "3 sites. By 2031 the town will be a national leader.") + "Open.", "2031"),
        (PLAN + "Open the hub by September 2031.", "2031"),
        (PLAN + "Train 300 people by 2024.", "2024"),
    ],
)
def test_a_promise_outside_the_title_is_found_at_its_year(text, year):
    assert found(text) == [year]


@pytest.mark.parametrize(
    "text",
    [
        TITLE + "（一）甲乙。展望2035年，建成智能工厂80家。",
        TITLE + "（一）甲乙。到2028年，建成平台10个；到2030年，建成平台20个。",
        TITLE + "（一）甲乙。落实省里到2031年的部署。",
        TITLE + "（一）甲乙。落实2035年远景目标纲要和《规划（2021—2035年）》，锚定2030年前实现碳达峰。",
        TITLE + "（一）甲乙。发行专项债券，期限至2035年。2025年底前已建成平台1个。截至2025年底，有企业30家。",
        TITLE.replace("二、重点任务", "到2030年，建成智能工厂40家。\n二、重点任务") + "建设平台。",
        TITLE.replace("二、重点任务", "再用三年，到2031年，产值翻番。\n二、重点任务") + "建设平台。",
        TITLE.replace("二、重点任务", "（二）中长期愿景\n到2031年，产值翻番。\n二、重点任务") + "建设平台。",
        TITLE.replace("二、重点任务", "到2029年，预计全球市场规模翻番。\n二、重点任务") + "建设平台。",
        TITLE + "建设平台。\n三、附则\n本计划有效期至2029年12月31日。",
        TITLE.replace("（2026—2028年）", "") + "（一）甲乙。2029年底前，建成平台。",
        TITLE.replace("2026—2028年", "2026年") + "（一）甲乙。2029年底前，建成平台。",
        PLAN.replace("3 sites.", "3 sites. By 2031 the national grid will be new.") + "Open.",
        PLAN.replace("3 sites.", "3 sites. By 2035 the town will be a leader.") + "Open.",
        PLAN + "Replace boilers on the way to net zero by 2050. The lease runs until 2040.",
        "# Town Plan 2026-2030\n\n## 1 Background\n\nBy 2035 half of all workers will have left.\n\n## 2 Goals\n\nGo.",
    ],
)
def test_outlooks_and_years_of_other_things_are_no_finding(text):
    assert found(text) == []


def test_the_years_of_projects_are_their_own():
    head = "| 项目名称 | 建设单位 | 完成时间 |\n|---|---|---|\n"
    text = (
        f"# 云川市规划（2026—2028年）\n\n## 一、目标\n\n建成。\n\n## 二、项目\n\n{head}| 甲园区 | 乙公司 | 2030年12月 |"
    )
    assert found(text) == []
    tasks = text.replace("项目名称", "重点任务").replace("建设单位", "牵头单位")
    assert found(tasks) == ["2030"]
