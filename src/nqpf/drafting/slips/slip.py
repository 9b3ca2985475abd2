"""What a rule on the text of a document is, and what it finds."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.base.severity import Severity
from nqpf.documents.document import Extent
from nqpf.drafting.slips.reading import Reading


class Slip(NamedTuple):
    """One place, or several, where a document has a slip of the pen.

    `subject` names what it is about by the document's own words (a heading, the name of an annex), so that it stays
    the same when text is added elsewhere. `extents` are the words at fault, the first of them where to look.
    """

    subject: str
    message: Text
    hint: Text
    extents: tuple[Extent, ...]


class SlipRule(NamedTuple):
    """A rule: what it looks for and why, how grave a finding is, and a text that passes and one that fails it.

    Both texts are plain text, a paragraph a line; both run as tests.
    """

    id: str
    severity: Severity
    title: Text
    about: Text
    find: Callable[[Reading], Iterator[Slip]]
    passing: str
    failing: str


class FoundSlip(NamedTuple):
    """A slip as the rule's setting judges it."""

    rule: str
    severity: Severity
    subject: str
    message: Text
    hint: Text
    extents: tuple[Extent, ...]

    @property
    def id(self) -> str:
        """What waivers and baselines know it by."""
        return f"{self.rule}:{self.subject}"
