"""A spread drawn to scale: `|---[==■==]---|` over an axis from 0 to 100."""

from collections.abc import Iterator, Sequence

from nqpf.render.terminal.console import Line
from nqpf.report.robustness.view import SpreadView

_COLUMNS = 71
_NARROW = 51


def strip(spread: SpreadView, score: float, width: int) -> Iterator[Line]:
    """Four lines: the scale, the axis, the spread, and the score itself below it."""
    columns = _COLUMNS if width >= _COLUMNS + 6 else _NARROW
    ticks = range(0, 101, 20)

    def place(value: float) -> int:
        return round(value / 100 * (columns - 1))

    yield Line(_labels(ticks, [place(tick) for tick in ticks], columns), "dim")
    yield Line(_drawn(columns, "-", {place(tick): "+" for tick in ticks}), "dim")
    yield Line(_spread([place(value) for value in spread], columns), "cyan")
    yield Line(_drawn(place(score) + 1, " ", {place(score): "●"}), "bold")


def _drawn(columns: int, background: str, marks: dict[int, str]) -> str:
    return "".join(marks.get(column, background) for column in range(columns))


def _spread(places: list[int], columns: int) -> str:
    least, low, median, high, most = places
    marks = dict.fromkeys(range(least, most + 1), "-")
    marks |= dict.fromkeys(range(low, high + 1), "=")
    # The later ones win where two fall on one column: the median is never hidden.
    marks |= {least: "|", most: "|"} | {low: "[", high: "]"} | {median: "■"}
    return _drawn(columns, " ", marks)


def _labels(ticks: Sequence[float], places: Sequence[int], columns: int) -> str:
    """The figures, each centred over its tick."""
    text = ""
    for tick, at in zip(ticks, places, strict=True):
        label = f"{tick:g}"
        start = min(max(at - len(label) // 2, 0), columns - len(label))
        text = text.ljust(start) + label
    return text
