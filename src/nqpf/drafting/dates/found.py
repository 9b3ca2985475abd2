"""A date or a cycle that a document sets for what is to be done."""

from typing import Literal, NamedTuple

from nqpf.documents.document import Extent
from nqpf.plan.quantity import QuantityError, parse_period

DateEntry = Literal["start", "due", "every"]


class FoundDate(NamedTuple):
    """A date or a cycle by its words, as the plan format reads them.

    `extent` are the words in the document, `scope` is what they date: a sentence, a paragraph that they open, a
    section, the row of a table.
    """

    entry: DateEntry
    value: str
    extent: Extent
    scope: Extent


def is_readable(value: str) -> bool:
    """Whether the plan format reads it as one certain day or span."""
    try:
        parse_period(value)
    except QuantityError:
        return False
    return True
