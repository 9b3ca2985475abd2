"""Dates by which a document wants something done, and duties that come round."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Block, Document, Extent
from nqpf.drafting.dates.chinese import YEAR, chinese_dates
from nqpf.drafting.dates.columns import dates_in_columns, is_column_of_dates, stands_behind_label
from nqpf.drafting.dates.english import english_dates
from nqpf.drafting.dates.fields import dates_in_fields
from nqpf.drafting.dates.found import FoundDate
from nqpf.drafting.dates.headings import dates_in_headings
from nqpf.drafting.dates.relative import relative_dates
from nqpf.drafting.outline import Outline
from nqpf.drafting.sentences import sentences
from nqpf.drafting.years.own import own_year

_OPENS = 2
"""Characters that may stand before a date which opens its paragraph."""


def find_dates(document: Document, outline: Outline) -> tuple[FoundDate, ...]:
    """All such dates, in the order of the text.

    What has been (截至2025年底), years within titles and ranges, and dates that the plan format cannot read for
    certain (2027年前) are left out.
    """
    found = [
        *_in_paragraphs(document, outline),
        *dates_in_columns(document),
        *dates_in_headings(document, outline),
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda date: (date.extent, date.scope)))


def _in_paragraphs(document: Document, outline: Outline) -> Iterator[FoundDate]:
    text, year = document.text, own_year(document, outline)
    for paragraph in dict.fromkeys(block.extent for block in document.blocks if not _is_dated_column(block)):
        titles = [Extent(*found.span()) for found in _title().finditer(text, *paragraph)]
        fields = tuple(dates_in_fields(text, paragraph))
        apart = sorted({*titles, *(date.extent for date in fields)})
        dates = [
            date
            for sentence in sentences(text, paragraph)
            for date in (
                *chinese_dates(text, sentence),
                *english_dates(text, sentence),
                *relative_dates(text, sentence, year),
            )
            if not _inside(apart, date.extent.end - 1)
        ]
        if dates and dates[0].entry == "due" and dates[0].extent.start - paragraph.start <= _OPENS:
            following = next((date.scope.start for date in dates[1:] if date.entry == "due"), paragraph.end)
            dates[0] = dates[0]._replace(scope=Extent(dates[0].scope.start, max(dates[0].scope.end, following)))
        whole = {*fields, *(date for date in dates if stands_behind_label(text, date.extent.start))}
        for date in (*dates, *fields):
            section = outline.at(date.extent.start)
            of_section = section and (date in whole or date.extent.within(section.heading))
            yield date._replace(scope=section.whole) if section and of_section else date


@cache
def _title() -> re.Pattern[str]:
    return re.compile("《[^》\n]{1,200}》")


def _inside(apart: list[Extent], at: int) -> bool:
    index = bisect_right(apart, at, key=lambda title: title.start) - 1
    return index >= 0 and at < apart[index].end


def _is_dated_column(block: Block) -> bool:
    """Whether a cell stands below a head that is a date itself or says that dates are below it."""
    return block.cell is not None and (is_column_of_dates(block.cell.header) or bool(_year().search(block.cell.header)))


@cache
def _year() -> re.Pattern[str]:
    return re.compile(YEAR)
