"""Many plans as CSV for a spreadsheet: a row a plan, the best of each kind first, those not yet assessed after them.

Plans that could not be read come last.
"""

import csv
from collections.abc import Sequence
from io import StringIO

from nqpf.base.safe import plain
from nqpf.render.options import Options
from nqpf.render.portfolio.words import problem_sentence
from nqpf.render.spreadsheet import BOM, inert
from nqpf.report.portfolio.view import KindView, PlanRow, Portfolio, UnassessedPlan

COLUMNS = (
    "status", "kind", "rank", "id", "title", "subject", "draft", "path", "total", "commitment", "breadth", "band",
    "assessed", "closeness", "closeness_rank",
)  # fmt: skip
"""Then the scores of the dimensions, by their ids, and what is wrong with a plan that could not be read."""

_LONGEST = 1000


def render(portfolio: Portfolio, options: Options) -> str:
    """Rows ended by CR LF, after a byte order mark; figures unrounded, empty where there is none."""
    names = list(dict.fromkeys(dimension.id for kind in portfolio.kinds for dimension in kind.dimensions))
    out = StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow([*COLUMNS, *map(inert, names), "problems"])
    for kind in portfolio.kinds:
        rows.writerows(_row(plan, kind, names, options) for plan in kind.plans)
        rows.writerows(_unassessed(plan, kind, names, options) for plan in kind.unassessed)
    blank = [""] * (len(COLUMNS) - 2 + len(names))
    for unread in portfolio.unread:
        problems = "; ".join(problem_sentence(problem, options.language) for problem in unread.problems)
        path = blank.copy()
        path[COLUMNS.index("path") - 1] = inert(plain(unread.path, _LONGEST))
        rows.writerow(["unread", *path, "", inert(problems)])
    return BOM + out.getvalue()


def _row(plan: PlanRow, kind: KindView, names: Sequence[str], options: Options) -> list[str]:
    scores = {dimension.id: dimension.score for dimension in plan.dimensions}
    bands = "/".join(plan.bands)
    figures = (plan.total, plan.commitment, plan.breadth, bands, plan.assessed, plan.closeness, plan.closeness_rank)
    return [
        "ranked" if plan.rateable else "not-rateable",
        kind.kind,
        _cell(plan.rank),
        *_said(plan, options),
        *map(_cell, (*figures, *map(scores.get, names))),
        "",
    ]


def _unassessed(plan: UnassessedPlan, kind: KindView, names: Sequence[str], options: Options) -> list[str]:
    """Its commitment and band, and no other figure."""
    blank = [""] * (3 + len(names) + 1)
    firm = [_cell(plan.commitment), "", inert("/".join(plan.bands))]
    return ["not-yet-assessed", kind.kind, "", *_said(plan, options), "", *firm, *blank]


def _said(plan: PlanRow | UnassessedPlan, options: Options) -> list[str]:
    title, subject = (text.in_language(options.language) for text in (plan.title, plan.subject))
    said = (plan.id, title, subject, "yes" if plan.draft else "no", plan.path)
    return [inert(plain(text, _LONGEST)) for text in said]


def _cell(figure: object) -> str:
    return "" if figure is None else inert(figure) if isinstance(figure, str) else repr(figure)
