"""Columns that several sheets share: what items, actions, amounts, points and citations are made of."""

from nqpf.base.language import NO_TEXT, Text
from nqpf.loading.workbook.field import Field
from nqpf.plan.bodies import ANSWERABLE, ROLE_TITLES, ROLES
from nqpf.plan.claims import MOST_CLAIMS

DAY = Text("such as 2027, 2027年底, 2027Q3, 2027-06 or 2027-06-30", "如 2027、2027年底、2027Q3、2027-06、2027-06-30")
IDS = Text("ids, separated by semicolons or commas", "填编号，多个用分号或逗号隔开")
BODY = Text(
    "name the body; several: separated by semicolons",
    "写明具体单位；多个单位用分号隔开",
)
MONEY = Text(
    "with its unit, such as 8000万元 or 1.2亿元; a bare number is in yuan (or the plan's currency)",
    "带单位，如 8000万元、1.2亿元；只写数字则按元（或规划币种）计",
)
FACET = Text(
    "what it serves in the rubric: choose from the list, or type the id (nqpf explain D1 explains them)",
    "对应评价标准的哪个要点：可下拉选择，也可直接填编号（nqpf explain D1 可查）",
)


def cited(part: str = "source", *, rare: bool = True) -> tuple[Field, ...]:
    """Where it can be read in the published document."""
    page = Text("the page of the document, a number", "文件中的页码")
    row = Text("the row of the annex, a number", "附件中的行号")
    digest = Text("SHA-256 of the document that was read", "所读文件的 SHA-256 值")
    return (
        Field((part, "file"), Text("Document file", "依据文件"), "plain", rare=rare),
        Field((part, "section"), Text("Document section", "依据章节"), rare=rare),
        Field((part, "page"), Text("Document page", "依据页码"), "figure", page, rare=rare),
        Field((part, "quote"), Text("Document quote", "依据原文"), "plain", rare=rare),
        Field((part, "annex"), Text("Annex", "附件"), rare=True),
        Field((part, "row"), Text("Annex row", "附件行号"), "figure", row, rare=True),
        Field((part, "sha256"), Text("Document hash", "文件校验值"), "plain", digest, rare=True),
    )


def serves(kind: str) -> tuple[Field, ...]:
    """The facets that an item of this kind claims, one a column, so that each has its drop-down."""
    return tuple(
        Field(("serves", n), Text(f"Facet {n + 1}", f"对应要点{n + 1}"), "choice", FACET, choice=f"facets_{kind}")
        for n in range(MOST_CLAIMS)
    )


COMPARATOR = Text("only where the value itself does not say: about, at least", "数值本身未写明时填写：约、不低于等")


def ends(path: tuple[str, ...] = (), title: Text = NO_TEXT) -> tuple[Field, ...]:
    """The two ends of a range, and how a value is meant."""
    named = ((Text("Lower end", "下限"), "low"), (Text("Upper end", "上限"), "high"))
    return (
        *(
            Field((*path, key), Text(f"{title.en} {end.en}".strip().capitalize(), f"{title.zh}{end.zh}"), "figure",
                  rare=True)
            for end, key in named
        ),
        Field(
            (*path, "comparator"), Text(f"{title.en} comparator".strip().capitalize(), f"{title.zh}比较词"), "choice",
            COMPARATOR, choice="comparators", rare=True,
        ),
    )  # fmt: skip


CHANGE = Text(
    "instead of a value: 缩短20%, 年均增长10%, 翻一番, 新增3个, 提高5个百分点",
    "不写水平值、只写变化幅度的，如 缩短20%、年均增长10%、翻一番、新增3个、提高5个百分点",
)


def point(name: str, title: Text, rare: bool = False) -> tuple[Field, ...]:
    """A value of an indicator at a time."""
    unit = Text("only where it differs from the indicator's", "仅在与指标单位写法不同时填写")
    return (
        Field((name, "value"), Text(f"{title.en} value", f"{title.zh}值"), "figure", rare=rare),
        Field((name, "year"), Text(f"{title.en} year", f"{title.zh}年份"), "when", DAY, rare=rare),
        Field((name, "unit"), Text(f"{title.en} unit", f"{title.zh}单位"), "plain", unit, rare=True),
        *ends((name,), title),
    )


def budget(*, rare: bool = False) -> tuple[Field, ...]:
    """What it costs and who pays."""
    rate = Text("such as 20 % of the investment; counts for nothing", "如 按投资额的20%补助；不计为资金数额")
    return (
        Field(("budget", "amount"), Text("Amount", "资金金额"), "figure", MONEY),
        Field(("budget", "source"), Text("Funding source", "资金来源")),
        Field(
            ("budget", "per_case"), Text("Ceiling per case", "单项补助上限"), "figure",
            Text("such as 最高500万元", "如 最高500万元"), rare=rare,
        ),
        Field(("budget", "rate"), Text("Rate of subsidy", "补助比例"), hint=rate, rare=True),
        Field(
            ("budget", "fund"), Text("Fund id", "资金池编号"), "id",
            Text("the id of a fund of the sheet Funds", "填“资金池”表中的编号"), rare=rare,
        ),
    )  # fmt: skip


OWNER = Text("Owner", "责任单位")
TAKES_PART = Text("takes part: shown, but does not own the task", "参与单位：报告中列出，不计为责任主体")


def owners(title: Text = OWNER) -> tuple[Field, ...]:
    """Bodies by their role, one column each: those that are responsible first."""
    others = (role for role in ROLES if role != "responsible")
    return (
        Field(("owner", "responsible"), title, "texts", BODY),
        *(
            Field(
                ("owner", role),
                Text(ROLE_TITLES[role].en.capitalize(), ROLE_TITLES[role].zh),
                "texts",
                BODY if role in ANSWERABLE else TAKES_PART,
                rare=role not in ("lead", "support"),
            )
            for role in others
        ),
    )


def spoken(kind: str) -> tuple[Field, ...]:
    """How firmly the document speaks, and what it does not say."""
    silent = Text("entries that the document does not give, looked for in vain", "经查找，文件未写明的内容")
    supplied = Text("entries filled in by somebody, not in the document", "文件未写明、由有关人员补充的内容")
    return (
        Field(
            ("strength",), Text("Wording", "表述强度"), "choice",
            Text("how firmly the document speaks", "文件的表述强度"), choice="strengths", rare=True,
        ),
        Field(("silent",), Text("Silent on", "未写明"), "ids", silent, choice=f"entries_{kind}", rare=True),
        Field(("supplied",), Text("Supplied", "补充内容"), "ids", supplied, choice=f"supplied_{kind}", rare=True),
    )  # fmt: skip


NOTE = Field(("note",), Text("Note", "备注"), rare=True)
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
    *owners(),
    Field(("start",), Text("Start", "开始时间"), "when", DAY),
    Field(("due",), Text("Due", "完成时限"), "when", DAY),
    Field(
        ("every",),
        Text("Recurs", "开展频次"),
        "choice",
        Text("a duty that comes round: every year, quarter …", "定期开展的任务：每年、每季度等"),
        choice="cycles",
        rare=True,
    ),
    *budget(),
    INDICATORS,
    *serves("measure"),
    *spoken("measure"),
    NOTE,
    *cited(),
)
