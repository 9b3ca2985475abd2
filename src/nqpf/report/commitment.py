"""Commitment as reports show it: the figure, its band or bands, and the six counts behind it."""

from collections.abc import Sequence
from typing import Annotated, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.base.points import points
from nqpf.plan.fields import STRENGTH_TITLES
from nqpf.report.figures import Fraction, Score
from nqpf.review.answers import ANSWER_TITLES
from nqpf.rubric.model import Band
from nqpf.scoring.commitment import QUESTIONS, Commitment
from nqpf.scoring.scorecard import bands_near

Count = Annotated[int, Field(ge=0)]

QUESTION_TITLES: dict[str, Text] = {"what": Text("what", "做什么"), **dict[str, Text](ANSWER_TITLES.items())}
"""The six questions, as readers see them."""


class BandName(NamedTuple):
    """A band that a value is in, or within two points of."""

    id: str
    title: Text
    text: Text


class QuestionView(NamedTuple):
    """One of the six questions: how many of the tasks answer it, and their share.

    `answered` can end in .5 where indicators that no task is linked to count half.
    """

    id: str
    title: Text
    answered: Annotated[float, Field(ge=0)]
    share: Fraction


class StrengthView(NamedTuple):
    """How many tasks and actions are worded so, and their share of those whose wording was recorded."""

    id: str
    title: Text
    items: Count
    share: Fraction


class CommitmentView(NamedTuple):
    """How firmly the plan commits to what it sets out to do: the mean of six shares of its own tasks.

    `value` is null, and no band is named, where there are under five tasks. `linked` indicators belong to a task each,
    `unlinked` ones to none; `anchored` ones have a baseline. `bodies`, `dates` and `amounts` are distinct ones.
    `strength` is how the document words its tasks, where that was recorded; it moves no figure.
    """

    value: Score | None
    bands: tuple[BandName, ...]
    tasks: Count
    questions: tuple[QuestionView, ...]
    linked: Count
    unlinked: Count
    anchored: Count
    bodies: Count
    dates: Count
    amounts: Count
    strength: tuple[StrengthView, ...]


def commitment_view(found: Commitment, bands: Sequence[Band]) -> CommitmentView:
    """The commitment of a plan under a rubric's bands."""
    counts = found.counts
    near = bands_near(bands, counts.value) if counts.rated else ()
    return CommitmentView(
        value=points(counts.value) if counts.rated else None,
        bands=tuple(BandName(band.id, band.title, band.text) for band in near),
        tasks=counts.tasks,
        questions=tuple(
            QuestionView(name, QUESTION_TITLES[name], answered, share)
            for name, answered, share in zip(QUESTIONS, counts.answered, counts.shares, strict=True)
        ),
        linked=counts.linked,
        unlinked=counts.unlinked,
        anchored=counts.anchored,
        bodies=found.bodies,
        dates=found.dates,
        amounts=found.amounts,
        strength=tuple(
            StrengthView(name, STRENGTH_TITLES[name], items, items / sum(found.strength.values()))
            for name, items in found.strength.items()
        ),
    )


def joined(bands: Sequence[BandName]) -> Text:
    """The name of a band, or of both that a value is near to the limit of."""
    return Text(
        " to ".join(band.title.in_language("en") for band in bands),
        "至".join(band.title.in_language("zh") for band in bands),
    )
