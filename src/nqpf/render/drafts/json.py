"""Drafts of many documents as JSON (`nqpf/drafts/1`)."""

from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.report.drafts.view import DraftsReport


def render(report: DraftsReport, options: Options) -> str:
    """The whole view; options change nothing in it."""
    return to_json(report)
