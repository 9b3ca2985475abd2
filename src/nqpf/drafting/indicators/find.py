"""All indicators of a document, from its running text and its tables."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Block, Document, Extent
from nqpf.drafting.figures import spelled
from nqpf.drafting.indicators.found import FoundIndicator
from nqpf.drafting.indicators.merge import merge
from nqpf.drafting.indicators.promises import Paragraph, Promise, promises
from nqpf.drafting.indicators.tables import columns, promises_of, tables
from nqpf.drafting.outline import Outline, Section
from nqpf.drafting.years import Years

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
    years = Years(document, outline)
    today = _written_in(text)
    rows = _rows(document, text, today)
    found: list[tuple[Promise, Section | None]] = []
    for block in _paragraphs(document):
        section = outline.at(block.extent.start)
        if section is None and outline.sections and not block.cell:
            continue
        own = rows.get(block.cell.table) if block.cell else None
        if own is not None:
            # A table of indicators is read by rows, where its first cell stands.
            found += [(promise, section) for promise in own]
            own.clear()
        else:
            found += [(promise, section) for promise in _said_in(text, block, section, years, today)]
    return tuple(merge(found))


def _said_in(text: str, block: Block, section: Section | None, years: Years, today: int) -> Iterator[Promise]:
    """The promises and facts of a paragraph or of a cell whose header says that it has targets or how things stand."""
    header = block.cell.header if block.cell else ""
    present = (section is not None and section.part == "present") or bool(_PRESENT.search(header))
    if block.cell and not present and (_PROJECTS.search(header) or not _TARGETS.search(header)):
        return iter(())
    within = Extent(block.extent.start + len(block.number), block.extent.end)
    return promises(Paragraph(text, within, years, present, today))


def _rows(document: Document, text: str, today: int) -> dict[int, list[Promise]]:
    """What the rows of each table of indicators say, by the number of the table."""
    found: dict[int, list[Promise]] = {}
    for table, rows in tables(document).items():
        kinds = columns(rows, today)
        if kinds:
            found[table] = [promise for row in rows for promise in promises_of(text, row, kinds)]
    return found


def _paragraphs(document: Document) -> Iterator[Block]:
    """The blocks that say something, each once; headings are none."""
    seen: set[Extent] = set()
    for block in document.blocks:
        if block.kind != "heading" and block.extent not in seen:
            seen.add(block.extent)
            yield block


@cache
def _dates() -> re.Pattern[str]:
    return re.compile(r"〔 ?((?:19|20)[0-9]{2}) ?〕|((?:19|20)[0-9]{2}) ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日")


def _written_in(text: str) -> int:
    """The year of the latest date or number of a document in the text: it was not written before; 0 without any."""
    return max((int(found[1] or found[2]) for found in _dates().finditer(text)), default=0)
