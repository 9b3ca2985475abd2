"""What a score is made of: its parts with their scores, so that their mean can be taken from what is printed."""

from collections.abc import Sequence
from typing import NamedTuple

from nqpf.base.language import Text, both
from nqpf.report.blocks.block import said
from nqpf.report.blocks.words import Run, Words, words
from nqpf.report.words.decimals import enough, mean

_WEIGHT = Text(" (weight {weight:g})", "（权重 {weight:g}）")
_OUT = Text(" (not counted)", "（未计入）")


class Part(NamedTuple):
    """A part of a score: its own score, how much it weighs, what it is; `counted` where it is among the best few."""

    score: float
    weight: float
    says: Words
    counted: bool = True


def made_of(parts: Sequence[Part], *, averaged: bool = True) -> list[Words]:
    """The parts, a line each; `averaged` where the score is their mean, by weights that are named unless alike."""
    counted = [part for part in parts if part.counted]
    named = averaged and len({part.weight for part in counted}) > 1
    shown = [said(part.score, "points") for part in counted]
    if averaged and counted:
        shown = list(enough([part.score for part in counted], mean([part.weight for part in counted])))
    figures = iter(shown)
    return [_line(part, next(figures) if part.counted else said(part.score, "points"), weighed=named) for part in parts]


def _line(part: Part, figure: str, *, weighed: bool) -> Words:
    weight = Text(_WEIGHT.en.format(weight=part.weight), _WEIGHT.zh.format(weight=part.weight))
    after = _OUT if not part.counted else weight if weighed else Text()
    return words(Run(both(f"{figure}  "), "strong"), part.says, after)
