"""Dates that leave the year to the plan (到年底, 年内, 6月底前), where its title names the one year that it is for."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Document, Extent
from nqpf.drafting.years.named import Year

_LONGEST = 80
"""Characters of a title."""
_FIRST = 5
"""Paragraphs at the beginning among which the title stands."""


@cache
def _title() -> re.Pattern[str]:
    return re.compile(
        r"((?:19|20)[0-9]{2}) ?年度?[^，。；：、]{0,50}(?:计划|要点|安排|任务|清单|方案)"
        r"|(?<![0-9-])((?:19|20)[0-9]{2}) (?:[A-Za-z]+ ){0,3}(?:plan|programme)(?![a-z])",
        re.IGNORECASE,
    )


@cache
def _any() -> re.Pattern[str]:
    return re.compile("(?:19|20)[0-9]{2}")


@cache
def _relative() -> re.Pattern[str]:
    number = "0-9一二两三四五六七八九十几多"
    return re.compile(
        rf"(?<![{number}去明后前近每半当])(?:年[底末](?:前|之前)?|年内)|今年(?:年?[底末](?:前|之前)?|内)?"
        r"|(?<![0-9年/])(?<!年 )(?:1[0-2]|[1-9]) ?月(?: ?[0-9]{1,2} ?日|[底末])?(?:之前|前)"
        r"|(?<![A-Za-z])(?i:(?:by |before )(?:the )?(?:end of (?:the|this) year|year[- ]end)|this year)(?![A-Za-z])"
    )


def own_year(document: Document, text: str) -> int:
    """The one year that a plan's title says it is for; 0 where it names none or several."""
    for block in document.blocks[:_FIRST]:
        title = text[block.extent.start : min(block.extent.end, block.extent.start + _LONGEST)]
        found = _title().search(title)
        if found:
            years = set(_any().findall(title))
            return int(found[1] or found[2]) if len(years) == 1 else 0
    return 0


def relative_years(text: str, within: Extent, own: int) -> Iterator[Year]:
    """The dates within an extent that are of the plan's own year, in order; none where it has none."""
    if own:
        for found in _relative().finditer(text, within.start, within.end):
            yield Year(Extent(found.start(), found.end()), f"{own}年" if not found[0].isascii() else f"{own}", own)
