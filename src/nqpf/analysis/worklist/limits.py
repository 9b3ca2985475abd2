"""What writing cannot do: facets that stay below a full score once everything is written, and what hangs on them."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from nqpf.analysis.worklist.gauge import ENOUGH, Gauge
from nqpf.facets.indicator import IndicatorCheck
from nqpf.rubric.model import Facet
from nqpf.scoring.evaluation import aggregate

LimitCause = Literal["posts", "benchmark", "figures"]
CAUSES: tuple[LimitCause, ...] = ("posts", "benchmark", "figures")


class Limit(NamedTuple):
    """A facet that counts and that writing cannot bring to a full score, how far it can, and what keeps it.

    `posts`: its credit is a value between goalposts. `benchmark`: the rubric compares it with a figure.
    `figures`: what its item states, and no entry that is missing, is what falls short.
    """

    facet: str
    most: float
    cause: LimitCause


class Rest(NamedTuple):
    """By what the total would rise if what one cause keeps low were full, after what the causes before it do."""

    cause: LimitCause
    facets: int
    gain: float


def limits_of(gauge: Gauge, scores: Mapping[str, float], facets: Mapping[str, Facet]) -> Iterator[Limit]:
    """The limits where a plan stands with everything written: `scores` are of all nodes."""
    for name, facet in facets.items():
        if scores[name] < 1.0 and _counts(name, gauge, scores):
            held = isinstance(facet.check, IndicatorCheck) and facet.check.benchmark is not None
            cause: LimitCause = "posts" if facet.check.kind == "goalposts" else "benchmark" if held else "figures"
            yield Limit(name, scores[name], cause)


def _counts(facet: str, gauge: Gauge, scores: Mapping[str, float]) -> bool:
    """Whether the criterion could rise with the facet: one that needs fewer facets may be full without it."""
    criterion = gauge.branches[gauge.parent(facet)]
    full = [max(scores[child.id], float(child.id == facet)) for child in criterion.children]
    return criterion.need is None or aggregate(criterion, full) > scores[criterion.id] + ENOUGH


def rests_of(limits: tuple[Limit, ...], gauge: Gauge, scores: Mapping[str, float]) -> Iterator[Rest]:
    """What hangs on each cause, joint in their order: all together are what is missing of a full total."""
    root = gauge.tree.id
    for cause in CAUSES:
        kept = [limit.facet for limit in limits if limit.cause == cause]
        if kept:
            after = {**scores, **gauge.rescored(scores, dict.fromkeys(kept, 1.0))}
            yield Rest(cause, len(kept), after[root] - scores[root])
            scores = after
