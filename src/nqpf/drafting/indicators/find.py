"""All indicators of a document, from its running text and its tables."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Block, Document, Extent
from nqpf.drafting.figures import spelled
from nqpf.drafting.indicators.found import FoundIndicator
from nqpf.drafting.indicators.merge import merge
from nqpf.drafting.indicators.promises import Paragraph, Promise, promises
from nqpf.drafting.outline import Outline, Section
from nqpf.drafting.years import Years

_TARGETS = re.compile(
    "目标|指标|成果|成效|任务|举措|计划|target|goal|indicator|outcome|milestone|action", re.IGNORECASE
)
_PRESENT = re.compile("现状|基础|现有|基期|基准|current|baseline|status", re.IGNORECASE)


def find_indicators(document: Document, outline: Outline) -> tuple[FoundIndicator, ...]:
    """The indicators in the order in which the document first names them.

    Numbers about the present are no targets; they give the baseline of what has the same name and unit.
    """
    text = spelled(document.text)
    years = Years(document, outline)
    today = _written_in(text)
    found: list[tuple[Promise, Section | None]] = []
    for block in _paragraphs(document):
        section = outline.at(block.extent.start)
        if section is None and outline.sections:
            continue
        present = section is not None and section.part == "present"
        if block.cell:
            if _PRESENT.search(block.cell.header):
                present = True
            elif not _TARGETS.search(block.cell.header):
                continue
        within = Extent(block.extent.start + len(block.number), block.extent.end)
        found += [(promise, section) for promise in promises(Paragraph(text, within, years, present, today))]
    return tuple(merge(found))


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
