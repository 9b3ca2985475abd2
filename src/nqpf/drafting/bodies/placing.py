"""What each list of bodies answers for: its section, a part of it, or the section above whose last one it closes."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from nqpf.documents.document import Document, Extent
from nqpf.drafting.bodies.found import Naming
from nqpf.drafting.outline import Outline, Section

_LEAST = 2
"""Sections in a group, and groups, that show a habit."""
_STOPS = "（(〔[【）)〕]】。；;，, \t\n\u3000"


def placed(document: Document, lists: Sequence[Naming], outline: Outline) -> tuple[Naming, ...]:
    """Each list with its scope: its section; of several in one section, the text from the last one on.

    Where a document has a list behind the last section of each group and behind no other (1.…2.…3.…。（责任单位：…）),
    a list answers for the whole group.
    """
    homes = [outline.at(naming.quote.start) for naming in lists]
    counts = Counter(home.heading for home in homes if home)
    closed = _closed(document, lists, homes, outline)
    found: list[Naming] = []
    for index, (naming, home) in enumerate(zip(lists, homes, strict=True)):
        if home is None:
            scope = _block(document, naming.quote)
        elif home.heading in closed:
            scope = closed[home.heading].whole
        elif counts[home.heading] > 1:
            before = lists[index - 1].quote.end if index and homes[index - 1] is home else home.whole.start
            scope = Extent(before, naming.quote.end)
        else:
            scope = home.whole
        found.append(naming._replace(scope=scope))
    return tuple(found)


def _closed(
    document: Document, lists: Sequence[Naming], homes: Sequence[Section | None], outline: Outline
) -> dict[Extent, Section]:
    """By the heading of a group's last section, the section above, where only such last ones have lists.

    It takes two groups of one level, and none of that level in which another section has a list.
    """
    above = {below.heading: section for section in outline.every() for below in section.sections}
    levels: dict[int, dict[Extent, Section]] = {}
    spoilt: set[int] = set()
    for naming, home in zip(lists, homes, strict=True):
        group = above.get(home.heading) if home else None
        if home is None or group is None or len(group.sections) < _LEAST:
            continue
        level = len(group.path)
        rest = document.text[naming.quote.end : home.whole.end].strip(_STOPS)
        if home.heading != group.sections[-1].heading or rest:
            spoilt.add(level)
        levels.setdefault(level, {})[home.heading] = group
    return {
        heading: group
        for level, groups in levels.items()
        if level not in spoilt and len(groups) >= _LEAST
        for heading, group in groups.items()
    }


def _block(document: Document, quote: Extent) -> Extent:
    index = bisect_right(document.blocks, quote.start, key=lambda block: block.extent.start) - 1
    return document.blocks[max(index, 0)].extent
