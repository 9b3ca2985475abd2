"""Tasks of an English table that the text has in the same words with another number: audits in 80 plants, in 90."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.slips.reading import Reading
from nqpf.drafting.tables import find_rows

_MOST = 500
"""Rows that are looked at."""
_FEWEST_WORDS = 3
"""Words beside the number that say which thing is meant."""
_MOST_ALIKE = 50
"""Numbers between the same two words that are compared with a row; where there are more, none is."""
_NEAR, _FAR = 30, 200
"""Characters on either side of a number in which the next word and the year of its sentence stand."""


class Restated(NamedTuple):
    """What the text says and what the row says, with the words of the row around their numbers."""

    words: str
    numbers: tuple[str, str]
    extents: tuple[Extent, Extent]


def restated(reading: Reading) -> Iterator[Restated]:
    """The rows whose words the main text has once, for the same year, with another number."""
    rows = [row for row in find_rows(reading.document, reading.outline) if row.kind == "tasks"][:_MOST]
    if not rows:
        return
    known = _numbers(reading)
    for row in rows:
        action = reading.text[row.action.start : row.action.end]
        found = list(_number().finditer(action))
        if len(found) != 1 or not action.isascii() or len(action.split()) <= _FEWEST_WORDS:
            continue
        before, behind = action[: found[0].start()], action[found[0].end() :]
        alike = known.get(_key(action, found[0]), ())
        alike = [one for one in alike if len(alike) <= _MOST_ALIKE and _has(reading.text, one, before, behind)]
        if len(alike) == 1 and alike[0][0] != found[0][0] and _same_year(reading.text, alike[0], row.extent):
            own = Extent(alike[0].start() - len(before), alike[0].end() + len(behind))
            yield Restated(f"{before}…{behind}", (alike[0][0], found[0][0]), (own, row.action))


def _numbers(reading: Reading) -> dict[tuple[str, str], list[re.Match[str]]]:
    """The numbers of the text outside of tables and annexes, by the words before and behind each."""
    known: dict[tuple[str, str], list[re.Match[str]]] = {}
    for section in reading.sections:
        if section.part in {"goals", "general", "tasks", "safeguards"}:
            for found in _number().finditer(reading.text, *section.body):
                if reading.cell(found.start()) is None:
                    known.setdefault(_key(reading.text, found), []).append(found)
    return known


def _key(text: str, found: re.Match[str]) -> tuple[str, str]:
    before = re.search(r"\w*\W*\Z", text[max(found.start() - _NEAR, 0) : found.start()])
    behind = re.match(r"\W*\w*", text[found.end() : found.end() + _NEAR])
    return before[0].lower() if before else "", behind[0].lower() if behind else ""


def _has(text: str, found: re.Match[str], before: str, behind: str) -> bool:
    """Whether a number stands in the same words."""
    own = text[max(found.start() - len(before), 0) : found.start()], text[found.end() : found.end() + len(behind)]
    return own[0].lower() == before.lower() and own[1].lower() == behind.lower()


def _same_year(text: str, found: re.Match[str], row: Extent) -> bool:
    before = text[max(found.start() - _FAR, 0) : found.start()]
    behind = text[found.end() : found.end() + _FAR]
    sentence = re.split(r"[\n;]|\. ", before)[-1] + re.split(r"[\n;]|\. |\.\Z", behind)[0]
    years, others = (set(_year().findall(said)) for said in (sentence, text[row.start : row.end]))
    return years == others or bool(years & others)


@cache
def _number() -> re.Pattern[str]:
    """A number that is no year and no part of another one."""
    return re.compile(
        r"(?<![\w.,-])(?!(?:19|20)[0-9]{2}\b)[0-9]{1,9}(?:,[0-9]{3})*(?:\.[0-9]{1,4})?(?![\w-]|[.,][0-9])"
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:19|20)[0-9]{2}\b")
