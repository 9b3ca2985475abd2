"""Plans against each other as a matrix, for a terminal: row less column, and in how many dimensions who is ahead."""

from collections.abc import Iterator

from nqpf.render.options import Options
from nqpf.render.portfolio.words import word
from nqpf.render.terminal.console import NARROWEST, Line, wrap
from nqpf.report.portfolio.view import KindView

_LABEL, _CELL = 6, 13


def matrix(kind: KindView, options: Options) -> Iterator[Line]:
    """The pairs, in as many blocks of columns as the terminal's width asks for; `[1]` is the plan ranked first."""
    told, count = cells(kind), kind.ranked
    head = Line(word("pairs", options.language), "bold")
    yield from wrap(head.append(f"  {word('pairs_note', options.language)}", "dim"), options, 0, 2)
    fitting = (max(options.width, NARROWEST) - _LABEL) // _CELL
    for start in range(0, count, fitting):
        block = range(start, min(start + fitting, count))
        yield Line(" " * _LABEL + "".join(f"[{column + 1}]".rjust(_CELL) for column in block), "dim")
        for row in range(count):
            figures = "".join(told.get((row, column), "–").rjust(_CELL) for column in block)
            yield Line(f"{f'[{row + 1}]':<{_LABEL}}", "bold").append(figures)


def cells(kind: KindView) -> dict[tuple[int, int], str]:
    """By the places of two plans in the ranking, from 0: the first's total less the second's, and dimensions ahead."""
    places = {plan.path: place for place, plan in enumerate(kind.plans)}
    told = {}
    for pair in kind.pairs or ():
        one, other = places[pair.first], places[pair.second]
        told[one, other] = f"{_signed(pair.total)} {pair.ahead}:{pair.behind}"
        told[other, one] = f"{_signed(-pair.total)} {pair.behind}:{pair.ahead}"
    return told


def _signed(difference: float) -> str:
    return f"{round(difference, 1):+.1f}" if round(difference, 1) else "0.0"
