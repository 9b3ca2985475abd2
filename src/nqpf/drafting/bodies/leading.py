"""The rule by which one body of a list leads: the first of it, or one with a sign, from where a document says so."""

import re
from bisect import bisect_left, bisect_right
from functools import cache

from nqpf.documents.document import Document, Extent
from nqpf.drafting.bodies.found import Named, Naming
from nqpf.drafting.bodies.names import MARKS


class LeadRule:
    """Where a document says who of a list leads (列第一位的为牵头单位，下同; 标★的为牵头单位).

    Said in a list without 下同, it holds for this list; with it, or outside of any list, from there on. A note below
    a table speaks of the table.
    """

    def __init__(self, document: Document, lists: tuple[Naming, ...]) -> None:
        """Find the places."""
        self._text = document.text
        self._said: list[int] = []
        self._from: int | None = None
        self._sign = ""
        starts = [naming.quote.start for naming in lists]
        for found in _rule().finditer(document.text):
            at = bisect_right(starts, found.start()) - 1
            inside = at >= 0 and found.start() < lists[at].quote.end
            if inside:
                self._said.append(found.start())
            if self._from is None and (not inside or found["on"]):
                self._from = starts[at] if inside else _noted(document, found.start())
            self._sign = self._sign or found["sign"] or ""

    def leads(self, naming: Naming, unmarked: list[Named]) -> Named | None:
        """Who of the bodies of a list without a role leads; None where no rule says it."""
        if not unmarked or not self._holds(naming.quote):
            return None
        if self._sign:
            return next((named for named in unmarked if self._has_sign(named.extent)), None)
        return unmarked[0]

    def _holds(self, quote: Extent) -> bool:
        if self._from is not None and quote.start >= self._from:
            return True
        return bisect_left(self._said, quote.start) < bisect_left(self._said, quote.end)

    def _has_sign(self, name: Extent) -> bool:
        return self._sign in self._text[max(name.start - 1, 0) : name.end + 1]


@cache
def _rule() -> re.Pattern[str]:
    first = "(?:首位|首个|首家|第一(?:位|个|家|名|的|单位)|最前)"
    sign = f'(?:标|带|加|注)(?:有|注)?[“"]?(?P<sign>[{MARKS}])[”"]?号?'
    return re.compile(
        rf"(?:(?:{first}|{sign})[^，,。；;）)〕】\n]{{0,8}}(?:牵头|主办|主责|主要负责)|\bfirst\b[^.;\n]{{0,40}}\bleads?\b)"
        r"[^，,。；;）)〕】\n]{0,6}(?P<on>[，,；;。 ]*(?:以下|下同|the same below|hereafter|likewise))?",
        re.IGNORECASE,
    )


def _noted(document: Document, at: int) -> int:
    """Where what a sentence outside of lists speaks of begins: at itself; for a note below a table, at the table."""
    index = bisect_right(document.blocks, at, key=lambda block: block.extent.start) - 1
    if index < 0 or not re.match(r"[（(*※]*(?:注|备注|说明|Notes?\b)", document.said(document.blocks[index].extent)):
        return at
    table = document.blocks[index - 1].cell if index else None
    if table is None:
        return at
    return min(block.extent.start for block in document.blocks if block.cell and block.cell.table == table.table)
