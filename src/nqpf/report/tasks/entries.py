"""What is known of an item's entries beside their values: who supplied them, and what else the document says."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.plan.bodies import ANSWERABLE, Body
from nqpf.plan.plan import Item
from nqpf.report.tasks.view import Part


def is_supplied(item: Item, entry: str) -> bool:
    """Whether somebody supplied this entry, which the document does not give."""
    return entry in getattr(item, "supplied", ())


def is_supplied_body(item: Item, body: Body) -> bool:
    """Whether somebody supplied this body: all that answer for the task were, or those in its role."""
    return is_supplied(item, body.role) or (body.role in ANSWERABLE and is_supplied(item, "owner"))


def elsewhere(item: Item, *entries: str) -> Iterator[Part]:
    """Another value that the document says for one of these entries."""
    for other in item.conflicts:
        if other.entry in entries and other.value:
            value = other.value
            said = Text(f" (elsewhere: {value.in_language('en')})", f"（另处：{value.in_language('zh')}）")
            yield Part(said, other=True)
