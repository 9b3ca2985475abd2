"""A number with the name of what it counts."""

from typing import NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.figures import Mention
from nqpf.drafting.years import Year


class Named(NamedTuple):
    """A number with the name of what it counts and the extent of both.

    `behind`: the name stands behind the number. `year` is given where a list of years says which is its own, `subject`
    where the title says more than what was named before (产值占比, 产值).
    """

    title: str
    mention: Mention
    extent: Extent
    behind: bool = False
    year: Year | None = None
    subject: str = ""

    @property
    def of(self) -> str:
        """What a further number without a name of its own is of."""
        return self.subject or self.title


def trimmed(text: str, at: int) -> int:
    """Where words begin that are to be quoted: behind blanks and what joins them to those before."""
    while at < len(text) and text[at] in " 、和及与\n":
        at += 1
    return at
