"""The gap report as a page: the result, what it is made of, every gap, what each point rests on."""

from nqpf.render.html import basis, dimensions, evidence, findings, gaps, items, lenses, opinions, poles, result, whatif
from nqpf.render.html.page import Page, Section, write
from nqpf.render.options import Options
from nqpf.report.score.view import Report

STYLES = ("report.css", *whatif.STYLES)
SCRIPTS = whatif.SCRIPTS
"""What this page needs beside what every page has; a section with a script of its own names it here."""


def render(report: Report, options: Options) -> str:
    """The report as one HTML file that begins in the language asked for; all gaps, whatever `options.top` says."""
    page = Page(
        title=report.plan.title,
        lead=result.lead(report),
        sections=sections(report),
        styles=STYLES,
        scripts=SCRIPTS,
        embedded=[whatif.tree(report)],
    )
    return write(page, options.language)


def sections(report: Report) -> tuple[Section, ...]:
    """The parts of the page in their order, those left out that have nothing to say."""
    made = (
        result.section(report),
        dimensions.section(report),
        poles.section(report),
        gaps.section(report),
        whatif.section(report),
        findings.section(report),
        *lenses.sections(report),
        opinions.section(report),
        evidence.section(report),
        items.section(report),
        basis.section(report),
    )
    return tuple(part for part in made if part is not None)
