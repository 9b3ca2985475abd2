"""The scored tree of the report: dimensions with their poles, criteria and facets.

Scores and points run from 0 to 100 and are not rounded; shares, coupling and coordination run from 0 to 1.
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.report.figures import Fraction, Line, Points, Score
from nqpf.report.places import PlaceView
from nqpf.report.score.items_view import TestView
from nqpf.rubric.rubric_fields import Aggregator, Origin, Side


class CouplingView(NamedTuple):
    """A driver's coupling: C, T and D of the method, band and lagging pole.

    `coupled` is C*T of the poles above the soft `floor`, which the score comes from.
    """

    a: Score
    b: Score
    link: Score | None
    alpha: Fraction
    gamma: Fraction
    floor: Fraction
    coupled: Fraction
    coupling: Fraction
    development: Score
    coordination: Fraction
    band: str | None
    band_title: Text | None
    lagging: Literal["A", "B"] | None

    @property
    def absent(self) -> bool:
        """Whether neither side is there: nothing is coupled then, and the band of D says nothing."""
        return not self.a and not self.b


class FacetView(NamedTuple):
    """A facet: its credit and the item it rests on, with every test that item passed and failed.

    `in_full` is the item's credit, of which a secondary claim counts only a part. A facet is not counted where its
    criterion asks for the best few and others are better. `place` is the item's in the document.
    """

    id: str
    title: Text
    kind: str
    origin: Origin
    weight: float
    share: Fraction
    score: Score
    in_full: Score
    counted: bool
    answers: Annotated[int, Field(ge=0, le=5, description="tests that count")]
    item: str | None
    claim: Literal["primary", "secondary"] | None
    claims: Annotated[int, Field(ge=0, description="items that claim the facet")]
    addressed: Annotated[bool, Field(description="a primary claim on it earns credit: breadth counts it")]
    lacks: tuple[str, ...]
    tests: tuple[TestView, ...]
    line: Line | None
    place: PlaceView | None = None


class CriterionView(NamedTuple):
    """A criterion. `need` says how many of its best facets count, where not all do."""

    id: str
    title: Text
    pole: str | None
    paper: str
    aggregate: Aggregator
    need: int | None
    weight: float
    share: Fraction
    score: Score
    lost: Points
    obstacle: Fraction
    gain: Points
    facets: tuple[FacetView, ...]


class PoleView(NamedTuple):
    """One side of a driver."""

    id: str
    side: Side
    title: Text
    aggregate: Aggregator
    weight: float
    share: Fraction
    score: Score


class DimensionView(NamedTuple):
    """A principle or a driver. `target` is the score that the profile asks for, where it asks for one."""

    id: str
    title: Text
    paper: str
    aggregate: Aggregator
    weight: float
    share: Fraction
    score: Score
    target: Score | None
    pair: CouplingView | None
    poles: tuple[PoleView, ...]
    criteria: tuple[CriterionView, ...]
