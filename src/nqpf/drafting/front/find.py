"""The head of a document: what it says of itself."""

from nqpf.documents.document import Document
from nqpf.drafting.front.found import Front
from nqpf.drafting.front.horizon import find_horizon
from nqpf.drafting.front.issue import find_issue, find_number
from nqpf.drafting.front.lines import closing_lines, front_lines, last_lines
from nqpf.drafting.front.subject import find_subject, kind_of
from nqpf.drafting.front.title import find_title
from nqpf.drafting.outline import Outline


def find_front(document: Document, outline: Outline) -> Front:
    """Title, subject, kind, issuer, date, horizon and number of a document, each where it says it."""
    lines = front_lines(document, outline)
    title = find_title(document, lines)
    closing = closing_lines(document, outline)
    issue = find_issue(lines, closing, last_lines(document), title.extent if title else None)
    subject = find_subject(document, title, issue.issuer)
    span = find_horizon(document, outline, title)
    return Front(
        title=title,
        subject=subject,
        kind=kind_of(document, subject),
        issuer=issue.issuer,
        published=issue.published,
        start=span.start,
        end=span.end,
        number=find_number(lines),
    )
