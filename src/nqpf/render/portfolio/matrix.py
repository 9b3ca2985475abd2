"""Plans against each other as a matrix, for a terminal: row less column, and in how many dimensions who is ahead."""

from collections.abc import Iterator

from nqpf.render.console import NARROWEST, Line, wrap
from nqpf.render.options import Options
from nqpf.render.portfolio.words import word
from nqpf.report.portfolio_view import KindView

_LABEL, _CELL = 6, 13


def matrix(kind: KindView, options: Options) -> Iterator[Line]:
    """The pairs, in as many blocks of columns as the terminal's width asks for; `[1]` is the plan ranked first."""
    numbers = {plan.path: number for number, plan in enumerate(kind.plans)}
    cells: dict[tuple[int, int], str] = {}
    for pair in kind.pairs or ():
        one, other = numbers[pair.first], numbers[pair.second]
        cells[one, other] = f"{pair.total:+.1f} {pair.ahead}:{pair.behind}"
        cells[other, one] = f"{-pair.total:+.1f} {pair.behind}:{pair.ahead}"
    count = kind.ranked
    head = Line(word("pairs", options.language), "bold")
    yield from wrap(head.append(f"  {word('pairs_note', options.language)}", "dim"), options, 0, 2)
    fitting = (max(options.width, NARROWEST) - _LABEL) // _CELL
    for start in range(0, count, fitting):
        block = range(start, min(start + fitting, count))
        yield Line(" " * _LABEL + "".join(f"[{column + 1}]".rjust(_CELL) for column in block), "dim")
        for row in range(count):
            told = "".join(cells.get((row, column), "–").rjust(_CELL) for column in block)
            yield Line(f"{f'[{row + 1}]':<{_LABEL}}", "bold").append(told)
