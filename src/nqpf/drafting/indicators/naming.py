"""What a number counts: the words before it, behind it, or, where there are none, what was named last."""

import re
from functools import cache
from typing import NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.figures import Mention
from nqpf.drafting.indicators import english
from nqpf.drafting.indicators.changes import as_change, carried
from nqpf.drafting.indicators.clauses import Clause, stops
from nqpf.drafting.indicators.elsewhere import Place, elsewhere, object_before
from nqpf.drafting.indicators.labels import label, money_field
from nqpf.drafting.indicators.named import Named, trimmed
from nqpf.drafting.indicators.names import name_before, name_behind, split_names, tidy
from nqpf.drafting.indicators.verbs import acts, ends_in_verb, only_verbs

_A_WORD = 6
"""Characters behind a per cent that still belong to its name: 教育100%覆盖."""
_SHORT = 4
"""Characters of a name that says too little without the words before the number (信用贷款覆盖15家企业)."""
_COUNTING = frozenset("家个项名套座所台条种支场间款部例篇份")
_ENDS_OF_NOUNS = frozenset(
    "业台地目才厂间心构景区园品队果准利商所室体群例备人集型员站点校院馆县镇村店线率量额值器车路房数"
)
"""Last characters of names of what is counted before its number; another word there is a verb, and the noun follows."""
_TOTALS = ("总数", "总量", "数量", "累计总数")
"""Names that say that all there are of what was named before are counted."""
_NEAR = 60
"""Characters before a clause in which the one before it is looked for."""


@cache
def _shared() -> re.Pattern[str]:
    return re.compile(r"(?:各|(?<![人户亩年平])均)(?:为|达|达到)? *\Z")


@cache
def _ends_name() -> re.Pattern[str]:
    return re.compile(r" *(?:的|之?一|的?(?:目标|要求|比例|标准|幅度|规模|水平) *\Z)")


class _Words(NamedTuple):
    """The words around a number: `title` is the name before it, `ends` whether its clause ends behind it.

    `follows`: a verb stands directly before it, so that its object is behind it. `counts`: it has a counting word.
    """

    said: str
    behind: str
    title: str
    ends: bool
    follows: bool
    counts: bool

    def count_listed(self, mention: Mention) -> bool:
        """Whether the number counts what was just listed: 甲、乙等5家, 以甲、乙两个平台为支撑."""
        if mention.worded:
            return not self.ends and not self.follows and bool(self.said.strip())
        listed = self.said.rstrip().endswith("等") and not mention.change
        return listed and (self.ends or not acts(self.said))

    def name_behind(self) -> bool:
        """Whether what is counted stands behind the number; the words before it may list it: 甲、乙2个基地."""
        if self.ends:
            return (self.follows or not self.title) and self.behind.startswith("的")
        if self.follows or not self.title or _part().search(self.title):
            return True
        if self.counts and self.title[-1] not in _ENDS_OF_NOUNS:
            return True
        return self.said.rstrip().endswith("等") or "、" in self.title


def _words(text: str, clause: Clause) -> _Words:
    said = text[clause.before.start : clause.before.end]
    behind = text[clause.behind.start : clause.behind.end].rstrip()
    title = name_before(said)
    ends = bool(stops().match(behind) or _ends_name().match(behind))
    follows = said.rstrip().endswith(("与", "同", "向")) or bool(ends_in_verb().search(said))
    follows = follows and not clause.mention.change
    counts = clause.mention.unit in _COUNTING and not clause.mention.change
    return _Words(said, behind, "" if only_verbs().fullmatch(title) else title, ends, follows, counts)


def name_of(place: Place, earlier: Named | None) -> list[Named]:
    """What a number counts; several for one that each of an enumeration has; none for one that counts listed items."""
    text, within, clause = place.text, place.within, place.clause
    if english.is_english(text[max(within.start, clause.before.end - _NEAR) : clause.behind.start + _NEAR]):
        return _in_english(place, earlier)
    words = _words(text, clause)
    mention = as_change(text, clause.mention, words.said)
    if earlier and text[earlier.mention.extent.end : clause.before.start + 1] == "、" and not acts(words.said):
        mention = carried(mention, earlier.mention)
    if words.count_listed(mention):
        return []
    whole = Extent(trimmed(text, clause.before.start), mention.extent.end)
    longer = Extent(whole.start, clause.behind.start + len(words.behind))
    if _shared().search(words.said):
        return [Named(name, mention, whole) for name in split_names(name_before(_shared().sub("", words.said)))]
    if words.name_behind():
        return [Named(_behind(words, place.last_name()), mention, longer, behind=True)]
    if words.title:
        goes_on = mention.unit == "%" and mention.value and not words.ends and len(words.behind) <= _A_WORD
        whole_name = earlier.of if earlier else object_before(place)
        title = tidy(words.title + words.behind.strip()) if goes_on else _of_a_whole(words.title, whole_name)
        subject = earlier.of if earlier and title.endswith(words.title) and title != words.title else ""
        return [Named(title, mention, longer if goes_on else whole, subject=subject)]
    return elsewhere(place, earlier)


def _of_a_whole(title: str, earlier: str) -> str:
    """The title; where it is a grade or a share alone, that of what was named before: 平台15家（其中国家级3家）."""
    if earlier and title in _TOTALS:
        return earlier.removeprefix("新增").removeprefix("净增")
    if earlier and title.endswith("级") and len(title) <= _SHORT:
        return f"{title}{_graded().sub('', earlier)}"
    return f"{earlier}{title}" if earlier and _relative().match(title) else title


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(r"占|(?:年均)?(?:增速|增长率|增幅)\Z|比重\Z")


@cache
def _part() -> re.Pattern[str]:
    return re.compile(r"(?:首批|其余|剩余|余下|另外)\Z")


@cache
def _graded() -> re.Pattern[str]:
    return re.compile("[^，、]{0,4}(?:级(?:及?以上)?|型|(?:领先|一流|知名|先进)的?)")


@cache
def _unfinished() -> re.Pattern[str]:
    return re.compile(r"(?:级|(?<!模)型|领先|一流|知名|先进)\Z")


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


def _in_english(place: Place, earlier: Named | None) -> list[Named]:
    text, clause, mention = place.text, place.clause, place.clause.mention
    head = label(text, place.within)
    if head is not None:
        return [Named(text[head.start : head.end].strip(), mention, Extent(head.start, mention.extent.end))]
    if clause.label is not None and (field := money_field(text[clause.label.start : clause.label.end])):
        return [Named(field, mention, Extent(clause.label.start, mention.extent.end))]
    said = text[clause.before.start : clause.before.end]
    behind = text[clause.behind.start : clause.behind.end].rstrip()
    name, follows = english.name(said, behind, mention)
    if not name and earlier:
        return [Named(earlier.title, mention, Extent(earlier.extent.start, mention.extent.end))]
    start = trimmed(text, clause.before.start)
    end = clause.behind.start + english.end(behind) if follows else mention.extent.end
    return [Named(name, mention, Extent(start, end), follows)]
