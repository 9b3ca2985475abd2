"""Many plans as an Excel workbook: of each kind the ranking, plans not yet assessed, distribution, gaps, groups.

What is unread comes last.
"""

from nqpf.base.language import Text
from nqpf.base.language import both as alike
from nqpf.render.options import Options
from nqpf.render.portfolio.tables import bands_named
from nqpf.render.portfolio.unassessed_sheet import unassessed
from nqpf.render.portfolio.words import phrase, yes_or_no
from nqpf.render.xlsx.book import COUNT, GAIN, POINTS, Book, Form
from nqpf.render.xlsx.grid import Cell, Column, Sheet
from nqpf.report.portfolio.notes import weakest
from nqpf.report.portfolio.view import KindView, PlanRow, Portfolio, ScoreSpread

_CLOSENESS = Form("0.000", right=True)
_ASSESSED = Form("0.0%", right=True)
_DIFFERENCE = Form("+0.0;-0.0;0.0", right=True)
_SPREAD = ("lowest", "quarter", "median", "three_quarters", "highest")
_SCALE = {
    "type": "2_color_scale",
    "min_type": "num", "min_value": 0, "min_color": "#FFFFFF",
    "max_type": "num", "max_value": 100, "max_color": "#7DA9D1",
}  # fmt: skip
"""Scores from 0 to 100, white to blue; black figures keep 4.5 to 1 on all of it."""


def render(portfolio: Portfolio, options: Options) -> bytes:
    """The plans as .xlsx. Nothing is left out of its tables, however many gaps are asked for."""
    book = Book(options.language, phrase("title").in_language(options.language))
    for kind in portfolio.kinds:
        if kind.plans:
            _ranking(book, kind)
        if kind.unassessed:
            unassessed(_sheet(book, kind, "sheet_unassessed"), kind)
        _questions(book, kind)
        if kind.spread:
            _distribution(book, kind)
            _gaps(book, kind)
            _groups(book, kind)
            _pairs(book, kind)
    if portfolio.unread or not portfolio.kinds:
        _unread(book, portfolio)
    return book.close()


def _sheet(book: Book, kind: KindView, title: str) -> Sheet:
    of, name = phrase(f"sheet-{kind.kind}"), phrase(title)
    return Sheet(book, Text(f"{of.en} {name.en.lower()}", f"{of.zh}{name.zh}"))


def _ranking(book: Book, kind: KindView) -> None:
    columns = [
        Column(phrase("rank"), COUNT),
        *(Column(phrase(key), COUNT) for key in ("best", "worst")),
        Column(phrase("above_next"), _ASSESSED),
        Column(phrase("plan"), widest=48),
        Column(phrase("commitment"), POINTS),
        Column(phrase("band")),
        Column(phrase("breadth"), POINTS),
        Column(phrase("score"), POINTS),
        *([Column(phrase("closeness"), _CLOSENESS), Column(phrase("closeness_rank"), COUNT)] if kind.topsis else []),
        Column(phrase("weakest_head"), widest=30),
        Column(phrase("assessed"), _ASSESSED),
        Column(phrase("rateable")),
        Column(phrase("draft")),
        *(Column(alike(dimension.id), POINTS) for dimension in kind.dimensions),
        Column(phrase("subject")),
        Column(alike("id")),
        Column(phrase("path"), widest=48),
    ]
    bands = {band.id: band.title for band in kind.bands}
    first = next(number for number, column in enumerate(columns) if column.title == alike(kind.dimensions[0].id))
    sheet = _sheet(book, kind, "ranking")
    placed = sheet.table(columns, [_plan(plan, bands_named(plan, bands), kind) for plan in kind.plans])
    last = first + len(kind.dimensions) - 1
    sheet.sheet.conditional_format(placed.head + 1, first, placed.last, last, _SCALE)


def _plan(plan: PlanRow, band: Text, kind: KindView) -> list[Cell]:
    places = plan.places or (None, None)
    return [
        plan.rank, *places, plan.above_next, plan.title, plan.commitment, band, plan.breadth, plan.total,
        *([plan.closeness, plan.closeness_rank] if kind.topsis else []), weakest(plan), plan.assessed,
        yes_or_no(plan.rateable), yes_or_no(plan.draft),
        *(one.score for one in plan.dimensions), plan.subject, plan.id, plan.path,
    ]  # fmt: skip


def _questions(book: Book, kind: KindView) -> None:
    if not kind.questions:
        return
    columns = [
        Column(phrase("question")),
        Column(phrase("say_it"), COUNT),
        Column(phrase("tasks"), COUNT),
        Column(phrase("share"), _ASSESSED),
        Column(phrase("weakest_in"), COUNT),
        Column(phrase("plans"), COUNT),
    ]
    rows: list[list[Cell]] = [
        [fact.title, fact.answered, fact.tasks, fact.share, fact.weakest_in, fact.plans] for fact in kind.questions
    ]
    _sheet(book, kind, "sheet_questions").table(columns, rows)


def _distribution(book: Book, kind: KindView) -> None:
    columns = [
        Column(alike("id")),
        Column(phrase("name"), widest=48),
        Column(phrase("plans"), COUNT),
        *_spread_columns(),
    ]
    rows: list[list[Cell]] = [["", phrase("total"), kind.ranked, *_figures(kind.spread)]]
    rows += [[one.id, one.title, one.plans, *_figures(one.spread)] for one in kind.dimensions]
    last = kind.bands[-1]
    for band in kind.bands:
        below = phrase("to_top" if band is last else "below", below=band.below)
        named = Text(f"{band.title.en}, {below.en}", f"{band.title.in_language('zh')}（{below.zh}）")
        rows.append([band.id, named, band.plans, *[None] * len(_SPREAD)])
    _sheet(book, kind, "distribution").table(columns, rows)


def _gaps(book: Book, kind: KindView) -> None:
    columns = [
        Column(phrase("number"), COUNT),
        Column(alike("id")),
        Column(phrase("facet"), widest=36),
        Column(phrase("criterion"), widest=36),
        Column(phrase("gain"), GAIN),
        *(Column(phrase(key), COUNT) for key in ("missing", "short", "applies")),
        Column(phrase("remedy"), widest=60),
    ]
    rows: list[list[Cell]] = [
        [
            gap.rank,
            gap.id,
            gap.title,
            gap.criterion_title,
            gap.mean_gain,
            gap.absent,
            gap.short,
            gap.applies,
            gap.remedy,
        ]
        for gap in kind.gaps
    ]
    _sheet(book, kind, "gaps").table(columns, rows)


def _groups(book: Book, kind: KindView) -> None:
    if not kind.groupings:
        return
    columns = [
        Column(phrase("field")),
        Column(phrase("value"), widest=48),
        Column(phrase("plans"), COUNT),
        *_spread_columns(),
    ]
    rows: list[list[Cell]] = [
        [phrase(f"by-{made.field}"), group.value or phrase("not_stated"), group.plans, *group.spread]
        for made in kind.groupings
        for group in made.groups
    ]
    _sheet(book, kind, "groups").table(columns, rows)


def _pairs(book: Book, kind: KindView) -> None:
    if not kind.pairs:
        return
    columns = [
        Column(phrase("first"), widest=48),
        Column(phrase("second"), widest=48),
        Column(phrase("difference"), _DIFFERENCE),
        *(Column(phrase(key), COUNT) for key in ("ahead", "behind", "level")),
        *(Column(alike(one.id), _DIFFERENCE) for one in kind.dimensions),
    ]
    rows: list[list[Cell]] = [
        [pair.first, pair.second, pair.total, pair.ahead, pair.behind, pair.level, *pair.differences]
        for pair in kind.pairs
    ]
    _sheet(book, kind, "pairs").table(columns, rows)


def _unread(book: Book, portfolio: Portfolio) -> None:
    columns = [
        Column(phrase("path"), widest=48),
        Column(phrase("line"), COUNT),
        Column(phrase("column"), COUNT),
        Column(phrase("problem"), widest=60),
        Column(phrase("hint"), widest=60),
    ]
    rows: list[list[Cell]] = [
        [problem.file, problem.line or None, problem.column or None, problem.message, problem.hint]
        for plan in portfolio.unread
        for problem in plan.problems
    ]
    Sheet(book, phrase("unread")).table(columns, rows)


def _spread_columns() -> list[Column]:
    return [Column(phrase(key), POINTS) for key in _SPREAD]


def _figures(spread: ScoreSpread | None) -> list[Cell]:
    return [None] * len(_SPREAD) if spread is None else [*spread]
