"""The task table as a Word document on A4 across: one table, or by body a heading and a table for each."""

from nqpf.base.language import Language
from nqpf.render.docx.archive import to_bytes
from nqpf.render.options import Options
from nqpf.render.tasks.paper import new_paper, put_line
from nqpf.render.tasks.wordtable import ALL, OF_BODY, put_table, put_targets
from nqpf.report.tasks.bodies import by_body as bodies_of
from nqpf.report.tasks.missing import count_missing
from nqpf.report.tasks.view import TaskTable
from nqpf.report.tasks.words import MONEY_TITLE, UNLINKED_TITLE, body_title, missing_text, notes, table_title


def render(table: TaskTable, options: Options, by_body: bool = False) -> bytes:
    """The table as .docx; by body, a heading and a table for each body instead of one table of all tasks."""
    return render_tasks_docx(table, options.language, by_body=by_body)


def render_tasks_docx(table: TaskTable, lang: Language, *, by_body: bool = False) -> bytes:
    """The table as the bytes of a document, the same on any machine and at any time."""
    title = table_title(table.title)
    paper = new_paper(title, lang)
    put_line(paper, title, "Title")
    bodies = bodies_of(table) if by_body else []
    seen: set[tuple[str, str]] = set()
    for body in bodies:
        put_line(paper, body_title(body), "Heading 1")
        put_table(paper, OF_BODY[lang], body.tasks, body.roles, seen)
        put_line(paper, missing_text(count_missing(body.tasks)), "Note")
    if not bodies:
        put_table(paper, ALL[lang], table.tasks, {}, seen)
    for text in notes(table):
        put_line(paper, text, "Note")
    if table.unlinked:
        put_line(paper, UNLINKED_TITLE, "Heading 1")
        put_targets(paper, table.unlinked)
    if table.money:
        put_line(paper, MONEY_TITLE, "Heading 1")
        for text in table.money:
            put_line(paper, text, "Note")
    return to_bytes(paper.document)
