"""What a document announces by number: 五大行动, 以下三个方面, four actions; and where it does."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.figures.words import chinese_number, english_number
from nqpf.drafting.outline import Section
from nqpf.drafting.slips.reading import Reading

_FEWEST, _MOST = 2, 40
_PARTS = ("goals", "general")
"""Parts that may announce what all of the document sets out."""
_NOUNS = "专项行动|行动计划|行动|工程|任务|举措|措施|计划|专项|赛道"
_NOUNS_EN = (
    "actions|measures|priorities|tasks|programmes|programs|pillars|goals|objectives|projects|steps|strands"
    "|workstreams|initiatives|commitments|themes|areas"
)
_ONES = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
Where = Literal["heading", "below", "anywhere"]


class Announced(NamedTuple):
    """A number of things that are announced, in the heading of a section, in its text, or for the whole document.

    `noun` is what they are (行动, actions); empty for 方面, whose items may be anything. `section` is None in front.
    """

    number: int
    noun: str
    extent: Extent
    section: Section | None
    where: Where


def announced(reading: Reading) -> Iterator[Announced]:
    """What a document announces: in headings, where it says that a list follows, and in its goals."""
    seen: set[int] = set()
    for one in _every(reading):
        if one.extent.start not in seen:
            seen.add(one.extent.start)
            yield one


def _every(reading: Reading) -> Iterator[Announced]:
    yield from _in_text(reading, None, reading.outline.front)
    for section in reading.sections:
        if section.part in {"present", "annex"}:
            continue
        if section.sections:
            for pattern in (_in_heading(), _in_heading_en()):
                yield from _found(reading, section, section.heading, pattern, "heading")
        # A heading may run into its text (抓好以下三项工作：).
        yield from _in_text(reading, section, Extent(section.heading.start, section.body.end))


def _in_text(reading: Reading, section: Section | None, within: Extent) -> Iterator[Announced]:
    for pattern in (_below(), _below_en()):
        yield from _found(reading, section, within, pattern, "below")
    if section is None or section.part in _PARTS or section.sections or section is reading.sections[0]:
        for pattern in (_anywhere(), _anywhere_en()):
            yield from _found(reading, section, within, pattern, "anywhere")


def _found(
    reading: Reading, section: Section | None, within: Extent, pattern: re.Pattern[str], where: Where
) -> Iterator[Announced]:
    for found in pattern.finditer(reading.text, *within):
        number, noun = found["number"], (found["noun"] or "").casefold()
        if number.isdigit():
            count = int(number)
        else:
            count = int(english_number(number) if number.isascii() else chinese_number(number) or 0)
        if _FEWEST <= count <= _MOST:
            yield Announced(count, noun, Extent(found.start("number"), found.end("said")), section, where)


_ALONE = "(?<![第0-9一二三四五六七八九十百千+—-])"
_NUMBER = f"{_ALONE}(?P<number>[1-9][0-9]?|[二两三四五六七八九]|[一二三]?十[一二三四五六七八九]?)"


@cache
def _in_heading() -> re.Pattern[str]:
    chinese = rf"{_NUMBER}(?=[大项条个类])(?P<said>[大项条个类][“”一-鿿]{{0,4}}?(?P<noun>{_NOUNS}))(?![一-鿿])"
    return re.compile(chinese)


@cache
def _in_heading_en() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<number>(?i:{_ONES}))\s(?P<said>(?:[a-z-]+\s)?(?P<noun>(?i:{_NOUNS_EN})))\b")


@cache
def _below() -> re.Pattern[str]:
    """That a list follows: 以下三个方面, 如下八条措施, 五项任务：at the end of a paragraph."""
    others = "方面|内容|工作|意见|要求|政策|原则|目标|重点|环节|领域|路径|机制"
    kinds = rf"(?:[大项条个类点]?[一-鿿]{{0,4}}?(?:(?P<noun>{_NOUNS})|{others})|[条点])"
    return re.compile(rf"(?<=[以如]下){_NUMBER}(?P<said>{kinds})")


@cache
def _anywhere() -> re.Pattern[str]:
    """That the document carries out so many of what its headings name: 实施五大行动, 抓好八项重点任务."""
    verbs = "实施|开展|推进|组织|启动|抓好|落实|部署|打好|聚焦|围绕|突出|提出|以"
    return re.compile(
        rf"(?:{verbs})(?:以下|好)?[“]?{_NUMBER}(?=[大项条])(?P<said>[大项条][“”一-鿿]{{0,4}}?(?P<noun>{_NOUNS}))(?=[，。、；：”]|$)",
        re.MULTILINE,
    )


@cache
def _below_en() -> re.Pattern[str]:
    """The following five measures; the five measures below."""
    said = rf"(?P<number>{_ONES}|[2-9]|1[0-9])\s(?P<said>(?:[a-z-]{{1,20}}\s)?(?P<noun>{_NOUNS_EN}))\b"
    return re.compile(rf"\b(?P<before>[Ff]ollowing\s)?{said}(?(before)|(?=\sbelow\b))")


@cache
def _anywhere_en() -> re.Pattern[str]:
    kinds = "plan|strategy|programme|program|roadmap|section|chapter|county|city|town|region|council|company|group"
    subject = f"(?:[Tt]h(?:e|is) (?:{kinds})|[Ww]e|[Ii]t)"
    verbs = (
        "will (?:take|carry out|implement|deliver|pursue|launch|undertake)"
        "|sets? out|contains?|consists? of|lists?|rests? on|is built on|comprises?|describes?|proposes?"
        "|is (?:organi[sz]ed|grouped|divided|structured) (?:around|in|into|under)"
    )
    return re.compile(
        rf"\b{subject} (?:{verbs}) (?:the following )?(?P<number>{_ONES}|[2-9]|1[0-9])\s+"
        rf"(?P<said>(?:[a-z-]+\s)?(?P<noun>{_NOUNS_EN}))\b"
    )
