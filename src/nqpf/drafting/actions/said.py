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

    def moved(self, by: int) -> "Said":
        """The action by spans of a sentence in which its own text begins so many characters later."""
        body = self.body and _moved(self.body, by)
        return self._replace(
            extent=_moved(self.extent, by), core=self.core + by, acted_on=_moved(self.acted_on, by), body=body
        )


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by
