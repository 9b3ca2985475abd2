"""A roadmap as JSON (`schema: nqpf/roadmap/3`): every figure unrounded, both languages, stable order."""

from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.report.roadmap.view import RoadmapReport


def render(report: RoadmapReport, options: Options) -> str:
    """The whole roadmap; options change nothing in it."""
    return to_json(report)
