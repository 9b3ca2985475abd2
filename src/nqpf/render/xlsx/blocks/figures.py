"""Key figures and facts: a row each, with the figure as a number."""

from nqpf.base.language import Text
from nqpf.render.xlsx.book import STRONG, TEXT
from nqpf.render.xlsx.forms import figure, tone_of, toned
from nqpf.render.xlsx.stack import Stack
from nqpf.report.blocks.block import Fact, Facts, KeyFigures
from nqpf.report.blocks.words import words

_WIDEST = 60
_QUIET = toned(TEXT, "quiet")


def key_figures(stack: Stack, block: KeyFigures) -> None:
    """Name with what it is out of, value, band, and what it means; below it what else is said of it."""
    for one in block.figures:
        large = STRONG._replace(number=figure(one.form).number)
        stack.put(0, words(one.name, one.of), STRONG)
        stack.put(1, one.value, large if isinstance(one.value, Text) else large._replace(right=True))
        stack.put(2, one.band or None, STRONG)
        stack.put(3, one.means, TEXT, _WIDEST)
        stack.next()
        for detail in one.details:
            stack.put(3, detail, _QUIET, _WIDEST)
            stack.next()
    stack.space()


def facts(stack: Stack, block: Facts) -> None:
    """Name and value."""
    for fact in block.facts:
        stack.put(0, fact.name)
        _value(stack, fact)
        stack.next()
    stack.space()


def _value(stack: Stack, fact: Fact) -> None:
    value, said, tone = fact.cell.value, fact.cell.words, fact.cell.tone
    if value is None:
        stack.put(1, said, toned(TEXT, tone if tone != "plain" else tone_of(said)), _WIDEST)
        return
    stack.put(1, value, toned(figure(fact.form if fact.form != "text" else "answered"), tone))
    if said:
        stack.put(2, said)
