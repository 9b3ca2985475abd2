"""Every item with its place in the document, and, for who edits it, with its line in the plan file."""

from collections.abc import Sequence
from itertools import compress

from nqpf.base.language import Text
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.tables import Column
from nqpf.render.score.places import lines_beside_items
from nqpf.report.places import PlaceView
from nqpf.report.score.documents import documents_of
from nqpf.report.score.view import Report

_ID, _TITLE = Column(Text("ID", "编号"), 2.6), Text("Item", "条目")
_SECTION, _PAGE = Column(Text("Section", "章节"), 5.6), Column(Text("Page", "页码"), 1.3, True)
_LINE = Column(Text("Line", "行"), 1.5, True)
_WIDTH = 14.0
"""Centimetres beside the id."""
_OTHER = (Column(Text("ID", "编号"), 5.6), Column(Text("What it is", "内容"), 9.5), _LINE)
_FILE = Text("Lines are those of {}.", "行号为 {} 中的行。")
_MOST = 500
"""Rows of a table: one of thousands helps no reader, and takes its time to make."""
_MORE = Text("and {} more; the workbook (--format xlsx) lists all", "另有 {} 项，见工作簿（--format xlsx）")
_BESIDE = Text("Other lines of the plan file", "规划文件中的其他行号")


def write(draft: Draft, report: Report) -> None:
    """The items in the order of the plan; then what else has a line."""
    lines = not report.plan.in_memory
    if lines:
        draft.paragraph(draft.say(_FILE).format(draft.say(report.plan.path)), "Note")
    several = len(documents_of(report)) > 1
    rows = [
        [draft.say(one.id), draft.say(one.title), *_place(draft, one.place, several), str(one.line)]
        for one in report.items
    ]
    said = [*(any(row[number] for row in rows) for number in (2, 3)), lines]
    beside = [column for column, is_said in zip((_SECTION, _PAGE, _LINE), said, strict=True) if is_said]
    columns = [_ID, Column(_TITLE, _WIDTH - sum(column.width for column in beside)), *beside]
    _table(draft, columns, [list(compress(row, [True, True, *said])) for row in rows])
    others = list(lines_beside_items(report)) if lines else []
    if others:
        draft.heading(_BESIDE, 3)
        _table(draft, _OTHER, [[draft.say(one.id), draft.say(one.title), str(one.line)] for one in others])


def _table(draft: Draft, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    draft.table(columns, rows[:_MOST])
    if len(rows) > _MOST:
        draft.paragraph(draft.say(_MORE).format(len(rows) - _MOST), "Note")


def _place(draft: Draft, place: PlaceView | None, several: bool) -> tuple[str, str]:
    """Section and page, behind the document where there are several; empty where the plan does not say."""
    if place is None:
        return "", ""
    return draft.joined([place.file if several else "", place.section]), str(place.page or "")
