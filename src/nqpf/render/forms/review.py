"""The review of a plan as an Excel form: drop-downs for verdicts, room for reasons, everything else locked."""

from typing import Any

from nqpf.base.language import Language, Text
from nqpf.render.tasks.heights import height_of, lines_of
from nqpf.render.xlsx import limits
from nqpf.render.xlsx.book import HEAD, STRONG, TEXT, Book
from nqpf.report.review.form import HEADS, HIDDEN, HOW, SHEET
from nqpf.report.review.view import PointView, ReviewReport
from nqpf.report.review.words import STATE_TITLES, VERDICT_TITLES
from nqpf.report.words.places import short_place

_WIDTHS = {
    "item": 8, "title": 24, "point": 24, "said": 36, "quote": 36, "place": 16, "because": 20, "state": 12,
    "verdict": 12, "reason": 26,
}  # fmt: skip
_OPEN = ("verdict", "reason")
_A4 = 9
_SUGGESTED = Text("suggested", "工具建议")
_TO_FILL_IN = {
    "locked": False, "text_wrap": True, "valign": "top", "bg_color": "#FFF9E5", "border": 1, "num_format": "@",
}  # fmt: skip


def render(report: ReviewReport, language: Language) -> bytes:
    """The form as .xlsx, the same bytes on any machine: a row a claim, an answer and a suggestion, item by item."""
    book = Book(language, book_title(report).in_language(language))
    sheet: Any = book.workbook.add_worksheet(SHEET.in_language(language))
    columns = list(HEADS)
    for at, column in enumerate(columns):
        sheet.set_column(at, at, _WIDTHS[column])
    sheet.set_column(len(columns), len(columns) + len(HIDDEN) - 1, 12, None, {"hidden": True})
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, book.say(book_title(report)), book.format(STRONG._replace(wrap=False, rule=False)))
    sheet.merge_range(1, 0, 1, len(columns) - 1, book.say(HOW), book.format(TEXT._replace(rule=False)))
    sheet.set_row(1, height_of(lines_of(book.say(HOW), sum(_WIDTHS.values()), TEXT.size), TEXT.size))
    for at, head in enumerate((*HEADS.values(), *HIDDEN.values())):
        sheet.write_string(2, at, book.say(head), book.format(HEAD))
    points = _item_by_item(report)
    opened = book.workbook.add_format(_TO_FILL_IN)
    for row, point in enumerate(points, start=3):
        _write(book, sheet, row, point, opened)
    last = max(2 + len(points), 3)
    titles = [title.in_language(language) for title in VERDICT_TITLES.values()]
    at = columns.index("verdict")
    sheet.data_validation(3, at, last, at, {"validate": "list", "source": titles})
    sheet.autofilter(2, 0, last, len(columns) - 1)
    sheet.freeze_panes(3, 2)
    sheet.repeat_rows(2)
    sheet.protect("", {"autofilter": True, "sort": True, "format_columns": True, "format_rows": True})
    return book.close()


def _item_by_item(report: ReviewReport) -> list[PointView]:
    """All that can be judged: what is suggested for an item behind what it claims and answers."""
    by_item: dict[str, list[PointView]] = {}
    for point in sorted((*report.points, *report.suggestions), key=lambda point: point.line):
        by_item.setdefault(point.item, []).append(point)
    return [point for points in by_item.values() for point in points]


def book_title(report: ReviewReport) -> Text:
    """What stands above the form."""
    title = report.plan.title
    return Text(f"Review: {title.in_language('en')}", f"审核表：{title.in_language('zh')}")


def _write(book: Book, sheet: Any, row: int, point: PointView, opened: Any) -> None:
    cells = _cells(book, point)
    for at, (column, said) in enumerate(cells.items()):
        look = opened if column in _OPEN else book.format(TEXT)
        sheet.write_string(row, at, limits.shortened(said, limits.CELL), look)
    for at, said in enumerate((point.item, point.of, point.content, point.text), start=len(cells)):
        sheet.write_string(row, at, said)
    lines = (lines_of(said, _WIDTHS[column], TEXT.size) for column, said in cells.items())
    sheet.set_row(row, height_of(max(lines), TEXT.size))


def _cells(book: Book, point: PointView) -> dict[str, str]:
    by = ": ".join(filter(None, (point.by, book.say(point.because))))
    of = point.title if point.kind == "answer" else Text(f"{point.of} {point.title.en}", f"{point.of} {point.title.zh}")
    return {
        "item": book.say(point.item),
        "title": book.say(point.item_title),
        "point": book.say(of),
        "said": book.say(point.said or point.counts),
        "quote": book.say(point.place.quote) if point.place else "",
        "place": book.say(short_place(point.place)) if point.place else "",
        "because": book.say(by),
        "state": book.say(_SUGGESTED if point.kind == "suggestion" else STATE_TITLES[point.state]),
        "verdict": "",
        "reason": "",
    }
