"""Whether the words of an item that a new draft does not have still stand in the document."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from nqpf.documents.cited import CitedDocument, fold
from nqpf.drafting.update.pairing import Item, quote_of

Standing = Literal["stands", "within", "gone"]
"""Its words stand as they did; only within other words (不再提供… for 提供…); or no longer, or as another item's."""


_MARKS = "。；，！？\n"


class Words:
    """The words of a document, without those that items of its new draft quote."""

    def __init__(self, document: CitedDocument, draft: Mapping[str, Any]) -> None:
        """Count what the draft quotes."""
        self.document = document
        self._quoted = Counter(fold(quote_of(item)) for item in with_actions(items_of(draft)))

    def standing(self, item: Item) -> Standing:
        """Of an item that is none of the draft's; one that quotes nothing was written by hand, and stands."""
        quote = fold(quote_of(item))
        if not quote:
            return "stands"
        free = self.document.text.count(quote) - self._quoted[quote]
        if free <= 0 or not self.document.has(quote_of(item)):
            return "gone"
        return "stands" if self._alone(quote) else "within"

    def around(self, item: Item) -> str:
        """The clause of the document in which an item's words stand; the words themselves where it is not found."""
        quote, text = quote_of(item), self.document.original
        at = text.find(quote)
        if at < 0:
            return quote
        begin = max(text.rfind(mark, 0, at) + 1 for mark in _MARKS)
        ends = [end for mark in _MARKS if (end := text.find(mark, at + len(quote))) >= 0]
        return text[begin : min(ends, default=len(text))].strip()

    def _alone(self, quote: str) -> bool:
        """Whether the words stand by themselves somewhere: between marks, or between words of a Latin script."""
        if quote.isascii():
            return True
        text, at = self.document.text, -1
        while (at := text.find(quote, at + 1)) >= 0:
            before, behind = text[at - 1 : at], text[at + len(quote) : at + len(quote) + 1]
            if not before.isalnum() and not behind.isalnum():
                return True
        return False


def items_of(plan: Mapping[str, Any]) -> Iterator[Item]:
    """The measures, indicators and statements of a plan."""
    for section in ("measures", "indicators", "statements"):
        yield from plan.get(section) or []


def with_actions(items: Iterable[Item]) -> Iterator[Item]:
    """Items, each followed by its actions."""
    for item in items:
        yield item
        yield from item.get("actions") or []
