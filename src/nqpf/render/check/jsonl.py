"""The outcome of a check as JSON Lines (`schema: nqpf/check-line/2`): a plan a line, each whole by itself."""

from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.report.check.build import line_of
from nqpf.report.check.view import CheckedPlan, CheckReport


def render(report: CheckReport, options: Options) -> str:
    """A line for every plan; options change nothing in them."""
    return "".join(map(render_line, report.plans))


def render_line(plan: CheckedPlan) -> str:
    """One plan, a line with its end."""
    return to_json(line_of(plan), indent=None)
