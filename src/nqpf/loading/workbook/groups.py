"""Columns that several sheets share: what items, actions, amounts, points and citations are made of."""

from nqpf.base.language import Text
from nqpf.loading.workbook.field import Field
from nqpf.plan.plan import MOST_CLAIMS

DAY = Text("such as 2027, 2027年底, 2027Q3, 2027-06 or 2027-06-30", "如 2027、2027年底、2027Q3、2027-06、2027-06-30")
IDS = Text("ids, separated by semicolons or commas", "填编号，多个用分号或逗号隔开")
BODY = Text(
    "name the body; several: separated by semicolons, the lead agency first",
    "写明具体单位；多个单位用分号隔开，牵头单位放第一个",
)
MONEY = Text(
    "with its unit, such as 8000万元 or 1.2亿元; a bare number is in yuan (or the plan's currency)",
    "带单位，如 8000万元、1.2亿元；只写数字则按元（或规划币种）计",
)
FACET = Text(
    "what it serves in the rubric: choose from the list, or type the id (nqpf explain D1 explains them)",
    "对应评价标准的哪个要点：可下拉选择，也可直接填编号（nqpf explain D1 可查）",
)


def cited() -> tuple[Field, ...]:
    """Where it can be read in the published document."""
    return (
        Field(("source", "file"), Text("Document file", "依据文件"), "plain", rare=True),
        Field(("source", "section"), Text("Document section", "依据章节"), rare=True),
        Field(("source", "quote"), Text("Document quote", "依据原文"), "plain", rare=True),
    )


def serves(kind: str) -> tuple[Field, ...]:
    """The facets that an item of this kind claims, one a column, so that each has its drop-down."""
    return tuple(
        Field(("serves", n), Text(f"Facet {n + 1}", f"对应要点{n + 1}"), "choice", FACET, choice=f"facets_{kind}")
        for n in range(MOST_CLAIMS)
    )


def point(name: str, title: Text, rare: bool = False) -> tuple[Field, ...]:
    """A value of an indicator at a time."""
    unit = Text("only where it differs from the indicator's", "仅在与指标单位写法不同时填写")
    return (
        Field((name, "value"), Text(f"{title.en} value", f"{title.zh}值"), "figure", rare=rare),
        Field((name, "year"), Text(f"{title.en} year", f"{title.zh}年份"), "when", DAY, rare=rare),
        Field((name, "unit"), Text(f"{title.en} unit", f"{title.zh}单位"), "plain", unit, rare=True),
    )


def budget() -> tuple[Field, ...]:
    """What it costs and who pays."""
    return (
        Field(("budget", "amount"), Text("Amount", "资金金额"), "figure", MONEY),
        Field(("budget", "source"), Text("Funding source", "资金来源")),
    )


NOTE = Field(("note",), Text("Note", "备注"), rare=True)
OWNER = Field(("owner",), Text("Owner", "责任单位"), "texts", BODY)
INDICATORS = Field(("indicators",), Text("Indicator ids", "指标编号"), "ids", IDS)
MEASURES = Field(("measures",), Text("Measure ids", "举措编号"), "ids", IDS)
ITEM = (
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
ACTION = (
    *ITEM,
    Field(
        ("type",), Text("Type", "类型"), "choice", Text("what is done: choose", "做什么：请下拉选择"), choice="types"
    ),
    Field(("object",), Text("Object", "对象"), hint=Text("what or whom it is done to", "作用于什么或服务于谁")),
    OWNER,
    Field(("start",), Text("Start", "开始时间"), "when", DAY),
    Field(("due",), Text("Due", "完成时限"), "when", DAY),
    *budget(),
    INDICATORS,
    *serves("measure"),
    NOTE,
    *cited(),
)
