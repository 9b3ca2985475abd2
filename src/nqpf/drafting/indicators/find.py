"""All indicators of a document, from its running text and its tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nqpf.documents.document import Block, Document, Extent
from nqpf.drafting.figures import spelled
from nqpf.drafting.indicators.found import FoundIndicator
from nqpf.drafting.indicators.merge import merge
from nqpf.drafting.indicators.promises import Paragraph, Promise, promises
from nqpf.drafting.indicators.tables import columns, promises_of, tables
from nqpf.drafting.outline import Outline, Section
from nqpf.drafting.years import Years

_PROMISING = ("goals", "tasks", "safeguards")
"""Parts whose headings may promise something themselves (建设10个示范基地)."""
_OF_TASKS = -1
"""The tasks of the text, where tables have their numbers."""
_A_LINE = 30
"""Characters of a line that is a date, with who issued what on it."""
_TITLE = 300
"""Characters from the beginning of a document in which its title stands, with its horizon."""
_TARGETS = re.compile(
    "目标|指标|成果|成效|任务|举措|计划|工作|内容|措施|事项|target|goal|indicator|outcome|milestone|action|task|content",
    re.IGNORECASE,
)
_PROJECTS = re.compile("规模|投资|项目|诉求|单位|部门|企业|budget|owner|lead", re.IGNORECASE)
"""Columns that describe projects, ask others for something, or name bodies."""
_PRESENT = re.compile("现状|基础|现有|基期|基准|current|baseline|status", re.IGNORECASE)


def find_indicators(document: Document, outline: Outline) -> tuple[FoundIndicator, ...]:
    """The indicators in the order in which the document first names them.

    Numbers about the present are no targets; they give the baseline of what has the same name and unit.
    """
    text = spelled(document.text)
    reading = _Reading(text, outline, Years(document, outline), _written_in(document, text))
    rows = _rows(document, reading)
    found: list[tuple[Promise, Section | None]] = []
    for block in _paragraphs(document):
        section = outline.at(block.extent.start)
        own = rows.get(block.cell.table) if block.cell else None
        if own is None:
            found += [(promise, section) for promise in reading.promises(block, section)]
        else:
            # A table of indicators is read by rows, where its first cell stands.
            found += [(promise, section) for promise in own]
            own.clear()
    return tuple(merge(found))


@dataclass(frozen=True, slots=True)
class _Reading:
    """A document's spelled text with what is known of it; `today` is the year in which it was written, or 0."""

    text: str
    outline: Outline
    years: Years
    today: int

    def promises(self, block: Block, section: Section | None) -> Iterator[Promise]:
        """What a paragraph says, or a cell whose header says that it has targets or how things stand.

        In front of all sections, where letters stand, only what has a year is a promise.
        """
        if block.kind == "heading" and (section is None or section.part not in _PROMISING):
            return iter(())
        header = block.cell.header if block.cell else ""
        present = (section is not None and section.part == "present") or bool(_PRESENT.search(header))
        if block.cell and not present and (_PROJECTS.search(header) or not _TARGETS.search(header)):
            return iter(())
        within = Extent(block.extent.start + len(block.number), block.extent.end)
        row = (block.cell.table, block.cell.row) if block.cell else _task(section)
        dated = section is None and bool(self.outline.sections) and not block.cell
        return promises(Paragraph(self.text, within, self.years, self.today, present, dated, row))


def _task(section: Section | None) -> tuple[int, int] | None:
    """A task as a row among the tasks: what two of them say under one short name is of two things."""
    if section is None or section.part not in {"tasks", "safeguards"}:
        return None
    return _OF_TASKS, section.heading.start


def _rows(document: Document, reading: _Reading) -> dict[int, list[Promise]]:
    """What the rows of each table of indicators say, by the number of the table."""
    found: dict[int, list[Promise]] = {}
    for table, rows in tables(document).items():
        kinds = columns(rows, reading.today)
        if kinds:
            found[table] = [promise for row in rows for promise in promises_of(reading.text, row, kinds)]
    return found


def _paragraphs(document: Document) -> Iterator[Block]:
    """The blocks that say something, each once."""
    seen: set[Extent] = set()
    for block in document.blocks:
        if block.extent not in seen:
            seen.add(block.extent)
            yield block


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile(r"〔 ?((?:19|20)[0-9]{2}) ?〕")


@cache
def _date() -> re.Pattern[str]:
    year = "((?:19|20)[0-9]{2})"
    return re.compile(
        rf"日期[：:] ?{year}|\A[^：:，；、。0-9]{{0,30}}{year} ?(?:年 ?[0-9]{{1,2}} ?月(?: ?[0-9]{{1,2}} ?日)?"
        r"|[-/.][0-9]{1,2}[-/.][0-9]{1,2})[)） ]{0,3}\Z"
    )


@cache
def _horizon() -> re.Pattern[str]:
    return re.compile(r"((?:19|20)[0-9]{2}) ?年? ?(?:-|–|—{1,2}|~|至|到) ?(?:19|20)[0-9]{2}")


def _written_in(document: Document, text: str) -> int:
    """The year in which a document was written, as far as it shows; 0 where it does not.

    It was not before the documents that it cites, nor before a date at the end of a line; without these, the first
    year of its horizon will do.
    """
    found = [int(year) for year in _numbers().findall(text)]
    for block in document.blocks:
        if block.extent.end - block.extent.start <= _A_LINE and not block.cell:
            said = _date().search(text[block.extent.start : block.extent.end].strip())
            found += [int(said[1] or said[2])] if said else []
    horizon = _horizon().search(text, 0, _TITLE)
    return max(found, default=int(horizon[1]) if horizon else 0)
