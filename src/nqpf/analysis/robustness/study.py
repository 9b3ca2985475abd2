"""A study: two samples of assumptions drawn from one seed, and what they show of each plan put to them."""

from collections.abc import Sequence
from functools import cached_property

from nqpf.analysis.robustness.assumption import DRAWS, SEED
from nqpf.analysis.robustness.compiled import CompiledPlan, compile_subject
from nqpf.analysis.robustness.ranking import Ranked, rank
from nqpf.analysis.robustness.sample import Sample, Space, draw
from nqpf.analysis.robustness.sensitivity import Index, indices
from nqpf.analysis.robustness.spread import Quantiles, passing, spread, steadied
from nqpf.analysis.robustness.subject import Subject
from nqpf.rubric.model import Rubric


class Study:
    """Puts plans of one rubric to the same draws; what it finds of a plan does not depend on the others."""

    def __init__(self, rubric: Rubric, draws: int = DRAWS, seed: int = SEED) -> None:
        """Draw the first sample; the second, which only indices need, is drawn when it is asked for."""
        self.draws, self.seed = draws, seed
        self.space = Space.of(rubric)
        self.sample = draw(self.space, seed, draws)

    @cached_property
    def second(self) -> Sample:
        """A sample apart from the first."""
        return draw(self.space, self.seed, self.draws, number=1)

    def put(self, of: Subject) -> "Drawn":
        """Put a plan to the draws."""
        return Drawn(compile_subject(of, self.space), of.score, self)

    def rank(self, plans: Sequence["Drawn"]) -> tuple[Ranked, ...]:
        """Plans put to these draws against each other, in their order."""
        return rank([plan.score for plan in plans], [plan.scores for plan in plans])


class Drawn:
    """A plan's scores in every draw of a study, beside its score."""

    def __init__(self, compiled: CompiledPlan, score: float, study: Study) -> None:
        """Score the plan in every draw."""
        self._compiled, self._study, self.score = compiled, study, score
        self.scores = steadied(compiled.scores(study.sample))

    def spread(self) -> Quantiles:
        """How far the draws lie apart."""
        return spread(self.scores)

    def passing(self, asked: float) -> float:
        """The share of draws that reach a score."""
        return passing(self.scores, asked)

    def indices(self) -> tuple[Index, ...]:
        """What each input accounts for of the variance; empty where the score does not vary."""
        return indices(self._compiled, self._study.sample, self._study.second)
