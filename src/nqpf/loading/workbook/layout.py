"""The workbook's sheets, in their order: every field of the plan format has its place here, and only here."""

from nqpf.base.language import Text
from nqpf.loading.workbook.field import Field, Table
from nqpf.loading.workbook.groups import (
    ACTION,
    BODY,
    DAY,
    INDICATORS,
    ITEM,
    MEASURES,
    NOTE,
    OWNER,
    budget,
    cited,
    point,
    serves,
)

GUIDE = Text("How to fill in", "填写说明")
"""The first sheet, which is not read."""
LISTS = Text("Lists", "选项")
"""The hidden sheet of what drop-downs list."""

MOST_COLUMNS = 200
"""Columns of a sheet that are read; what stands further to the right is nobody's plan."""
PLAN_HEAD = (Text("Field", "字段"), Text("Value", "内容"), Text("Hint", "说明"))
"""The head of the plan's own sheet."""

PLAN = Table(
    "",
    Text("Plan", "规划"),
    Text("the plan itself: one field a row", "规划本身：每行一个字段"),
    (
        Field(("id",), Text("Plan id", "规划编号"), "id", ITEM[0].hint, required=True),
        Field(
            ("kind",),
            Text("Kind", "规划类型"),
            "choice",
            Text("region or enterprise", "区域规划或企业规划"),
            choice="kinds",
            required=True,
        ),
        Field(("title",), Text("Title", "规划名称"), required=True),
        Field(("subject",), Text("Subject", "规划主体"), hint=Text("whose plan it is", "谁的规划"), required=True),
        Field(("issuer",), Text("Issuer", "发布单位")),
        Field(("published",), Text("Published", "发布日期"), "when", DAY),
        Field(("horizon", "start"), Text("First year", "规划期起"), "when", required=True),
        Field(("horizon", "end"), Text("Last year", "规划期止"), "when", required=True),
        *budget(),
        Field(
            ("currency",),
            Text("Currency", "币种"),
            "plain",
            Text("three letters; CNY by default", "三位代码；不填则为 CNY"),
            rare=True,
        ),
        Field(
            ("industries",),
            Text("Industries", "涉及产业"),
            "list",
            Text("separated by semicolons", "多个用分号或顿号隔开"),
        ),
        NOTE,
        *cited(),
        Field(
            ("$schema",),
            Text("Schema", "校验规则"),
            "plain",
            Text("for editors of the YAML file; leave empty", "供 YAML 编辑器使用，可不填"),
            rare=True,
        ),
    ),
)
"""The sheet of the plan itself: a field's name in the first column, its value in the second."""

TABLES = (
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
            *point("target", Text("Target", "目标")),
            Field(("data_source",), Text("Data source", "数据来源")),
            OWNER,
            Field(("frequency",), Text("Frequency", "统计频次")),
            *serves("indicator"),
            *point("benchmark", Text("Benchmark", "对标"), rare=True),
            Field(("benchmark", "source"), Text("Benchmark source", "对标来源"), rare=True),
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
            Field(("unit",), Text("Unit", "单位"), "plain", rare=True),
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
            Field(("owner",), Text("Kept by", "维护单位"), "texts", BODY),
            Field(("update",), Text("Update", "更新周期")),
            *serves("statement"),
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
    Table(
        "not_applicable",
        Text("Not applicable", "不适用"),
        Text("criteria that do not apply here, each with its reason", "确实不适用的准则，逐项说明理由"),
        (
            Field(
                ("id",),
                Text("Criterion", "准则"),
                "choice",
                Text("choose; not every criterion may be declared", "请下拉选择；并非所有准则都可声明不适用"),
                choice="not_applicable",
                required=True,
            ),
            Field(("reason",), Text("Reason", "理由"), required=True),
        ),
    ),
)
"""The other sheets, owners before what they own."""

_OWNED_BY = {
    "measures": Text("Measure id", "所属举措"),
    "indicators": Text("Indicator id", "所属指标"),
    "statements": Text("Statement id", "所属清单"),
}


def columns(table: Table) -> tuple[Field, ...]:
    """A table's columns in the order of a template: its owner's id, then what most need, then the rare ones."""
    owner = (Field((), _OWNED_BY[table.parent], "id", required=True),) if table.parent else ()
    often = tuple(field for field in table.fields if not field.rare)
    return (*owner, *often, *(field for field in table.fields if field.rare))
