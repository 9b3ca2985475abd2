"""Dates that leave the year to the plan (到年底, 年内, 6月底前), where its title names the one year that it is for."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Extent
from nqpf.drafting.years.named import Year


@cache
def _relative() -> re.Pattern[str]:
    number = "0-9一二两三四五六七八九十几多"
    return re.compile(
        rf"(?<![{number}去明后前近每半当])(?:年[底末](?:前|之前)?|年内)|今年(?:年?[底末](?:前|之前)?|内)?"
        r"|(?<![0-9年/])(?<!年 )(?:1[0-2]|[1-9]) ?月(?: ?[0-9]{1,2} ?日|[底末])?(?:之前|前)"
        r"|(?<![A-Za-z])(?i:(?:by |before )(?:the )?(?:end of (?:the|this) year|year[- ]end)|this year)(?![A-Za-z])"
    )


def relative_years(text: str, within: Extent, own: int) -> Iterator[Year]:
    """The dates within an extent that are of the plan's own year, in order; none where it has none."""
    if own:
        for found in _relative().finditer(text, within.start, within.end):
            yield Year(Extent(found.start(), found.end()), f"{own}年" if not found[0].isascii() else f"{own}", own)
