"""Indicators found in invented texts and tables, as tests compare them."""

from nqpf.documents.document import Cell, Document, Piece, assemble
from nqpf.documents.text import read_text
from nqpf.drafting.indicators import FoundIndicator, find_indicators
from nqpf.drafting.sections import outline_of
from nqpf.plan.plan import Indicator

GOALS = "一、发展目标\n"


def found(text: str) -> tuple[FoundIndicator, ...]:
    document = read_text(text)
    return find_indicators(document, outline_of(document))


def said(indicator: FoundIndicator) -> tuple[str, str, str]:
    """Its title, what it aims at, the year."""
    return indicator.title, indicator.target.value or indicator.target.change, indicator.target.year


def table(headers: list[str], *rows: list[str]) -> Document:
    """A table of these headers and rows in an annex."""
    pieces = [Piece("附件 主要指标", "heading", level=1)]
    pieces += [
        Piece(text, "cell", cell=Cell(0, number, column, header))
        for number, row in enumerate(rows, start=1)
        for column, (header, text) in enumerate(zip(headers, row, strict=True))
    ]
    return assemble("docx", pieces)


def loads(indicator: FoundIndicator, number: int = 1) -> Indicator:
    """The indicator as the plan format reads it."""
    point = indicator.target
    target = {"value": point.value, "change": point.change, "year": point.year}
    entries = {"id": f"I{number}", "title": indicator.title, "unit": indicator.unit, "target": target}
    return Indicator.model_validate({**entries, "direction": indicator.direction})
