"""Key figures as cards side by side, and names with what they stand for."""

from nqpf.render.docx.draft import Draft
from nqpf.render.docx.sheet import WIDTH
from nqpf.render.docx.styles import FIGURE
from nqpf.render.docx.tables import SHADE, Box, Look
from nqpf.report.blocks.block import Facts, KeyFigure, KeyFigures, cell_words
from nqpf.report.blocks.words import Words, words

_ABREAST = 4
_LONG = 8
"""Characters of a value that is printed large: a longer one is a sentence."""
_NAME = 4.2


def key_figures(draft: Draft, block: KeyFigures) -> None:
    """A card each: name, value, band, meaning."""
    figures = block.figures
    for first in range(0, len(figures), _ABREAST):
        row = figures[first : first + _ABREAST]
        width = WIDTH / len(row)
        rows = [
            [
                Box([words(words(one.name, tone="strong"), words(one.of, tone="quiet"))], align="center", shade=SHADE)
                for one in row
            ],
            [_value(draft, one) for one in row],
            [Box(_meaning(one), align="center") for one in row],
        ]
        draft.boxes([width] * len(row), rows, Look(draft.cell_style))


def _value(draft: Draft, one: KeyFigure) -> Box:
    style = FIGURE if len(draft.say(one.printed)) <= _LONG else draft.cell_style
    return Box([words(one.printed, tone="strong")], style, "center")


def _meaning(one: KeyFigure) -> list[Words]:
    return [*([words(one.band, tone="strong")] if one.band else []), words(one.means), *one.details]


def facts(draft: Draft, block: Facts) -> None:
    """A table of names and what they stand for, without a head."""
    rows = [[Box([words(fact.name)], shade=SHADE), Box([cell_words(fact.cell, fact.form)])] for fact in block.facts]
    draft.boxes([_NAME, WIDTH - _NAME], rows, Look(draft.cell_style))
