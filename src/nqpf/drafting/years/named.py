"""Years as documents name them: 到2027年, 2027年底前, “十五五”末, by the end of 2030; and those only compared with."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.years import english
from nqpf.drafting.years.english import MONTHS

_BY = r"(?:力争|争取|确保|预计|计划)?(?:到|至|截至|截止|在)? ?"
_YEAR_ZH = (
    r"(?P<zh>(?:19|20)[0-9]{2} ?年"
    r"(?:年?[底末终](?!部)|内| ?[0-9]{1,2} ?月(?:[底末份]| ?[0-9]{1,2} ?日)?|[上下]半年)?)"
    r"(?P<before>以?前)?"
)
_PLAN_ZH = r"(?P<plan>[“\"]?十[一二三四五六]五[”\"]?(?:规划|计划)?(?:时期|期间|期)?[末底]?)(?!规划)"
_YEAR_EN = (
    r"(?P<lead>(?:by|until|in|before|during|from|since|to|of|on|against|than|with|at|over)? ?)(?:the )?"
    rf"(?:(?:{MONTHS}|early|mid|late|spring|summer|autumn|winter|easter|q[1-4])[ -](?:of )?)?"
    r"(?P<en>(?:(?:year[- ])?end[- ]?(?:of )?(?:the )?(?:year )?)?(?:19|20)[0-9]{2})"
    r"(?![0-9A-Za-z%\u4e00-\u9fff]|[,.][0-9])"
)
_BETWEEN = r"between (?:19|20)[0-9]{2} and (?P<between>(?:19|20)[0-9]{2})(?![0-9A-Za-z%]|[,.][0-9])"
_RANGE = r"(?:19|20)[0-9]{2} ?年? ?(?:-|–|—{1,2}|~|至|到) ?(?:19|20)[0-9]{2} ?年?"
_TITLE = r"《[^》\n]{1,120}》|[〔\[] ?(?:19|20)[0-9]{2} ?[〕\]]"
_OVER = r"(?:19|20)[0-9]{2} ?年? ?(?:-|–|—{1,2}|~|至|到) ?(?P<over>(?:19|20)[0-9]{2} ?年)"
_EACH = r"(?=，? ?(?:期间)?，?(?:每年|年均|[两三四五]年(?!级|期|行)|累计|合计))"
"""Behind a range, that all its years together have what follows (2026年至2028年每年培训800人)."""
_LONGEST_BRACKET = 100
"""Characters within which a bracket closes."""
_A_LABEL = 25
"""Characters of a cell that may be no more than a label with a year."""


class Year(NamedTuple):
    """A year as written, where it stands, and the number of it; for a five-year plan that of its last year.

    `set`: words say that something is due then (到2027年, by 2030), or nothing says otherwise. Without it, the
    year is compared with or past (较2025年, since 2020). `since` marks one that says how things stood (截至2025年).
    `closes`: where the bracket ends in which it stands, beyond which it says nothing; 0 outside of brackets.
    """

    extent: Extent
    written: str
    number: int
    set: bool = True
    since: bool = False
    closes: int = 0

    @property
    def due(self) -> str:
        """What a plan writes: as written, but the end of a five-year plan as its year (“十五五”末: 2030年)."""
        return f"{self.number}年" if self.written.endswith(("五末", "五底", "”末", "”底")) else self.written


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"{_OVER}{_EACH}|(?P<skip>{_TITLE}|{_RANGE})|{_BETWEEN}|(?P<by>{_BY})(?:{_YEAR_ZH}|{_PLAN_ZH})|(?<![0-9A-Za-z]){_YEAR_EN}",
        re.IGNORECASE,
    )


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(r"(?:较|比|同比|相比|相较于?|对比|超过|自|从|由|以)(?:上年|于)? ?\Z")


@cache
def _as_base() -> re.Pattern[str]:
    return re.compile(r" ?(?:同期|基础上|为基[期数年]|基数|水平|以来|起(?![到])| levels?\b| baseline)")


def years(text: str, within: Extent) -> Iterator[Year]:
    """The years named in a spelled text within an extent, in order."""
    for found in _pattern().finditer(text, within.start, within.end):
        if found["skip"]:
            continue
        name = next(name for name in ("zh", "over", "plan", "between", "en") if found[name])
        number = _ends_in(found["plan"]) if name == "plan" else int(_four_digits().findall(found[name])[0])
        written = text[found.start(name) : found.end(name)].replace(" ", "" if name != "en" else " ").strip()
        if name == "en" and not found["lead"].strip() and not _opens_column(text, found, within):
            continue
        extent = Extent(found.start(name), found.end(name))
        closes = _of_number(text, extent.end, within.end) or _closes(text, extent.end, within.end)
        yield Year(extent, written, number, _is_set(found, text), "截" in (found["by"] or ""), closes)


@cache
def _four_digits() -> re.Pattern[str]:
    return re.compile("[0-9]{4}")


def _ends_in(plan: str) -> int:
    """The last year of a five-year plan: the 15th ends in 2030."""
    return 2010 + 5 * ("一二三四五六".index(plan.lstrip('“"')[1]))


def _opens_column(text: str, found: re.Match[str], within: Extent) -> bool:
    """Whether a bare English year is all there is, or heads what follows: "Target 2030", "2030: 50 hubs"."""
    alone = within.end - within.start <= _A_LABEL
    before, behind = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    return alone or before + behind == "()" or behind == ":"


def _closes(text: str, at: int, end: int) -> int:
    """Where the bracket closes that is open at a place; 0 where none is."""
    found = _brackets().search(text, at, min(end, at + _LONGEST_BRACKET))
    return found.start() if found and found[0] in ")）" else 0


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile("的 ?[约近]?[0-9][^，；。：\n]{0,40}")


def _of_number(text: str, at: int, end: int) -> int:
    """Where the clause ends whose one number has the year (提高至2030年的35%，…); 0 where the year is another's."""
    found = _numbered().match(text, at, end)
    return found.end() if found else 0


@cache
def _brackets() -> re.Pattern[str]:
    return re.compile("[()（）。\n]")


def _is_set(found: re.Match[str], text: str) -> bool:
    if found["between"] or found["over"]:
        return True
    if found["en"]:
        return english.is_set(found["lead"].strip().casefold(), text, found.start(), found.end("en"))
    start, end = found.start(), found.end()
    return not (
        (not found["by"].strip() and _compared().search(text[max(0, start - 8) : start]))
        or _as_base().match(text, end)
        or (found["by"].strip() in ("在",) and _as_base().match(text, end))
    )
