"""The report as an Excel workbook: summary with charts, then all of it in tables to sort and filter."""

from nqpf.render.options import Options
from nqpf.render.xlsx import findings, gaps, items, scores, summary
from nqpf.render.xlsx.book import Book
from nqpf.render.xlsx.grid import Sheet
from nqpf.report.score.view import Report


def render(report: Report, options: Options) -> bytes:
    """The report as .xlsx. Nothing is left out of its tables, however many gaps are asked for."""
    book = Book(options.language, report.plan.title.in_language(options.language))
    front = Sheet(book, summary.NAME)
    dimensions = scores.write_dimensions(book, report)
    scores.write_criteria(book, report)
    scores.write_facets(book, report)
    listed = gaps.write_gaps(book, report)
    items.write_items(book, report)
    findings.write_findings(book, report)
    summary.write_summary(front, report, dimensions, listed)
    return book.close()
