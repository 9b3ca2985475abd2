"""Every item with its place in the document, and, for who edits it, with its line in the plan file."""

from itertools import compress

from nqpf.base.language import Text
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.tables import Column
from nqpf.render.score.places import lines_beside_items
from nqpf.report.places import PlaceView
from nqpf.report.score.view import Report

_ID, _TITLE = Column(Text("ID", "编号"), 2.6), Text("Item", "条目")
_SECTION, _PAGE = Column(Text("Section", "章节"), 5.6), Column(Text("Page", "页码"), 1.3, True)
_LINE = Column(Text("Line", "行"), 1.5, True)
_WIDTH = 14.0
"""Centimetres beside the id."""
_OTHER = (Column(Text("ID", "编号"), 5.6), Column(Text("What it is", "内容"), 9.5), _LINE)
_FILE = Text("Lines are those of {}.", "行号为 {} 中的行。")
_BESIDE = Text("Other lines of the plan file", "规划文件中的其他行号")


def write(draft: Draft, report: Report) -> None:
    """The items in the order of the plan; then what else has a line."""
    lines = not report.plan.in_memory
    if lines:
        draft.paragraph(draft.say(_FILE).format(draft.say(report.plan.path)), "Note")
    rows = [[draft.say(one.id), draft.say(one.title), *_place(draft, one.place), str(one.line)] for one in report.items]
    said = [*(any(row[number] for row in rows) for number in (2, 3)), lines]
    beside = [column for column, is_said in zip((_SECTION, _PAGE, _LINE), said, strict=True) if is_said]
    columns = [_ID, Column(_TITLE, _WIDTH - sum(column.width for column in beside)), *beside]
    draft.table(columns, [list(compress(row, [True, True, *said])) for row in rows])
    others = list(lines_beside_items(report)) if lines else []
    if others:
        draft.heading(_BESIDE, 3)
        draft.table(_OTHER, [[draft.say(one.id), draft.say(one.title), str(one.line)] for one in others])


def _place(draft: Draft, place: PlaceView | None) -> tuple[str, str]:
    """Section and page; empty where the plan does not say."""
    return (draft.say(place.section), str(place.page or "")) if place else ("", "")
