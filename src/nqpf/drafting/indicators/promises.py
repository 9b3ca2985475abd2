"""Numbers of one paragraph as promises or facts: each with the name of what it counts, before any are put together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.figures import Mention, find_mentions
from nqpf.drafting.indicators import gate
from nqpf.drafting.indicators.clauses import Clause, clauses, stops
from nqpf.drafting.indicators.names import name_before, name_behind, split_names, tidy
from nqpf.drafting.indicators.verbs import ends_in_verb, only_verbs
from nqpf.drafting.years import Year, Years

_A_WORD = 6
"""Characters behind a per cent that still belong to its name: 教育100%覆盖."""
_SHORT = 4
"""Characters of a name that says too little without the words before the number (信用贷款覆盖15家企业)."""
_LONG = 12
"""Characters of an object in the clause before, of which the last noun is enough."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A number with a name. `fact`: it says how things stand. `extent`: the shortest run that shows both."""

    title: str
    mention: Mention
    extent: Extent
    year: Year | None
    fact: bool


@cache
def _shared() -> re.Pattern[str]:
    return re.compile(r"(?:各|均)(?:为|达|达到)? *\Z")


@cache
def _distinct() -> re.Pattern[str]:
    return re.compile(r"分别(?:为|达|达到|提高到|提升到|提升至|增长)? *\Z")


@cache
def _modifies() -> re.Pattern[str]:
    return re.compile(r" *(?:级|的?[^，；。、和及与：（]{2,24}\Z)")


@cache
def _counts_behind() -> re.Pattern[str]:
    return re.compile(r" *(?:的|之?一|的?(?:目标|要求|比例|标准|幅度|规模|水平) *\Z)")


@cache
def _cut() -> re.Pattern[str]:
    return re.compile("[，；。：\n]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of spelled text. `present`: it describes how things stand; `today`: when it was written, or 0."""

    text: str
    within: Extent
    years: Years
    present: bool = False
    today: int = 0


class _Named(NamedTuple):
    title: str
    mention: Mention
    extent: Extent


def promises(paragraph: Paragraph) -> Iterator[Promise]:
    """The promises and facts of a paragraph, in order."""
    text = paragraph.text
    found = clauses(text, paragraph.within, list(find_mentions(text, paragraph.within)))
    earlier: Promise | None = None
    taken = 0
    for place, clause in enumerate(found):
        if place < taken:
            continue
        following = found[place + 1] if place + 1 < len(found) else None
        if following and _is_modifier(text, clause, following):
            found[place + 1] = replace(following, before=Extent(clause.before.start, following.before.end))
            continue
        named = _listed(text, found, place)
        taken = place + len(named)
        for title, mention, extent in named or _named(paragraph, clause, earlier):
            if title and not (
                gate.counts_its_own(title, mention) or gate.is_amount(text, clause.whole, mention, title)
            ):
                year = paragraph.years.at(mention.figure.start)
                earlier = Promise(title, mention, extent, year, _is_fact(paragraph, mention, year))
                yield earlier


def _is_fact(paragraph: Paragraph, mention: Mention, year: Year | None) -> bool:
    """Whether a number says how things stand: by its section, by the words before it, by a year that is past."""
    sentence = paragraph.years.sentence(mention.figure.start)
    stands = gate.stands(paragraph.text, sentence, mention)
    past = year is not None and (year.since or (0 < year.number < paragraph.today and stands is None))
    return paragraph.present or stands is True or past


def _is_modifier(text: str, clause: Clause, following: Clause) -> bool:
    """Whether a number only says which things the next one counts: 10亿元以上企业5家."""
    mention = clause.mention
    if clause.whole != following.whole or mention.worded or mention.change:
        return False
    between = text[mention.extent.end : following.mention.extent.start]
    threshold = text[mention.figure.start : mention.figure.end].endswith(("以上", "以下")) or between[:1] == "级"
    ends = stops().match(text[following.behind.start : following.behind.end])
    return bool(threshold and ends and _modifies().match(between))


def _listed(text: str, found: list[Clause], place: int) -> list[_Named]:
    """甲、乙占比分别达到40%、60%: each name with the number in its place."""
    clause = found[place]
    said = text[clause.before.start : clause.before.end]
    if not _distinct().search(said):
        return []
    names = split_names(name_before(_distinct().sub("", said)))
    numbers = [other.mention for other in found[place : place + len(names)]]
    if len(names) < 2 or len(numbers) < len(names) or numbers[-1].extent.start > clause.whole.end:
        return []
    extent = Extent(_trimmed(text, clause.before.start), numbers[-1].extent.end)
    return [_Named(name, number, extent) for name, number in zip(names, numbers, strict=True)]


def _named(paragraph: Paragraph, clause: Clause, earlier: Promise | None) -> list[_Named]:
    """What a number counts, by the words before it, behind it or elsewhere; nothing where it counts a list's items."""
    text, mention = paragraph.text, clause.mention
    said = text[clause.before.start : clause.before.end]
    behind = text[clause.behind.start : clause.behind.end].rstrip()
    if said.rstrip().endswith("等") and not mention.change:
        return []
    whole = Extent(_trimmed(text, clause.before.start), mention.extent.end)
    if _shared().search(said):
        return [_Named(name, mention, whole) for name in split_names(name_before(_shared().sub("", said)))]
    title = "" if only_verbs().fullmatch(name_before(said)) else name_before(said)
    ends = bool(stops().match(behind) or _counts_behind().match(behind))
    follows = bool(ends_in_verb().search(said)) and not mention.change
    longer = Extent(whole.start, clause.behind.start + len(behind))
    if not ends and (follows or not title):
        listed = mention.worded and not follows and said.strip()
        name = name_behind(behind)
        return [] if listed else [_Named(f"{title}{name}" if len(name) <= _SHORT else name, mention, longer)]
    if title and mention.unit == "%" and not mention.change and not ends and len(behind) <= _A_WORD:
        return [_Named(tidy(title + behind.strip()), mention, longer)]
    if mention.worded and not ends:
        return []
    return [_Named(title, mention, whole)] if title else _elsewhere(paragraph, clause, earlier, said)


def _elsewhere(paragraph: Paragraph, clause: Clause, earlier: Promise | None, said: str) -> list[_Named]:
    """The name of a number that has none beside it: a label's, the thing counted before, the object before."""
    text, mention = paragraph.text, clause.mention
    end = mention.extent.end
    if clause.label is not None:
        name = name_before(text[clause.label.start : clause.label.end])
        return [_Named(name, mention, Extent(_trimmed(text, clause.label.start), end))]
    verb = said.strip()
    if earlier and not only_verbs().search(verb) and "。" not in text[earlier.extent.end : mention.extent.start]:
        return [_Named(earlier.title, mention, Extent(earlier.extent.start, end))]
    start = clause.whole.start
    part = _cut().split(text[max(paragraph.within.start, start - 60) : max(start - 1, paragraph.within.start)])[-1]
    name = name_before(part)
    name = name.rsplit("的", 1)[-1] if len(name) > _LONG else name
    if name and verb:
        return [_Named(f"{verb}{name}", mention, Extent(start - 1 - len(part), end))]
    return []


def _trimmed(text: str, at: int) -> int:
    while at < len(text) and text[at] in " 、和及与\n":
        at += 1
    return at
