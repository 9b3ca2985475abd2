"""The last sheet: the lines of the plan file, for who edits it."""

from nqpf.base.language import Text
from nqpf.render.score.places import lines_of
from nqpf.render.xlsx.book import COUNT, Book
from nqpf.render.xlsx.grid import Cell, Column, Sheet
from nqpf.report.score.view import Report

NAME = Text("Plan file", "规划文件")
_FILE, _ID = Column(NAME, widest=40), Column(Text("ID", "编号"), widest=40)
_COLUMNS = (_FILE, Column(Text("Line", "行"), COUNT), _ID, Column(Text("What it is", "内容"), widest=60))


def write_plan_lines(book: Book, report: Report) -> None:
    """Items, then what else has a line. A document that was drafted for this report alone has no such file."""
    if report.plan.in_memory:
        return
    rows: list[list[Cell]] = [[report.plan.path, one.line, one.id, one.title] for one in lines_of(report)]
    Sheet(book, NAME).table(_COLUMNS, rows)
