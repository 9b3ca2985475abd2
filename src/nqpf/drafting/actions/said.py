"""What a sentence says is done: the same for every language."""

from typing import NamedTuple

from nqpf.plan.plan import MeasureType, Strength

Span = tuple[int, int]
"""Characters from the first (included) to the second (excluded) of a sentence."""


class Said(NamedTuple):
    """An action, by spans of its sentence.

    `core` is where it begins without leading adverbs; `acted_on` what its verb acts on; `body` the named body whose
    action it is, where the sentence names one.
    """

    extent: Span
    core: int
    acted_on: Span
    body: Span | None
    strength: Strength
    type: MeasureType | None
