"""Things to do and findings: a row each, and a column for whatever several of them say."""

from itertools import chain

from nqpf.base.language import Text
from nqpf.render.xlsx.book import COUNT, TEXT
from nqpf.render.xlsx.forms import figure, toned
from nqpf.render.xlsx.stack import Cell, Column, Stack, Styled
from nqpf.report.blocks import block as b
from nqpf.report.blocks.words import SEMICOLON, joined
from nqpf.report.words.words import phrase

_WIDE = 44
_NUMBER, _DO, _ALL = (
    Column(Text("No.", "序号"), COUNT),
    Column(Text("What to do", "事项"), TEXT, _WIDE),
    Text("together", "合计"),
)
_SEVERITY = Column(Text("Severity", "严重程度"))
_FINDING = (
    Column(Text("What was found", "问题"), TEXT, _WIDE), Column(Text("How to fix it", "修改建议"), TEXT, _WIDE),
    Column(Text("Where", "位置"), TEXT, _WIDE),
)  # fmt: skip
_GAIN = figure("gain")
_TONES = {"error": "poor", "warning": "fair", "note": "plain"}


def entries(stack: Stack, block: b.Entries) -> None:
    """Number, what is to be done, what it brings to each figure, and a column for each label of its lines."""
    figures = list(dict.fromkeys(gain.of for gain in chain(*(one.gains for one in block.entries), block.total)))
    labels = list(dict.fromkeys(line.label for one in block.entries for line in one.lines))
    columns = [_NUMBER, _DO, *(Column(name, _GAIN) for name in figures), *(Column(one, TEXT, _WIDE) for one in labels)]
    rows = [
        [one.number, one.title, *_gains(one.gains, figures), *(_lines(one, label) for label in labels)]
        for one in block.entries
    ]
    placed = stack.listed(block.id, block.title, columns, rows, [one.id for one in block.entries])
    if block.total:
        stack.row = placed.last + 1
        for number, value in enumerate([None, _ALL, *_gains(block.total, figures)]):
            stack.put(number, value, toned(_GAIN if number > 1 else TEXT, "strong"))
        stack.next()
        stack.space()


def _gains(gains: tuple[b.Gain, ...], figures: list[Text]) -> list[float | None]:
    brought = {gain.of: gain.points for gain in gains}
    return [brought.get(name) for name in figures]


def _lines(one: b.Entry, label: Text) -> Cell:
    said = joined((line.words for line in one.lines if line.label == label), SEMICOLON)
    tone = next((line.tone for line in one.lines if line.label == label), "plain")
    return Styled(said or None, toned(TEXT, tone))


def findings(stack: Stack, block: b.Findings) -> None:
    """How severe, what, how it is put right, where; only columns that some finding has something for."""
    rows = [(one.words, one.hint, one.where) for one in block.findings]
    used = [at for at in range(len(_FINDING)) if at == 0 or any(row[at] for row in rows)]
    cells = [
        [Styled(phrase(one.severity), toned(TEXT, _TONES[one.severity])), *(row[at] or None for at in used)]
        for one, row in zip(block.findings, rows, strict=True)
    ]
    columns = [_SEVERITY, *(_FINDING[at] for at in used)]
    stack.listed(block.id, block.title, columns, cells, [one.id for one in block.findings])
