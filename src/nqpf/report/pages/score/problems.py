"""The practical problems: which of them the plan diagnoses, with what data, and what answers each."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Section
from nqpf.report.blocks.words import NO_WORDS, Run, words
from nqpf.report.pages.score.reading import Reading
from nqpf.report.score.view import LensEntryView, LensView, Report
from nqpf.report.words.words import phrase

_TABLE = Text("Whether each is diagnosed with data, and what answers it", "是否有数据诊断、有无举措回应")
_PROBLEM, _STATUS = Text("Problem", "问题"), Text("What the plan says", "规划所写")
_MEASURES, _WHERE = Text("Measures", "回应举措"), Text("Where", "位置")
_NONE = Text("None of the {count} is diagnosed.", "{count} 个问题均未作诊断。")
_OTHERS = Text("Not diagnosed: ", "未作诊断：")
_GOOD = ("answered", "not-present")
_MOST = 6
"""Measures that an entry names."""


def sections(report: Report) -> Iterator[Section]:
    """A section for each lens on problems: those that the plan names, then in a sentence those that it does not."""
    reading = Reading(report)
    for lens in report.lenses:
        if lens.kind == "problems" and lens.entries:
            yield Section(f"lens-{lens.id}", lens.title, tuple(_blocks(reading, lens)))


def _blocks(reading: Reading, lens: LensView) -> Iterator[Block]:
    named = [entry for entry in lens.entries if entry.status not in (None, "missing")]
    others = [entry for entry in lens.entries if entry not in named]
    if named:
        columns = (
            b.Column(_PROBLEM, room=4), b.Column(_STATUS, room=2), b.Column(_MEASURES, room=4), b.Column(_WHERE, room=3)
        )  # fmt: skip
        yield b.Table(f"lens-{lens.id}-table", _TABLE, columns, tuple(_row(reading, one) for one in named))
        if others:
            yield b.Paragraph(words(Run(_OTHERS, "poor"), _titles(others)))
    else:
        count = len(lens.entries)
        yield b.Paragraph(words(Run(Text(_NONE.en.format(count=count), _NONE.zh.format(count=count)), "poor")))
        yield b.Paragraph(words(_titles(others)), "note")


def _titles(entries: Sequence[LensEntryView]) -> Text:
    return Text(
        "; ".join(entry.title.in_language("en") for entry in entries) + ".",
        "；".join(entry.title.in_language("zh") for entry in entries) + "。",
    )


def _row(reading: Reading, entry: LensEntryView) -> b.Row:
    status = entry.status or "missing"
    cells = (
        b.text(entry.title),
        b.text(phrase(status), tone="good" if status in _GOOD else "fair"),
        b.text(reading.items(entry.measures, _MOST) or "–"),
        b.text(reading.where(entry.line, entry.place) if entry.line else NO_WORDS),
    )
    return b.Row(cells)
