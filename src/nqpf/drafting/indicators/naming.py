"""What a number counts: the words before it, behind it, or, where there are none, what was named last."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import islice, takewhile
from typing import NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.figures import Mention
from nqpf.drafting.indicators import english
from nqpf.drafting.indicators.clauses import Clause, stops
from nqpf.drafting.indicators.names import name_before, name_behind, split_names, tidy
from nqpf.drafting.indicators.verbs import acts, ends_in_verb, only_verbs
from nqpf.drafting.years import Year

_A_WORD = 6
"""Characters behind a per cent that still belong to its name: 教育100%覆盖."""
_SHORT = 4
"""Characters of a name that says too little without the words before the number (信用贷款覆盖15家企业)."""
_LONG = 12
"""Characters of an object in the clause before, of which the last noun is enough."""
_NEAR = 60
"""Characters before a clause in which the one before it is looked for."""


class Named(NamedTuple):
    """A number with the name of what it counts and the extent of both.

    `behind`: the name stands behind the number. `year` is given where a list of years says which is its own.
    """

    title: str
    mention: Mention
    extent: Extent
    behind: bool = False
    year: Year | None = None


class Place(NamedTuple):
    """A number's clause in the text of a paragraph, and the one that follows."""

    text: str
    within: Extent
    clause: Clause
    following: Clause | None = None

    def next_name(self) -> str:
        """The name that stands behind the next number of the clause; empty where none does."""
        if self.following is None or self.following.whole != self.clause.whole:
            return ""
        return name_behind(self.text[self.following.behind.start : self.following.behind.end])


@cache
def _shared() -> re.Pattern[str]:
    return re.compile(r"(?:各|(?<![人户亩年])均)(?:为|达|达到)? *\Z")


@cache
def _distinct() -> re.Pattern[str]:
    return re.compile(r"分别(?:为|达|达到|提高到|提升到|提升至|增长)? *\Z")


@cache
def _ends_name() -> re.Pattern[str]:
    return re.compile(r" *(?:的|之?一|的?(?:目标|要求|比例|标准|幅度|规模|水平) *\Z)")


@cache
def _idle() -> re.Pattern[str]:
    return re.compile("累计|每年|合计|共|、| ")


@cache
def _cut() -> re.Pattern[str]:
    return re.compile("[，；。：\n]")


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
        extent = Extent(_trimmed(text, clause.before.start), whole[-1].extent.end)
        return [Named(title, number, extent, year=year) for number, year in zip(whole, years, strict=True) if title]
    title = name_before(_distinct().sub("", said))
    names = split_names(title)
    if len(names) != len(whole):
        names = [f"{title}（{number}）" for number in range(1, len(whole) + 1)]
    if len(whole) < 2 or not title:
        return []
    extent = Extent(_trimmed(text, clause.before.start), whole[-1].extent.end)
    return [Named(name, number, extent) for name, number in zip(names, whole, strict=True)]


class _Words(NamedTuple):
    """The words around a number: `title` is the name before it, `ends` whether its clause ends behind it.

    `follows`: a verb stands directly before it, so that its object is behind it.
    """

    said: str
    behind: str
    title: str
    ends: bool
    follows: bool

    def count_listed(self, mention: Mention) -> bool:
        """Whether the number counts what was just listed: 甲、乙等5家, 以甲、乙两个平台为支撑."""
        if mention.worded:
            return not self.ends and not self.follows and bool(self.said.strip())
        listed = self.said.rstrip().endswith("等") and not mention.change
        return listed and (self.ends or not acts(self.said))

    def name_behind(self) -> bool:
        """Whether what is counted stands behind the number; the words before it may list it: 甲、乙2个基地."""
        if self.ends:
            return not self.title and self.behind.startswith("的")
        if self.follows or not self.title or _part().search(self.title):
            return True
        return self.said.rstrip().endswith("等") or "、" in self.title


def _words(text: str, clause: Clause) -> _Words:
    said = text[clause.before.start : clause.before.end]
    behind = text[clause.behind.start : clause.behind.end].rstrip()
    title = name_before(said)
    ends = bool(stops().match(behind) or _ends_name().match(behind))
    follows = said.rstrip().endswith(("与", "同", "向")) or bool(ends_in_verb().search(said))
    follows = follows and not clause.mention.change
    return _Words(said, behind, "" if only_verbs().fullmatch(title) else title, ends, follows)


def name_of(place: Place, earlier: Named | None) -> list[Named]:
    """What a number counts; several for one that each of an enumeration has; none for one that counts listed items."""
    text, within, clause = place.text, place.within, place.clause
    if english.is_english(text[max(within.start, clause.before.end - _NEAR) : clause.behind.start + _NEAR]):
        return _in_english(text, clause, earlier)
    words = _words(text, clause)
    mention = _as_change(clause.mention, words.said)
    if words.count_listed(mention):
        return []
    whole = Extent(_trimmed(text, clause.before.start), mention.extent.end)
    longer = Extent(whole.start, clause.behind.start + len(words.behind))
    if _shared().search(words.said):
        return [Named(name, mention, whole) for name in split_names(name_before(_shared().sub("", words.said)))]
    if words.name_behind():
        return [Named(_behind(words, place.next_name()), mention, longer, behind=True)]
    if words.title:
        goes_on = mention.unit == "%" and mention.value and not words.ends and len(words.behind) <= _A_WORD
        title = tidy(words.title + words.behind.strip()) if goes_on else _of_a_whole(words.title, earlier)
        return [Named(title, mention, longer if goes_on else whole)]
    return _elsewhere(place, earlier)


def _of_a_whole(title: str, earlier: Named | None) -> str:
    """The title; where it is a grade or a share alone, that of what was named before: 平台15家（其中国家级3家）."""
    if earlier and title.endswith("级") and len(title) <= _SHORT:
        return f"{title}{_graded().sub('', earlier.title)}"
    return f"{earlier.title}{title}" if earlier and title.startswith("占") else title


@cache
def _part() -> re.Pattern[str]:
    return re.compile(r"(?:首批|其余|剩余|余下|另外)\Z")


@cache
def _graded() -> re.Pattern[str]:
    return re.compile("[^，、]{0,4}(?:级(?:及?以上)?|(?:领先|一流|知名|先进)的?)")


@cache
def _unfinished() -> re.Pattern[str]:
    return re.compile(r"(?:级|领先|一流|知名|先进)\Z")


@cache
def _adds() -> re.Pattern[str]:
    return re.compile(r"(?:\A|[年，、 ]|累计|力争|每年|预计)(?:新增|净增)(?!长|值|量|速)")


def _as_change(mention: Mention, said: str) -> Mention:
    """新增示范农场5家 adds five to those that there are: the same as a change."""
    if not mention.value or mention.unit == "%" or not _adds().search(said):
        return mention
    return replace(mention, value="", change=f"新增{mention.value}")


def _behind(words: _Words, following: str) -> str:
    """The name behind a number, with the subject before it where it is short, and with its verb where it is yearly.

    Where it is a grade alone, the noun of the following name completes it: 10个省级、50个市级场景.
    """
    name = name_behind(words.behind)
    if following and _unfinished().search(name):
        name += _graded().sub("", following)
    if name and "每年" in words.said:
        return f"每年{words.said.rpartition('每年')[2].strip()}{name}"
    part = _part().search(words.title)
    if part:
        return f"{part[0]}{name}"
    plain = words.title and "、" not in words.title and not words.title.endswith("等")
    return f"{words.title}{name}" if plain and 0 < len(name) <= _SHORT else name


def _in_english(text: str, clause: Clause, earlier: Named | None) -> list[Named]:
    mention = clause.mention
    said = text[clause.before.start : clause.before.end]
    behind = text[clause.behind.start : clause.behind.end].rstrip()
    name, follows = english.name(said, behind, mention)
    if not name and earlier:
        return [Named(earlier.title, mention, Extent(earlier.extent.start, mention.extent.end))]
    start = _trimmed(text, clause.before.start)
    end = clause.behind.start + english.end(behind) if follows else mention.extent.end
    return [Named(name, mention, Extent(start, end), follows)]


def _elsewhere(place: Place, earlier: Named | None) -> list[Named]:
    """The name of a number that has none beside it: a label's, the thing counted before or next, the object before."""
    text, within, clause = place.text, place.within, place.clause
    mention, end = clause.mention, clause.mention.extent.end
    if clause.label is not None:
        name = name_before(text[clause.label.start : clause.label.end])
        return [Named(name, mention, Extent(_trimmed(text, clause.label.start), end))]
    verb = text[clause.before.start : clause.before.end].strip()
    if (
        earlier
        and not only_verbs().search(_idle().sub("", verb))
        and "。" not in text[earlier.extent.end : mention.extent.start]
    ):
        return [Named(earlier.title, mention, Extent(earlier.extent.start, end))]
    if place.following and place.next_name():
        return [
            Named(place.next_name(), mention, Extent(_trimmed(text, clause.before.start), place.following.behind.end))
        ]
    start = clause.whole.start
    part = _cut().split(text[max(within.start, start - _NEAR) : max(start - 1, within.start)])[-1]
    name = name_before(part)
    name = name.rsplit("的", 1)[-1] if len(name) > _LONG else name
    return [Named(f"{verb}{name}", mention, Extent(start - 1 - len(part), end))] if name and verb else []


def _trimmed(text: str, at: int) -> int:
    while at < len(text) and text[at] in " 、和及与\n":
        at += 1
    return at
