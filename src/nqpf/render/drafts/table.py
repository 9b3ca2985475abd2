"""Drafts of many documents for a terminal: a line a document, below it what to do, and how many have which status."""

from collections.abc import Iterator, Sequence

from nqpf.base.safe import plain
from nqpf.render.drafts.words import page_runs, word
from nqpf.render.options import Options
from nqpf.render.terminal.console import NARROWEST, Line, cell_len, to_text, wrap
from nqpf.render.terminal.row import row
from nqpf.report.drafts.view import DraftRow, DraftsReport
from nqpf.report.words.marks import aside, named

_COLUMNS = {"format": 6, "pages": 6, "unread": 7, "tasks": 6, "targets": 8, "bodies": 7}
"""By figure, the columns that it takes; `status` takes the rest of the line."""
_STATUS = 13
_STYLES = {"drafted": "green", "unchanged": "dim", "kept": "yellow", "failed": "red", "vanished": "yellow"}


def render(report: DraftsReport, options: Options) -> str:
    """The list as text; coloured if asked."""
    return to_text(_lines(report, options), options)


def _lines(report: DraftsReport, options: Options) -> Iterator[Line]:
    room = max(options.width, NARROWEST) - sum(_COLUMNS.values()) - _STATUS - 2
    head = [(word(name, options.language), columns) for name, columns in _COLUMNS.items()]
    figures = _figures(head).append(f"  {word('status', options.language)}")
    yield from row(Line(word("file", options.language)), figures, room, options)
    for document in report.documents:
        yield from row(Line(plain(document.file)), _of(document, options), room, options)
        yield from _said(document, options)
    yield Line()
    yield from wrap(Line(_counted(report, options), "bold"), options)


def _of(document: DraftRow, options: Options) -> Line:
    cells = [""] * len(_COLUMNS)
    if document.contents:
        form, pages, unread, *counts = document.contents
        cells = [form, str(pages or "–"), _pages(unread) or "–", *map(str, counts)]
    line = _figures(list(zip(cells, _COLUMNS.values(), strict=True)))
    return line.append(f"  {word(document.status, options.language)}", _STYLES[document.status])


def _pages(numbers: Sequence[int]) -> str:
    """Which pages these are, or how many where there is no room to name them; then they stand below."""
    named = page_runs(numbers)
    return named if len(named) < _COLUMNS["unread"] else f"×{len(numbers)}"


def _figures(cells: list[tuple[str, int]]) -> Line:
    """Cells against the right edges of their columns."""
    return Line("".join(" " * max(0, columns - cell_len(cell)) + cell for cell, columns in cells))


def _said(document: DraftRow, options: Options) -> Iterator[Line]:
    message, advice = (plain(text.in_language(options.language), 1000) for text in (document.message, document.advice))
    if message or advice:
        said = message + aside(advice, options.language) if message else advice
        yield from wrap(Line("→ ", _STYLES[document.status]).append(said), options, 2, 4)


def _counted(report: DraftsReport, options: Options) -> str:
    counts = [
        word("count", options.language, count=count, status=word(status, options.language))
        for status, count in report.counted._asdict().items()
        if count
    ]
    every, said = len(report.documents), named(counts, options.language)
    return word("one" if every == 1 else "counted", options.language, all=every, counts=said)
