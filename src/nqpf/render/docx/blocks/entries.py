"""Things to do and findings, as tables: one row each, with what is to be said of it below its title."""

from collections.abc import Iterable
from itertools import chain

from nqpf.base.language import Text
from nqpf.render.docx.blocks.table import Head, Line, put_table
from nqpf.render.docx.draft import Draft
from nqpf.report.blocks import block
from nqpf.report.blocks.block import Entries, Finding, Findings, Gain, said
from nqpf.report.blocks.words import COLON, NO_WORDS, Run, Tone, Words, words
from nqpf.report.words.words import phrase

_NUMBER, _DO, _ALL = Text("No.", "序号"), Text("What to do", "事项"), Text("together", "合计")
_SEVERITY, _FOUND, _WHERE = Text("Severity", "严重程度"), Text("What was found", "问题"), Text("Where", "位置")

_TONES: dict[str, Tone] = {"error": "poor", "warning": "fair", "note": "plain"}


def entries(draft: Draft, listed: Entries) -> None:
    """A row each: its number, what is to be done and more about it, what it brings; below them what all bring."""
    gains = chain(*(one.gains for one in listed.entries), listed.total)
    figures = list(dict.fromkeys(gain.of for gain in gains))
    heads = [Head(_NUMBER), Head(_DO, 1), *(Head(figure, right=True) for figure in figures)]
    lines = [
        Line([[words(str(one.number))], [one.title, *map(_more, one.lines)], *_columns(one.gains, figures)], one.id)
        for one in listed.entries
    ]
    if listed.total:
        lines.append(Line([[NO_WORDS], [words(_ALL, tone="strong")], *_columns(listed.total, figures)]))
    put_table(draft, listed.id, listed.title, heads, lines)


def _columns(gains: Iterable[Gain], figures: Iterable[Text]) -> list[list[Words]]:
    brought = {gain.of: words(said(gain.points, "gain")) for gain in gains}
    return [[brought.get(figure, NO_WORDS)] for figure in figures]


def _more(line: block.Line) -> Words:
    tone = "quiet" if line.tone == "plain" else line.tone
    return words(*([words(line.label, COLON, tone=tone)] if line.label else []), line.words)


def findings(draft: Draft, listed: Findings) -> None:
    """A row each: how severe, what and how it is put right, where."""
    placed = any(one.where for one in listed.findings)
    heads = [Head(_SEVERITY), Head(_FOUND, 3), *([Head(_WHERE, 1)] if placed else [])]
    put_table(draft, listed.id, listed.title, heads, [_finding(one, placed=placed) for one in listed.findings])


def _finding(one: Finding, *, placed: bool) -> Line:
    found = [words(one.words), *([one.hint] if one.hint else [])]
    return Line(
        [[words(Run(phrase(one.severity), _TONES[one.severity]))], found, *([[one.where]] if placed else [])], one.id
    )
