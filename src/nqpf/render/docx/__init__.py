"""The report as a Word document: to be edited, commented and passed on."""

from nqpf.render.docx import annex, beside, experts, gaps, opening, scores
from nqpf.render.docx.draft import Draft
from nqpf.render.options import Options
from nqpf.report.score.view import Report


def render(report: Report, options: Options) -> bytes:
    """The report as .docx, in the order in which an office reads: result, gaps, all else, arithmetic."""
    draft = Draft(options.language, report.plan.title)
    opening.write(draft, report)
    scores.write(draft, report)
    gaps.write(draft, report, options)
    if report.experts:
        experts.write(draft, report.experts)
    beside.write(draft, report, options)
    annex.write(draft, report, options)
    return draft.close()
