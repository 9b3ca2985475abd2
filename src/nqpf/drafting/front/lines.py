"""The lines before the first section, and what each of them is: of the title, a date, a signature, an address."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from nqpf.documents.document import Document, Extent
from nqpf.drafting.bodies.forms import is_proper
from nqpf.drafting.outline import Outline
from nqpf.drafting.spelling import evened_out, is_latin

_MOST_LINES, _LAST = 60, 6
_SHORT = 200
"""Characters of a paragraph that may be a line of its own at the end."""
_YEAR = "(?:19|20)[0-9]{2}"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DATE = (
    rf"{_YEAR}年[0-9]{{1,2}}月(?:[0-9]{{1,2}}[日号])?|(?:[0-9]{{1,2}} )?{_MONTH} {_YEAR}|{_MONTH} [0-9]{{1,2}}, {_YEAR}"
)
"""A date as documents are dated, with the month at least."""


class Line(NamedTuple):
    """A line with its words in even spelling."""

    words: str
    extent: Extent


def front_lines(document: Document, outline: Outline) -> tuple[Line, ...]:
    """The lines before the first section, a table's rows among them; of a document without sections the first ones."""
    before = (block for block in document.blocks if block.extent.start < max(outline.front.end, 1))
    lines: list[Line] = []
    for _, row in groupby(before, key=lambda block: (block.cell and block.cell[:2]) or block.extent):
        cells = [_line(document, extent) for extent in dict.fromkeys(block.extent for block in row)]
        lines.append(cells[0] if len(cells) == 1 else Line(" ".join(cell.words for cell in cells), whole(cells)))
        if len(lines) == _MOST_LINES:
            break
    return tuple(lines)


def last_lines(document: Document) -> tuple[Line, ...]:
    """The last lines of the document, where it may be signed and dated."""
    return tuple(_line(document, block.extent) for block in document.blocks[-_LAST:] if not block.cell)


def closing_lines(document: Document, outline: Outline) -> tuple[Line, ...]:
    """The last lines of the text itself, before its annexes or what a web page sets below it (附件下载, 相关解读)."""
    annex = next((section.heading.start for section in outline.every() if section.part == "annex"), len(document.text))
    lines: list[Line] = []
    for block in document.blocks:
        if block.extent.start >= annex:
            break
        if block.extent.start >= outline.front.end and not block.cell:
            line = _line(document, block.extent) if block.extent.end - block.extent.start <= _SHORT else None
            if line and _below().match(line.words):
                break
            lines = [*lines[-_LAST + 1 :], line or Line("。", block.extent)]
    return tuple(lines)


@cache
def _below() -> re.Pattern[str]:
    pages = "附件下载|相关(?:解读|文档|文件|链接|附件|阅读)|分享到?[:：]?\\Z|上一篇|下一篇|扫一扫|打印本页|关闭窗口"
    return re.compile(rf"[【\[]?(?:{pages}|附件[0-9]{{0,2}}[:：]|Annexes?:|Attachments?:|Related (?:links|documents))")


def _line(document: Document, extent: Extent) -> Line:
    words = evened_out(document.said(extent))
    return Line(_in_digits(words) if _in_characters().fullmatch(words) else words, extent)


@cache
def _in_characters() -> re.Pattern[str]:
    return re.compile(
        "(?P<year>[〇零○一二三四五六七八九]{4})年(?P<month>[一二三四五六七八九十]{1,2})月(?:(?P<day>[一二三四五六七八九十]{1,3})日)?"
    )


def _in_digits(date: str) -> str:
    """二〇二六年三月二十日 as 2026年3月20日, 二〇二六年三月 as 2026年3月."""
    found = _in_characters().fullmatch(date)
    if found is None:
        return date
    digits = {character: str(value) for value, character in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
    year = "".join(digits[character] for character in found["year"])
    day = f"{_number(found['day'], digits)}日" if found["day"] else ""
    return f"{year}年{_number(found['month'], digits)}月{day}"


def _number(written: str, digits: dict[str, str]) -> int:
    tens, ten, ones = written.rpartition("十")
    return (int(digits[tens]) if tens else 1) * 10 * bool(ten) + (int(digits[ones]) if ones else 0)


@cache
def date_alone() -> re.Pattern[str]:
    """A line that is a date."""
    return re.compile(rf"[（(]?(?P<date>{DATE}|{_YEAR}[-./][0-9]{{1,2}}[-./][0-9]{{1,2}})(?:印发|发布|起草)?[）)]?")


@cache
def _no_title() -> re.Pattern[str]:
    return re.compile(
        r".*[。；：:，,;!?！？]|.*[^.A-Z0-9][.]|[（(].*[）)]|附(?:件|录)?[0-9一二三四五六七八九十]{0,3}|.*文件"
        r"|.*[〔\[]20[0-9]{2}[〕\]][^》]*号|[A-Z0-9ＺＰ]+(?:-[0-9A-Z]+)+|抄送.*|(?:索引号|主题词|发文|来源|发布|成文|有效性).*"
    )


def may_be_of_title(line: Line) -> bool:
    """Whether a line may be one of a title: short, no sentence, no date, number, address or signature."""
    longest = 160 if is_latin(line.words) else 60
    return (
        0 < len(line.words) <= longest
        and not date_alone().fullmatch(line.words)
        and not _no_title().fullmatch(line.words)
        and not is_proper(line.words)
    )


def whole(lines: Sequence[Line]) -> Extent:
    """From the first to the last of some lines."""
    return Extent(lines[0].extent.start, lines[-1].extent.end)
