"""What a clause of a Chinese sentence says, as a value."""

from typing import Literal, NamedTuple

from nqpf.plan.plan import MeasureType, Strength

Says = Literal["action", "result", "means", "open", "loose", "time", "nothing"]
"""`means` is an action only where no clause follows (发挥…作用). `open` is a governed body with an adverbial, whose
verb the next clause has (支持各县依托产业基础，建设…); `loose` may be one. `time` is a date alone."""


class Clause(NamedTuple):
    """What a clause says. Offsets count within its text.

    `core` is where it begins without its leading adverbs; `acted_on` the span of what the verb acts on; `body` that of
    the named body which acts, where there is one.
    """

    says: Says
    verb: str = ""
    core: int = 0
    acted_on: tuple[int, int] = (0, 0)
    body: tuple[int, int] | None = None
    strength: Strength = "will"
    type: MeasureType | None = None

    def moved(self, by: int) -> "Clause":
        """The clause by offsets of a text in which its own begins so many characters later."""
        start, end = self.acted_on
        body = (self.body[0] + by, self.body[1] + by) if self.body else None
        return self._replace(core=self.core + by, acted_on=(start + by, end + by), body=body)


NOTHING = Clause("nothing")
"""A clause that names no action."""
