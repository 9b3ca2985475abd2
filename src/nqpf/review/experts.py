"""Experts and machine compared: how far they agree, and where that moves a score (method, section 8).

The machine's score is never overwritten: what comes out stands beside it.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from nqpf.review.agreement import alpha
from nqpf.review.assessment import HIGHEST
from nqpf.scoring.evaluation import Scored, rescored
from nqpf.scoring.scorecard import Scorecard

FARTHEST = 0.2
"""No criterion is moved further, however sure the experts are."""
TENTATIVE, RELIABLE = 0.667, 0.8
"""Krippendorff's bounds: below the first, ratings allow no conclusion; from the second on, they can be relied on."""

Ratings = Mapping[str, Mapping[str, int]]
"""By rater and criterion, a rating from 0 to 5."""


class Agreement(NamedTuple):
    """How far the raters agree on a dimension: ordinal alpha (None: undetermined) and the weight it gives them.

    The weight is 0 under alpha = .667, .5 under .8, else 1.
    """

    dimension: str
    alpha: float | None
    trust: float


class Opinion(NamedTuple):
    """What raters say of a criterion: the median of 0 to 5, highest less lowest, and the score they move it to.

    `machine` and `moved` are in [0, 1]. On one rater's word alone nothing moves, and there is no spread.
    """

    criterion: str
    dimension: str
    machine: float
    ratings: dict[str, int]
    median: float
    spread: int | None
    moved: float

    @property
    def apart(self) -> float:
        """How far the raters' median stands above the machine, in [-1, 1]."""
        return self.median / HIGHEST - self.machine


class Overlay(NamedTuple):
    """Agreement by dimension, opinions by criterion, and the score of every node with the experts, in [0, 1]."""

    agreements: tuple[Agreement, ...]
    opinions: tuple[Opinion, ...]
    scores: Mapping[str, float]


def overlay(card: Scorecard, ratings: Ratings) -> Overlay:
    """Lay ratings over a scorecard; a rating of a criterion that the profile takes out counts nowhere."""
    agreements: list[Agreement] = []
    opinions: list[Opinion] = []
    for dimension in card.root.children:
        rated = dict(_rated(dimension, ratings))
        if not rated:
            continue
        found = alpha([tuple(given.values()) for _, given in rated.values()])
        agreements.append(Agreement(dimension.id, found, _trust(found)))
        opinions += [_opinion(dimension.id, node, given, _trust(found)) for node, given in rated.values()]
    moved = {opinion.criterion: opinion.moved for opinion in opinions}
    return Overlay(tuple(agreements), tuple(opinions), rescored(card.root, moved))


def _rated(dimension: Scored, ratings: Ratings) -> Iterator[tuple[str, tuple[Scored, dict[str, int]]]]:
    for node in dimension.walk():
        if node.branch.level == "criterion":
            given = {rater: own[node.id] for rater, own in ratings.items() if node.id in own}
            if given:
                yield node.id, (node, given)


def _trust(found: float | None) -> float:
    if found is None or found < TENTATIVE:
        return 0.0
    return 1.0 if found >= RELIABLE else 0.5


def _opinion(dimension: str, node: Scored, given: dict[str, int], trust: float) -> Opinion:
    middle = _median(list(given.values()))
    several = len(given) > 1
    shift = min(max(middle / HIGHEST - node.score, -FARTHEST), FARTHEST)
    return Opinion(
        node.id,
        dimension,
        node.score,
        given,
        middle,
        max(given.values()) - min(given.values()) if several else None,
        node.score + trust * shift if several else node.score,
    )


def _median(values: list[int]) -> float:
    ordered, half = sorted(values), len(values) // 2
    return float(ordered[half]) if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
