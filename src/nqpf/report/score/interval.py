"""How far a score moves with the rubric's assumptions, as the report shows it beside the score."""

from nqpf.analysis.robustness import open_study
from nqpf.analysis.robustness.subject import subject
from nqpf.base.points import points
from nqpf.report.score.view import IntervalView
from nqpf.rubric.model import Rubric
from nqpf.scoring.claims import ClaimResults
from nqpf.scoring.scorecard import Scorecard

DECIMALS = 6
"""What is drawn is known to two or three digits; more than these say nothing."""


def interval_of(rubric: Rubric, card: Scorecard, results: ClaimResults) -> IntervalView:
    """Median and 5-95 % interval of a plan's score. Raises :class:`InputError` where numpy is not installed."""
    study = open_study(rubric)
    found = study.put(subject(card, results, rubric.secondary_part)).spread()
    low, median, high = (round(points(value), DECIMALS) for value in (found.low, found.median, found.high))
    return IntervalView(median=median, low=low, high=high, draws=study.draws, seed=study.seed)
