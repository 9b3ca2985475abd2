"""The years by which a document promises something."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Extent
from nqpf.drafting.slips.outlook import is_round
from nqpf.drafting.slips.reading import Reading
from nqpf.drafting.tables import find_rows


def year_of(value: str) -> int:
    """The year that words name; 0 where they name none."""
    found = re.search("(?:19|20)[0-9]{2}", value)
    return int(found[0]) if found else 0


def promised(reading: Reading) -> Iterator[tuple[int, Extent]]:
    """The years of due dates, of targets and of goals without a number, each where it stands; not those of projects."""
    projects = [row.extent for row in find_rows(reading.document, reading.outline) if row.kind != "tasks"]
    places = [(date.value, date.extent) for date in reading.dates if date.entry == "due"]
    for indicator in reading.indicators:
        places += [(point.year, point.dated) for point in (*indicator.milestones, indicator.target) if point.dated]
    places += _goals(reading)
    for value, extent in sorted(places, key=lambda place: place[1]):
        year = year_of(value)
        said = str(year) in reading.text[extent.start : extent.end]
        if year and said and not _lies_in(projects, extent) and not _of_project(reading, extent):
            yield year, _digits(reading, extent, year)


def _goals(reading: Reading) -> Iterator[tuple[str, Extent]]:
    """What is to be reached by a year, in a sentence of its own (到2031年，基本建成…, by 2031 the town will …).

    Round years are left out: they may be those of an outlook, or of a plan above this one.
    """
    for section in reading.sections:
        if section.part not in {"goals", "general", "tasks", "safeguards"}:
            continue
        for found in _goal().finditer(reading.text, *section.body):
            year = found["year"] or found["by"]
            if not is_round(int(year)):
                yield year, Extent(*found.span("year" if found["year"] else "by"))


@cache
def _goal() -> re.Pattern[str]:
    return re.compile(
        "(?:^|[。；;：:])[ ]*(?:力争|争取|确保)?到(?P<year>20[0-9]{2})年[底末]?[，,]"
        r"|(?:^|\. )By (?:the end of )?(?P<by>20[0-9]{2}),? (?:the|we|it|all|our) ",
        re.MULTILINE,
    )


def _of_project(reading: Reading, extent: Extent) -> bool:
    """Whether a column says how long something is built, which may begin before the plan and end behind it."""
    cell = reading.cell(extent.start)
    return cell is not None and re.search("建设|起止|工期|period|duration", cell.header, re.IGNORECASE) is not None


def _digits(reading: Reading, extent: Extent, year: int) -> Extent:
    at = reading.text.index(str(year), extent.start)
    return Extent(at, at + len(str(year)))


def _lies_in(stretches: list[Extent], extent: Extent) -> bool:
    return any(extent.within(stretch) for stretch in stretches)
