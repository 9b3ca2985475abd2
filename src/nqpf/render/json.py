"""The report as JSON (`schema: nqpf/report/1`): every figure unrounded, both languages, stable order."""

from nqpf.render.options import Options
from nqpf.report.view import Report


def render(report: Report, options: Options) -> str:
    """The whole report; options change nothing in it."""
    return report.model_dump_json(indent=2) + "\n"
