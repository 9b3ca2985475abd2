"""The workbook's sheets, in their order: every field of the plan format has its place here, and only here."""

from nqpf.language import Text
from nqpf.loading.workbook.field import Field, Table
from nqpf.plan import MOST_CLAIMS

GUIDE = Text("How to fill in", "填写说明")
"""The first sheet, which is not read."""
LISTS = Text("Lists", "选项")
"""The hidden sheet of what drop-downs list."""

MOST_COLUMNS = 200
"""Columns of a sheet that are read; what stands further to the right is nobody's plan."""
PLAN_HEAD = (Text("Field", "字段"), Text("Value", "内容"), Text("Hint", "说明"))
"""The head of the plan's own sheet."""

_DAY = Text("such as 2027, 2027年底, 2027Q3, 2027-06 or 2027-06-30", "如 2027、2027年底、2027Q3、2027-06、2027-06-30")
_IDS = Text("ids, separated by semicolons or commas", "填编号，多个用分号或逗号隔开")
_BODY = Text(
    "name the body; several: separated by semicolons, the leading one first",
    "写明具体单位；多个单位用分号隔开，牵头单位放第一个",
)
_MONEY = Text(
    "with its unit, such as 8000万元 or 1.2亿元; a bare number is in yuan",
    "带单位，如 8000万元、1.2亿元；只写数字按元计",
)
_FACET = Text(
    "what it serves in the rubric: choose from the list, or type the id (nqpf explain D1 tells more)",
    "对应评价标准的哪个要点：可下拉选择，也可直接填编号（nqpf explain D1 可查）",
)


def _cited() -> tuple[Field, ...]:
    """Where it can be read in the published document."""
    return (
        Field(("source", "file"), Text("Document file", "依据文件"), "plain", rare=True),
        Field(("source", "section"), Text("Document section", "依据章节"), rare=True),
        Field(("source", "quote"), Text("Document quote", "依据原文"), "plain", rare=True),
    )


def _serves(kind: str) -> tuple[Field, ...]:
    return tuple(
        Field(("serves", n), Text(f"Facet {n + 1}", f"认领要点{n + 1}"), "choice", _FACET, choice=f"facets_{kind}")
        for n in range(MOST_CLAIMS)
    )


def _point(name: str, title: Text, rare: bool = False) -> tuple[Field, ...]:
    unit = Text("only where it differs from the indicator's", "仅在与指标单位写法不同时填写")
    return (
        Field((name, "value"), Text(f"{title.en} value", f"{title.zh}值"), "figure", rare=rare),
        Field((name, "year"), Text(f"{title.en} year", f"{title.zh}年份"), "when", _DAY, rare=rare),
        Field((name, "unit"), Text(f"{title.en} unit", f"{title.zh}单位"), "plain", unit, rare=True),
    )


def _budget() -> tuple[Field, ...]:
    return (
        Field(("budget", "amount"), Text("Amount", "资金金额"), "figure", _MONEY),
        Field(("budget", "source"), Text("Funding source", "资金来源")),
    )


_NOTE = Field(("note",), Text("Note", "备注"), rare=True)
_OWNER = Field(("owner",), Text("Owner", "责任单位"), "texts", _BODY)
_INDICATORS = Field(("indicators",), Text("Indicator ids", "指标编号"), "ids", _IDS)
_MEASURES = Field(("measures",), Text("Measure ids", "举措编号"), "ids", _IDS)
_ITEM = (
    Field(
        ("id",),
        Text("Id", "编号"),
        "id",
        Text(
            "unique in the plan; letters, digits, _ - . and no spaces",
            "全表唯一；可用字母、数字、汉字和 _ - .，不含空格",
        ),
        required=True,
    ),
    Field(("title",), Text("Title", "名称"), required=True),
)
_ACTION = (
    *_ITEM,
    Field(
        ("type",), Text("Type", "类型"), "choice", Text("what is done: choose", "做什么：请下拉选择"), choice="types"
    ),
    Field(("object",), Text("Object", "对象"), hint=Text("what or whom it is done to", "作用于什么或服务于谁")),
    _OWNER,
    Field(("start",), Text("Start", "开始时间"), "when", _DAY),
    Field(("due",), Text("Due", "完成时限"), "when", _DAY),
    *_budget(),
    _INDICATORS,
    *_serves("measure"),
    _NOTE,
    *_cited(),
)

PLAN = Table(
    "",
    Text("Plan", "规划"),
    Text("the plan itself: one field a row", "规划本身：每行一个字段"),
    (
        Field(("id",), Text("Plan id", "规划编号"), "id", _ITEM[0].hint, required=True),
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
        Field(("published",), Text("Published", "发布日期"), "when", _DAY),
        Field(
            ("horizon", "start"),
            Text("First year", "规划期起"),
            "when",
            Text("such as 2026", "如 2026"),
            required=True,
        ),
        Field(
            ("horizon", "end"), Text("Last year", "规划期止"), "when", Text("such as 2030", "如 2030"), required=True
        ),
        *_budget(),
        Field(
            ("currency",),
            Text("Currency", "币种"),
            "plain",
            Text("three letters; CNY where nothing is said", "三位代码；不填则为 CNY"),
            rare=True,
        ),
        Field(
            ("industries",),
            Text("Industries", "涉及产业"),
            "list",
            Text("separated by semicolons", "多个用分号或顿号隔开"),
        ),
        _NOTE,
        *_cited(),
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
            _INDICATORS,
            _MEASURES,
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
        _ACTION,
    ),
    Table(
        "actions",
        Text("Actions", "行动"),
        Text(
            "what a measure is made of; owner, dates, money and indicators left empty are the measure's",
            "举措的具体行动；责任单位、时间、资金、指标不填则沿用举措的",
        ),
        _ACTION,
        parent="measures",
    ),
    Table(
        "indicators",
        Text("Indicators", "指标"),
        Text(
            "what is counted: where it stands, where it shall stand, who reports it",
            "衡量什么：基期、目标、数据来源、报送单位和频次",
        ),
        (
            *_ITEM,
            Field(("unit",), Text("Unit", "单位"), "plain", Text("such as %, 家, 亿元", "如 %、家、亿元")),
            Field(
                ("direction",),
                Text("Direction", "方向"),
                "choice",
                Text("up: more is better; down: less is better", "up 越高越好，down 越低越好"),
                choice="directions",
            ),
            *_point("baseline", Text("Baseline", "基期")),
            *_point("target", Text("Target", "目标")),
            Field(("data_source",), Text("Data source", "数据来源")),
            _OWNER,
            Field(("frequency",), Text("Frequency", "统计频次")),
            *_serves("indicator"),
            *_point("benchmark", Text("Benchmark", "标杆"), rare=True),
            Field(("benchmark", "source"), Text("Benchmark source", "标杆来源"), rare=True),
            _NOTE,
            *_cited(),
        ),
    ),
    Table(
        "milestones",
        Text("Milestones", "节点"),
        Text("values of an indicator on the way to its target", "指标在目标年之前的各年度节点值"),
        (
            Field(("value",), Text("Value", "数值"), "figure"),
            Field(("year",), Text("Year", "年份"), "when", _DAY),
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
            *_ITEM,
            Field(("data_source",), Text("Data source", "数据来源")),
            Field(("date",), Text("Date", "日期"), "when", _DAY),
            _MEASURES,
            Field(("owner",), Text("Kept by", "维护单位"), "texts", _BODY),
            Field(("update",), Text("Update", "更新周期")),
            *_serves("statement"),
            _NOTE,
            *_cited(),
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


def table(name: str) -> Table:
    """The table of that name."""
    return next(one for one in TABLES if one.name == name)
