"""The task table as an Excel workbook: to be filled in, sorted and filtered, and printed on A4 across."""

from nqpf.base.language import Language
from nqpf.render.options import Options
from nqpf.render.tasks.looks import TITLE_SIZE, Looks
from nqpf.render.tasks.names import sheet_names
from nqpf.render.tasks.sheet import Page
from nqpf.render.tasks.tables import write_below, write_targets, write_tasks
from nqpf.render.xlsx.book import Book
from nqpf.report.tasks.bodies import by_body as bodies_of
from nqpf.report.tasks.missing import count_missing
from nqpf.report.tasks.view import TaskTable
from nqpf.report.tasks.words import (
    HEADS,
    SHEET,
    TARGET_HEADS,
    UNLINKED_SHEET,
    UNLINKED_TITLE,
    body_title,
    missing_text,
    table_title,
)

_COLUMNS = tuple(HEADS)
_OF_BODY = (*_COLUMNS[:3], "role", *_COLUMNS[3:])


def render(table: TaskTable, options: Options, by_body: bool = False) -> bytes:
    """The table as .xlsx; by body, a sheet for each body behind it."""
    return render_tasks_xlsx(table, options.language, by_body=by_body)


def render_tasks_xlsx(table: TaskTable, lang: Language, *, by_body: bool = False) -> bytes:
    """The table as the bytes of a workbook, the same on any machine and at any time.

    Targets that belong to no task are on a sheet of their own, so that each table has its own head on every page.
    Rows are known by ids in two hidden columns, so that filled cells are found again however rows are sorted.
    """
    title = table_title(table.title)
    book = Book(lang, title.in_language(lang))
    looks = Looks(book)
    page = Page(book, looks, SHEET.in_language(lang), _COLUMNS)
    page.across(title, looks.title(TITLE_SIZE), TITLE_SIZE)
    write_tasks(page, table.tasks)
    write_below(page, table)
    if table.unlinked:
        page = Page(book, looks, UNLINKED_SHEET.in_language(lang), tuple(TARGET_HEADS))
        page.across(UNLINKED_TITLE, looks.title(TITLE_SIZE), TITLE_SIZE)
        write_targets(page, table.unlinked)
    bodies = bodies_of(table) if by_body else []
    taken = [name.in_language(lang) for name in (SHEET, UNLINKED_SHEET)]
    names = sheet_names((body.name.in_language(lang) for body in bodies), taken)
    for body, name in zip(bodies, names, strict=True):
        page = Page(book, looks, name, _OF_BODY)
        page.across(body_title(body), looks.title(TITLE_SIZE), TITLE_SIZE)
        write_tasks(page, body.tasks, body.roles)
        page.across(missing_text(count_missing(body.tasks)), looks.note())
    return book.close()
