"""What of the rubric was left out or weighed otherwise: by the plan, with its reasons, and by the profile."""

from collections.abc import Iterator, Mapping

from nqpf.base.language import Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Section
from nqpf.report.blocks.words import COMMA, Run, Words, joined, words
from nqpf.report.pages.score.reading import Reading
from nqpf.report.score.view import NotApplicableView, Report
from nqpf.report.words.words import phrase

_TITLE = Text("What was left out or weighed otherwise", "未计入及调整权重的内容")
_CRITERION, _REASON = Text("Criterion", "准则"), Text("Reason", "理由")
_WHERE = Text("Where", "位置")
_MOST = 40
"""Nodes that a sentence names."""


def section(report: Report) -> Section | None:
    """Declared not applicable, weights that the profile sets, what it leaves out; None where nothing is."""
    blocks = tuple(_blocks(report))
    return Section("applied", _TITLE, blocks) if blocks else None


def _blocks(report: Report) -> Iterator[Block]:
    if report.not_applicable:
        yield _not_applicable(Reading(report), report.not_applicable)
    if report.score.status == "not-yet-assessed":
        return  # weights change nothing where there is no score
    titles = dict(_titles(report))
    if report.reweighted:
        weights = [words(_named(node.id, titles), f" = {node.weight:g}") for node in report.reweighted]
        yield b.Paragraph(words(phrase("reweighted"), Text(": ", "："), _some(weights)))
    if report.out:
        out = [_named(name, titles) for name in report.out]
        yield b.Paragraph(words(phrase("out"), Text(": ", "："), _some(out)))


def _not_applicable(reading: Reading, entries: tuple[NotApplicableView, ...]) -> b.Table:
    columns = (b.Column(_CRITERION, room=3), b.Column(_REASON, room=4), b.Column(_WHERE, room=1))
    rows = tuple(b.Row(_declared(reading, one)) for one in entries)
    return b.Table("na-table", phrase("na"), columns, rows)


def _declared(reading: Reading, one: NotApplicableView) -> tuple[b.Cell, ...]:
    named = b.text(Run(both(f"{one.id} "), "strong"), one.title)
    return named, b.text(one.reason), b.text(reading.where(one.line, None))


def _some(named: list[Words]) -> Words:
    more = len(named) - _MOST
    shown = joined(named[:_MOST], COMMA)
    return words(shown, Text(f" and {more} more", f"等 {len(named)} 项")) if more > 0 else shown


def _titles(report: Report) -> Iterator[tuple[str, Text]]:
    for dimension in report.dimensions:
        yield dimension.id, dimension.title
        yield from ((pole.id, pole.title) for pole in dimension.poles)
        yield from ((criterion.id, criterion.title) for criterion in dimension.criteria)


def _named(name: str, titles: Mapping[str, Text]) -> Words:
    """A node by its id and title; by its id alone where it is not among those that were scored."""
    title = titles.get(name)
    return words(f"{name} ", title) if title else words(name)
