"""Money in tables: the column of 总投资（亿元） or Budget, row by row."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Block, Document
from nqpf.drafting.amounts.found import FoundAmount
from nqpf.drafting.rows import readings_of, rows_of
from nqpf.drafting.spelling import evened_out
from nqpf.plan.quantity import QuantityError, parse_money


def amounts_in_columns(document: Document) -> Iterator[FoundAmount]:
    """The amount of each row; its unit stands in the cell or at the head of the column."""
    for row in rows_of(document):
        payer = next((block.extent for block in row.cells if _is(_source(), block)), None)
        for block in row.cells:
            if not (block.cell and _is(_column(), block)):
                continue
            value = _with_unit(evened_out(document.said(block.extent)), block.cell.header)
            if not value.isdecimal() and _is_money(value):
                yield FoundAmount("amount", value, block.extent, block.extent, row.extent, payer)


def _with_unit(written: str, header: str) -> str:
    """A bare number with the unit at the head of its column: 1.5 below 总投资（亿元）, 3 below Budget (EUR million)."""
    found = _unit().search(header) if re.fullmatch(r"[0-9.,]+", written) else None
    if found is None:
        return written
    if found["unit"]:
        return f"{written}{found['unit']}"
    return " ".join(part for part in (found["currency"], written, found["multiple"]) if part)


def _is(pattern: re.Pattern[str], block: Block) -> bool:
    return block.cell is not None and any(pattern.fullmatch(reading) for reading in readings_of(block.cell.header))


def _is_money(value: str) -> bool:
    try:
        parse_money(value)
    except QuantityError:
        return False
    return True


@cache
def _column() -> re.Pattern[str]:
    invested = "(?:计划|项目|估算|概算)?总?投资(?:额|估算|概算|规模)?"
    funds = "(?:所需|项目)?(?:资金|经费)(?:预算|需求|安排|投入)?|预算(?:金额)?|budget|costs?"
    return re.compile(f"{invested}|{funds}")


@cache
def _source() -> re.Pattern[str]:
    return re.compile("资金来源|出资(?:方|单位)|funding(?: source)?|funded by|sources? of funds?|source")


@cache
def _unit() -> re.Pattern[str]:
    chinese = "(?:单位[:：])?(?P<unit>(?:万|亿|百万|千万)?(?:元|美元|欧元))"
    english = r"(?P<currency>CNY|RMB|EUR|USD|GBP|€|£|\$) ?(?P<multiple>thousand|million|billion|m|k|bn)?"
    return re.compile(rf"[（(〔](?:{chinese}|{english})[）)〕]")
