"""All documents of a folder as a page of one table: the firmest first."""

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.report.blocks.block import Cell, Column, Listing, Row, Table, number, text
from nqpf.report.blocks.page import Page, Section
from nqpf.report.blocks.words import COLON, Run, Tone, Words, words
from nqpf.report.checkup.view import CheckupRow, Checkups
from nqpf.report.commitment import QUESTION_TITLES, joined
from nqpf.report.words.head import COMMITMENT, NOT_ASSESSED, NOT_RATED
from nqpf.report.words.marks import clauses
from nqpf.report.words.questions import SHORT_TITLES
from nqpf.report.words.unread import unread

_TITLE, _OVERVIEW = Text("Documents by commitment", "各文件承诺力度"), Text("Overview", "总表")
_ORDER = Text(
    f"How many of a document's own tasks say what, who, when, with what money, measured how, from which baseline. "
    f"Total and dimensions are {NOT_ASSESSED.en}: they follow once the items are matched with the rubric.",
    f"按承诺力度排序，即文件自身任务中写明做什么、谁负责、何时完成、资金多少、如何衡量、基期多少的比例；总分及各维度{NOT_ASSESSED.zh}。",
)
_UNRATED = text(Run(NOT_RATED, audience="reader"), Run(both("–"), audience="editor"))
_TOO_FEW = Text("not rated: five tasks are needed", "任务不足五项，不予评定")
_NOT_READ = Text("not read", "未能读取")
_COLUMNS = (
    Column(Text("Document", "文件"), room=1),
    Column(Text("Title", "标题"), room=1, audience="reader"),
    Column(COMMITMENT, "points", short=Text("comm.", "承诺")),
    Column(Text("Band", "等级"), audience="reader"),
    Column(Text("Tasks", "任务"), "count"),
    *(
        Column(title, "answered", short=short)
        for title, short in zip(QUESTION_TITLES.values(), SHORT_TITLES, strict=True)
    ),
    Column(Text("Slips in the text", "文字问题"), "count", short=Text("slips", "文字")),
    Column(Text("Contradictions", "前后矛盾"), "count", audience="reader"),
    Column(Text("Pages", "页数"), "count", audience="reader"),
    Column(Text("Note", "备注"), room=1, audience="reader"),
)
_BLANK: tuple[Cell, ...] = (Cell(),) * (len(_COLUMNS) - 2)


def overview(checkups: Checkups) -> Page:
    """The table; what is to be known of a document stands in it, on a terminal below it."""
    rows = checkups.rows
    table = Table("documents", NO_TEXT, _COLUMNS, tuple(map(_row, rows)))
    notes = Listing(tuple(_remark(row) for row in rows if _note(row)))
    return Page(
        kind=("checkups",),
        product=NO_TEXT,
        title=_TITLE,
        lead=(words(Run(_ORDER, "quiet")),),
        sections=(Section("overview", _OVERVIEW, (table, notes), "first", _OVERVIEW),),
    )


def _row(row: CheckupRow) -> Row:
    found, note = row.commitment, text(_note(row))
    if found is None:
        return Row((text(both(row.file)), *_BLANK, note))
    return Row(
        (
            text(both(row.file)),
            text(row.title),
            _UNRATED if found.value is None else number(found.value),
            text(joined(found.bands)),
            number(found.tasks),
            *(number(question.answered) for question in found.questions),
            number(row.slips, "fair" if row.slips else "plain"),
            number(row.warnings),
            number(row.pages) if row.pages else Cell(),
            note,
        )
    )


def _remark(row: CheckupRow) -> Words:
    """The same as a point, for who has no room for a column."""
    missing = Text(f"{_NOT_READ.en}; ", f"{_NOT_READ.zh}；") if row.commitment is None else Text()
    tone: Tone = "fair" if row.commitment else "poor"
    return tuple(
        run._replace(audience="editor") for run in words(both(row.file), COLON, words(missing, _note(row), tone=tone))
    )


def _note(row: CheckupRow) -> Text:
    """What a person should know: why it was not read, that there are too few tasks, which pages are images."""
    few = row.commitment is not None and row.commitment.value is None and row.commitment.tasks > 0
    images = unread(row.unread) if row.unread else NO_TEXT
    return clauses((row.message, row.advice, _TOO_FEW if few else NO_TEXT, images))
