"""The tables of the page of many plans. Every drawing in them says again what a figure beside it says."""

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.base.language import both as alike
from nqpf.render.html.element import Child, both, element
from nqpf.render.html.table import Cell, Column, number, table, text
from nqpf.render.portfolio.matrix import cells
from nqpf.render.portfolio.strips import bar, spread_cells, spread_columns
from nqpf.render.portfolio.words import phrase, place
from nqpf.report.portfolio.notes import QUESTIONS, QUESTIONS_NOTE, notes, place_of, said_of_weakest
from nqpf.report.portfolio.view import Grouping, KindView, PlanRow, ScoreSpread, UnassessedPlan, UnreadPlan

MOST_ROWS = 1000
"""Plans on a page: a browser sorts and filters so many at once without delay."""

FEW = 12
"""Of so many rows a reader needs no search."""
_SHADES = 5
_NONE = Cell("–")
_ASKED = ("say_it", "share", "weakest_in")


def ranking(kind: KindView, not_compared: Text) -> Iterator[Child]:
    """The plans by rank, with the scores of their dimensions as a heat map."""
    bands = {band.id: band.title for band in kind.bands}
    columns = [
        Column(phrase("rank"), "number"),
        Column(phrase("plan"), "text", head=True, wide=True),
        Column(phrase("commitment_short"), "number"),
        Column(phrase("breadth"), "number"),
        Column(phrase("score"), "number"),
        *([Column(phrase("closeness"), "number")] if kind.topsis else []),
        *(Column(alike(dimension.id), "number") for dimension in kind.dimensions),
    ]
    shown = kind.plans[:MOST_ROWS]
    steps = [element("span", f"{20 * step}–{20 * step + 20}", class_=f"heat heat-{step}") for step in range(_SHADES)]
    yield element("p", both(phrase("shades")), steps, class_="key")
    rows = [_plan(plan, bands_named(plan, bands), topsis=kind.topsis) for plan in shown]
    made = table(f"{kind.kind}-plans", phrase("ranking"), columns, rows, filtered=len(rows) > FEW)
    yield element("div", made, class_="plans")
    if len(shown) < len(kind.plans):
        yield element("p", both(phrase("more_plans", shown=len(shown), all=len(kind.plans))))
    for note in notes(kind, not_compared):
        yield element("p", both(note), class_="quiet")
    titles = [
        [f" · {one.id} " if number else f"{one.id} ", both(one.title)] for number, one in enumerate(kind.dimensions)
    ]
    yield element("p", titles, class_="quiet")


def bands_named(plan: PlanRow | UnassessedPlan, bands: Mapping[str, Text]) -> Text:
    """The band or bands of a plan's commitment; empty where it is not rated."""
    titles = [bands[name] for name in plan.bands]
    return Text("–".join(one.in_language("en") for one in titles), "–".join(one.in_language("zh") for one in titles))


def _plan(plan: PlanRow, band: Text, *, topsis: bool) -> list[Cell]:
    titled = named(plan)
    if not plan.rateable:
        titled.append(_below(phrase("not_rateable", assessed=plan.assessed)))
    if plan.weakest:
        titled.append(_below(said_of_weakest(plan)))
    close = (
        Cell("–") if plan.closeness is None else Cell(f"{plan.closeness:.3f} #{plan.closeness_rank}", plan.closeness)
    )
    rank = Cell(place_of(plan)) if plan.rank is None else Cell(place_of(plan), plan.rank)
    figures = firm(plan, band), number(plan.breadth), number(plan.total)
    return [rank, Cell(titled), *figures, *([close] if topsis else []), *(_heat(one.score) for one in plan.dimensions)]


def questions(kind: KindView) -> Iterator[Child]:
    """How many tasks of all plans say what, who, when …, and in how many plans each is said least."""
    columns = [Column(phrase("question"), head=True), *(Column(phrase(key), "number") for key in _ASKED)]
    rows = [
        [
            text(fact.title),
            Cell(f"{fact.answered:g} / {fact.tasks}", fact.answered),
            Cell(f"{fact.share:.0%}", fact.share),
            Cell(f"{fact.weakest_in} / {fact.plans}", fact.weakest_in),
        ]
        for fact in kind.questions
    ]
    yield table(f"{kind.kind}-said", QUESTIONS, columns, rows)
    yield element("p", both(QUESTIONS_NOTE), class_="quiet")


def named(plan: PlanRow | UnassessedPlan) -> list[Child]:
    """A plan's title and path, and whether it is a draft."""
    told: list[Child] = [both(plan.title), element("span", plan.path, class_="place")]
    return [*told, _below(phrase("draft"))] if plan.draft else told


def firm(plan: PlanRow | UnassessedPlan, band: Text) -> Cell:
    """A plan's commitment with its band below."""
    return _NONE if plan.commitment is None else Cell([f"{plan.commitment:.1f}", _below(band)], plan.commitment)


def _heat(score: float | None) -> Cell:
    if score is None:
        return _NONE
    step = min(_SHADES - 1, int(score * _SHADES / 100))
    return Cell(element("span", f"{score:.0f}", class_=f"heat heat-{step}"), score)


def distribution(kind: KindView) -> Iterator[Child]:
    """Quartiles of the total and the dimensions, and how many plans are in each band."""
    columns = [Column(phrase("name"), head=True, wide=True), *spread_columns()]
    spreads: list[tuple[Child, ScoreSpread | None]] = [(both(phrase("total")), kind.spread)]
    spreads += [([f"{one.id} ", both(one.title)], one.spread) for one in kind.dimensions]
    rows = [[Cell(name), *spread_cells(spread)] for name, spread in spreads if spread]
    yield table(f"{kind.kind}-spread", phrase("scores"), columns, rows)
    yield element("p", both(phrase("quantiles")), class_="quiet")
    last = kind.bands[-1]
    counts = [
        [
            text(band.title),
            text(phrase("to_top" if band is last else "below", below=band.below)),
            number(band.plans, 0),
            bar(band.plans / kind.ranked),
        ]
        for band in kind.bands
    ]
    heads = [
        Column(phrase("band"), head=True),
        Column(phrase("limits")),
        Column(phrase("plans"), "number"),
        Column(phrase("part")),
    ]
    yield table(f"{kind.kind}-bands", phrase("bands"), heads, counts)


def gaps(kind: KindView, top: int | None) -> Iterator[Child]:
    """What plans lack, the first of it: in how many of them, what fixing adds and how to fix it."""
    if not kind.gaps:
        yield element("p", both(phrase("no_gaps")))
        return
    shown = kind.gaps[:top]
    yield element("p", both(phrase("gaps_shown", shown=len(shown), all=len(kind.gaps))))
    columns = [
        Column(alike("#"), "number"),
        Column(phrase("facet"), "text", head=True, wide=True),
        *(Column(phrase(key), "number") for key in ("gain", "missing", "short", "applies")),
        Column(phrase("remedy"), wide=True),
    ]
    rows = [
        [
            number(gap.rank, 0),
            Cell(
                [
                    element("code", gap.id),
                    " ",
                    both(gap.title),
                    element("span", both(gap.criterion_title), class_="place"),
                ]
            ),
            number(gap.mean_gain, 2, "+"),
            *(number(count, 0) for count in (gap.absent, gap.short, gap.applies)),
            text(gap.remedy),
        ]
        for gap in shown
    ]
    yield table(f"{kind.kind}-common", phrase("gaps"), columns, rows, filtered=len(rows) > FEW)


def by(grouping: Grouping) -> Text:
    """What plans are grouped by."""
    field = phrase(f"by-{grouping.field}")
    return Text(phrase("by", field=field.en).en, phrase("by", field=field.zh).zh)


def grouping(made: Grouping, name: str, title: Text) -> Iterator[Child]:
    """The plans of each group, counted and with their quartiles."""
    columns = [Column(phrase("value"), "text", head=True), Column(phrase("plans"), "number"), *spread_columns()]
    rows = [
        [text(group.value or phrase("not_stated")), number(group.plans, 0), *spread_cells(group.spread)]
        for group in made.groups
    ]
    yield table(name, title, columns, rows)
    if made.field == "industries":
        yield element("p", both(phrase("several")), class_="quiet")


def pairs(kind: KindView) -> Iterator[Child]:
    """Plans against each other: each row's plan less each column's, which goes by the row's number."""
    told, ranked = cells(kind), kind.plans[: kind.ranked]
    numbers = range(len(ranked))
    heads = (Column(alike(f"[{number + 1}]"), "number") for number in numbers)
    rows = [
        [Cell([f"[{row + 1}] ", both(plan.title)]), *(Cell(told.get((row, column), "–")) for column in numbers)]
        for row, plan in enumerate(ranked)
    ]
    yield table(f"{kind.kind}-two", phrase("pairs_note"), [Column(phrase("plan"), head=True, wide=True), *heads], rows)


def unread(plans: Sequence[UnreadPlan]) -> Element:
    """What could not be read, each problem with its place."""
    columns = [Column(phrase("where"), "text", head=True), Column(phrase("problem"), wide=True)]
    rows = [
        [
            Cell(element("code", place(problem))),
            Cell([both(problem.message), element("span", both(problem.hint), class_="place")]),
        ]
        for plan in plans
        for problem in plan.problems
    ]
    return table("unread-plans", phrase("unread"), columns, rows, filtered=len(rows) > FEW)


def _below(words: Text) -> Element:
    return element("span", both(words), class_="place")
