"""A comparison as JSON (`schema: nqpf/compare/2`): every figure unrounded, both languages, stable order."""

from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.report.compare.view import CompareReport


def render(report: CompareReport, options: Options) -> str:
    """The whole comparison; options change nothing in it."""
    return to_json(report)
