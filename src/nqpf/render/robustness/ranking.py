"""Several plans against each other, for a terminal: a table of ranks, then who beats whom how often."""

from collections.abc import Iterator

from nqpf.base.safe import plain
from nqpf.render.options import Options
from nqpf.render.robustness.words import word
from nqpf.render.terminal.console import NARROWEST, Line, cell_len, fit, wrap
from nqpf.render.terminal.row import row
from nqpf.report.robustness.view import RankingView, RankView

_NUMBER = 6
_CELL = 6


def ranking(view: RankingView, options: Options) -> Iterator[Line]:
    """The ranks, best plan first, each under a number that the table below knows it by."""
    order = sorted(range(len(view.plans)), key=lambda number: view.plans[number].base)
    columns = max(options.width, NARROWEST)
    heads = word("rank_columns", options.language)
    name = columns - _NUMBER - cell_len(heads) - 2
    yield fit(Line(word("ranks", options.language), "bold"), name + _NUMBER).append(f"  {heads}", "dim")
    places = _ends(heads)
    for number, position in enumerate(order, start=1):
        plan = view.plans[position]
        label = Line(f"{f'[{number}]':<{_NUMBER}}", "bold").append(plain(plan.path))
        yield from row(label, Line(_figures(plan, places)), name + _NUMBER, options)
    yield from wrap(Line(word("mean_shift", options.language, shift=view.shift)), options)
    yield Line()
    yield from wrap(Line(word("beats", options.language), "bold"), options)
    yield from _matrix(view, order, (columns - _NUMBER) // _CELL)


def _ends(heads: str) -> list[int]:
    """The columns in which the headings end; what stands below them ends there, too."""
    ends, at = [], 0
    for head in heads.split("  "):
        at += cell_len(head)
        ends.append(at)
        at += 2
    return ends


def _figures(plan: RankView, ends: list[int]) -> str:
    between = f"{plan.ranks.low:g}–{plan.ranks.high:g}"
    text = ""
    for end, figure in zip(ends, (f"{plan.base}", f"{plan.ranks.median:g}", between, f"{plan.shift:.2f}"), strict=True):
        text += figure.rjust(end - len(text))
    return text


def _matrix(view: RankingView, order: list[int], fitting: int) -> Iterator[Line]:
    """The pairs, in as many blocks of columns as the terminal's width asks for."""
    for start in range(0, len(order), fitting):
        block = range(start, min(start + fitting, len(order)))
        yield Line(" " * _NUMBER + "".join(f"[{column + 1}]".rjust(_CELL) for column in block), "dim")
        for number, position in enumerate(order):
            beats = view.plans[position].beats
            cells = ["–" if column == number else f"{beats[order[column]]:.0%}" for column in block]
            yield Line(f"{f'[{number + 1}]':<{_NUMBER}}", "bold").append("".join(cell.rjust(_CELL) for cell in cells))
