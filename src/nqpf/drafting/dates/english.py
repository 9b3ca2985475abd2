"""Due dates and cycles in English sentences: by June 2027, in September 2027, every quarter."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Extent
from nqpf.drafting.dates.found import FoundDate, is_readable

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = rf"(?:[0-9]{{1,2}} (?:of )?{_MONTH} |{_MONTH} [0-9]{{1,2}}, |{_MONTH} |Q[1-4] |mid-)?20[0-9]{{2}}"


def english_dates(text: str, sentence: Extent) -> Iterator[FoundDate]:
    """The dates of a sentence."""
    begins = next((at for at in range(*sentence) if not text[at].isspace()), sentence.end)
    past = _past().search(text, *sentence)
    for found in _due().finditer(text, *sentence):
        if is_readable(found["date"]) and not (found["when"] and (past or found.start() == begins)):
            extent = Extent(*found.span("date" if found["label"] else 0))
            yield FoundDate("due", found["date"], extent, sentence)
    for found in _season().finditer(text, *sentence):
        if not past:
            yield FoundDate("due", found["year"], Extent(*found.span()), sentence)
    for found in _onward().finditer(text, *sentence):
        if not past and _will().search(text, *sentence) and is_readable(found["date"]):
            yield FoundDate("start", found["date"], Extent(*found.span()), sentence)
    for found in _cycle().finditer(text, *sentence):
        yield FoundDate("every", found[0].lower(), Extent(*found.span()), sentence)


@cache
def _due() -> re.Pattern[str]:
    before = r"(?P<label>due|deadline): |\b(?:by|before|no later than|not later than) |\b(?P<when>in) "
    return re.compile(rf"(?:{before})(?P<date>(?:the )?(?:end[- ](?:of )?)?{_DATE})\b", re.IGNORECASE)


@cache
def _season() -> re.Pattern[str]:
    """A part of a year that the plan format has no word for: its year is certain."""
    seasons = "spring|summer|autumn|winter|Easter|Christmas|early|late"
    return re.compile(rf"\b(?:by|before|in) (?:the )?(?:{seasons}) (?:of )?(?P<year>20[0-9]{{2}})\b", re.IGNORECASE)


@cache
def _onward() -> re.Pattern[str]:
    """A start (from January 2027); not a span or a level of comparison (from 2019 levels)."""
    return re.compile(rf"\b(?:from|starting in|as of) (?P<date>{_DATE})\b(?! ?(?:to\b|levels?\b|[–—-]))", re.IGNORECASE)


@cache
def _will() -> re.Pattern[str]:
    return re.compile(r"\b(?:will|shall|must|going to|would like to)\b|['’](?:ll|d like to)\b")


@cache
def _past() -> re.Pattern[str]:
    """That a sentence tells what has been."""
    return re.compile(r"\b(?:was|were|had|has|have|did|grew|fell|rose|averaged|reached|stood)\b")


@cache
def _cycle() -> re.Pattern[str]:
    cycles = "every (?:half[- ]year|six months|year|quarter|month)|yearly|annually|quarterly|monthly"
    return re.compile(rf"\b(?:{cycles})\b", re.IGNORECASE)
