"""The headings of a document: styled ones, numbered lines, and titles that run into their paragraph."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from nqpf.documents.document import Block, Document, Extent
from nqpf.documents.numbers import RANKS, Leading, leading_number
from nqpf.drafting.headings.labels import label_of
from nqpf.drafting.headings.titles import run_in_end, title_end

_LEVELS = 10
"""Levels of styles come before all numbers: ranks 0 to 1."""
_LABEL_RANK = 1.0 + RANKS["chinese-bracket"] + 0.5
_FONT_RANK = 1.0 + RANKS["circle"] - 0.5
_RUN_IN_RANK = 1.0 + RANKS["in-words"]
Sort = Literal["numbered", "styled", "label", "purpose", "run-in"]


class Kind(NamedTuple):
    """What headings of one kind share: a number's rung, a style's level, a label; its usual rank, 0 the highest."""

    sort: Sort
    name: str
    rank: float


class Heading(NamedTuple):
    """A heading: its block, number and title, the extent of both. `runs_in`: its text follows in the same paragraph."""

    kind: Kind
    block: Block
    number: str
    title: str
    extent: Extent
    runs_in: bool


def headings(document: Document) -> Iterator[Heading]:
    """The headings of a document, in its order."""
    levels = _levels_of_rungs(document)
    for block in document.blocks:
        if block.kind in {"heading", "paragraph"}:
            found = _heading(document, block, levels)
            if found is not None:
                yield found
                if found.runs_in:
                    yield from _counted_in_words(document, found)


def run_in_title(document: Document, block: Block) -> Heading | None:
    """The title without a number that runs into a paragraph (加强统筹协调。建立…), None where it has none."""
    said = document.said(block.extent)
    end = run_in_end(said, 0)
    if end is None or end >= len(said.rstrip()) or re.search("[，,、（(：:]", said[:end]):
        return None
    return _made(document, block, Kind("run-in", "", _RUN_IN_RANK), 0, end)


def _counted_in_words(document: Document, first: Heading) -> Iterator[Heading]:
    """The titles behind 一是, 二是 within one paragraph (一是建平台。加快…。二是育企业。支持…。), from the second on.

    Where 一是 stands right behind the title of the paragraph, from the first on.
    """
    if first.kind.name == "in-words":
        at, kind = first.extent.end, first.kind
    else:
        at, kind = first.extent.end, Kind("numbered", "in-words", 1.0 + RANKS["in-words"])
        if not document.text.startswith("一是", at):
            return
    for found in _in_words().finditer(document.text, at, first.block.extent.end):
        yield Heading(kind, first.block, found["number"], found["title"], Extent(*found.span("all")), True)


@cache
def _bare() -> re.Pattern[str]:
    """A number without a mark behind it, as headings alone have: 2 三年目标."""
    return re.compile(r"[0-9]{1,2}[ \t]+(?=[^0-9 \t])")


@cache
def _in_words() -> re.Pattern[str]:
    return re.compile(
        r"(?<=[。；）)：:])(?P<all>(?P<number>[一二三四五六七八九十]{1,3}是)(?P<title>[^，,。：:；;！？\n]{2,34})[。：])(?=[^\n])"
    )


def _levels_of_rungs(document: Document) -> Mapping[str, int]:
    """By rung of number, the level of the style that headings with such a number have, where some have one."""
    levels: dict[str, int] = {}
    for block in document.blocks:
        if block.kind == "heading" and block.level and block.number:
            leading = leading_number(block.number)
            if leading is not None:
                levels.setdefault(leading.rung, block.level)
    return levels


def _heading(document: Document, block: Block, levels: Mapping[str, int]) -> Heading | None:
    said = document.said(block.extent)
    leading = leading_number(said) or leading_number(block.number)
    styled = block.kind == "heading"
    annex = leading is not None and leading.rung == "annex"
    if styled and block.level and not annex:
        bare = _bare().match(said) if not block.number else None
        return _made(document, block, _styled(block.level), bare.end() if bare else len(block.number), len(said))
    if leading is not None:
        at = len(block.number or leading.written)
        level = None if annex else levels.get(leading.rung)
        kind = _styled(level) if level else _numbered(leading)
        end = title_end(said, at, leading.rung, certain=styled)
        return None if end is None else _made(document, block, kind, at, end)
    label = label_of(said)
    if label is not None and label.counts:
        end = title_end(said, label.end, "label", certain=styled) or label.end
        return _made(document, block, Kind("label", label.word, _LABEL_RANK), label.end, end)
    if label is not None:
        made = _made(document, block, Kind("purpose", label.word, _LABEL_RANK), 0, label.end)
        return made._replace(title=label.word)
    return _made(document, block, Kind("styled", "", _FONT_RANK), 0, len(said)) if styled else None


def _numbered(leading: Leading) -> Kind:
    """The kind of a number: 1.2 stands below 1, and 1.2.3 below 1.2."""
    if leading.rung == "decimals":
        parts = len(re.findall("[0-9]+", leading.written))
        return Kind("numbered", f"decimals {parts}", 1.0 + RANKS["arabic"] + parts / 10)
    return Kind("numbered", leading.rung, 1.0 + RANKS[leading.rung])


def _styled(level: int) -> Kind:
    return Kind("styled", f"{level}", level / _LEVELS)


def _made(document: Document, block: Block, kind: Kind, at: int, end: int) -> Heading:
    """The heading whose number ends at `at` and whose title at `end` of its paragraph."""
    said = document.said(block.extent)
    title = said[at:end].strip().rstrip("。．.：:；;、，, ")
    start = block.extent.start
    return Heading(kind, block, said[:at].strip(), title, Extent(start, start + end), end < len(said))
