"""The table over all documents of a folder, for a terminal: the firmest first."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.render.checkup.words import notes_on
from nqpf.render.options import Options
from nqpf.render.terminal.console import NARROWEST, Line, fit, right, to_text, wrap
from nqpf.report.checkup.view import CheckupRow, Checkups
from nqpf.report.words.head import NOT_ASSESSED, NOT_RATED
from nqpf.report.words.marks import aside
from nqpf.report.words.questions import SHORT_TITLES

_FIGURE, _COUNT = 7, 5
_DOCUMENT, _VALUE, _TASKS, _SLIPS = (
    Text("document", "文件"),
    Text("comm.", "承诺"),
    Text("tasks", "任务"),
    Text("slips", "文字"),
)
_ORDER = Text(
    "Ordered by commitment; {total}: total and dimensions follow once the items are matched with the rubric.",
    "按承诺力度排序；总分及各维度{total}。",
)
_KEY = Text(
    "Columns: commitment of 100; tasks, and how many of them say what, who, when, with what money, measured how, "
    "from which baseline; slips in the text.",
    "各列：承诺力度（满分 100）；任务数，其中写明做什么、谁负责、时限、资金、衡量、基期的项数；文字问题数。",
)
_FAILED = Text("not read", "未能读取")


def render(checkups: Checkups, options: Options) -> str:
    """The table as text; coloured if asked."""
    return to_text(_lines(checkups, options), options)


def _lines(checkups: Checkups, options: Options) -> Iterator[Line]:
    language = options.language
    columns = max(options.width, NARROWEST) - _FIGURE - (len(SHORT_TITLES) + 2) * (_COUNT + 1)
    head = fit(Line(_DOCUMENT.in_language(language), "bold"), columns)
    head.append(right(_VALUE.in_language(language), _FIGURE), "bold")
    for name in (_TASKS, *SHORT_TITLES, _SLIPS):
        head.append(right(name.in_language(language), _COUNT + 1), "bold")
    yield head
    for row in checkups.rows:
        yield from _row(row, columns, options)
    yield Line()
    order = _ORDER.in_language(language).format(total=NOT_ASSESSED.in_language(language))
    yield from wrap(Line(order, "dim"), options)
    yield from wrap(Line(_KEY.in_language(language), "dim"), options)


def _row(row: CheckupRow, columns: int, options: Options) -> Iterator[Line]:
    language, found = options.language, row.commitment
    line = fit(Line(plain(row.file)), columns)
    if found is None:
        yield line.append(f"  {_FAILED.in_language(language)}", "red")
        said = plain(row.message.in_language(language), 1000) + aside(plain(row.advice.in_language(language)), language)
        yield from wrap(Line("→ ", "red").append(said), options, 2, 4)
        return
    value = NOT_RATED.in_language(language) if found.value is None else f"{found.value:.1f}"
    line.append(right(value, _FIGURE), "bold cyan").append(right(f"{found.tasks}", _COUNT + 1))
    for question in found.questions:
        line.append(right(f"{question.answered:g}", _COUNT + 1))
    yield line.append(right(f"{row.slips}", _COUNT + 1), "yellow" if row.slips else "dim")
    for note in notes_on(row):
        yield from wrap(Line(f"→ {note.in_language(language)}", "yellow"), options, 2, 4)
