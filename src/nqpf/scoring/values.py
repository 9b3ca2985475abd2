"""The values that goalposts need: one that is missing counts as the worst, and must not do so unsaid."""

from typing import NamedTuple

from nqpf.rubric.model import Rubric
from nqpf.scoring.claims import ClaimResults
from nqpf.scoring.scorecard import Scorecard


class Values(NamedTuple):
    """How many values the goalposts that apply to a plan need, and the facets for which it gives none."""

    needed: int
    missing: tuple[str, ...]


def values_of(rubric: Rubric, card: Scorecard, results: ClaimResults) -> Values:
    """Which values are there. One that cannot be placed (another unit, a change) is missing, too."""
    facets = rubric.facets()
    leaves = [node.id for node in card.root.walk() if node.branch.level == "facet"]
    needed = [name for name in leaves if facets[name][1].check.kind == "goalposts"]
    return Values(len(needed), tuple(name for name in needed if not _is_given(name, results)))


def _is_given(facet: str, results: ClaimResults) -> bool:
    return any(result.checked.outcomes[0].passed for result in results.get(facet, ()))
