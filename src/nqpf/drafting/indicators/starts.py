"""Where a promise sets out: 由7.8%提高到10%, from 12 % in 2023 to 30 %, 45 sites, up from 12, 50 % (2024: 38 %)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from nqpf.documents.document import Extent
from nqpf.drafting.figures import Mention
from nqpf.drafting.indicators.clauses import Clause
from nqpf.drafting.years import Years
from nqpf.plan.quantity import QuantityError, parse_reading

_FARTHEST = 30
"""Characters before a number in which words say that it is compared with."""
_BEHIND = 30
"""Characters behind a number in which its year stands."""


@dataclass(frozen=True, slots=True)
class Start:
    """The value from which a promise sets out, its year as written, and the words."""

    value: str
    year: str
    extent: Extent

    def is_above(self, mention: Mention) -> bool:
        """Whether it is more than what is to be reached."""
        if not mention.value or not _reads(self.value, mention.unit):
            return False
        return parse_reading(self.value, mention.unit).amount > parse_reading(mention.value, mention.unit).amount


_HEDGE_EN = r"(?:(?:about|around|roughly|nearly|some|just|only|the|one or) )*"


@cache
def _from() -> re.Pattern[str]:
    return re.compile(rf"(?:由|从)(?:[^，；。]{{0,14}}?的)? *\Z|(?<![A-Za-z])from {_HEDGE_EN}\Z", re.IGNORECASE)


@cache
def _to() -> re.Pattern[str]:
    return re.compile("[至到]|(?<![A-Za-z])to(?![A-Za-z])")


@cache
def _against() -> re.Pattern[str]:
    verbs = "up from|down from|compared (?:with|to)|against|versus|instead of|rather than"
    return re.compile(
        rf"(?:(?<![A-Za-z])(?:{verbs}) |, from |[(](?:(?:from|currently|now|today) |(?:19|20)[0-9]{{2}}: ?))"
        rf"{_HEDGE_EN}\Z",
        re.IGNORECASE,
    )


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(r"[,;.)，；。）\n]|\Z")


@cache
def _stood() -> re.Pattern[str]:
    """How the same thing stood, in a bracket behind it: （2025年为58%）, （2025年底已有3家）."""
    return re.compile(
        r"[（(] ?(?:截[至止]到? ?)?(?P<year>(?:19|20)[0-9]{2}) ?年(?:年?[底末])? ?"
        r"(?:实际)?(?:为|是|仅?有|已(?:有|为|达到?|建成|完成)|现有) ?[约近]? ?\Z"
    )


def with_starts(
    text: str, years: Years, found: Sequence[Clause], today: int = 0
) -> tuple[list[Clause], dict[Extent, Start]]:
    """The clauses of promises, without the numbers that only say where one sets out; those by the promise's figure.

    `today`: the year in which the text was written, or 0; a later year in a bracket is one to come, and this year
    is, too, where the bracket goes on with others.
    """
    kept: list[Clause] = []
    starts: dict[Extent, Start] = {}
    waiting: tuple[Clause, Start] | None = None
    for place, given in enumerate(found):
        clause = given
        if waiting is not None:
            first, start = waiting
            clause = replace(given, before=Extent(first.before.start, start.extent.start))
            starts[clause.mention.figure] = start
            waiting = None
        elif (
            kept
            and kept[-1].mention.figure not in starts
            and (known := _compared(text, years, kept[-1], clause, today))
        ):
            starts[kept[-1].mention.figure] = known
            continue
        elif place + 1 < len(found) and (known := _sets_out(text, years, clause, found[place + 1])):
            waiting = (clause, known)
            continue
        kept.append(clause)
    return kept, starts


def _sets_out(text: str, years: Years, clause: Clause, following: Clause) -> Start | None:
    """The start of a change whose end the next number gives."""
    mention = clause.mention
    if mention.change or following.mention.change or clause.whole.end < following.whole.start - 2:
        return None
    if not _reads(mention.value, following.mention.unit):
        return None
    found = _from().search(text, max(clause.whole.start, mention.extent.start - _FARTHEST), mention.figure.start)
    if found is None:
        return None
    to = _to().search(text, mention.extent.end, following.mention.extent.start)
    named = years.named(Extent(found.start(), to.start() if to else mention.extent.end))
    return Start(mention.value, next((said.written for said in named), ""), Extent(found.start(), mention.extent.end))


def _compared(text: str, years: Years, clause: Clause, following: Clause, today: int) -> Start | None:
    """The start of a promise with which the words behind it compare it."""
    end, mention = clause.mention.extent.end, following.mention
    if mention.change or years.sentence(end).end < mention.extent.end:
        return None
    if not clause.mention.change and not _reads(mention.value, clause.mention.unit):
        return None
    begin = max(end, mention.extent.start - _FARTHEST)
    found = _against().search(text, begin, mention.figure.start)
    if found is None:
        found = _stood().search(text, begin, mention.figure.start)
        alone = text[mention.extent.end : mention.extent.end + 1] in ("）", ")")
        if found is None or not (int(found["year"]) < today + alone or (alone and not today)):
            return None
    stop = _ends().search(text, mention.figure.end, mention.figure.end + _BEHIND)
    named = years.named(Extent(found.start(), stop.start() if stop else mention.figure.end))
    return Start(mention.value, next((said.written for said in named), ""), Extent(found.start(), mention.extent.end))


def _reads(value: str, unit: str) -> bool:
    """Whether a value can be read in a unit."""
    try:
        parse_reading(value, unit)
    except QuantityError:
        return False
    return True
