"""The report as JSON (`schema: nqpf/report/1`): every figure unrounded, both languages, stable order."""

from pydantic import TypeAdapter

from nqpf.render.options import Options
from nqpf.report.view import Report


def render(report: Report, options: Options) -> str:
    """The whole report; options change nothing in it."""
    return TypeAdapter(Report).dump_json(report, indent=2, by_alias=True).decode() + "\n"
