"""Markdown that fits into a comment under a change: long parts are folded away, and cut where they are too long.

A comment begins with a marker that no reader sees, by which whoever wrote it finds it again to write it anew.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape as escape_html
from typing import NamedTuple

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain

LONGEST = 60_000
"""Characters that a page may have: GitHub takes comments of up to 65,536."""

_CUT = Text(
    "**Shortened to fit into a comment: {count} more lines. The other formats have them.**",
    "**为适合评论篇幅，此处截断：另有 {count} 行，完整内容见其他格式。**",
)
_NO_ID = re.compile(r"[^\w.\-]")
_ROOM = 300
"""Characters of a part beside its title and lines, at most."""

# What Markdown or HTML would read as structure, a link or an entity: plan text is only ever text.
_ACTIVE = re.compile(r"([\\`*_\[\]<>#|~$]|&(?=#?\w+;)|:(?=//))")
_LINKED = re.compile(r"@(?=\w)|#(?=\d)|GH(?=-\d)|www(?=\.)", re.IGNORECASE)


class Fold(NamedTuple):
    """A part of a page below a title that opens it: lines that always stand, and lines that may be cut at the end."""

    anchor: str
    title: str
    lead: Sequence[str] = ()
    rows: Sequence[str] = ()
    opened: bool = False


def marker(*names: str) -> str:
    """A line for programs: what wrote the page, and about what."""
    return f"<!-- nqpf:{' '.join(map(_name, names))} -->"


def fitting(texts: Iterable[str], longest: int) -> list[str]:
    """As many of the first texts, each with its line break, as fit."""
    kept: list[str] = []
    for text in texts:
        longest -= len(text) + 1
        if longest < 0:
            break
        kept.append(text)
    return kept


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
    return f'<details id="nqpf-{_name(anchor)}"{" open" if opened else ""}><summary>{title}</summary>\n'


def title_of(text: str) -> str:
    """Text for the title of a part."""
    return escape_html(plain(text))


def escape(text: str) -> str:
    """Text that Markdown and HTML leave alone, on one line."""
    # GitHub makes mentions, references and links of these wherever they stand; a word joiner breaks the spell.
    return _LINKED.sub("\\g<0>\u2060", _ACTIVE.sub(r"\\\1", plain(text)))


def _part(part: Fold, longest: int, language: Language) -> list[str]:
    """A part in so many characters; nothing where not even its title fits."""
    longest -= _ROOM + len(part.title) + _length(part.lead)
    if longest < 0:
        return []
    if not part.rows:
        return [f'<p id="nqpf-{_name(part.anchor)}">{part.title}</p>', ""]
    rows = fitting(part.rows, longest)
    cut = _cut(len(part.rows) - len(rows), language) if len(rows) < len(part.rows) else ()
    return [opening(part.title, part.anchor, opened=part.opened), *part.lead, *rows, "", *cut, "</details>", ""]


def _name(text: str) -> str:
    """What an id may hold: nothing that ends a comment or an attribute."""
    return _NO_ID.sub("", text)


def _cut(count: int, language: Language) -> tuple[str, str]:
    return _CUT.in_language(language).format(count=count), ""


def _length(lines: Iterable[str]) -> int:
    return sum(len(line) + 1 for line in lines)
