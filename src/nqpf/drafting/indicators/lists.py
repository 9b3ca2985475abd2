"""Numbers that answer to a list of names or years, each in its place: 甲、乙分别达到40%、60%."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice, takewhile

from nqpf.documents.document import Extent
from nqpf.drafting.indicators.clauses import Clause
from nqpf.drafting.indicators.named import Named, trimmed
from nqpf.drafting.indicators.names import name_before, split_names
from nqpf.drafting.years import Year


@cache
def _distinct() -> re.Pattern[str]:
    return re.compile(r"分别(?:为|达|达到|提高到|提升到|提升至|增长)? *\Z")


def listed(text: str, found: Sequence[Clause], place: int, years: Sequence[Year]) -> list[Named]:
    """甲、乙占比分别达到40%、60%: each name with the number in its place; nothing where no list is said.

    `years` are those before the first number: as many as there are numbers, each has its own.
    """
    clause = found[place]
    said = text[clause.before.start : clause.before.end]
    by_year = "分别" in said and len(years) > 1
    if not (by_year or _distinct().search(said)):
        return []
    same = takewhile(lambda other: other.whole == clause.whole, islice(found, place, None))
    whole = [other.mention for other in same]
    if by_year and len(years) == len(whole):
        title = name_before(said.rpartition("分别")[2])
        extent = Extent(trimmed(text, clause.before.start), whole[-1].extent.end)
        return [Named(title, number, extent, year=year) for number, year in zip(whole, years, strict=True) if title]
    title = name_before(_distinct().sub("", said))
    names = split_names(title)
    if len(names) != len(whole):
        names = [f"{title}（{number}）" for number in range(1, len(whole) + 1)]
    if len(whole) < 2 or not title:
        return []
    extent = Extent(trimmed(text, clause.before.start), whole[-1].extent.end)
    return [Named(name, number, extent) for name, number in zip(names, whole, strict=True)]
