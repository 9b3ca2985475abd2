"""Spans of time by their two ends: 2026–2030, 2026年1月—6月, January to June 2026."""

import re
from functools import cache

from nqpf.drafting.dates.found import is_readable

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"


def span_of(written: str) -> tuple[str, str] | None:
    """First and last date of a span, each with its year, which may stand at one end only; None for anything else."""
    found = _span().fullmatch(written)
    if found is None:
        return None
    start, end = found["start"], found["end"]
    if year := _year().search(start):
        if re.fullmatch("[0-9]{2}年?", end):
            end = year[0][:2] + end
        elif not _year().search(end):
            end = f"{year[0]}年{end}"
    elif year := _year().search(end):
        start = f"{start} {year[0]}"
    if "月" in end and "月" not in start:
        return None
    return (start, end) if is_readable(start) and is_readable(end) else None


@cache
def _span() -> re.Pattern[str]:
    year = "20[0-9]{2}年?"
    chinese = rf"(?:{year})?(?:[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?)?"
    english = rf"(?:(?:early |mid-|late )?20[0-9]{{2}}|{_MONTH}(?: 20[0-9]{{2}})?)"
    between = "(?: ?[-—–―~～至到]{1,2} ?| to | until )"
    return re.compile(rf"(?:from )?(?P<start>{english}|{chinese}){between}(?P<end>{english}|{chinese}|[0-9]{{2}}年?)")


@cache
def _year() -> re.Pattern[str]:
    return re.compile("20[0-9]{2}")
