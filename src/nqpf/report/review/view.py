"""How the claims and answers of a plan stand after its reviews, version 1: one frozen view for every renderer.

Lines count from 1. Texts carry both languages; ids and verdicts are never translated.
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.plan.items import ItemKind
from nqpf.report.figures import Line
from nqpf.report.places import PlaceView
from nqpf.report.provenance import PlanSummary, RubricView, Tool
from nqpf.review.confirmed import State
from nqpf.review.reviewfile import Verdict

FORMAT: Literal["nqpf/review-report/1"] = "nqpf/review-report/1"
Count = Annotated[int, Field(ge=0)]
Kind = Literal["claim", "answer", "suggestion"]


class DifferenceView(NamedTuple):
    """An entry of an item that says something else than when it was judged; a text is empty where there is none."""

    entry: str
    was: str
    now: str


class JudgementView(NamedTuple):
    """What one reviewer says, in which file and line, how it stands today, and what has changed since."""

    reviewer: str
    verdict: Verdict
    reason: str
    date: str
    state: State
    file: str
    line: Line
    differs: tuple[DifferenceView, ...]


class PointView(NamedTuple):
    """Something to be judged: a claim on a facet, an answer, a suggestion; `of` is the facet or the answer.

    `said` is what the item says of it: the entries that answer; `counts` what the facet asks for. `by` made the claim,
    `because` is why. `content` and `text` are the hashes of the item and of the facet's text as they are now.
    """

    item: str
    item_title: Text
    item_kind: ItemKind
    kind: Kind
    of: str
    title: Text
    counts: Text
    said: Text
    by: str
    because: Text
    state: State
    judgements: tuple[JudgementView, ...]
    place: PlaceView | None
    line: Line
    content: str
    text: str


class StrayView(NamedTuple):
    """An entry of a review file that leads to nothing in the plan."""

    file: str
    line: Line
    unknown: Literal["item", "facet", "answer"]
    name: str


class ReviewerView(NamedTuple):
    """A reviewer, the file, how many entries it has, and the first and the last day on them."""

    name: str
    file: str
    entries: Count
    first: str
    last: str


class StateCount(NamedTuple):
    """How many claims, and how many answers, stand so."""

    state: State
    claims: Count
    answers: Count


class ReviewReport(NamedTuple):
    """How a plan stands after its reviews."""

    schema: Literal["nqpf/review-report/1"]
    tool: Tool
    rubric: RubricView
    plan: PlanSummary
    reviewers: tuple[ReviewerView, ...]
    counts: tuple[StateCount, ...]
    points: Annotated[tuple[PointView, ...], Field(description="claims and answers, in the order of the plan")]
    suggestions: Annotated[tuple[PointView, ...], Field(description="what could be accepted as a claim")]
    strays: tuple[StrayView, ...]
