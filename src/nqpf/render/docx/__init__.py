"""The report as a Word document: to be edited, commented and passed on."""

from nqpf.render.docx import annex, beside, experts, findings, gaps, opening, scores
from nqpf.render.docx.draft import Draft
from nqpf.render.options import Options
from nqpf.report.score.people import for_people
from nqpf.report.score.view import Report


def render(report: Report, options: Options) -> bytes:
    """The report as .docx, in the order in which an office reads: result, gaps, all else, arithmetic.

    Of a plan that is not yet assessed there are no scores and no gaps.
    """
    report = for_people(report)
    draft = Draft(options.language, report.plan.title)
    opening.write(draft, report)
    if report.score.status == "assessed":
        scores.write(draft, report)
        gaps.write(draft, report, options)
    if report.experts:
        experts.write(draft, report.experts)
    findings.write(draft, report, options)
    beside.write(draft, report)
    annex.write(draft, report, options)
    return draft.close()
