"""The one year that a plan is for, where its title names it: 2026年工作要点, 2026 work programme."""

import re
from functools import cache

from nqpf.documents.document import Document
from nqpf.drafting.outline import Outline

_READ = 2_000
"""Characters of the front in which the title stands."""


def own_year(document: Document, outline: Outline) -> int:
    """The one year that a title of the front names as the plan's; 0 where there are more or none."""
    front = document.text[: min(outline.front.end, _READ)]
    titles = [found[0] for found in _yearly().finditer(front) if not _of_years().search(found[0])]
    years = {int(year) for title in titles for year in _years().findall(title)}
    return years.pop() if len(years) == 1 else 0


@cache
def _years() -> re.Pattern[str]:
    return re.compile("20[0-9]{2}")


@cache
def _yearly() -> re.Pattern[str]:
    """The title of a year's plan; of a scheme (行动方案) only where it says that the year is its term (2026年度)."""
    words, plans = "[^，。；：\n]{0,40}", "要点|工作计划|重点工作|任务清单|工作安排|工作思路"
    english = r"[^,.;:\n]{0,60}(?<![0-9–-])20[0-9]{2} (?i:(?:[a-z]+ ){0,3}(?:plan|programme))"
    return re.compile(
        rf"^(?:{words}20[0-9]{{2}} ?年(?:{words}(?:{plans})|度{words}(?:计划|方案))[^\n]{{0,12}}|{english})$",
        re.MULTILINE,
    )


@cache
def _of_years() -> re.Pattern[str]:
    """That a title names several years (三年, “十五五”)."""
    return re.compile("[两二三四五][个年]|十[一二三四五六]五")
