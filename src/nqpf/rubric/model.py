"""The rubric: dimensions, poles, criteria, facets and lenses, as data. Frozen; no arithmetic here."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, StrictBool, ValidationInfo, field_validator

from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.base.points import value_of
from nqpf.facets import Check
from nqpf.facets.indicator import IndicatorCheck
from nqpf.facets.measure import MeasureCheck
from nqpf.plan.fields import Id
from nqpf.plan.materiality import NO_MATERIALITY, Asked, Materiality
from nqpf.plan.plan import KINDS
from nqpf.plan.quantity import parse_measurement
from nqpf.rubric.effort import Efforts
from nqpf.rubric.materiality import MaterialityRules
from nqpf.rubric.nouns import telling_words
from nqpf.rubric.rubric_fields import Aggregator, Bilingual, OptionalBilingual, Origin, Scope, Side, Term, Weight


class Node(Frozen):
    """What every weighted node of the tree has.

    `basis` names an entry of the rubric's `bases`: why the weight is what it is.
    """

    id: Id
    title: Bilingual
    weight: Weight
    basis: Id


class Examples(Frozen):
    """An item that answers a facet and one that does not, as a plan would write them. Both run as tests."""

    met: dict[str, Any]
    unmet: dict[str, Any]


class Terms(Frozen):
    """How plans call what a facet asks for, in either language: a hint for authors, never part of a score."""

    zh: tuple[Term, ...] = ()
    en: tuple[Term, ...] = ()


class Facet(Node):
    """One thing that a plan must show for a criterion."""

    check: Check
    origin: Origin = "assumption"
    scope: Scope = KINDS
    counts: OptionalBilingual = Text()
    not_counts: OptionalBilingual = Text()
    remedy: OptionalBilingual = Text()
    evidence: OptionalBilingual = Text()
    terms: Terms | None = None
    examples: Examples | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """What says what it is about: its title, what counts as it and what shows it, and how plans call it."""
        said = (text for both in (self.title, self.counts, self.evidence) for text in (both.zh, both.en))
        return (*said, *((*self.terms.zh, *self.terms.en) if self.terms else ()))


class Criterion(Node):
    """One assessable requirement, with its place in the paper.

    `need` asks for breadth rather than completeness: the best `need` facets count. `na` lets a plan
    declare the criterion not applicable, with a reason. `must` is the score (written from 0 to 100) below
    which no plan passes the gate.
    """

    aggregate: Aggregator
    paper: str = ""
    origin: Origin = "paper"
    asks: OptionalBilingual = Text()
    why: OptionalBilingual = Text()
    scope: Scope = KINDS
    na: StrictBool = False
    need: Annotated[int, Field(ge=1)] | None = None
    must: Annotated[float, Field(gt=0, le=100, allow_inf_nan=False), AfterValidator(value_of)] | None = None
    facets: Annotated[tuple[Facet, ...], Field(min_length=1)]


class Pole(Node):
    """One side of a driver: A or B, the two it couples, or L, their explicit linkage."""

    side: Side
    aggregate: Aggregator
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]


class Dimension(Node):
    """A principle (criteria directly) or a driver (poles A, B and L).

    In a coupled dimension the pole weights carry the method's parameters: alpha is A's share of A and B,
    gamma is L's share of all three.
    """

    aggregate: Aggregator
    paper: str = ""
    asks: OptionalBilingual = Text()
    criteria: tuple[Criterion, ...] = ()
    poles: tuple[Pole, ...] = ()

    @property
    def all_criteria(self) -> tuple[Criterion, ...]:
        """The criteria, whether they stand directly below or within poles."""
        return self.criteria + tuple(c for pole in self.poles for c in pole.criteria)


class Basis(Frozen):
    """Why weights are what they are, and whether the paper says so."""

    origin: Origin
    text: Bilingual


class Band(Frozen):
    """A name for scores below `below` (written from 0 to 100; the upper end not included but for the last band)."""

    id: Id
    below: Annotated[float, Field(gt=0, allow_inf_nan=False), AfterValidator(value_of)]
    title: Bilingual
    text: OptionalBilingual = Text()


class LensEntry(Frozen):
    """One thing a lens looks at; `criteria` are the criteria seen through it, where it has any."""

    id: Id
    title: Bilingual
    paper: str = ""
    asks: OptionalBilingual = Text()
    criteria: tuple[Id, ...] = ()


class Lens(Frozen):
    """A view of the plan beside the score, never in the total (method, section 1).

    `problems`: is each problem diagnosed with data, and which measures answer it? `layers`: the score of
    each entry's criteria. `upholds`: what the plan shows for each entry's criteria.
    """

    id: Id
    kind: Literal["problems", "layers", "upholds"]
    title: Bilingual
    paper: str = ""
    text: OptionalBilingual = Text()
    entries: Annotated[tuple[LensEntry, ...], Field(min_length=1)]


class Figure(Frozen):
    """A published figure that indicator facets can compare a plan with."""

    id: Id
    title: Bilingual
    unit: str
    value: float | str
    year: int | str
    source: str
    paper: str = ""
    printed: Annotated[str, Field(description="what the paper prints, where that is mistaken")] = ""
    note: OptionalBilingual = Text()

    @field_validator("value")
    @classmethod
    def _readable(cls, value: float | str, info: ValidationInfo) -> float | str:
        parse_measurement(value, info.data.get("unit", ""))
        return value


class Paper(Frozen):
    """The publication the rubric decomposes."""

    title: Bilingual
    authors: str
    note: OptionalBilingual = Text()


class Rubric(Frozen):
    """A whole rubric."""

    nqpf: Literal["rubric/1"]
    id: Id
    version: str
    title: Bilingual
    paper: Paper | None = None
    aggregate: Aggregator
    secondary_part: Annotated[float, Field(ge=0, le=1, description="how much of a secondary claim's credit counts")]
    pole_floor: Annotated[float, Field(ge=0, lt=1, description="the floor under both poles of a driver")] = 0.05
    assessed_floor: Annotated[float, Field(ge=0, le=1)]
    bases: dict[str, Basis]
    bands: Annotated[tuple[Band, ...], Field(min_length=1)]
    coordination: Annotated[tuple[Band, ...], Field(description="bands of the coordination degree, in 0 to 100")] = ()
    dimensions: Annotated[tuple[Dimension, ...], Field(min_length=1)]
    lenses: tuple[Lens, ...] = ()
    benchmarks: tuple[Figure, ...] = ()
    effort: Annotated[Efforts | None, Field(description="what it takes to give an answer that is missing")] = None
    materiality: Annotated[
        MaterialityRules | None, Field(description="what is too small to count, and which words name nobody")
    ] = None

    @property
    def bounds(self) -> Materiality:
        """What every plan is measured by beside the facets: floors, empty words, and what facets say of their items."""
        asked = {}
        for name, (_, facet) in self.facets().items():
            if isinstance(facet.check, IndicatorCheck):
                asked[name] = Asked(facet.check.direction, facet.check.unit)
            elif isinstance(facet.check, MeasureCheck):
                asked[name] = Asked(types=facet.check.types)
        rules = self.materiality.in_use if self.materiality else NO_MATERIALITY
        return rules._replace(facets=asked, nouns=self.nouns)

    def nouns(self) -> Mapping[str, frozenset[str]]:
        """By facet with terms, the words by which a text can be seen to speak of it; worked out when first needed."""
        return self._nouns

    @cached_property
    def _nouns(self) -> Mapping[str, frozenset[str]]:
        termed = {name: facet for name, (_, facet) in self.facets().items() if facet.terms}
        return telling_words({name: facet.texts for name, facet in termed.items()})

    def nodes(self) -> Iterator[Node]:
        """Every weighted node: dimensions, poles, criteria and facets, each before what it holds."""
        for dimension in self.dimensions:
            yield dimension
            yield from dimension.poles
            for criterion in dimension.all_criteria:
                yield criterion
                yield from criterion.facets

    def criteria(self) -> tuple[Criterion, ...]:
        """Every criterion: those of each dimension, and of its poles, in turn."""
        return tuple(criterion for dimension in self.dimensions for criterion in dimension.all_criteria)

    def facets(self) -> dict[str, tuple[Criterion, Facet]]:
        """By facet id, the facet and the criterion it belongs to."""
        return {facet.id: (criterion, facet) for criterion in self.criteria() for facet in criterion.facets}
