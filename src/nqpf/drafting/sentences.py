"""The sentences of a paragraph."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Extent


def sentences(text: str, within: Extent) -> Iterator[Extent]:
    """The sentences of a stretch of text, without the 。 or ； that ends each."""
    begins = within.start
    for found in _stop().finditer(text, *within):
        if found.start() > begins:
            yield Extent(begins, found.start())
        begins = found.end()
    if begins < within.end:
        yield Extent(begins, within.end)


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[。；;！？\n]|(?:(?<![0-9])|(?<=[0-9]{3}))\.(?=\s|\Z)")
