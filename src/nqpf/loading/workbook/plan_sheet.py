"""The sheet of the plan itself: one field a row."""

from nqpf.base.language import Text
from nqpf.loading.workbook.field import Field, Table
from nqpf.loading.workbook.groups import (
    DAY,
    ITEM,
    NOTE,
    budget,
    cited,
)

UNDATED = Text("may be left empty where the document names no years", "文件未写明规划期的可不填")

PLAN = Table(
    "",
    Text("Plan", "规划"),
    Text("the plan itself: one field a row", "规划本身：每行一个字段"),
    (
        Field(
            ("draft",),
            Text("Draft", "草稿"),
            "flag",
            Text("true until a person has checked what a program drafted", "程序起草、尚未核实的填 true，核实后删去"),
            choice="flags",
            rare=True,
        ),
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
        Field(("horizon", "start"), Text("First year", "规划期起"), "when", UNDATED),
        Field(("horizon", "end"), Text("Last year", "规划期止"), "when", UNDATED),
        *budget(rare=True),
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
        Field(
            ("scope",),
            Text("Scope", "覆盖范围"),
            "ids",
            Text(
                "criteria that the plan is about; the score within them is shown beside the total",
                "规划所涉及的准则编号；范围内得分在总分旁另列",
            ),
            choice="criteria",
        ),
        NOTE,
        *cited(),
        Field(
            ("nqpf",),
            Text("Format", "格式版本"),
            "plain",
            Text("plan/1 or plan/2; leave empty", "plan/1 或 plan/2，可不填"),
            rare=True,
        ),
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
