"""The annexes: the arithmetic of the score, so that a reader can redo it by hand; items and places; provenance."""

from collections.abc import Iterator

from nqpf.base.language import Text, both
from nqpf.render.docx import items
from nqpf.render.docx.draft import Draft
from nqpf.render.options import Options
from nqpf.render.score.explain import Row, explained
from nqpf.report.score.view import Report
from nqpf.report.words.provenance import provenance_of

_ARITHMETIC = Text("Annex 1: the arithmetic", "附录一：计算过程")
_ITEMS = Text("Annex 2: items and where they stand", "附录二：条目及出处")
_PROVENANCE = Text("Annex {number}: what this report was made from", "附录{number}：报告依据")
_SECOND, _THIRD = Text("2", "二"), Text("3", "三")
_DOWN_TO_CRITERIA = Text(
    "Down to the criteria. With --all the annex goes on to every facet, its item and the tests it passed; with "
    "--explain it shows one node in full.",
    "算到准则为止。加 --all 可列到每个要点、所依据的条目及其通过的条件；加 --explain 只列某一节点的全部算式。",
)


def write(draft: Draft, report: Report, options: Options) -> None:
    """The three annexes; where there is next to no arithmetic, they follow on one page."""
    draft.heading(_ARITHMETIC, numbered=False, new_page=True)
    _arithmetic(draft, report, options)
    if report.items:
        draft.heading(_ITEMS, numbered=False, new_page=bool(report.dimensions))
        items.write(draft, report)
    number = draft.say(_THIRD if report.items else _SECOND)
    draft.heading(both(draft.say(_PROVENANCE).format(number=number)), numbered=False)
    draft.pairs((name, draft.say(value)) for name, value in provenance_of(report))


def _arithmetic(draft: Draft, report: Report, options: Options) -> None:
    """The node that was asked for; else the total and every dimension, down to the items where all is asked for."""
    whole = options.top is None
    if options.explain:
        _lines(draft, explained(report, options, options.explain))
        return
    if not whole and report.dimensions:
        draft.paragraph(_DOWN_TO_CRITERIA, "Note")
    for depth, line in explained(report, options, "total"):
        if depth:
            draft.formula(line.plain, depth)
        else:
            draft.heading(both(line.plain), 3)
    for dimension in report.dimensions:
        rows = explained(report, options, dimension.id, facets=whole)
        draft.heading(both(next(rows)[1].plain), 3)
        _lines(draft, rows)


def _lines(draft: Draft, rows: Iterator[Row]) -> None:
    for depth, line in rows:
        if line.pieces:
            draft.formula(line.plain, depth, bold=any("bold" in style for _, style in line.pieces))
