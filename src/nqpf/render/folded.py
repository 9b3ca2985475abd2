"""Markdown that fits into a comment under a change: long parts are folded away, and cut where they are too long.

A comment begins with a marker that no reader sees, by which whoever wrote it finds it again to write it anew.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from nqpf.base.language import Language, Text
from nqpf.render.markdown.escape import escape, marker, name_of, title_of
from nqpf.render.markdown.fitting import LONGEST, fitting

__all__ = ["LONGEST", "Fold", "escape", "fitting", "folded", "marker", "opening", "title_of"]

_CUT = Text(
    "**Shortened to fit into a comment: {count} more lines. The other formats have them.**",
    "**为适合评论篇幅，此处截断：另有 {count} 行，完整内容见其他格式。**",
)
_ROOM = 300
"""Characters of a part beside its title and lines, at most."""


class Fold(NamedTuple):
    """A part of a page below a title that opens it: lines that always stand, and lines that may be cut at the end."""

    anchor: str
    title: str
    lead: Sequence[str] = ()
    rows: Sequence[str] = ()
    opened: bool = False


def folded(head: Sequence[str], parts: Iterable[Fold], foot: Sequence[str], language: Language) -> str:
    """The page. Each part may take half of what room is left, so that none crowds out those behind it."""
    lines, lost = list(head), 0
    room = LONGEST - _ROOM - _length([*head, *foot])
    for part in parts:
        told = _part(part, room // 2, language)
        room -= _length(told)
        lost += 0 if told else len(part.rows)
        lines += told
    return "\n".join([*lines, *(_cut(lost, language) if lost else ()), *foot]) + "\n"


def opening(title: str, anchor: str, *, opened: bool = False) -> str:
    """How a part that opens begins. The title is HTML, in which Markdown means nothing."""
    return f'<details id="nqpf-{name_of(anchor)}"{" open" if opened else ""}><summary>{title}</summary>\n'


def _part(part: Fold, longest: int, language: Language) -> list[str]:
    """A part in so many characters; nothing where not even its title fits."""
    longest -= _ROOM + len(part.title) + _length(part.lead)
    if longest < 0:
        return []
    if not part.rows:
        return [f'<p id="nqpf-{name_of(part.anchor)}">{part.title}</p>', ""]
    rows = fitting(part.rows, longest)
    cut = _cut(len(part.rows) - len(rows), language) if len(rows) < len(part.rows) else ()
    return [opening(part.title, part.anchor, opened=part.opened), *part.lead, *rows, "", *cut, "</details>", ""]


def _cut(count: int, language: Language) -> tuple[str, str]:
    return _CUT.in_language(language).format(count=count), ""


def _length(lines: Iterable[str]) -> int:
    return sum(len(line) + 1 for line in lines)
