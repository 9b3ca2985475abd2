"""What the words before a number say of it: how it is meant, whether something changes by it or to it."""

import re
from dataclasses import dataclass
from functools import cache

_WINDOW = 160
"""Characters before a number that are looked at."""

_AT_MOST = (
    "不超过|至多|不高于|不多于|不大于|低于|少于|小于|≤|<"
    "|at most|up to|no more than|not more than|under|below|less than|fewer than"
)
_COMPARATORS = (
    "不少于|不低于|不小于|至少|超过|突破|高于|多于|大于|大约|约为|接近|超|约|近|≥|>"
    "|at least|no less than|no fewer than|not less than|not fewer than|more than|over|above|about|around|nearly"
    "|approximately"
)
_LINKS = "达到|达|(?:升|增|增加|增长|提高|提升|扩大|上升)[到至]|上升为|保持在|稳定在|实现|为"
_FALLS_TO = "(?:降|降低|下降|减少|减|缩短|压缩|压减|缩减|缩小)[到至]|控制在"
_RISES = "新增加|新增|净增|增加|增长|提高|提升|上升|扩大"
_FALLS = "下降|降低|减少|缩短|缩小|压减|压缩|削减|缩减"
_RISES_EN = "an additional|additional|a further|further|(?:up|down) by|by"
_VERBS_EN = (
    r"(?P<en_fall>reduc(?:e[sd]?|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|shorten(?:s|ed|ing)?|decreas(?:e[sd]?|ing)"
    r"|falls?|drops?|fall(?:ing)?)|(?P<en_rise>increas(?:e[sd]?|ing)|rais(?:e[sd]?|ing)|grow(?:s|ing)?|rises?"
    r"|expand(?:s|ed|ing)?|improv(?:e[sd]?|ing)|boost(?:s|ed|ing)?)"
)


@dataclass(frozen=True, slots=True)
class Mode:
    """How a number is meant. `start`: where the words that say so begin, or the number.

    `verb` is that of a change by the number, and `changes` says that it makes any number a change (新增3个);
    `level` that the number is reached (达到, 降至); `falls` that less is better; `yearly` are the words that make
    it a yearly one.
    """

    start: int
    comparator: str = ""
    verb: str = ""
    level: bool = False
    changes: bool = False
    falls: bool = False
    at_most: bool = False
    yearly: str = ""


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<falls_to>{_FALLS_TO})|(?P<link>{_LINKS})"
        rf"|(?:(?P<yearly>年均|每年|逐年) ?)?(?:(?P<rise>{_RISES})|(?P<fall>{_FALLS})))?(?:了|幅度)? ?"
        rf"(?:(?P<at_most>{_AT_MOST})|(?P<comparator>{_COMPARATORS}))? ?\Z"
    )


@cache
def _before_en() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<![A-Za-z])(?P<by>{_RISES_EN}) )?"
        rf"(?:(?<![A-Za-z])(?:(?P<at_most>{_AT_MOST})|(?P<comparator>{_COMPARATORS})) )?\Z",
        re.IGNORECASE,
    )


@cache
def _verbs_en() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])(?:{_VERBS_EN})(?![A-Za-z])", re.IGNORECASE)


@cache
def _and() -> re.Pattern[str]:
    return re.compile("%|[,;:.] ")


@cache
def _than() -> re.Pattern[str]:
    return re.compile(
        r" (?:(?P<rise>higher|more|greater|larger|faster)|(?P<fall>lower|less|fewer|smaller))(?: [^,.;:]{0,30})? than "
        r"(?:today|now|at present|in|(?:19|20)[0-9])"
        r"|(?P<more> (?:more|extra|additional|further|net new|net additional)(?! than)(?= [a-z]))"
    )


def than(text: str, end: int) -> str:
    """The verb of a change that the words behind a number give: 30% higher than in 2024, 300 additional places."""
    found = _than().match(text, end)
    if found is None:
        return ""
    return "additional" if found["more"] else "increased by" if found["rise"] else "reduced by"


@cache
def _label() -> re.Pattern[str]:
    return re.compile(r"[a-z0-9)]\*{0,2}:\*{0,2} \Z")


@cache
def _from() -> re.Pattern[str]:
    return re.compile(r"(?<![A-Za-z])from (?:about |around |roughly |just |some |only )?\Z", re.IGNORECASE)


def sets_out(text: str, at: int, start: int) -> bool:
    """Whether a number is where something starts: from 600 to 1,200."""
    return bool(_from().search(text, max(start, at - _WINDOW), at))


@cache
def noun() -> re.Pattern[str]:
    """An English noun or its adjective behind a number."""
    return re.compile(r" (?:[A-Z]{2,}|[a-z][A-Za-z-]{2,})")


@cache
def onward() -> re.Pattern[str]:
    """What follows a number from which another one is reached."""
    return re.compile(r" (?:in (?:19|20)[0-9]{2} )?to (?:about |around |some )?[0-9]")


@cache
def a_year() -> re.Pattern[str]:
    """Words that make a change a yearly one."""
    return re.compile(r" (?:(?:a|per|each|every) year|annually)(?![A-Za-z])")


@cache
def title() -> re.Pattern[str]:
    """An English noun or name behind a number in words: six Institutes."""
    return re.compile(r" [A-Za-z][A-Za-z-]{2,}")


@cache
def year() -> re.Pattern[str]:
    """A bare number that may be a year."""
    return re.compile(r"(?:19|20)[0-9]{2}")


@cache
def ends() -> re.Pattern[str]:
    """What may follow a number that has no unit: the end of its clause."""
    return re.compile(
        r" ?(?:\Z|[，。；、,.;）)\n]|(?<= )(?:by|in|until|before|per|each|every|a year|and|or|to)(?![A-Za-z]))"
    )


def before(text: str, at: int, start: int) -> Mode:
    """What is said before the number at `at`, in a text read from `start` on."""
    begin = max(start, at - _WINDOW)
    words = text[begin:at]
    if words[-2:].isascii() and words.strip():
        return _english(words, begin, at)
    found = _before().search(words[-16:])
    if found is None:  # never: all its parts may be absent
        return Mode(at)
    at_most, link = found["at_most"] or "", found["falls_to"] or found["link"]
    verb = "" if link else found["rise"] or found["fall"] or ""
    return Mode(
        start=at - len(found[0]),
        comparator=at_most or found["comparator"] or "",
        verb=verb,
        level=bool(link),
        changes=verb in ("新增", "新增加", "净增", "增加", "减少"),
        falls=bool(found["falls_to"] or found["fall"]),
        at_most=bool(at_most),
        yearly=found["yearly"] or "",
    )


def _english(words: str, begin: int, at: int) -> Mode:
    found = _before_en().search(words)
    if found is None:
        return Mode(at)
    verbs = list(_verbs_en().finditer(words))
    near = bool(verbs) and not _and().search(words, verbs[-1].end())
    falls = near and verbs[-1].lastgroup == "en_fall"
    by = (found["by"] or "").casefold()
    verb = by
    if by == "by":
        verb = f"{verbs[-1][0].casefold() if near else 'increased'} by"
    falls = falls or by == "down by"
    at_most = (found["at_most"] or "").casefold()
    return Mode(
        start=begin + found.start(),
        comparator=at_most or (found["comparator"] or "").casefold(),
        verb=verb,
        level=words.rstrip().endswith((" to", " reach", " reaches", " of", " all"))
        or bool(_label().search(words))
        or sets_out(words, len(words), 0),
        changes=bool(verb),
        falls=falls,
        at_most=bool(at_most),
    )
