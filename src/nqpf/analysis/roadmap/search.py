"""Find steps that reach the goals with little effort: every choice where there are few, else the best next move."""

from collections.abc import Iterable
from itertools import combinations
from typing import Literal, NamedTuple

from nqpf.analysis.roadmap.moves import climbs, openings, singles
from nqpf.analysis.roadmap.steps import Move, Step
from nqpf.analysis.roadmap.survey import ENOUGH, Stand, Survey

FEW = 12
"""Up to so many steps, all their 4096 combinations are looked at, and the answer is the least effort there is."""

Search = Literal["exact", "greedy", "cut-short"]
_PLAIN, _JOINED, _TRIMMED = 0.3, 0.7, 1.0
"""Of the work that may be done, the part after which single steps, climbs, and trimming come to an end."""


def cheapest(survey: Survey, steps: list[Step], enough: Move) -> tuple[list[Step], Search]:
    """Steps of `steps` that reach the goals, as `enough` of them do, and how they were found.

    Beyond :data:`FEW` steps the search is greedy: again and again the move with the most gain for its effort,
    once with single steps alone and once with climbs and openings; the cheaper answer is kept, after what it
    turns out not to need is dropped. No step of it can be left out, but another choice may take less effort. Where
    neither run gets there, what is not needed is dropped from `enough`. A plan that is too large for all that is
    searched as far as the bound on work allows.
    """
    if len(steps) <= FEW:
        return exact(survey, steps), "exact"
    found: list[Move | None] = [greedy(survey, steps, joined) for joined in (False, True)]
    reaching = [answer for answer in found if answer is not None] or [_shortest(survey, enough)]
    trimmed: list[Move] = [trim(survey, answer) for answer in reaching]
    least = min(trimmed, key=lambda answer: (survey.effort(answer), len(answer)))
    return sorted(least), "cut-short" if survey.tired(_TRIMMED) else "greedy"


def exact(survey: Survey, steps: Iterable[Step]) -> list[Step]:
    """The least effort, then the fewest steps, then the fewest on new items, of all choices that reach the goals."""
    pool = sorted(steps)
    choices = [choice for size in range(len(pool) + 1) for choice in combinations(pool, size) if _sound(choice)]
    choices.sort(key=lambda choice: (round(survey.effort(choice), 9), len(choice), _new(choice)))
    return list(next(choice for choice in choices if _reaches(survey, choice)))


def greedy(survey: Survey, steps: Iterable[Step], joined: bool) -> Move | None:
    """Steps found by taking the move with the most gain for its effort until the goals are reached.

    Each move that would reach them at once is also remembered with what came before: the cheapest such end is
    the answer, which is never dearer than the last move's. None where no move brings anything.
    """
    return _Greedy(survey, steps, joined).run()


class _Look(NamedTuple):
    """What a move changes, how far each goal's node rises, its effort, its steps on new items, what it reaches."""

    changed: dict[str, float]
    rises: tuple[float, ...]
    effort: float
    new: int
    dimensions: set[str]


class _Greedy:
    """One run: the moves that are left, and what each changed when it was last looked at."""

    def __init__(self, survey: Survey, steps: Iterable[Step], joined: bool) -> None:
        self._survey, self._joined = survey, joined
        self._left = _by_item(sorted(steps))
        self._stand: Stand = survey.start
        self._known: dict[Move, _Look] = {}
        self._offered = {key: self._offers(key) for key in self._left}
        self._dimensions = {key: self._reached_by(key) for key in self._left}
        # Of an arithmetic mean, what a dimension's rise brings stays the same whatever the others do.
        self._linear = survey.gauge.tree.aggregate == "arithmetic"
        self._taken: Move = frozenset()
        self._ends: list[tuple[float, int, list[Step]]] = []

    def _offers(self, key: str) -> list[Move]:
        left = self._left[key]
        if any(step.claims for step in self._stand.taken.get(key, ())):
            left = [step for step in left if not step.claims]
        moves = singles(left)
        return list(dict.fromkeys([*moves, *climbs(left, self._survey)])) if self._joined else moves

    def run(self) -> Move | None:
        while (short := self._survey.short(self._stand.scores)) > 0:
            best = None if self._survey.tired(_JOINED if self._joined else _PLAIN) else self._best(short)
            if best is None:
                break
            self._take(best)
        if short == 0:
            self._end(self._taken)
        return frozenset(self._ends[0][2]) if self._ends else None

    def _end(self, steps: Move) -> None:
        """Keep the cheapest of the ends that were seen."""
        self._ends = sorted([*self._ends, (self._survey.effort(steps), len(steps), sorted(steps))])[:1]

    def _best(self, short: float) -> Move | None:
        survey, stand = self._survey, self._stand
        looked_at = {move: self._look(move) for offered in self._offered.values() for move in offered}
        if self._joined:
            opened = openings(survey, stand, {move: look.changed for move, look in looked_at.items()})
            looked_at |= {move: self._seen(move, changed) for move, changed in opened.items()}
        missing = survey.missing(stand.scores)
        spent = survey.effort(self._taken)
        best: Move | None = None
        key = (0.0, 0.0, 0)
        for move, look in looked_at.items():
            rises = look.rises if self._linear else survey.rises(stand.scores, look.changed)
            missed = sum(max(miss - rise, 0.0) for miss, rise in zip(missing, rises, strict=True))
            if missed <= ENOUGH / 2 and (not self._ends or spent + look.effort <= self._ends[0][0]):
                self._end(self._taken | move)
            if short - missed > ENOUGH:
                rated = (-round((short - missed) / look.effort, 12), look.effort, look.new)
                if best is None or rated < key or (rated == key and sorted(move) < sorted(best)):
                    best, key = move, rated
        return best

    def _look(self, move: Move) -> "_Look":
        known = self._known.get(move)
        return known or self._seen(move, self._survey.changes(self._stand, move))

    def _seen(self, move: Move, changed: dict[str, float]) -> "_Look":
        survey = self._survey
        look = _Look(
            changed, survey.rises(self._stand.scores, changed), survey.effort(move), _new(move), self._within(move)
        )
        self._known[move] = look
        return look

    def _take(self, move: Move) -> None:
        self._taken |= move
        self._stand = self._survey.after(self._stand, move)
        for key in {step.key for step in move}:
            self._left[key] = [step for step in self._left[key] if step not in move]
            self._offered[key] = self._offers(key)
        # Within a dimension everything may bring something else now; at the root only the mean is taken anew.
        moved = self._within(move)
        self._known = {other: look for other, look in self._known.items() if not moved & look.dimensions}

    def _within(self, move: Move) -> set[str]:
        return set().union(*(self._dimensions[step.key] for step in move))

    def _reached_by(self, key: str) -> set[str]:
        """The dimensions in which a step on the item may change something."""
        bench = self._survey.bench
        served = {name for touched in bench.dependents[key] for name in bench.drafts[touched].body.facets}
        return {self._survey.gauge.dimension(name) for name in served if name in bench.facets}


def trim(survey: Survey, steps: Move) -> Move:
    """The steps without those that the goals are reached without, the dearest looked at first.

    Nothing is left of a new item that is not stated.
    """
    kept = steps
    for step in sorted(steps, key=lambda step: (-survey.effort([step]), -step.rung, step)):
        fewer = kept - ({other for other in kept if other.key == step.key} if step.new and step.rung == 0 else {step})
        if step in kept and not survey.tired(_TRIMMED) and _reaches(survey, fewer):
            kept = fewer
    return kept


def _shortest(survey: Survey, enough: Move) -> Move:
    """Of steps that reach the goals, as many of the first as do, found by halving: little work, and a start."""
    steps = sorted(enough, key=lambda step: (step.new, step.kind, step.key, step.rung, step.facet))
    low, high = 0, len(steps)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _reaches(survey, steps[:middle]) else (middle + 1, high)
    return frozenset(steps[:high])


def _reaches(survey: Survey, steps: Iterable[Step]) -> bool:
    return survey.short({**survey.start.scores, **survey.changes(survey.start, steps)}) == 0


def _new(steps: Iterable[Step]) -> int:
    return sum(step.new for step in steps)


def _sound(steps: Iterable[Step]) -> bool:
    """No item names two facets first."""
    moved = [step.key for step in steps if step.claims]
    return len(moved) == len(set(moved))


def _by_item(steps: Iterable[Step]) -> dict[str, list[Step]]:
    by_item: dict[str, list[Step]] = {}
    for step in steps:
        by_item.setdefault(step.key, []).append(step)
    return by_item
