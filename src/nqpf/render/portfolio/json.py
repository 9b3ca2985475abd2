"""A plan among many as one line of JSON Lines (`nqpf/portfolio-line/2`), written as soon as it is scored."""

from nqpf.render.json import to_json
from nqpf.report.portfolio.view import PlanLine


def render_line(line: PlanLine) -> str:
    """One plan, a line with its end."""
    return to_json(line, indent=None)
