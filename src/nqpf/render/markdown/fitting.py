"""Pages that fit into a comment under a change: long parts are folded away, and cut where they are too long."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from nqpf.base.language import Language, Text
from nqpf.render.markdown.escape import name_of

LONGEST = 60_000
"""Characters that a page may have: GitHub takes comments of up to 65,536."""
_HEAD, _FOOT = 20_000, 8_000
"""Characters that a page's head and foot may have."""
_ROOM = 300
"""Characters of a part beside its title and lines, at most."""
_CUT = Text(
    "**Shortened to fit into a comment: {count} more lines. The other formats have them.**",
    "**为适合评论篇幅，此处截断：另有 {count} 行，完整内容见其他格式。**",
)


class Part(NamedTuple):
    """A part of a page: its lines, below a title (HTML) that opens them; without a title, they always stand open."""

    anchor: str
    title: str
    lines: Sequence[str]
    opened: bool = False


def fitted(head: Sequence[str], parts: Iterable[Part], foot: Sequence[str], language: Language) -> str:
    """The page. Each part may take half of what room is left, so that none crowds out those behind it."""
    head, foot = fitting(head, _HEAD), fitting(foot, _FOOT)
    lines, lost = list(head), 0
    room = LONGEST - _ROOM - length([*head, *foot])
    for part in parts:
        made = _part(part, room // 2, language)
        room -= length(made)
        lost += 0 if made else _count(part.lines)
        lines += made
    return "\n".join([*lines, *(_cut(lost, language) if lost else ()), *foot]).rstrip("\n") + "\n"


def fitting(lines: Iterable[str], longest: int) -> list[str]:
    """As many of the first lines, each with its line break, as fit."""
    kept: list[str] = []
    for line in lines:
        longest -= len(line) + 1
        if longest < 0:
            break
        kept.append(line)
    return kept


def shortened(lines: Sequence[str], longest: int, language: Language) -> list[str]:
    """Lines that fit, and how many more there are."""
    kept = fitting(lines, longest)
    return [*kept, "", *_cut(_count(lines[len(kept) :]), language)] if len(kept) < len(lines) else kept


def unfolding(title: str, anchor: str, lines: Sequence[str], *, opened: bool = False) -> list[str]:
    """Lines below a title that opens them. The title is HTML."""
    opening = f'<details id="nqpf-{name_of(anchor)}"{" open" if opened else ""}><summary>{title}</summary>\n'
    return [opening, *lines, "</details>", ""]


def length(lines: Iterable[str]) -> int:
    """Characters of lines, each with its line break."""
    return sum(len(line) + 1 for line in lines)


def _part(part: Part, longest: int, language: Language) -> list[str]:
    """A part in so many characters; nothing where not even its title fits."""
    longest -= _ROOM + len(part.title)
    if longest < 0:
        return []
    lines = shortened(part.lines, longest, language)
    return unfolding(part.title, part.anchor, lines, opened=part.opened) if part.title else lines


def _cut(count: int, language: Language) -> tuple[str, str]:
    return _CUT.in_language(language).format(count=count), ""


def _count(lines: Iterable[str]) -> int:
    """Lines that say something."""
    return sum(1 for line in lines for one in line.split("\n") if one)
