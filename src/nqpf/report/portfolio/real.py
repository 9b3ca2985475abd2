"""Which differences between ranked plans are real, as the portfolio has it; without numpy, why nobody looked."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from nqpf.analysis.robustness import open_study
from nqpf.analysis.robustness.subject import subject
from nqpf.base.errors import InputError
from nqpf.base.language import NO_TEXT, Text
from nqpf.base.points import points
from nqpf.report.portfolio.facts_view import ComparedView, PlacesView, RangeView
from nqpf.report.score.interval import DECIMALS
from nqpf.report.scored import ScoredPlan
from nqpf.rubric.model import Rubric

if TYPE_CHECKING:
    from nqpf.analysis.robustness.study import Study

MOST_COMPARED = 1000
"""Plans of which every two are compared: the work grows with the square of their number."""


class Looked(NamedTuple):
    """Whether differences are looked into: the study that all plans are put to, else why not."""

    study: "Study | None"
    why_not: Text = NO_TEXT


NOBODY_LOOKED = Looked(None)


def look_into(rubric: Rubric, plans: int) -> Looked:
    """Open a study for so many plans; none for a single plan, nor where it would be too large or numpy is missing."""
    if plans < 2:
        return Looked(None)
    if plans > MOST_COMPARED:
        return Looked(None, _said(Text(f"more than {MOST_COMPARED} plans", f"规划超过 {MOST_COMPARED} 份")))
    try:
        return Looked(open_study(rubric))
    except InputError as error:
        (problem,) = error.problems
        hint = Text(f" ({problem.hint.en})", f"（{problem.hint.zh}）") if problem.hint else NO_TEXT
        return Looked(None, _said(Text(problem.message.en + hint.en, problem.message.zh + hint.zh)))


def _said(why: Text) -> Text:
    return Text(f"Which differences are real was not tested: {why.en}", f"未检验哪些差异真实可靠：{why.zh}")


def drawn_of(scored: ScoredPlan, study: "Study") -> bytes:
    """What the plan scores in every draw, packed."""
    from nqpf.analysis.robustness.standing import packed  # noqa: PLC0415 - needs numpy, as the study does

    return packed(study.put(subject(scored.card, scored.results, scored.rubric.secondary_part)).scores)


class Places(NamedTuple):
    """By the number of a ranked plan: its places, its range, and the share of draws in which it is above the next."""

    standings: tuple[PlacesView, ...]
    ranges: tuple[RangeView, ...]
    above_next: tuple[float | None, ...]


def places_of(totals: Sequence[float], drawn: Sequence[bytes]) -> Places | None:
    """The places of plans in their order; None where not all of them were put to the draws."""
    if len(totals) < 2 or not all(drawn):
        return None
    from nqpf.analysis.robustness.standing import range_of, share_above, standings  # noqa: PLC0415 - needs numpy

    ranges = [RangeView(*(round(points(value), DECIMALS) for value in range_of(each))) for each in drawn]
    nexts = [round(share_above(one, other), DECIMALS) for one, other in pairwise(drawn)]
    places = tuple(PlacesView(*found) for found in standings(totals, drawn))
    return Places(places, tuple(ranges), (*nexts, None))


def compared(found: Places | None, study: "Study | None") -> ComparedView | None:
    """By what rule plans were compared; None where they were not."""
    if found is None or study is None:
        return None
    from nqpf.analysis.robustness.standing import CLEAR  # noqa: PLC0415 - needs numpy

    return ComparedView(draws=study.draws, seed=study.seed, clear=CLEAR)
