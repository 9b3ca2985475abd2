"""What is weighed against each other: single steps, climbs of one item, and what only together opens a node."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from nqpf.analysis.roadmap.steps import Move, Step
from nqpf.analysis.roadmap.survey import ENOUGH, Stand, Survey
from nqpf.rubric.tree import Branch

_CONDITION = 0
"""The place of the test that is the condition for the others."""
_BEST_OF_TWO = 6
"""Where two poles are empty, so many ways into each are tried with one another."""


def climbs(steps: Iterable[Step], survey: Survey) -> list[Move]:
    """The ways up an item: its condition first, then the cheapest step; each so far, each with a claim moved."""
    steps = list(steps)
    facets = dict.fromkeys(step.facet for step in steps if step.facet and not step.claims) or {"": None}
    moves: dict[Move, None] = {}
    for facet in facets:
        way = [step for step in steps if step.facet in ("", facet) and not step.claims]
        way.sort(key=lambda step: (step.rung != _CONDITION, survey.effort([step]), step.rung))
        for length in range(1, len(way) + 1):
            moves[frozenset(way[:length])] = None
    claims = [step for step in steps if step.claims]
    moves |= {move | {claim}: None for move in list(moves) for claim in claims}
    return list(moves)


def singles(steps: Iterable[Step]) -> list[Move]:
    """Every step alone."""
    return [frozenset([step]) for step in steps]


def openings(survey: Survey, stand: Stand, changes: Mapping[Move, dict[str, float]]) -> dict[Move, dict[str, float]]:
    """Moves of several items for the nodes where no single one brings anything, such as a driver of two empty poles.

    Of each child that holds the node back, the moves that raise it are taken, best first, and joined. With each
    move come the scores that it changes.
    """
    made: dict[Move, dict[str, float]] = {}
    known = dict(changes)
    for branch in _bottom_up(survey.gauge.tree):
        blocking = _blocking(branch, stand.scores)
        if len(blocking) < 2:
            continue
        ways = [_ways(survey, stand, known, child) for child in blocking]
        if not all(ways):
            continue
        most = _BEST_OF_TWO if len(ways) == 2 else 1
        for parts in product(*(way[:most] for way in ways)):
            move: Move = frozenset().union(*parts)
            made[move] = known[move] = survey.changes(stand, move)
    return made


def _blocking(branch: Branch, scores: Mapping[str, float]) -> list[str]:
    """The children that must all rise before the node does."""
    match branch.aggregate:
        case "coupled":
            held = [child.id for child in branch.children if child.side in ("A", "B") and scores[child.id] == 0]
        case "geometric":
            held = [child.id for child in branch.children if scores[child.id] == 0]
        case "minimum":
            least = min(scores[child.id] for child in branch.children)
            held = [child.id for child in branch.children if scores[child.id] <= least + ENOUGH]
        case _:
            held = []
    return held


def _ways(survey: Survey, stand: Stand, changes: Mapping[Move, Mapping[str, float]], node: str) -> list[Move]:
    """The moves that raise a node, by what they raise it for the effort."""
    before = stand.scores[node]
    rises = {move: new.get(node, before) - before for move, new in changes.items()}
    raising = [(rise / survey.effort(move), move) for move, rise in rises.items() if rise > ENOUGH]
    raising.sort(key=lambda way: (-round(way[0], 12), survey.effort(way[1]), sorted(way[1])))
    return [move for _, move in raising]


def _bottom_up(branch: Branch) -> Iterator[Branch]:
    for child in branch.children:
        yield from _bottom_up(child)
    yield branch
