"""All that a document numbers, in its order: headings, paragraphs, and what is counted within a paragraph."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from nqpf.documents.document import Block, Extent
from nqpf.documents.numbers import RANKS, leading_number
from nqpf.drafting.figures import spelled
from nqpf.drafting.figures.words import chinese_number
from nqpf.drafting.headings import Heading
from nqpf.drafting.slips.reading import Reading

_DIGITS = "一二三四五六七八九"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_BY_WORDS = ("part", "chapter", "division", "article")
"""Rungs whose numbers are names of parts, by which they are referred to."""
_LONGEST = 40
"""Characters of a paragraph that show which one is meant."""
_NEVER = ("box", "letter-bracket")
"""Rungs that number what is set apart from the text, or that are too often something else."""
_BY_HEADINGS = ("decimals", "roman", "chapter", "division")
"""Rungs whose numbers begin sentences, too (2.5 million people, Section 3 says), so that only headings count."""


class Numeral(NamedTuple):
    """A number as written: what stands before and behind the part that counts, and its value."""

    before: str
    value: int
    behind: str
    script: str

    def of(self, value: int) -> str:
        """Another number of the same spelling."""
        return f"{self.before}{_WRITERS[self.script](value)}{self.behind}"


class Entry(NamedTuple):
    """A numbered heading or paragraph. `key` is what entries of one list share; `rank` the usual one of its number.

    Without a `numeral` it is a heading without a number, or an annex that has none. `led_in`: right before it a line
    says what follows (申请材料：), so that another list may begin.
    """

    key: str
    rank: float
    extent: Extent
    title: str
    is_heading: bool
    numeral: Numeral | None
    led_in: bool = False

    @property
    def value(self) -> int:
        """What it counts; 0 without a number."""
        return self.numeral.value if self.numeral else 0

    @property
    def is_annex(self) -> bool:
        """Whether it begins an annex."""
        return self.key.startswith("annex")


def chinese(value: int) -> str:
    """A number up to 99 in Chinese characters."""
    tens, ones = divmod(value, 10)
    written = f"{_DIGITS[tens - 1] if tens > 1 else ''}十" if tens else ""
    return written + (_DIGITS[ones - 1] if ones else "")


_WRITERS: Mapping[str, Callable[[int], str]] = {
    "chinese": chinese,
    "arabic": str,
    "roman": lambda value: _ROMAN[value - 1] if value <= len(_ROMAN) else str(value),
    "circle": lambda value: chr(ord("①") + value - 1),
    "letter": lambda value: chr(ord("A") + value - 1),
}


def numbered(reading: Reading) -> Iterator[Entry]:
    """Headings, with a number or without, numbered paragraphs, and items counted within a paragraph, in order.

    A number with which a line begins that goes on with a sentence (… under section / 7. This …) is none.
    """
    headed: dict[int, list[Heading]] = {}
    for heading in reading.headings:
        headed.setdefault(heading.block.extent.start, []).append(heading)
    led_in = goes_over = False
    for block in reading.document.blocks:
        if block.kind not in {"heading", "paragraph"}:
            led_in = True
            continue
        own = next((one for one in headed.get(block.extent.start, ()) if one.extent.start == block.extent.start), None)
        entry = _of_heading(own) if own else _of_paragraph(reading, block)
        if entry is not None and not (goes_over and entry.key == "arabic" and block.kind == "paragraph"):
            yield entry._replace(led_in=led_in)
        said = reading.text[block.extent.start : block.extent.end].rstrip()
        led_in = entry is None and _leads_in(said)
        goes_over = entry is None and len(said) > _LONGEST and said[-1].isalnum()
        yield from _within(reading, block, entry)


def _leads_in(said: str) -> bool:
    """Whether a line without a number may be the title of a list."""
    said = said.rstrip()
    return said.endswith(("：", ":")) or (len(said) <= _LONGEST and not said.endswith(("。", ".", "；", ";")))


def _of_heading(heading: Heading) -> Entry | None:
    kind = heading.kind
    if kind.sort == "purpose":
        return None
    if not heading.number:
        return Entry("", kind.rank, heading.extent, heading.title, True, None)
    leading = leading_number(heading.number) or leading_number(f"{heading.number} A")
    rung = leading.rung if leading else f"label {kind.name}" if kind.sort == "label" else "arabic"
    if rung in _BY_HEADINGS and heading.title[:1].islower():
        return None
    if rung in _BY_WORDS and _refers().match(heading.title):
        return None
    if rung in _NEVER or rung == "in-words":
        return None
    return _entry(heading.number, rung, heading.extent, heading.title, is_heading=True)


@cache
def _refers() -> re.Pattern[str]:
    """That a number at the beginning of a paragraph refers to what stands elsewhere: 第二条所列…, Section 3(a)."""
    return re.compile(r"[（(][a-z0-9]|[0-9]|所列|所述|规定的?|中的?|的|至|和|及|、|第")


def _of_paragraph(reading: Reading, block: Block) -> Entry | None:
    said = reading.text[block.extent.start : block.extent.end]
    leading = leading_number(said) or leading_number(block.number)
    if leading is None or leading.rung in _NEVER or leading.rung in _BY_HEADINGS or leading.rung == "in-words":
        return None
    if leading.rung in _BY_WORDS and _refers().match(said, len(leading.written)):
        return None
    if leading.rung == "annex" and (len(said) > _LONGEST or said.endswith("。") or not block.number):
        return None
    if leading.rung == "arabic" and not re.search("[.．、]", leading.written):
        return None
    extent = Extent(block.extent.start, min(block.extent.end, block.extent.start + _LONGEST))
    title = said[len(block.number or leading.written) : _LONGEST]
    return _entry(block.number or leading.written, leading.rung, extent, title, is_heading=False)


def _within(reading: Reading, block: Block, above: Entry | None) -> Iterator[Entry]:
    """What a paragraph counts in words or in brackets: 一是…；二是…, (1)…; (2)…, ①…②…."""
    start = above.extent.end if above and above.is_heading and above.numeral else block.extent.start
    for found in _items().finditer(reading.text, start, block.extent.end):
        rung = str(found.lastgroup).replace("_", "-")
        end = min(found.end() + _LONGEST // 2, block.extent.end)
        behind = re.split("[，。；：,;:\n]", reading.text[found.end() : end])[0]
        extent = Extent(found.start(), found.end() + len(behind))
        entry = _entry(found[0], rung, extent, behind, is_heading=False)
        if entry is not None:
            yield entry


@cache
def _items() -> re.Pattern[str]:
    """An item within a paragraph, at the beginning of a clause."""
    return re.compile(
        r"(?:(?<=[。；;：:）)，,\n])|^)(?:(?P<in_words>[一二三四五六七八九十]{1,3}是(?!否|不))|(?P<circle>[①-⑳]))"
        r"|(?<=[。；;：:])(?P<arabic_bracket>[（(][0-9]{1,2}[）)])",
        re.MULTILINE,
    )


def _entry(number: str, rung: str, extent: Extent, title: str, *, is_heading: bool) -> Entry | None:
    numeral = _numeral(number, rung)
    if rung == "annex":
        word = re.match(r"附.|[A-Za-z]+", number)
        key = f"annex {word[0].casefold() if word else ''}"
        return Entry(key, -1.0, extent, title, is_heading, numeral)
    if numeral is None:
        return None
    rank = float(RANKS.get(rung, RANKS["chinese-bracket"] + 0.5))
    if rung == "decimals":  # what stands before its last part belongs to the list: 1.1, 1.2 and 2.1, 2.2
        rank, rung = RANKS["arabic"] + numeral.before.count(".") / 10, f"decimals {numeral.before}"
    return Entry(rung, rank, extent, title, is_heading, numeral)


def _numeral(number: str, rung: str) -> Numeral | None:
    number = spelled(number).strip()
    found = (_last() if rung.startswith("label") else _count()).search(number)
    if found is None or (rung == "annex" and not found.start()):
        return None
    script, written = str(found.lastgroup), found[0]
    before, behind = number[: found.start()], number[found.end() :]
    if script == "chinese":
        value = int(chinese_number(written) or 0)
    elif script == "roman":
        value = _ROMAN.index(written) + 1 if written in _ROMAN else 0
    else:
        value = int(written) if script == "arabic" else ord(written) - ord("①" if script == "circle" else "A") + 1
    return Numeral(before, value, behind, script) if 0 < value < 100 else None


@cache
def _count() -> re.Pattern[str]:
    """The part of a number that counts: the last of 1.2.3, what is no word of 附件2, Annex B, 第三章."""
    return re.compile(
        r"(?P<chinese>[一二三四五六七八九十]{1,4})|(?P<arabic>[0-9]{1,3})(?!.*[0-9])|(?P<circle>[①-⑳])"
        r"|(?P<roman>\b[IVX]{1,5}\b)|(?<=[A-Za-z] )(?P<letter>[A-Z])\b"
    )


@cache
def _last() -> re.Pattern[str]:
    """What counts in a label (三年行动1：)."""
    return re.compile(r"(?:(?P<chinese>[一二三四五六七八九十]{1,3})|(?P<arabic>[0-9]{1,2}))(?=[ :：、.]*\Z)")
