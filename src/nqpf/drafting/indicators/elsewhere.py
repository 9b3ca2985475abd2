"""The name of a number that has none beside it: a label's, what was counted before or next, the object before."""

import re
from functools import cache
from typing import NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.indicators.clauses import Clause
from nqpf.drafting.indicators.named import Named, trimmed
from nqpf.drafting.indicators.names import name_before, name_behind
from nqpf.drafting.indicators.verbs import only_verbs

_LONG = 12
"""Characters of an object in the clause before, of which the last noun is enough."""
_NEAR = 60
"""Characters before a clause in which the one before it is looked for."""


@cache
def _idle() -> re.Pattern[str]:
    return re.compile("累计|每年|合计|共|、| ")


@cache
def _cut() -> re.Pattern[str]:
    return re.compile("[，；。：\n]")


class Place(NamedTuple):
    """A number's clause in the text of a paragraph, and the last number of the same clause of the text."""

    text: str
    within: Extent
    clause: Clause
    last: Clause | None = None

    def last_name(self) -> str:
        """The name that stands behind the last number of the clause; empty where none does."""
        if self.last is None:
            return ""
        return name_behind(self.text[self.last.behind.start : self.last.behind.end])


def elsewhere(place: Place, earlier: Named | None) -> list[Named]:
    """The name of a number that has none beside it: a label's, the thing counted before or next, the object before."""
    text, clause = place.text, place.clause
    mention, end = clause.mention, clause.mention.extent.end
    if clause.label is not None:
        name = name_before(text[clause.label.start : clause.label.end])
        return [Named(name, mention, Extent(trimmed(text, clause.label.start), end))]
    verb = text[clause.before.start : clause.before.end].strip()
    if (
        earlier
        and not only_verbs().search(_idle().sub("", verb))
        and "。" not in text[earlier.extent.end : mention.extent.start]
    ):
        return [Named(earlier.of, mention, Extent(earlier.extent.start, end))]
    if place.last and place.last_name():
        return [Named(place.last_name(), mention, Extent(trimmed(text, clause.before.start), place.last.behind.end))]
    name = object_before(place)
    if name and verb:
        start = _clause_before(place)
        name = earlier.of if earlier and earlier.mention.extent.start >= start else name
        return [Named(f"{_undated(verb)}{name}", mention, Extent(start, end))]
    near = earlier and "。" not in text[earlier.extent.end : mention.extent.start]
    return [Named(earlier.of, mention, Extent(earlier.extent.start, end))] if earlier and near else []


def _clause_before(place: Place) -> int:
    """Where the clause before that of a number begins."""
    start = place.clause.whole.start
    text = place.text[max(place.within.start, start - _NEAR) : max(start - 1, place.within.start)]
    return max(start - 1, place.within.start) - len(_cut().split(text)[-1])


def object_before(place: Place) -> str:
    """What the clause before that of a number is about: 打造示范基地，其中省级5个."""
    end = max(place.clause.whole.start - 1, place.within.start)
    name = name_before(place.text[_clause_before(place) : end])
    return name.rsplit("的", 1)[-1] if len(name) > _LONG else name


def _undated(verb: str) -> str:
    """A verb without the year before it."""
    return verb.rpartition("年")[2] if verb[:1].isdigit() else verb
