"""The table over all documents of a folder, as a workbook."""

from nqpf.base.language import Language, Text
from nqpf.render.checkup.words import notes_on
from nqpf.render.xlsx.book import COUNT, POINTS, TEXT, TITLE, Book, Form
from nqpf.render.xlsx.grid import Cell, Column, Sheet
from nqpf.report.checkup.view import CheckupRow, Checkups
from nqpf.report.commitment import QUESTION_TITLES, joined
from nqpf.report.words.head import COMMITMENT, NOT_RATED
from nqpf.report.words.marks import listed

_HALVES = Form("General", right=True)
"""A count that may end in .5."""
_NAME = Text("Overview", "总表")
_ABOUT = Text(
    "Ordered by commitment: how many of a document's own tasks say what, who, when, with what money, measured how, "
    "from which baseline. Nothing has been assessed against the rubric yet.",
    "按承诺力度排序，即文件自身任务中写明做什么、谁负责、何时完成、资金多少、如何衡量、基期多少的比例；尚未对照评价标准评估。",
)
_COLUMNS = (
    Column(Text("Document", "文件"), TEXT, 34),
    Column(Text("Title", "标题"), TEXT, 40),
    Column(COMMITMENT, POINTS),
    Column(Text("Band", "等级"), TEXT, 18),
    Column(Text("Tasks", "任务"), COUNT),
    *(Column(title, _HALVES, 12) for title in QUESTION_TITLES.values()),
    Column(Text("Slips in the text", "文字问题"), COUNT),
    Column(Text("Contradictions", "前后矛盾"), COUNT),
    Column(Text("Pages", "页数"), COUNT),
    Column(Text("Note", "备注"), TEXT, 44),
)


def render(checkups: Checkups, language: Language) -> bytes:
    """The workbook."""
    book = Book(language, _NAME.in_language(language))
    sheet = Sheet(book, _NAME)
    sheet.write(0, 0, _NAME, TITLE)
    sheet.table(_COLUMNS, [_cells(row, book) for row in checkups.rows], top=3)
    sheet.sheet.merge_range(1, 0, 1, len(_COLUMNS) - 1, book.say(_ABOUT), book.format(TEXT))
    sheet.sheet.set_row(1, 30)
    return book.close()


def _cells(row: CheckupRow, book: Book) -> list[Cell]:
    found = row.commitment
    if found is None:
        empty: list[Cell] = [None] * (len(_COLUMNS) - 2)
        return [row.file, *empty, listed([book.say(row.message), book.say(row.advice)], book.language)]
    note = listed([book.say(text) for text in notes_on(row)], book.language)
    return [
        row.file,
        row.title,
        NOT_RATED if found.value is None else found.value,
        joined(found.bands),
        found.tasks,
        *(question.answered for question in found.questions),
        row.slips,
        row.warnings,
        row.pages or None,
        note,
    ]
