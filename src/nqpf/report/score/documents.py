"""The documents behind a plan, by name."""

from nqpf.report.files import file_name
from nqpf.report.score.view import Report


def documents_of(report: Report) -> tuple[str, ...]:
    """The names of the documents behind a plan; of one that was drafted for this report alone, its path."""
    if report.plan.in_memory:
        return (report.plan.path,)
    placed = [item.place for item in report.items if item.place]
    found = [place for finding in report.findings for place in finding.places]
    return tuple(dict.fromkeys(place.file for place in (*placed, *found) if place.file))


def document_names(report: Report) -> tuple[str, ...]:
    """The same without the folders: what a file that is passed on calls them."""
    names = documents_of(report)
    return tuple(file_name(name) for name in names) if report.plan.in_memory else names
