"""The names in a list of bodies: where one ends and the next begins."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.bodies import roles
from nqpf.drafting.bodies.brackets import CLOSING, LONGEST, OPENING
from nqpf.drafting.bodies.forms import is_english, is_proper
from nqpf.drafting.spelling import is_latin
from nqpf.plan.bodies import Role

MARKS = "*＊★☆▲△●"
"""Signs that a document may set beside the names of those who lead."""
_BETWEEN_FIELDS = "|｜•\t"
"""Signs between the fields of a line (Lead: X | Partners: Y), which belong to no name."""
_OF_A_CLAUSE = f"，,；;。\n{_BETWEEN_FIELDS}"
"""What ends a clause of a list: bodies of one role stand in one clause, parted by 、."""


class Part(NamedTuple):
    """A piece of a list; whether its clause (up to ，or ；) ends with it."""

    extent: Extent
    closes: bool


def clean(written: str) -> str:
    """A name as one would write it: no white space but around Latin words, no page number that fell into it."""
    return _idle_space().sub("", _page_number().sub("", " ".join(written.split()))).strip()


@cache
def _page_number() -> re.Pattern[str]:
    return re.compile(r" ?[—–―－-] ?[0-9０-９]{1,4} ?[—–―－-] ?")


@cache
def _idle_space() -> re.Pattern[str]:
    return re.compile(r"(?<![A-Za-z0-9&,.'’]) | (?![A-Za-z0-9&])")


def parts(text: str, within: Extent) -> Iterator[Part]:
    """The pieces of a list, cut at 、，； and the like outside of brackets; of an endless list, the beginning."""
    depth = 0
    begins = within.start
    within = Extent(within.start, min(within.end, within.start + LONGEST))
    for at in range(*within):
        char = text[at]
        if char in OPENING:
            depth += 1
        elif char in CLOSING:
            depth = max(depth - 1, 0)
        elif (
            depth == 0
            and (char in "、/" + _OF_A_CLAUSE or _is_gap(text, begins, at, within.end))
            and not _goes_on(text, Extent(begins, at), within.end)
        ):
            yield Part(Extent(begins, at), char in _OF_A_CLAUSE)
            begins = at + 1
    yield Part(Extent(begins, within.end), True)


def _is_gap(text: str, begins: int, at: int, end: int) -> bool:
    """Whether a blank stands between two whole names (市教育局 市科技局), as lines of a cell may come to be read."""
    if text[at] not in " \u3000" or not is_proper(clean(text[begins:at])):
        return False
    return _next_name().match(text, at, end) is not None


@cache
def _next_name() -> re.Pattern[str]:
    return re.compile("[ \u3000\n]+(?:国家|中国|[省市县区州各])")


def _goes_on(text: str, read: Extent, end: int) -> bool:
    """Whether the name goes on behind a mark: a line that ends within a name, 各市、县（市、区）政府."""
    written = clean(text[read.start : read.end])
    if text[read.end] == "\n":
        return not (is_latin(written) or is_proper(written) or _next_name().match(text, read.end, end))
    further = text[read.end] == "、" and _further_level().match(text, read.end + 1, end)
    return bool(further) and _level().fullmatch(written) is not None


@cache
def _level() -> re.Pattern[str]:
    return re.compile(
        ".*(?:各|有关|相关)(?:[^、]{1,2}、)*(?:设区)?(?:市|县|区|镇|乡|州|盟)(?:[（(〔][^）)〕]{1,6}[）)〕])?"
    )


@cache
def _further_level() -> re.Pattern[str]:
    return re.compile(r"\s*(?:县|区|旗|盟|州|镇|乡|街道)")


def names(text: str, part: Extent) -> Iterator[Extent]:
    """The names of a piece: more than one where 和 or "and" joins two whole ones (not 文化和旅游局)."""
    begins = part.start
    for found in _and().finditer(text, *part):
        left = clean(text[slice(*_trimmed(text, Extent(begins, found.start())))])
        right = clean(text[slice(*_trimmed(text, Extent(found.end(), part.end)))])
        if is_proper(left) and (is_english(right) if is_english(left) else len(right) > 1):
            yield _trimmed(text, Extent(begins, found.start()))
            begins = found.end()
    yield _trimmed(text, Extent(begins, part.end))


@cache
def _and() -> re.Pattern[str]:
    return re.compile(r"以及|及|和|与|会同|\band\b")


def _trimmed(text: str, extent: Extent) -> Extent:
    """A name without 由, 会同 or "the" before it, 等 or 等部门 behind it, white space and stops around it."""
    found = _before().match(text, *extent)
    start = found.end() if found else extent.start
    behind = _behind().search(text, start + 1, extent.end) if start < extent.end else None
    return Extent(start, behind.start() if behind else extent.end)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"[\s{MARKS}{_BETWEEN_FIELDS}·]*(?:(?:以及|及|并|由|会同|商)\s*|(?:and\s+)?(?:(?:[Tt]he|An?|[Oo]ur)\s+)?)"
    )


@cache
def _behind() -> re.Pattern[str]:
    kinds = "(?:有关|相关|责任|职能|省级|市级|县级|市直|省直)"
    etc = rf"等(?:[一二三四五六七八九十0-9]{{1,3}}(?:个|家)?)?{kinds}*(?:部门|单位|地)?"
    remark = "[（(〔【][^（(〔【）)〕】]*(?:牵头|下同)[^（(〔【）)〕】]*[）)〕】]"
    return re.compile(rf"(?:{etc})?(?:{remark}|{roles.remark().pattern})?[\s。.;；·{MARKS}{_BETWEEN_FIELDS}]*\Z")


def role_beside(text: str, name: Extent) -> Role | None:
    """The role that is written in brackets behind a name."""
    found = roles.remark().match(text, name.end)
    return roles.role_of(found) if found else None
