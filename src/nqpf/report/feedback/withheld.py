"""Reasons of reviewers that name another plan: they stay with whoever collects the sheets."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.plan.placeholder import as_seen
from nqpf.report.score.experts_view import ExpertsView, OpinionView, RatingView

SHORTEST = 4
"""Characters of a name that is looked for: a shorter one is a word like any other."""


class Passed(NamedTuple):
    """What may be passed on, and the criteria with a reason that may not."""

    experts: ExpertsView
    withheld: tuple[str, ...]


def names_of(title: Text, identity: str, path: str) -> frozenset[str]:
    """What a plan can be recognised by: its titles, its id, its file's name without the ending."""
    file = path.replace("\\", "/").rpartition("/")[2]
    said = (title.en, title.zh, identity, file.partition(".")[0])
    return frozenset(name for each in said if len(name := _folded(each)) >= SHORTEST)


def without_names(experts: ExpertsView, names: Iterable[str]) -> Passed:
    """What experts say, without reasons that have one of these names in them."""
    looked_for = frozenset(names)
    named = {
        (opinion.id, rating.rater)
        for opinion in experts.criteria
        for rating in opinion.ratings
        if rating.comment and any(name in _folded(rating.comment) for name in looked_for)
    }
    criteria = tuple(_without(opinion, named) for opinion in experts.criteria)
    return Passed(experts._replace(criteria=criteria), tuple(dict.fromkeys(sorted(name for name, _ in named))))


def _without(opinion: OpinionView, named: Collection[tuple[str, str]]) -> OpinionView:
    def kept(rating: RatingView) -> RatingView:
        return rating._replace(comment=None) if (opinion.id, rating.rater) in named else rating

    return opinion._replace(ratings=tuple(map(kept, opinion.ratings)))


def _folded(text: str) -> str:
    return as_seen(text).casefold()
