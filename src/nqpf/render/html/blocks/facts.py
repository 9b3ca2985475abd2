"""Figures that a report opens with, and facts by their names."""

from nqpf.base.language import Text
from nqpf.render.html.element import Child, element
from nqpf.render.html.place import Place, text
from nqpf.report.blocks.block import Facts, KeyFigure, KeyFigures, cell_words


def key_figures(block: KeyFigures, place: Place) -> Child:
    """Figures in large print, side by side."""
    return element("div", [_figure(one, place) for one in block.figures], class_="heads")


def _figure(figure: KeyFigure, place: Place) -> Child:
    of = element("span", figure.of, class_="quiet") if figure.of else None
    worded = "worded" if isinstance(figure.value, Text) else None
    band = [" ", element("b", text(figure.band), class_="band-name")] if figure.band else None
    return element(
        "div",
        element("p", text(figure.name), class_="quiet"),
        element("p", element("strong", text(figure.printed), class_=worded), of, band, class_="figure"),
        element("p", text(figure.means)) if figure.means else None,
        [element("p", place.said(detail), class_="quiet detail") for detail in figure.details],
        class_="head",
    )


def facts(block: Facts, place: Place) -> Child:
    """Names and what they stand for."""
    return element(
        "dl",
        [
            element(
                "div",
                element("dt", text(fact.name)),
                element("dd", place.said(cell_words(fact.cell, fact.form)), class_=_tone(fact.cell.tone)),
            )
            for fact in block.facts
        ],
        class_="facts",
    )


def _tone(tone: str) -> str | None:
    return None if tone == "plain" else tone
