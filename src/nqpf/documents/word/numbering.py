"""What a Word document says of its lists: for each level its format, its text and when it restarts (ECMA-376, 17.9)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from nqpf.documents.word.names import ALTERNATE, LEVEL, RPR, STYLE, VAL, VANISH, W, chosen, is_on, value_of, whole

LEVELS = 9
_ZEROS = re.compile("0*1(?=,|$)")


class Level(NamedTuple):
    """One level of a list. `restart`: the level, from 1, whose use restarts it; 0: none; None: any higher one.

    `width` is that of figures padded with zeros (001); `legal` writes the numbers of all levels in figures; a `hidden`
    one counts and is not shown.
    """

    start: int = 0
    format: str = "decimal"
    text: str = ""
    legal: bool = False
    suffix: str = "tab"
    restart: int | None = None
    style: str = ""
    width: int = 0
    hidden: bool = False


@dataclass(slots=True)
class Numbered:
    """A `w:num`: the list whose counters it uses, and what it changes of that list's levels."""

    list: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document by the `numId` that paragraphs and styles name."""

    def __init__(self, root: Any, style_lists: Mapping[str, str]) -> None:
        """Read the part; `style_lists` are the `numId` of numbering styles. Without the part there are no lists."""
        self.by_id: dict[str, Numbered] = {}
        self.linked: dict[str, tuple[str, int]] = {}
        if root is None:
            return
        abstracts = {one.get(W + "abstractNumId", ""): one for one in root.iterchildren(W + "abstractNum")}
        nums = {one.get(W + "numId", ""): one for one in root.iterchildren(W + "num")}
        levels: dict[str, dict[int, Level]] = {}
        for name, num in nums.items():
            found = _abstract(num, abstracts, nums, style_lists)
            if found not in levels:
                levels[found] = _levels(abstracts.get(found))
            self.by_id[name] = _numbered(num, found, levels[found])
            for at, level in self.by_id[name].levels.items():
                if level.style:
                    self.linked.setdefault(level.style, (name, at))


def _abstract(num: Any, abstracts: Mapping[str, Any], nums: Mapping[str, Any], style_lists: Mapping[str, str]) -> str:
    """The abstract list of a num; where that one only names a numbering style, the list of this style."""
    found = value_of(num, W + "abstractNumId") or ""
    link = value_of(abstracts.get(found), W + "numStyleLink")
    other = nums.get(style_lists.get(link or "", ""))
    return found if other is None else value_of(other, W + "abstractNumId") or found


def _numbered(num: Any, name: str, levels: Mapping[int, Level]) -> Numbered:
    changed, starts = dict(levels), {}
    for override in num.iterchildren(W + "lvlOverride"):
        at = whole(override.get(LEVEL), LEVELS)
        if at is None:
            continue
        replaced = override.find(W + "lvl")
        if replaced is not None:
            changed[at] = _level(replaced)
        start = whole(value_of(override, W + "startOverride"))
        if start is not None:
            starts[at] = start
    return Numbered(name, changed, starts)


def _levels(abstract: Any) -> dict[int, Level]:
    found = {}
    for element in abstract.iterchildren(W + "lvl") if abstract is not None else ():
        at = whole(element.get(LEVEL), LEVELS)
        if at is not None and at < LEVELS:
            found[at] = _level(element)
    return found


def _level(element: Any) -> Level:
    format, width = _format(element)
    return Level(
        start=whole(value_of(element, W + "start")) or 0,
        format=format,
        text=(value_of(element, W + "lvlText") or "")[:200],
        legal=is_on(element.find(W + "isLgl")),
        suffix=value_of(element, W + "suff") or "tab",
        restart=whole(value_of(element, W + "lvlRestart")),
        style=value_of(element, STYLE) or "",
        width=width,
        hidden=is_on(element.find(f"{RPR}/{VANISH}")),
    )


def _format(element: Any) -> tuple[str, int]:
    """The level's format, and the width to which a custom one (`001, 002, 003, ...`) pads its figures."""
    stated = element.find(W + "numFmt")
    alternate = element.find(ALTERNATE)
    if stated is None and alternate is not None:
        branch = chosen(alternate)
        stated = branch.find(W + "numFmt") if branch is not None else None
    if stated is None:
        return "decimal", 0
    zeros = _ZEROS.match(stated.get(W + "format", "")) if stated.get(VAL) == "custom" else None
    return stated.get(VAL, "decimal"), len(zeros[0]) if zeros else 0
