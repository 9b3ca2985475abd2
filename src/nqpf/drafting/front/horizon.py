"""The years that a plan covers: by its title, by how long it is in force, by the last year of its goals."""

import re
from functools import cache
from typing import NamedTuple

from nqpf.documents.document import Document, Extent
from nqpf.drafting.dates import find_dates
from nqpf.drafting.front.found import Said
from nqpf.drafting.outline import Outline
from nqpf.drafting.spelling import evened_out
from nqpf.plan.quantity import QuantityError, parse_period

_Y = "(?:20|２０|19|１９)[0-9０-９]{2}"
_DAY = rf"{_Y} ?年(?: ?[0-9０-９]{{1,2}} ?月(?: ?[0-9０-９]{{1,2}} ?[日号])?)?"
_NEAR = 12
"""Characters before a year in which the words may stand that put it beyond the plan."""
_GOALS = ("goals", "general")


class Span(NamedTuple):
    """The first and the last year or day; the first only where it is named."""

    start: Said | None = None
    end: Said | None = None


def find_horizon(document: Document, outline: Outline, title: Said | None) -> Span:
    """The years in the title; else the days from and to which the document says to be in force; else its goals."""
    in_title = _in_title(document, title.extent) if title else Span()
    if in_title.end and not re.search("[0-9]{4}", in_title.end.value):  # a five-year plan: its goals may name its year
        goals = _of_goals(document, outline)
        if goals and _end(goals.value)[:4] == _end(in_title.end.value)[:4]:
            return in_title._replace(end=goals)
    if in_title.end:
        return in_title
    for pattern in (_period(), _in_force()):
        if found := pattern.search(document.text):
            return Span(*(_said(found, part) for part in ("start", "end")))
    return Span(None, _of_goals(document, outline))


def _said(found: re.Match[str], part: str) -> Said | None:
    return Said(evened_out(found[part]), Extent(*found.span(part))) if found[part] else None


def _in_title(document: Document, extent: Extent) -> Span:
    if found := _years().search(document.text, *extent):
        ends = [Said(evened_out(found[part]), Extent(*found.span(part))) for part in ("start", "end")]
        first, last = ends
        return Span(first, last._replace(value=first.value[: 4 - len(last.value)] + last.value))
    if found := _one().search(document.text, *extent):
        said = Said(evened_out(found[0]), Extent(*found.span()))
        return Span(said, said)
    return Span()


@cache
def _years() -> re.Pattern[str]:
    return re.compile(rf"(?P<start>{_Y})(?: ?年)?(?: ?[-—–―~～至到]{{1,2}} ?| to )(?P<end>{_Y}|[0-9]{{2}}(?![0-9]))")


@cache
def _one() -> re.Pattern[str]:
    plan = '[“"]?十[一二三四五六]五[”"]?(?=时期|期间|规划|发展|[^，。]{0,20}规划)'
    return re.compile(rf"{plan}|(?<![和至—–-]){_Y}(?= ?年(?!远景))")


@cache
def _period() -> re.Pattern[str]:
    """The period that a document states for itself (规划期为2026—2030年, covers the years 2026 to 2030)."""
    named = "(?:规划|实施|计划|行动|工作)(?:期限|周期|期)"
    english = r"\b(?:plan|strategy|programme|it) covers? (?:the )?(?:years? |period )?(?:from )?"
    between = "(?:[-—–―~～至到]{1,2}| to | until )"
    return re.compile(rf"(?:{named}[^。\n]{{0,12}}?|{english})(?P<start>{_DAY}|{_Y}) ?{between} ?(?P<end>{_DAY}|{_Y})")


@cache
def _in_force() -> re.Pattern[str]:
    starts = rf"自 ?(?P<start>{_DAY}) ?起(?:施行|实施|执行|生效)[^。\n]{{0,12}}?"
    return re.compile(rf"(?:{starts})?有效期(?:限)?(?:至|到|截至|截止到?) ?(?P<end>{_DAY})")


def _of_goals(document: Document, outline: Outline) -> Said | None:
    """The last year that the goals name; without any, the last by which a sentence says what is wanted."""
    goals: list[Said] = []
    wanted: list[Said] = []
    for date in find_dates(document, outline):
        section = outline.at(date.extent.start)
        around = document.text[max(date.extent.start - _NEAR, 0) : date.extent.end + 4]
        if date.entry != "due" or _vision().search(around):
            continue
        if section is None or section.part in _GOALS:
            goals.append(Said(date.value, date.extent))
        elif _wants().search(document.text, date.extent.start, date.extent.end + _NEAR):
            wanted.append(Said(date.value, date.extent))
    return max(goals or wanted, key=lambda said: _end(said.value), default=None)


@cache
def _wants() -> re.Pattern[str]:
    return re.compile(r"[Bb]y (?:the end of )?20[0-9]{2},? (?:we|our) ")


@cache
def _vision() -> re.Pattern[str]:
    """That a year lies beyond the plan (展望2035年)."""
    return re.compile("展望|远景|[Vv]ision")


def _end(value: str) -> str:
    try:
        return parse_period(value).end.isoformat()
    except QuantityError:
        return ""
