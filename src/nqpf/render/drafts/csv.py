"""Drafts of many documents as CSV for a spreadsheet: a row a document."""

import csv
from io import StringIO

from nqpf.base.safe import plain
from nqpf.documents.reading import page_runs
from nqpf.render.options import Options
from nqpf.render.spreadsheet import BOM, inert
from nqpf.report.drafts.view import DraftRow, DraftsReport

COLUMNS = (
    "file", "status", "draft", "format", "pages", "unread_pages", "tasks", "targets", "bodies", "message", "advice",
)  # fmt: skip
_LONGEST = 1000


def render(report: DraftsReport, options: Options) -> str:
    """Rows ended by CR LF, after a byte order mark; figures are empty where there is none."""
    out = StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    rows.writerows(_cells(row, options) for row in report.documents)
    return BOM + out.getvalue()


def _cells(row: DraftRow, options: Options) -> list[str]:
    figures = [""] * 6
    if row.contents:
        found, pages, unread, *counts = row.contents
        figures = [found, str(pages or ""), page_runs(unread), *map(str, counts)]
    said = [text.in_language(options.language) for text in (row.message, row.advice)]
    return [inert(plain(cell, _LONGEST)) for cell in (row.file, row.status, row.draft, *figures, *said)]
