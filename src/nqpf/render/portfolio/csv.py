"""Many plans as CSV for a spreadsheet: a row a plan, the best of each kind first, those not yet assessed after them.

Plans that could not be read come last.
"""

import csv
from collections.abc import Mapping, Sequence
from io import StringIO

from nqpf.base.safe import plain
from nqpf.render.options import Options
from nqpf.render.spreadsheet import BOM, inert
from nqpf.report.bases.view import on_bases
from nqpf.report.check.problems import problem_sentence
from nqpf.report.portfolio.view import KindView, PlanRow, Portfolio, UnassessedPlan
from nqpf.scoring.commitment import QUESTIONS

COLUMNS = (
    "status", "kind", "rank", "best_place", "worst_place", "above_next", "id", "title", "subject", "draft", "path",
    "total", "commitment", "breadth", "band", "assessed", "tasks", *QUESTIONS, "weakest", "closeness", "closeness_rank",
    "quoted", "quoted_commitment", "quoted_breadth", "quoted_total",
    "confirmed", "confirmed_commitment", "confirmed_breadth", "confirmed_total",
)  # fmt: skip
"""Then the scores of the dimensions, by their ids, and what is wrong with a plan that could not be read.

Closeness is empty unless it was asked for.
"""

_LONGEST = 1000


def render(portfolio: Portfolio, options: Options) -> str:
    """Rows ended by CR LF, after a byte order mark; figures unrounded, empty where there is none."""
    names = list(dict.fromkeys(dimension.id for kind in portfolio.kinds for dimension in kind.dimensions))
    out = StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow([*COLUMNS, *map(inert, names), "problems"])
    for kind in portfolio.kinds:
        rows.writerows(_cells(_row(plan, kind, options), names) for plan in kind.plans)
        rows.writerows(_cells(_said(plan, kind, options), names) for plan in kind.unassessed)
    for unread in portfolio.unread:
        problems = "; ".join(problem_sentence(problem, options.language) for problem in unread.problems)
        path = {"status": "unread", "path": plain(unread.path, _LONGEST), "problems": problems}
        rows.writerow(_cells(path, names))
    return BOM + out.getvalue()


def _row(plan: PlanRow, kind: KindView, options: Options) -> dict[str, object]:
    best, worst = plan.places or (None, None)
    return {
        **_said(plan, kind, options),
        "status": "ranked" if plan.rateable else "not-rateable",
        "rank": plan.rank,
        "best_place": best,
        "worst_place": worst,
        "above_next": plan.above_next,
        "total": plan.total,
        "breadth": plan.breadth,
        "assessed": plan.assessed,
        "closeness": plan.closeness,
        "closeness_rank": plan.closeness_rank,
        **{dimension.id: dimension.score for dimension in plan.dimensions},
    }


def _said(plan: PlanRow | UnassessedPlan, kind: KindView, options: Options) -> dict[str, object]:
    """What is known of every plan, assessed or not."""
    title, subject = (plain(text.in_language(options.language), _LONGEST) for text in (plan.title, plan.subject))
    return {
        "status": "not-yet-assessed",
        "kind": kind.kind,
        "id": plain(plan.id, _LONGEST),
        "title": title,
        "subject": subject,
        "draft": "yes" if plan.draft else "no",
        "path": plain(plan.path, _LONGEST),
        "commitment": plan.commitment,
        "band": "/".join(plan.bands),
        "tasks": plan.tasks,
        **dict(zip(QUESTIONS, plan.answers, strict=True)),
        "weakest": "/".join(plan.weakest),
        **on_bases(plan.bases),
    }


def _cells(row: Mapping[str, object], names: Sequence[str]) -> list[str]:
    """The cells of a row; what it has no word or figure for is empty."""
    return [_cell(row.get(name)) for name in (*COLUMNS, *names, "problems")]


def _cell(figure: object) -> str:
    return "" if figure is None else inert(figure) if isinstance(figure, str) else repr(figure)
