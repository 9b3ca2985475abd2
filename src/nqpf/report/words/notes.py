"""What a reader has to know of a gap beside what is missing: the same in every format."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from nqpf.report.score.view import GapView


class Note(NamedTuple):
    """A sentence by its key in the words of the renderers, and the values that are in it, as the plan has them."""

    key: str
    values: Mapping[str, object]


def notes_of(gap: GapView) -> Iterator[Note]:
    """That fixing it alone adds nothing; that it may not apply; that the gains of such gaps do not add up."""
    if gap.empty_pole:
        yield Note("blocked", {"pole": gap.empty_pole})
    if gap.may_be_na and gap.item is None:
        yield Note("may_be_na", {"criterion": gap.criterion})
    if gap.best_of:
        yield Note("one_of", {"need": gap.best_of})
