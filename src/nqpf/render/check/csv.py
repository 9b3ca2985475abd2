"""The outcome of a check as CSV for a spreadsheet: a row a result, and one for every plan that passes."""

import csv
from io import StringIO

from nqpf.base.safe import plain
from nqpf.render.check.results import Result, by_plan, findable
from nqpf.render.options import Options
from nqpf.render.spreadsheet import BOM, inert
from nqpf.report.check.view import CheckedPlan, CheckReport

COLUMNS = (
    "status", "plan", "total", "waived_total", "commitment", "breadth", "draft", "kind", "rule", "id", "level", "fails",
    "message", "hint", "file", "line", "column", "known", "waived_by", "waived_until", "fingerprint",
)  # fmt: skip
"""`status` and figures are the plan's; the others the result's, empty where they say nothing."""


def render(report: CheckReport, options: Options) -> str:
    """Rows ended by CR LF, after a byte order mark, without which spreadsheets take UTF-8 for something else."""
    out = StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for plan, results in by_plan(report, options.language):
        if plan.status == "passed":
            rows.writerow([*_plan(plan), "passed", *[""] * (len(COLUMNS) - 8)])
        rows.writerows([*_plan(plan), *_cells(result)] for result in results)
    return BOM + out.getvalue()


def _plan(plan: CheckedPlan) -> list[str]:
    figures = (plan.total, plan.waived_total, plan.commitment, plan.breadth)
    shown = ("" if figure is None else repr(figure) for figure in figures)
    return [plan.status, inert(findable(plan.path)), *shown, "" if plan.draft is None else _yes(plan.draft)]


def _cells(result: Result) -> list[str]:
    waivers = result.waivers
    cells = (
        result.kind, result.rule, result.id, result.level, _yes(result.fails), result.message, result.hint,
        result.path, str(result.line or ""), str(result.column or ""),
        "" if result.known is None else _yes(result.known),
        "; ".join(plain(waiver.owner) for waiver in waivers) or result.waived,
        "; ".join(plain(waiver.expires) for waiver in waivers),
        result.fingerprint,
    )  # fmt: skip
    return [inert(cell) for cell in cells]


def _yes(value: bool) -> str:
    return "yes" if value else "no"
