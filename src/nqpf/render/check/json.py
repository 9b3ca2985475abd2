"""The outcome of a check as JSON (`schema: nqpf/check/2`): every figure unrounded, both languages, stable order."""

from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.report.check.view import CheckReport


def render(report: CheckReport, options: Options) -> str:
    """The whole outcome; options change nothing in it."""
    return to_json(report)
