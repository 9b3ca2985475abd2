"""The quotes of a plan, each with the document it is said to stand in."""

from collections.abc import Iterator
from typing import NamedTuple

from nqpf.items import PlanView
from nqpf.placeholder import is_placeholder
from nqpf.plan import Citation
from nqpf.source import Pointer


class Quotation(NamedTuple):
    """A quote: whose it is (`M7.source`; the plan's own: `source`), where it stands, and the file that it names."""

    subject: str
    pointer: Pointer
    file: str
    quote: str


def quotations(view: PlanView) -> Iterator[Quotation]:
    """Every quote that names a document, or leaves it to the plan's `source` to name one."""
    whole = view.plan.source
    if whole:
        yield from _quotation("source", (), whole, None)
    for item in view.items:
        if item.body.source:
            yield from _quotation(f"{item.body.id}.source", item.pointer, item.body.source, whole)


def _quotation(subject: str, pointer: Pointer, cited: Citation, whole: Citation | None) -> Iterator[Quotation]:
    file = cited.file or (whole.file if whole else None)
    if file and cited.quote and not is_placeholder(cited.quote):
        yield Quotation(subject, (*pointer, "source", "quote"), file, cited.quote)
