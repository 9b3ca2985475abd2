"""The report as an Excel workbook: summary with charts, then all of it in tables to sort and filter."""

from nqpf.render.options import Options
from nqpf.render.xlsx import findings, gaps, items, lenses, plan_lines, scores, summary
from nqpf.render.xlsx.book import Book
from nqpf.render.xlsx.grid import Sheet
from nqpf.render.xlsx.places import PlaceColumns
from nqpf.report.score.people import for_people
from nqpf.report.score.view import Report


def render(report: Report, options: Options) -> bytes:
    """The report as .xlsx. Nothing is left out of its tables, however many gaps are asked for.

    What a report has nothing of, it has no sheet for: of a plan that is not yet assessed there are no scores and gaps.
    """
    report = for_people(report)
    book = Book(options.language, report.plan.title.in_language(options.language))
    front = Sheet(book, summary.NAME)
    places = PlaceColumns(book, report)
    charted = None
    if report.score.status == "assessed":
        dimensions = scores.write_dimensions(book, report)
        scores.write_criteria(book, report)
        scores.write_facets(book, report, places)
        charted = summary.Charted(dimensions, gaps.write_gaps(book, report, places))
    items.write_items(book, report, places)
    findings.write_findings(book, report, places)
    lenses.write_lenses(book, report, places)
    plan_lines.write_plan_lines(book, report)
    summary.write_summary(front, report, charted)
    return book.close()
