"""Tables of indicators: a row for each, with columns for its name, its unit, where it stands and what is aimed at."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from nqpf.documents.document import Block, Document, Extent
from nqpf.drafting.figures import spelled
from nqpf.drafting.indicators.cells import title_of, value_of
from nqpf.drafting.indicators.promises import Promise
from nqpf.drafting.years import Year, years


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells by column."""

    table: int
    cells: Mapping[int, Block]


@dataclass(frozen=True, slots=True)
class Column:
    """What a column of a table of indicators is for, with the year that its header names."""

    kind: str
    year: Year | None


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(
        r"(?P<name>\A(?:主要|具体|考核|核心|绩效|评价|发展|[一二三]级)?指标(?:名称|内容)?\Z|\A指标项"
        r"|\A(?:indicators?|KPIs?|metrics?)\b)"
        r"|(?P<unit>\A(?:计量)?单位\Z|\Aunits?\b)"
        r"|(?P<grows>年均|增速|增幅|累计增|growth)"
        r"|(?P<baseline>现状|基期|基准|基数|实际|完成值|现值|baseline|current|actual|present)"
        r"|(?P<target>目标|指标值|数值|target|goal|aim|milestone|规划值|预期值)",
        re.IGNORECASE,
    )


def tables(document: Document) -> dict[int, list[Row]]:
    """The rows of each table of the document."""
    rows: dict[tuple[int, int], dict[int, Block]] = {}
    for block in document.blocks:
        if block.cell:
            rows.setdefault((block.cell.table, block.cell.row), {})[block.cell.column] = block
    found: dict[int, list[Row]] = {}
    for (table, _), cells in rows.items():
        found.setdefault(table, []).append(Row(table, cells))
    return found


def columns(rows: list[Row], today: int) -> dict[int, Column]:
    """What the columns of a table of indicators are for; nothing for another table.

    A column headed by a year alone is of targets, unless the year is past: then it says how things stand.
    """
    headers = {column: block.cell.header for row in rows for column, block in row.cells.items() if block.cell}
    found: dict[int, Column] = {}
    for column, header in headers.items():
        said = spelled(header).strip()
        named = list(years(said, Extent(0, len(said))))
        kind = _kinds().search(said.partition("（")[0].strip())
        name = kind.lastgroup if kind and kind.lastgroup else "year" if named else ""
        if name:
            found[column] = Column(name, named[-1]._replace(extent=Extent(0, 0)) if named else None)
    if "name" not in {column.kind for column in found.values()}:
        found |= _named_otherwise(headers, found)
    kinds = {column.kind for column in found.values()}
    if "name" not in kinds or not kinds & {"target", "year"}:
        return {}
    return _settled(found, today)


def _named_otherwise(headers: Mapping[int, str], found: Mapping[int, Column]) -> dict[int, Column]:
    """A column of names that is not headed as one, beside a column of units: 项目, 单位, 2028年."""
    if all(column.kind != "unit" for column in found.values()):
        return {}
    return {at: Column("name", None) for at, header in headers.items() if _names().fullmatch(header.strip())}


@cache
def _names() -> re.Pattern[str]:
    return re.compile("项目|内容|名称|事项|item|name", re.IGNORECASE)


def _settled(found: dict[int, Column], today: int) -> dict[int, Column]:
    """The columns, those headed by a year alone with a kind: what is past, and the first of several, is a baseline."""
    has_baseline = any(column.kind == "baseline" for column in found.values())
    dated = sorted((column.year.number, at) for at, column in found.items() if column.year and column.kind != "grows")
    settled = dict(found)
    for place, (number, at) in enumerate(dated):
        if found[at].kind == "year":
            first = place == 0 and len(dated) > 1 and not has_baseline
            settled[at] = Column("baseline" if first or number < today else "target", found[at].year)
    return settled


def _is_header(said: str) -> bool:
    found = _kinds().search(said.strip())
    return bool(found and found.lastgroup == "name")


def promises_of(text: str, row: Row, kinds: Mapping[int, Column]) -> Iterator[Promise]:
    """What a row of a table of indicators says: where it stands as a fact, targets as promises."""
    named = [row.cells[at] for at, column in kinds.items() if column.kind == "name" and at in row.cells]
    if not named:
        return
    said = text[named[-1].extent.start : named[-1].extent.end]
    title, unit = title_of(said)
    if _is_header(said):
        return
    units = [row.cells[at] for at, column in kinds.items() if column.kind == "unit" and at in row.cells]
    written = text[units[0].extent.start : units[0].extent.end].strip(" —-/") if units else ""
    unit = written or unit
    for at, column in kinds.items():
        block = row.cells.get(at)
        if block is None or column.kind not in ("baseline", "target", "grows") or not title:
            continue
        mention = value_of(text[block.extent.start : block.extent.end], block.extent, unit, column.kind == "grows")
        if mention:
            extent = Extent(
                min(named[-1].extent.start, block.extent.start), max(named[-1].extent.end, block.extent.end)
            )
            falls = mention.falls or mention.capped
            yield Promise(title, mention, extent, column.year, column.kind == "baseline", falls)
