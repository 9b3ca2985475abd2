"""What the table says of its own: titles, headings, what is counted below it, the legend."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text
from nqpf.report.tasks.bodies import BodyTable
from nqpf.report.tasks.view import Column, Missing, TaskTable

HEADS: dict[str, Text] = {
    "number": Text("No.", "序号"),
    "task": Text("Task", "重点任务"),
    "action": Text("Action", "具体举措"),
    "result": Text("Target or result", "目标／成果"),
    "lead": Text("Lead agency", "牵头单位"),
    "responsible": Text("Responsible bodies", "责任单位"),
    "supporting": Text("Supporting bodies", "配合单位"),
    "due": Text("Due", "完成时限"),
    "money": Text("Funding and source", "资金及来源"),
    "place": Text("Place in the document", "出处"),
}
"""By column of the task table, its heading."""
TARGET_HEADS: dict[str, Text] = {
    "number": Text("No.", "序号"),
    "id": Text("ID", "编号"),
    "title": Text("Target", "目标"),
    "value": Text("Value", "目标值"),
    "year": Text("Year", "完成年份"),
    "bodies": Text("Bodies", "责任单位"),
    "place": Text("Place in the document", "出处"),
}
"""By column of the table of targets that belong to no task, its heading."""
TASK_ID, ROW_ID = Text("Task ID (do not change)", "任务编号（勿改）"), Text("Row ID (do not change)", "行编号（勿改）")
"""Headings of the hidden columns by which a row is recognised."""
ROLE_HEAD = Text("Role of this body", "本单位职责")

SHEET = Text("Task breakdown", "任务分解表")
"""The name of the sheet with all tasks."""
UNLINKED_SHEET = Text("Targets without a task", "未对应任务的目标")
"""The name of the sheet with the targets that belong to none."""
PAGES = Text("Page {page} of {pages}", "第 {page} 页 共 {pages} 页")

TABLE_TITLE = Text("{title}: Task Breakdown", "{title}任务分解表")
UNLINKED_TITLE = Text("Targets not linked to a task", "未对应具体任务的目标")
UNLINKED_NOTE = Text(
    "To link a target, write its ID into the column “Target or result” of a task.",
    "如需与任务对应，请将目标编号填入任务的“目标／成果”一栏。",
)
FILL_NOTE = Text(
    "To fill in: cells that read “(to be specified)”, and bodies that read “—”. Name a target by its ID or title, or "
    "write it with value and year, such as: satisfaction reaches 90% by 2028.",
    "填写说明：标“（待明确）”的单元格和标“—”的单位可以补填；目标可填编号或名称，也可写明数值和年份，如“到2028年满意度达到90%”。",
)
"""What may be filled in in a workbook, and how."""
MONEY_TITLE = Text("Funding for the plan as a whole", "总体资金安排")
_COUNTED: dict[Column, Text] = {**{key: HEADS[key] for key in ("result", "supporting", "due", "money")}, "lead": Text(
    "Lead agency or responsible bodies", "牵头单位或责任单位")}  # fmt: skip


def table_title(title: Text) -> Text:
    """The plan's title with what this is; what this is alone where the plan has none."""
    en, zh = title.in_language("en"), title.in_language("zh")
    return Text(TABLE_TITLE.en.format(title=en) if en else "Task Breakdown", TABLE_TITLE.zh.format(title=zh))


def body_title(body: BodyTable) -> Text:
    """The heading of one body's rows: 市科技局任务清单（共12项）."""
    en, zh, rows = body.name.in_language("en"), body.name.in_language("zh"), body.rows
    return Text(f"{en}: {rows} {'row' if rows == 1 else 'rows'}", f"{zh}任务清单（共{rows}项）")


def notes(table: TaskTable) -> Iterator[Text]:
    """What stands below the table: what is missing, by column, and what its marks mean."""
    yield missing_text(table.missing)
    yield _RULE
    if table.has_supplied:
        yield Text(
            "“(supplied)”, in italics: not in the document; supplied by somebody. “(link supplied)”: the target is in "
            "the document, its link to the task is not.",
            "斜体并标“（补充）”的内容：文件未写明，由有关人员补充。“（补充对应）”：目标出自文件，与任务的对应关系由有关人员补充。",
        )
    if table.in_memory or table.draft:
        yield Text(
            "Read from the document by a program, and not yet checked by anybody.",
            "本表由程序从文件中读取，尚未经人工核对。",
        )


_RULE = Text(
    "Only what the document says. What it says of a task as a whole is in one cell for all its rows. Bodies listed "
    "without a mark are responsible bodies; such a task has no missing lead agency. A sum for one action is the task's "
    "funding; supporting bodies may be none.",
    "本表只列文件写明的内容。文件对任务整体的规定，在该任务各行合并列示。文件只列单位、未标明牵头的，计入责任单位，不视为缺少"
    "牵头单位；某项举措写明资金的，视为该任务已有资金；配合单位可以没有。",
)


def missing_text(missing: Sequence[Missing]) -> Text:
    """How many cells are missing, by column: 待明确：完成时限 12 项，资金及来源 5 项."""
    if not missing:
        return Text("Nothing is left to be specified.", "无待明确事项。")
    en = ", ".join(f"{_COUNTED[one.column].en} {one.cells}" for one in missing)
    zh = "，".join(f"{_COUNTED[one.column].zh} {one.cells} 项" for one in missing)
    return Text(f"To be specified: {en}.", f"待明确：{zh}。")
