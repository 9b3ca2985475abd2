"""The gap report as a page: the result, what it is made of, every gap, what each point rests on."""

from nqpf.render.html import (
    annex,
    basis,
    dimensions,
    evidence,
    findings,
    gaps,
    items,
    lenses,
    opinions,
    poles,
    result,
    whatif,
)
from nqpf.render.html.page import Page, Section, write
from nqpf.render.options import Options
from nqpf.report.score.people import for_people
from nqpf.report.score.view import Report


def render(report: Report, options: Options) -> str:
    """The report as one HTML file that begins in the language asked for; all gaps, whatever `options.top` says."""
    report = for_people(report)
    page = Page(report.plan.title, result.lead(report), sections(report), styles=("report.css",))
    if _assessed(report):
        page = page._replace(styles=(*page.styles, *whatif.STYLES), scripts=whatif.SCRIPTS)
    return write(page, options.language)


def sections(report: Report) -> tuple[Section, ...]:
    """The parts of the page in their order, those left out that have nothing to say."""
    scored = (dimensions.section, poles.section, gaps.section, whatif.section) if _assessed(report) else ()
    made = (
        result.section(report),
        *(section(report) for section in scored),
        findings.of_document(report),
        findings.of_plan(report),
        *lenses.sections(report),
        opinions.section(report),
        evidence.section(report),
        items.section(report),
        basis.section(report),
        annex.section(report),
    )
    return tuple(part for part in made if part is not None)


def _assessed(report: Report) -> bool:
    """Whether there are scores to show: until an item claims a facet, what follows from them is left out."""
    return report.score.status == "assessed"
