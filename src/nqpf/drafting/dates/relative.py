"""Dates without a year in the plan of one year: 年底前, 年内, 6月底前 in a work plan for 2026."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Document, Extent
from nqpf.drafting.dates.found import FoundDate, is_readable
from nqpf.drafting.outline import Outline

_READ = 2_000
"""Characters of the front in which the title stands."""


def own_year(document: Document, outline: Outline) -> str:
    """The one year that a title of the front names as the plan's (2026年工作要点); "" where there are more or none."""
    front = document.text[: min(outline.front.end, _READ)]
    titles = [found[0] for found in _yearly().finditer(front) if not _of_years().search(found[0])]
    years = {year for title in titles for year in re.findall("20[0-9]{2}", title)}
    return years.pop() if len(years) == 1 else ""


@cache
def _yearly() -> re.Pattern[str]:
    """The title of a year's plan; of a scheme (行动方案) only where it says that the year is its term (2026年度)."""
    words, plans = "[^，。；：\n]{0,40}", "要点|工作计划|重点工作|任务清单|工作安排|工作思路"
    return re.compile(
        rf"^{words}20[0-9]{{2}} ?年(?:{words}(?:{plans})|度{words}(?:计划|方案))[^\n]{{0,12}}$", re.MULTILINE
    )


@cache
def _of_years() -> re.Pattern[str]:
    """That a title names several years (三年, “十五五”)."""
    return re.compile("[两二三四五][个年]|十[一二三四五六]五")


def relative_dates(text: str, sentence: Extent, year: str) -> Iterator[FoundDate]:
    """The dates of a sentence that say no year, in the plan's own one; none without such a year."""
    if not year:
        return
    for found in _relative().finditer(text, *sentence):
        value = f"{year}年{found['month']}{found['close'] or ''}" if found["month"] else f"{year}年底"
        if is_readable(value):
            yield FoundDate("due", value, Extent(*found.span()), sentence)


@cache
def _relative() -> re.Pattern[str]:
    month = "(?P<month>[0-9]{1,2}月(?:[0-9]{1,2}[日号])?)(?P<close>底|末)?(?:之|以)?前"
    return re.compile(
        rf"(?<![0-9年每近去往历当])(?:{month}|(?:今年|本年|年)(?:底|末)(?:之|以)?前?|(?:今年)?年内(?!部))"
    )
