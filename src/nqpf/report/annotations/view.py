"""Comments on a document: what a colleague would write in its margin, each at its passage."""

from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.base.severity import Severity
from nqpf.documents.document import Extent
from nqpf.report.places import PlaceView


class Annotation(NamedTuple):
    """One comment. Lines to paste read the same in both languages: they are in the document's.

    `extent` is the passage in the document, None where the quote does not stand there; `place` says in words where it
    is. `severity` is that of the gravest finding in it, None where it has none. `rise` is what answering everything
    that it asks for adds to commitment, in points; 0 where it asks for nothing.
    """

    extent: Extent | None
    place: PlaceView
    paragraphs: tuple[Text, ...]
    severity: Severity | None = None
    rise: float = 0.0


class Annotations(NamedTuple):
    """All comments on a document, in its order, and the one on the whole of it.

    `left_out` are comments that were found and not asked for; `unfound` the quotes of the plan that the document does
    not have.
    """

    title: Text
    summary: tuple[Text, ...]
    notes: tuple[Annotation, ...]
    left_out: int
    unfound: tuple[PlaceView, ...]
