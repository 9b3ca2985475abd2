"""The sheets that say more of an item or of the plan: quotes, other values, reasons, what does not apply."""

from dataclasses import replace

from nqpf.base.language import Text
from nqpf.loading.workbook.field import Field, Table
from nqpf.loading.workbook.groups import (
    cited,
)

_ENTRY = Field(
    ("entry",),
    Text("Entry", "条目内容"),
    "choice",
    Text("which entry of the item", "条目中的哪一项内容"),
    choice="entries",
    required=True,
)
_RARE = ("annex", "row", "sha256")
_QUOTED = tuple(replace(field, path=field.path[1:], rare=field.key.endswith(_RARE)) for field in cited())

PART_SHEETS = (
    Table(
        "quotes",
        Text("Quotes", "引文"),
        Text("the words that a single entry rests on", "单项内容所依据的原文"),
        (_ENTRY, *_QUOTED),
        parent="items",
    ),
    Table(
        "conflicts",
        Text("Conflicts", "冲突"),
        Text(
            "another value that the document says for an entry; the item's own prevails",
            "文件对同一内容的另一说法；以条目所填为准",
        ),
        (_ENTRY, Field(("value",), Text("Other value", "另一数值"), required=True), *cited(rare=False)),
        parent="items",
    ),
    Table(
        "reasons",
        Text("Reasons", "对应理由"),
        Text("who says that an item serves a facet, and why", "由谁认定条目对应某要点，理由是什么"),
        (
            Field(("facet",), Text("Facet", "要点"), "choice", choice="facets", required=True),
            Field(("by",), Text("By", "认定人"), "plain", Text("a name", "姓名")),
            Field(("because",), Text("Because", "理由"), hint=Text("one sentence", "一句话")),
        ),
        parent="items",
    ),
    Table(
        "suggests",
        Text("Suggested facets", "建议要点"),
        Text(
            "what the program suggests counts for nothing: enter the facets that are right in the item's own row",
            "由程序建议，不计分；认可的请填入条目所在行的“对应要点”列",
        ),
        (
            Field(("facet",), Text("Facet", "要点"), "choice", choice="suggestions", required=True),
            Field(("because",), Text("Because", "理由"), hint=Text("one sentence", "一句话")),
        ),
        parent="items",
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
"""After the items that their rows are about."""
