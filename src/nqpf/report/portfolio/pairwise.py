"""Plans against each other, two by two: by how much one is ahead, and in how many dimensions."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.report.portfolio.ranked import DIGITS
from nqpf.report.portfolio.view import PlanPair, PlanRow

MOST_PAIRED = 50
"""So many plans are compared with each other: nobody reads the pairs of more."""


def refuse_too_many(count: int, option: str) -> None:
    """Raise :class:`InputError` where plans are too many to be paired."""
    if count > MOST_PAIRED:
        message = Text(f"{count} plans are too many to compare pairwise", f"{count} 份规划过多，无法两两比较")
        hint = Text(f"name at most {MOST_PAIRED}", f"最多指定 {MOST_PAIRED} 份")
        raise InputError([Problem(Span(option), message, hint)])


def pairs_of(rows: Sequence[PlanRow]) -> Iterator[PlanPair]:
    """Every two of these plans, in their order."""
    for one, other in combinations(rows, 2):
        differences = tuple(
            None if own.score is None or their.score is None else round(own.score - their.score, DIGITS)
            for own, their in zip(one.dimensions, other.dimensions, strict=True)
        )
        known = [difference for difference in differences if difference is not None]
        yield PlanPair(
            first=one.path,
            second=other.path,
            total=round(one.total - other.total, DIGITS),
            ahead=sum(difference > 0 for difference in known),
            behind=sum(difference < 0 for difference in known),
            level=sum(difference == 0 for difference in known),
            differences=differences,
        )
