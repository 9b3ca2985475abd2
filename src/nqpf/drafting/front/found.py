"""What a document says of itself: its title, whose plan it is, who issued it and when, the years that it covers."""

from typing import NamedTuple

from nqpf.documents.document import Extent
from nqpf.plan.plan import Kind


class Said(NamedTuple):
    """An entry as the plan format reads it, and where the document says it."""

    value: str
    extent: Extent


class Front(NamedTuple):
    """The head of a document; None where it does not say.

    `title` is the plan's own one, not that of the letter that sends it. `subject` is the region or enterprise, `kind`
    which of them it is. `published` is the document's date, not that of a web page. `start` is given only where the
    document names a first year or day. `number` is the document's own (某政发〔2026〕1号).
    """

    title: Said | None
    subject: Said | None
    kind: Kind
    issuer: Said | None
    published: Said | None
    start: Said | None
    end: Said | None
    number: Said | None
