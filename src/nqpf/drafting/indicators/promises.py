"""Numbers of one paragraph as promises or facts: each with the name of what it counts, before any are put together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from nqpf.documents.document import Extent
from nqpf.drafting.figures import Mention, find_mentions
from nqpf.drafting.indicators import gate, statements, subjects
from nqpf.drafting.indicators.clauses import Clause, clauses, joins, stops
from nqpf.drafting.indicators.elsewhere import Place
from nqpf.drafting.indicators.lists import listed
from nqpf.drafting.indicators.named import Named
from nqpf.drafting.indicators.naming import name_of
from nqpf.drafting.indicators.starts import Start, with_starts
from nqpf.drafting.years import Year, Years

_MOST = 10
"""Numbers of one clause that may share a name."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A number with a name. `fact`: it says how things stand. `falls`: less is better.

    `extent` is the shortest run that shows name and number.
    """

    title: str
    mention: Mention
    extent: Extent
    year: Year | None = None
    fact: bool = False
    falls: bool = False
    start: Start | None = None
    row: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of spelled text. `present`: it describes how things stand; `today`: when it was written, or 0.

    `dated`: only what has a year is a promise, since no heading says that promises are made. `row`: the table and
    row of a cell, or the task.
    """

    text: str
    within: Extent
    years: Years
    today: int = 0
    present: bool = False
    dated: bool = False
    row: tuple[int, int] | None = None


@cache
def _modifies() -> re.Pattern[str]:
    return re.compile(r" *(?:级|的?[^，；。、和及与：（]{2,24}\Z)")


def promises(paragraph: Paragraph) -> Iterator[Promise]:
    """The promises and facts of a paragraph, in order."""
    text = paragraph.text
    mentions = [
        mention
        for mention in find_mentions(text, paragraph.within)
        if not gate.is_span(mention) and not statements.is_duration(text, mention)
    ]
    counted = _without_inner(text, clauses(text, paragraph.within, mentions))
    found, starts = with_starts(text, paragraph.years, counted, paragraph.today)
    earlier: Named | None = None
    taken = 0
    for place, clause in enumerate(found):
        if place < taken:
            continue
        following = found[place + 1] if place + 1 < len(found) else None
        if following and _says_which_are(text, clause, following):
            continue
        if following and _is_modifier(text, clause, following):
            found[place + 1] = replace(following, before=Extent(clause.before.start, following.before.end))
            continue
        many = listed(text, found, place, paragraph.years.named(clause.before))
        taken = place + len(many)
        for named in many or name_of(Place(text, paragraph.within, clause, _last(found, place)), earlier):
            promise = _promise(paragraph, clause, named, starts.get(clause.mention.figure))
            if promise:
                earlier = named
                yield promise


def _last(found: Sequence[Clause], place: int) -> Clause | None:
    """The last number behind one in the same clause of the text; None where it is the last."""
    last = place
    while last + 1 < len(found) and found[last + 1].whole == found[place].whole and last - place < _MOST:
        last += 1
    return found[last] if last > place else None


def _promise(paragraph: Paragraph, clause: Clause, named: Named, start: Start | None) -> Promise | None:
    """The promise or fact of a named number; None where it is no indicator at all."""
    text, mention, title = paragraph.text, named.mention, named.title
    if not title or gate.is_condition(text, clause.whole, mention):
        return None
    if title.isascii() and statements.is_condition(text, clause.whole, mention):
        return None
    if gate.counts_its_own(title, mention) or gate.is_amount(text, clause.whole, mention, title):
        return None
    if gate.is_eligibility(text, paragraph.years.sentence(mention.figure.start), mention):
        return None
    year = named.year or paragraph.years.at(mention.figure.start, mention.figure.end)
    fact = _is_fact(paragraph, named, year, sets_out=start is not None)
    if fact and year is None:
        year = paragraph.years.last_named(mention.figure.start)
    if gate.is_time(title, mention) and not fact and not statements.is_limit(text, clause.whole, mention):
        return None
    falls = (mention.falls or mention.capped) and not (mention.value and named.behind)
    falls = falls or (start is not None and start.is_above(mention))
    return Promise(title, mention, named.extent, year, fact, falls, start, paragraph.row)


def _is_fact(paragraph: Paragraph, named: Named, year: Year | None, *, sets_out: bool) -> bool:
    """Whether a number says how things stand: by its section, by the words before it, by a year that is past.

    Of one that says where it sets out (由目前的5家增加到20家) the words before speak of the start.
    """
    if paragraph.dated and (year is None or year.since):
        return True
    mention, sentence = named.mention, paragraph.years.sentence(named.mention.figure.start)
    stands = None if sets_out else gate.stands(paragraph.text, sentence, mention)
    past = year is not None and (year.since or (0 < year.number < paragraph.today and stands is None))
    if stands is None and year is None and not sets_out and named.title.isascii():
        stands = statements.stands(paragraph.text, sentence, mention, subjects.verb())
    return paragraph.present or stands is True or past


def _says_which_are(text: str, clause: Clause, following: Clause) -> bool:
    """Whether a threshold says which things the next number counts: 年用水5000吨以上的47家农场."""
    mention = clause.mention
    threshold = text[mention.figure.start : mention.figure.end].endswith(("以上", "以下"))
    return threshold and text[mention.figure.end : following.mention.extent.start] == "的"


def _is_modifier(text: str, clause: Clause, following: Clause) -> bool:
    """Whether a number only says which things the next one counts: 10亿元以上企业5家, 超1亿元的企业5家."""
    mention = clause.mention
    if clause.whole != following.whole or mention.worded or mention.change:
        return False
    between = text[mention.extent.end : following.mention.extent.start]
    threshold = text[mention.figure.start : mention.figure.end].endswith(("以上", "以下")) or between[:1] in "级的"
    ends = stops().match(text[following.behind.start : following.behind.end])
    return bool(threshold and ends and _modifies().match(between))


def _without_inner(text: str, found: Sequence[Clause]) -> list[Clause]:
    """The clauses without the numbers that stand within the name of what another one counts."""
    kept: list[Clause] = []
    for clause in found:
        if kept and _says_which(text, kept[-1], clause):
            kept[-1] = replace(kept[-1], behind=Extent(kept[-1].behind.start, clause.behind.end))
        else:
            kept.append(clause)
    return kept


def _says_which(text: str, clause: Clause, following: Clause) -> bool:
    """Whether the next number stands within the name of what this one counts: 20家以上年产值超1亿元的企业."""
    if clause.whole != following.whole or clause.mention.change or following.mention.change:
        return False
    between = text[clause.mention.extent.end : following.mention.extent.start]
    behind = text[following.behind.start : following.behind.end]
    return bool(between) and not joins().search(between) and behind.startswith("的") and len(behind) > 1
