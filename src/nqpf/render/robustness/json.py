"""How robust scores are, as JSON (`schema: nqpf/robustness/2`): both languages, stable order."""

from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.report.robustness.view import RobustReport


def render(report: RobustReport, options: Options) -> str:
    """The whole report; options change nothing in it."""
    return to_json(report)
