"""Many plans as JSON (`nqpf/portfolio/2`), and a plan as one line of JSON Lines (`nqpf/portfolio-line/2`)."""

from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.report.portfolio.view import PlanLine, Portfolio


def render(portfolio: Portfolio, options: Options) -> str:
    """The whole view; options change nothing in it."""
    return to_json(portfolio)


def render_line(line: PlanLine) -> str:
    """One plan, a line with its end."""
    return to_json(line, indent=None)
