"""The three bases of a plan as blocks: its figures on each, side by side."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import NO_TEXT, Text
from nqpf.report.bases.view import BasisView
from nqpf.report.bases.words import BASIS_MEANINGS, BASIS_TITLES, STATUS_TITLES, in_a_line
from nqpf.report.blocks import block as b
from nqpf.report.blocks.words import Run, words
from nqpf.report.words.head import BREADTH, COMMITMENT, NOT_ASSESSED, NOT_RATED, TOTAL

FIGURES = (b.Column(COMMITMENT, "points"), b.Column(BREADTH, "points"), b.Column(TOTAL, "points"))
"""The columns of the figures on a basis."""
_COLUMNS = (b.Column(Text("Basis", "口径"), room=1), *FIGURES)


def bases(found: Sequence[BasisView]) -> Iterator[b.Table | b.Paragraph]:
    """A row for each basis; a sentence where nobody looked further than the claims."""
    if not any(one.status == "scored" for one in found[1:]):
        if found:
            yield b.Paragraph(words(in_a_line(found)), "note")
        return
    yield b.Table("bases", NO_TEXT, _COLUMNS, tuple(map(_row, found)))


def _row(one: BasisView) -> b.Row:
    title, means = BASIS_TITLES[one.basis], BASIS_MEANINGS[one.basis]
    named = b.text(title, Run(Text(f": {means.en}", f"：{means.zh}"), "quiet"))
    return b.Row((named, *figures(one)))


def figures(one: BasisView) -> tuple[b.Cell, b.Cell, b.Cell]:
    """Commitment, breadth and total on a basis, or that nobody looked."""
    if one.status != "scored":
        return b.text(STATUS_TITLES[one.status], tone="quiet"), b.Cell(), b.Cell()
    commitment = b.text(NOT_RATED, tone="quiet") if one.commitment is None else b.number(one.commitment)
    total = b.text(NOT_ASSESSED, tone="quiet") if one.total is None else b.number(one.total)
    return commitment, b.number(one.breadth), total
