"""The annex for those who edit the plan file: its name, and the line of everything that the page names."""

from nqpf.base.language import Text
from nqpf.base.language import both as same
from nqpf.render.html.basis import AGAIN, command
from nqpf.render.html.element import Child, both, element, prose
from nqpf.render.html.page import Section
from nqpf.render.html.table import Cell, Column, left_out, number, table
from nqpf.render.score.places import LINES, PlanLine, lines_of
from nqpf.report.score.view import Report

_TITLE = Text(f"Annex: {LINES.en[0].lower()}{LINES.en[1:]}", f"附录：{LINES.zh}")
_FILE, _PLAN_ID = Text("Plan file", "规划文件"), Text("Id of the plan", "规划编号")
_HASH = Text("SHA-256 of the file", "文件 SHA-256")
_ID, _NAME, _LINE = Text("No.", "编号"), Text("Title or finding", "名称或问题"), Text("Line", "行")
_SHOW = Text("Lines of items and findings", "各条目和问题所在行")
_CAPTION = Text("For whoever edits the file", "供修改该文件时查用")
_LEFT_OUT = Text("and {count} more, in the report as JSON", "另有 {count} 条，见 JSON 报告")
_MOST = 1000


def section(report: Report) -> Section | None:
    """The plan file and its lines; None where a draft was made for this report alone, so that there is no file."""
    plan = report.plan
    if plan.in_memory:
        return None
    told: list[tuple[Text, Child]] = [
        (_FILE, element("code", both(same(plan.path)))),
        (_PLAN_ID, both(same(plan.id))),
        (_HASH, element("code", plan.sha256)),
        (AGAIN, command(plan.path)),
    ]
    facts = element("dl", [element("div", element("dt", both(name)), element("dd", value)) for name, value in told])
    lines = list(lines_of(report))
    if not lines:
        return Section("annex", _TITLE, [facts])
    columns = [Column(_ID, "text", head=True), Column(_NAME, "text", wide=True), Column(_LINE, "number")]
    listed = table("line-table", _CAPTION, columns, [_row(one) for one in lines[:_MOST]], filtered=True)
    shown = element("summary", both(_SHOW), f" ({len(lines)})")
    # Closed, on paper, too: who edits the file has it before them.
    folded = element("details", shown, listed, left_out(_LEFT_OUT, lines, _MOST), class_="folded")
    return Section("annex", _TITLE, [facts, folded])


def _row(one: PlanLine) -> list[Cell]:
    return [Cell(both(same(one.id))), Cell(prose(one.title)), number(one.line, 0)]
