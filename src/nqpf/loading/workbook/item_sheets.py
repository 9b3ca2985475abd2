"""The sheets of what a plan is made of: its diagnosis, funds, measures, indicators and statements."""

from nqpf.base.language import Text
from nqpf.loading.workbook.field import Field, Table
from nqpf.loading.workbook.groups import (
    ACTION,
    CHANGE,
    DAY,
    INDICATORS,
    ITEM,
    MEASURES,
    MONEY,
    NOTE,
    cited,
    ends,
    owners,
    point,
    serves,
    spoken,
)

ITEM_SHEETS = (
    Table(
        "diagnosis",
        Text("Diagnosis", "问题诊断"),
        Text(
            "the nine practical problems: data and measures, or why a problem is absent",
            "九个现实问题：有数据、有举措，或说明为何不存在",
        ),
        (
            Field(
                ("problem",),
                Text("Problem", "问题"),
                "choice",
                Text("choose", "请下拉选择"),
                choice="problems",
                required=True,
            ),
            Field(("data",), Text("Data", "数据")),
            Field(("data_source",), Text("Data source", "数据来源")),
            INDICATORS,
            MEASURES,
            Field(
                ("absent",),
                Text("Why absent", "不存在的理由"),
                hint=Text("only where the problem does not exist here", "仅在本地确无此问题时填写"),
            ),
            *cited(),
        ),
    ),
    Table(
        "funds",
        Text("Funds", "资金池"),
        Text("money that several measures draw on", "多项举措共用的资金"),
        (
            *ITEM,
            Field(("amount",), Text("Amount", "资金金额"), "figure", MONEY),
            Field(("source",), Text("Funding source", "资金来源")),
            *owners(),
            NOTE,
            *cited("cites"),
        ),
    ),
    Table(
        "measures",
        Text("Measures", "举措"),
        Text("what is done, one measure a row", "做什么，每行一项举措"),
        ACTION,
    ),
    Table(
        "actions",
        Text("Actions", "行动"),
        Text(
            "what a measure is made of; owner, dates, money and indicators left empty are the measure's",
            "举措的具体行动；责任单位、时间、资金、指标不填则沿用举措的",
        ),
        ACTION,
        parent="measures",
    ),
    Table(
        "indicators",
        Text("Indicators", "指标"),
        Text(
            "what is measured: baseline, target, data source, who reports it",
            "衡量什么：基期、目标、数据来源、报送单位和频次",
        ),
        (
            *ITEM,
            Field(("unit",), Text("Unit", "单位"), "plain", Text("such as %, 家, 亿元", "如 %、家、亿元")),
            Field(
                ("direction",),
                Text("Direction", "方向"),
                "choice",
                Text("up: more is better; down: less is better", "up 越高越好，down 越低越好"),
                choice="directions",
            ),
            *point("baseline", Text("Baseline", "基期")),
            Field(
                ("baseline", "source"),
                Text("Baseline source", "基期出处"),
                hint=Text("the statistic that has the value", "载有基期值的统计资料"),
                rare=True,
            ),
            *point("target", Text("Target", "目标")),
            Field(("target", "change"), Text("Target change", "变化目标"), "figure", CHANGE),
            Field(("data_source",), Text("Data source", "数据来源")),
            *owners(),
            Field(("frequency",), Text("Frequency", "统计频次")),
            *serves("indicator"),
            *point("benchmark", Text("Benchmark", "对标"), rare=True),
            Field(("benchmark", "source"), Text("Benchmark source", "对标来源"), rare=True),
            *spoken("indicator"),
            NOTE,
            *cited(),
        ),
    ),
    Table(
        "milestones",
        Text("Milestones", "节点"),
        Text("values of an indicator on the way to its target", "指标在目标年之前的各年度节点值"),
        (
            Field(("value",), Text("Value", "数值"), "figure"),
            Field(("year",), Text("Year", "年份"), "when", DAY),
            Field(("change",), Text("Change", "变化目标"), "figure", CHANGE, rare=True),
            Field(("unit",), Text("Unit", "单位"), "plain", rare=True),
            *ends(),
        ),
        parent="indicators",
    ),
    Table(
        "statements",
        Text("Statements", "清单"),
        Text(
            "lists that the plan states: bottlenecks, chains, barriers, risks",
            "规划列出的清单：短板技术、产业链、壁垒、风险等",
        ),
        (
            *ITEM,
            Field(("data_source",), Text("Data source", "数据来源")),
            Field(("date",), Text("Date", "日期"), "when", DAY),
            MEASURES,
            *owners(Text("Kept by", "维护单位")),
            Field(("update",), Text("Update", "更新周期")),
            *serves("statement"),
            *spoken("statement"),
            NOTE,
            *cited(),
        ),
    ),
    Table(
        "entries",
        Text("Entries", "清单内容"),
        Text(
            "what a statement lists: its first row names the columns, each further row is an entry",
            "清单的逐条内容：每份清单的第一行写字段名，以下每行一条",
        ),
        (),
        parent="statements",
    ),
)
"""Owners before what they own."""
