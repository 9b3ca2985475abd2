"""Mentions of quantities in running text: where they stand and what they say, in the form that a plan takes."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.figures import modes
from nqpf.drafting.figures.names import named
from nqpf.drafting.figures.pattern import figures
from nqpf.drafting.figures.shares import percent
from nqpf.drafting.figures.units import DURATIONS, SHARES
from nqpf.drafting.figures.words import chinese_number, english_number
from nqpf.plan.quantity import QuantityError, parse_change, parse_reading

_A_YEAR = 14
"""Characters behind a change in which English says that it is yearly."""
_LONGEST = 15
"""Digits of a number that counts something; a longer run is a code."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity in a text.

    `extent` covers it with what is said of it (不少于5个, 增长10%左右); `figure` the number with its unit. `value` is a
    level and `change` a change, as :class:`nqpf.plan.points.Target` reads them in `unit`; one of them is empty.
    `falls`: it is reached by falling (降至, 缩短); `capped`: it is the most (不超过). `lasts`: the unit is one of
    time. `worded`: a number in words.
    """

    extent: Extent
    figure: Extent
    value: str
    change: str
    unit: str
    falls: bool = False
    capped: bool = False
    lasts: bool = False
    worded: bool = False


def find_mentions(text: str, within: Extent) -> Iterator[Mention]:
    """The quantities of a spelled text within an extent, in order.

    A number without unit counts only where words say that it is a level (降至0.5以下) or, in English, where a noun
    follows. Names, dates and numbers of documents are none. Everything given can be read by the plan format.
    """
    names = list(named(text, within))
    begins = [name.start for name in names]
    place = within.start
    while found := figures().search(text, place, within.end):
        if found["high"] and modes.sets_out(text, found.start(), within.start):
            # "from 600 to 1,200" are two numbers, where something starts and where it is to be.
            found = figures().match(text, found.start(), found.end("first")) or found
        at = bisect_right(begins, found.start()) - 1
        if at >= 0 and found.start() < names[at].end:
            place = names[at].end
            continue
        place = found.end()
        mention = _mention(found, text, within)
        said = next((said for said in (mention, _plainer(mention)) if said and loads(said)), None)
        if said:
            yield said


def _mention(found: re.Match[str], text: str, within: Extent) -> Mention | None:
    """What a match says with the words before it; None where it counts nothing."""
    mode = modes.before(text, found.start(), within.start)
    if found["factor"]:
        return _factor(found, mode)
    if found["share"]:
        parts = _share(found, mode)
    elif found["none"]:
        parts = _Parts("0", "", "")
    elif found["zh"]:
        parts = _chinese(found)
    else:
        parts = _english(found, text, mode) if found["en"] else _digits(found, text, mode)
    return _said(found, text, mode, parts) if parts else None


class _Parts(NamedTuple):
    """A quantity in the parts that the plan format reads: number, unit beside it, the unit with its multiplier."""

    number: str
    beside: str
    unit: str
    behind: str = ""
    more: bool = False
    hedge: str = ""


def _share(found: re.Match[str], mode: modes.Mode) -> _Parts | None:
    share = percent(found["share"])
    if share is None:
        return None
    hedge = "" if share.exact or mode.comparator else "about" if found["share"].isascii() else "约"
    return _Parts(share.percent, "%", "%", found["share_behind"] or "", hedge=hedge)


def _chinese(found: re.Match[str]) -> _Parts | None:
    number = chinese_number(found["zh"])
    if number is None or number < 2:  # 一 is an article more often than a number
        return None
    unit = f"{found['zh_scale'] or ''}{found['zh_unit']}"
    return _Parts(f"{number:f}", unit, unit, found["zh_behind"] or "", bool(found["zh_more"]))


def _english(found: re.Match[str], text: str, mode: modes.Mode) -> _Parts | None:
    number, unit = english_number(found["en"]), found["en_unit"] or ""
    scale = found["en_scale"] or ""
    if (not unit and not modes.title().match(text, found.end())) or (number < 2 and not mode.comparator):
        return None
    return _Parts(f"{number:f}", f"{scale} {unit}".rstrip(), unit or scale.strip())


def _digits(found: re.Match[str], text: str, mode: modes.Mode) -> _Parts | None:
    low, high, mark = found["low"], found["high"] or "", (found["mark"] or "").strip()
    following = text[found.end() : found.end() + 1]
    if len(low) > _LONGEST or len(high) > _LONGEST or (following.isascii() and following.isalnum()):
        return None  # a code, 415X, 2nd
    if text.startswith("及以", found.end()):
        return None  # 2000万元及以上: which ones are meant
    english, unit = found["english"] or "", found["unit"] or ""
    if not (unit or mark or english) and not _is_level(found, text, mode):
        return None
    number = f"{low}{found['first'].replace(' ', '')}-{high}" if high else low
    scale = found["scale"] or (english if len(english) < len("mln") else f" {english}")
    more = bool(found["more"] or found["more2"])
    behind = found["behind"] or ""
    if mark:
        mark += " " if mark.isalpha() and mark.isascii() else ""
        return _Parts(f"{mark}{number}", scale, f"{mark}{scale.strip()}".strip(), behind, more)
    gap = " " if len(unit) > 2 and unit[:3].isascii() and unit[:3].islower() else ""
    return _Parts(number, f"{scale}{gap}{unit}", f"{scale}{unit}".strip() if unit or english else "", behind, more)


def _is_level(found: re.Match[str], text: str, mode: modes.Mode) -> bool:
    """Whether a number without unit is one: an English noun follows, or it ends a clause that says what is reached."""
    if modes.onward().match(text, found.end()) and modes.sets_out(text, found.start(), 0):
        return True
    said = bool(mode.comparator or mode.level)
    bare = found["low"]
    if modes.year().fullmatch(bare) and (not said or text[found.start() - 2 : found.start()] in (": ", "* ")):
        return False
    if len(bare) > 1 and bare.startswith("0") and "." not in bare:
        return False  # a telephone number
    if modes.noun().match(text, found.end()):
        return True
    return bool((said or mode.verb or found["behind"]) and modes.ends().match(text, found.end()))


def _said(found: re.Match[str], text: str, mode: modes.Mode, parts: _Parts) -> Mention:
    """A mention put together from its parts, as a level or a change."""
    behind = parts.behind if "or" in parts.behind else parts.behind.strip()
    comparator = mode.comparator or parts.hedge or ("超过" if parts.more else "")
    quantity = f"{comparator}{' ' if comparator.isascii() and comparator else ''}{parts.number}{parts.beside}{behind}"
    share = any(parts.unit.endswith(name) for name in SHARES) and not parts.unit.endswith("‰")
    lasts = parts.unit in DURATIONS
    changes = mode.changes or share or lasts or parts.unit == "倍"
    unit = "%" if share else parts.unit
    figure, extent = Extent(found.start(), found.end()), Extent(mode.start, found.end())
    than = modes.than(text, found.end()) if not mode.verb else ""
    if than:
        return Mention(extent, figure, "", f"{than} {quantity}", unit, than.startswith("reduced"), lasts=lasts)
    if mode.verb and changes:
        behind_it = found.string[found.end() : found.end() + _A_YEAR]
        each = modes.a_year().match(behind_it)
        change = f"{mode.yearly}{mode.verb}{' ' if mode.verb.isascii() else ''}{quantity}{each[0] if each else ''}"
        return Mention(extent, figure, "", change, unit, mode.falls, lasts=lasts)
    capped = mode.at_most or behind.strip() in {"以下", "以内", "or less", "or below"}
    return Mention(extent, figure, quantity, "", unit, mode.falls, capped, lasts, found["zh"] is not None)


def _factor(found: re.Match[str], mode: modes.Mode) -> Mention:
    said = found["factor"].casefold()
    said = "double" if said.startswith("twice") else f"{said[:-3]}e" if said.endswith("ing") else said
    figure = Extent(found.start(), found.end())
    return Mention(figure._replace(start=min(mode.start, figure.start)), figure, "", said, "", said[0] in "减h")


def _plainer(mention: Mention | None) -> Mention | None:
    """A change whose verb the plan format does not know (boosted by 5 %), with one that it does."""
    _, by, amount = mention.change.rpartition(" by ") if mention else ("", "", "")
    if mention is None or not by:
        return None
    return replace(mention, change=f"{'reduced' if mention.falls else 'increased'} by {amount}")


def loads(mention: Mention) -> bool:
    """Whether the plan format reads what the mention says."""
    try:
        if mention.change:
            parse_change(mention.change, mention.unit)
        else:
            parse_reading(mention.value, mention.unit)
    except QuantityError:
        return False
    return True
