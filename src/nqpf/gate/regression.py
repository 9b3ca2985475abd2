"""A plan against its baseline: what moved, whether it fell too far, and what changed in between."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from nqpf.gate.baseline import DimensionBaseline, PlanBaseline

Cause = Literal["plan", "rubric", "waiver", "documents", "tool"]
_NOISE = 1e-11
"""Two ways to add the same figures may differ by less."""


class ScoreChange(NamedTuple):
    """A node whose score moved (None where it did not apply), and what may have moved it.

    More than one cause means that they changed together and cannot be distinguished. `fell`: by more than is
    tolerated, which only the total and dimensions can; facets tell why.
    """

    node: str
    level: Literal["total", "dimension", "facet"]
    was: float | None
    now: float | None
    causes: tuple[Cause, ...]
    fell: bool


class Regression(NamedTuple):
    """All that moved since the baseline; findings by id, new ones and those that are gone."""

    causes: tuple[Cause, ...]
    changes: tuple[ScoreChange, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]


def regression_of(was: PlanBaseline, now: PlanBaseline, tolerance: float) -> Regression:
    """Hold a plan against its baseline. `tolerance` is a difference of scores.

    A finding is new if the baseline did not have it, or had it under a waiver that no longer covers it.
    """
    known = set(was.findings) - set(was.waived)
    return Regression(
        causes=_causes(was, now),
        changes=tuple(_changes(was, now, tolerance)),
        new=tuple(name for name in now.findings if name not in known and name not in now.waived),
        gone=tuple(name for name in was.findings if name not in now.findings),
    )


def _causes(was: PlanBaseline, now: PlanBaseline) -> tuple[Cause, ...]:
    differs: dict[Cause, bool] = {
        "plan": was.sha256 != now.sha256,
        "rubric": was.rubric_sha256 != now.rubric_sha256,
        "waiver": set(was.waived) != set(now.waived),
        "documents": was.documents_sha256 != now.documents_sha256,
        "tool": was.tool != now.tool,
    }
    return tuple(cause for cause, differing in differs.items() if differing)


def _changes(was: PlanBaseline, now: PlanBaseline, tolerance: float) -> Iterator[ScoreChange]:
    whole = [cause for cause in _causes(was, now) if cause != "documents"]
    of_plan = [cause for cause in whole if cause != "waiver"]
    if _moved(was.gated, now.gated):
        yield ScoreChange("total", "total", was.gated, now.gated, tuple(whole), _fell(was.gated, now.gated, tolerance))
    waived = set(was.waived) ^ set(now.waived)
    for name in dict.fromkeys((*now.dimensions, *was.dimensions)):
        before, after = was.dimensions.get(name), now.dimensions.get(name)
        facets = list(_facets(before, after, tuple(of_plan), waived))
        old, new = before.score if before else None, after.score if after else None
        if _moved(old, new):
            own = [cause for cause in whole if cause != "waiver" or waived & _criteria(before, after)]
            yield ScoreChange(name, "dimension", old, new, tuple(own), _fell(old, new, tolerance))
        yield from facets


def _criteria(*dimensions: DimensionBaseline | None) -> set[str]:
    return {criterion for dimension in dimensions if dimension for criterion in dimension.criteria}


def _facets(
    before: DimensionBaseline | None, after: DimensionBaseline | None, causes: tuple[Cause, ...], waived: set[str]
) -> Iterator[ScoreChange]:
    """The facets of a dimension that moved; waiving a criterion, or no longer, moves its facets out or in."""
    old: Mapping[str, Mapping[str, float]] = before.criteria if before else {}
    new: Mapping[str, Mapping[str, float]] = after.criteria if after else {}
    for criterion in dict.fromkeys((*new, *old)):
        earlier, later = old.get(criterion, {}), new.get(criterion, {})
        moved_by: tuple[Cause, ...] = ("waiver",) if criterion in waived else causes
        for facet in dict.fromkeys((*later, *earlier)):
            if _moved(earlier.get(facet), later.get(facet)):
                yield ScoreChange(facet, "facet", earlier.get(facet), later.get(facet), moved_by, False)


def _moved(was: float | None, now: float | None) -> bool:
    if was is None or now is None:
        return was is not now
    return abs(was - now) > _NOISE


def _fell(was: float | None, now: float | None, tolerance: float) -> bool:
    """Whether it fell by more than is tolerated; what no longer applies has fallen out of sight."""
    return was is not None and (now is None or was - now > tolerance + _NOISE)
