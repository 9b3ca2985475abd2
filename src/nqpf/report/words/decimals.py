"""Figures with as few decimals as make a printed sum come out right by hand."""

from collections.abc import Callable, Sequence

from nqpf.report.blocks.block import said

_MOST = 6


def enough(values: Sequence[float], work: Callable[[Sequence[float]], float], *, more: int = 0) -> tuple[str, ...]:
    """The values as they are to be printed, so that working with them gives the result that is printed as points.

    The last value has so many decimals `more` than the others.
    """
    shown: tuple[str, ...] = ()
    for decimals in range(1, _MOST + 1):
        places = (*[decimals] * (len(values) - 1), decimals + more)
        shown = tuple(f"{value:.{count}f}" for value, count in zip(values, places, strict=True))
        if said(work([float(one) for one in shown]), "points") == said(work(values), "points"):
            break
    return shown


def mean(weights: Sequence[float]) -> Callable[[Sequence[float]], float]:
    """What works out the mean of values by these weights."""
    return lambda values: sum(w * v for w, v in zip(weights, values, strict=True)) / sum(weights)
