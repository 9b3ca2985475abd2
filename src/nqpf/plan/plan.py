"""The plan format: what an author writes in a plan file, typed and frozen.

Version 2 (`plan/2`) has all of version 1 and more; both are one model, so that the same words mean the same in
either. The models check shape only. What needs more than one place at once (ids, references) is checked by the loader,
which knows the lines; what a plan is worth is the business of `facets` and `scoring`.
"""

from typing import Annotated, Any, Literal, get_args

from pydantic import Field, StrictBool, ValidationInfo, field_validator, model_validator

from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.plan.bodies import Bodies
from nqpf.plan.claims import MOST_CLAIMS, MOST_SUGGESTED, Claim, Suggestion
from nqpf.plan.fields import CellText, Every, Id, UnitText, When, Words
from nqpf.plan.funding import Budget, Fund
from nqpf.plan.points import Baseline, Benchmark, Direction, Target
from nqpf.plan.quantity import Period
from nqpf.plan.sources import Citation, OtherValue, Quote

Kind = Literal["region", "enterprise"]
Format = Literal["plan/1", "plan/2"]
"""The versions of the format."""
FORMATS: tuple[Format, ...] = get_args(Format)
Strength = Literal["will", "support", "encourage", "seek"]
"""How firmly the document speaks: 建成 and 完成; 支持 and 推动; 鼓励 and 探索; 争取 and 谋划. It moves no score."""
KINDS: tuple[Kind, ...] = ("region", "enterprise")
MeasureType = Literal[
    "build", "deploy", "retrofit", "research", "fund", "regulate",
    "train", "recruit", "cooperate", "pilot", "serve", "supervise",
]  # fmt: skip
"""What a measure does. `regulate` and `supervise` work by rules and may state zero cost."""

MOST_LINKED = 50
"""Indicators one item may name: a bound on work, far above what any plan needs."""

MOST_SHARED = 12
"""Facets that a measure and its actions may claim together: what they inherit is one owner's, one budget's."""


class Horizon(Frozen):
    """The years the plan covers, first and last day included. On a side that is not given nothing lies outside."""

    start: When = None
    end: When = None

    def covers(self, period: Period) -> bool:
        """Whether what is due by the end of `period` falls within the horizon."""
        begun = self.start is None or self.start.start <= period.end
        return begun and (self.end is None or period.end <= self.end.end)


class Item(Frozen):
    """What measures, indicators and statements share: an id, a title, what they claim, where they stand.

    What is suggested counts for nothing. `silent` names entries that the document does not give, `supplied` those that
    somebody gave who knows better: they count as any, and are not the document's words.
    """

    id: Id
    title: Words
    serves: Annotated[tuple[Claim, ...], Field(max_length=MOST_CLAIMS)] = ()
    suggests: Annotated[tuple[Suggestion, ...], Field(max_length=MOST_SUGGESTED)] = ()
    strength: Strength | None = None
    silent: tuple[str, ...] = ()
    supplied: tuple[str, ...] = ()
    source: Citation | None = None
    quotes: dict[str, Quote] = Field(default_factory=dict)
    conflicts: tuple[OtherValue, ...] = ()
    note: Words = Text()

    @property
    def facets(self) -> tuple[str, ...]:
        """The ids of the facets that it claims, the primary one first; a claim that is only suggested is none."""
        return tuple(claim.facet for claim in self.serves if not claim.is_suggested)

    @property
    def suggestions(self) -> tuple[Claim | Suggestion, ...]:
        """What is suggested and not claimed, the likeliest first; `none` may be among it."""
        found: dict[str, Claim | Suggestion] = {one.facet: one for one in self.suggests}
        for claim in self.serves:
            if claim.is_suggested:
                found.setdefault(claim.facet, claim)
        return tuple(one for name, one in found.items() if name not in self.facets)


class Action(Item):
    """One action. Within a measure it inherits owner, dates, budget and indicators that it does not state."""

    type: MeasureType | None = None
    object: Words = Text()
    owner: Bodies = ()
    start: When = None
    due: When = None
    every: Every = None
    budget: Budget | None = None
    indicators: Annotated[tuple[Id, ...], Field(max_length=MOST_LINKED)] = ()


class Measure(Action):
    """One task of the plan, with the actions it is made of."""

    actions: tuple[Action, ...] = ()


class Indicator(Item):
    """Something counted: where it stands, where it shall stand, who reports it from which data."""

    unit: UnitText = ""
    direction: Direction = "up"
    baseline: Baseline | None = None
    target: Target | None = None
    milestones: tuple[Target, ...] = ()
    benchmark: Benchmark | None = None
    data_source: Words = Text()
    owner: Bodies = ()
    frequency: Words = Text()

    @model_validator(mode="before")
    @classmethod
    def _pass_unit_on(cls, value: Any) -> Any:
        """Give every point the indicator's unit, so that each value can be read where it stands."""
        if not isinstance(value, dict) or not isinstance(value.get("unit"), str):
            return value

        def with_unit(point: Any) -> Any:
            return {"unit": value["unit"], **point} if isinstance(point, dict) else point

        passed = {key: with_unit(value[key]) for key in ("baseline", "target", "benchmark") if key in value}
        if isinstance(value.get("milestones"), list):
            passed["milestones"] = [with_unit(point) for point in value["milestones"]]
        return {**value, **passed}

    @field_validator("baseline", "target", "milestones", "benchmark")
    @classmethod
    def _weaker_end(cls, value: Any, info: ValidationInfo) -> Any:
        """Of a range the end counts that promises less."""
        direction = info.data.get("direction", "up")
        if isinstance(value, tuple):
            return tuple(point.counting(direction) for point in value)
        return value and value.counting(direction)


class Statement(Item):
    """A table that the plan states: bottleneck technologies, a chain map, barriers, clusters, risks."""

    entries: tuple[dict[str, CellText], ...] = ()
    data_source: Words = Text()
    date: When = None
    measures: tuple[Id, ...] = ()
    owner: Bodies = ()
    update: Words = Text()


class Diagnosis(Frozen):
    """The plan's answer to one practical problem: data and measures, or why the problem is absent here."""

    problem: str
    data: Words = Text()
    data_source: Words = Text()
    indicators: tuple[Id, ...] = ()
    measures: tuple[Id, ...] = ()
    absent: Words = Text()
    source: Quote | None = None


class NotApplicable(Frozen):
    """A criterion that the plan declares not applicable, with its reason."""

    id: str
    reason: Words


class Plan(Frozen):
    """A transformation plan of a region or an enterprise.

    A `draft` was written or updated by a program, and nobody has confirmed it as a whole.
    """

    schema_: Annotated[str | None, Field(alias="$schema")] = None
    nqpf: Format
    id: Id
    draft: StrictBool = False
    kind: Kind
    title: Words
    subject: Words
    issuer: Words = Text()
    published: When = None
    note: Words = Text()
    horizon: Horizon = Field(default_factory=Horizon)
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "CNY"
    budget: Budget | None = None
    funds: tuple[Fund, ...] = ()
    industries: tuple[Words, ...] = ()
    source: Citation | None = None
    diagnosis: tuple[Diagnosis, ...] = ()
    measures: tuple[Measure, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    statements: tuple[Statement, ...] = ()
    scope: tuple[str, ...] = ()
    not_applicable: tuple[NotApplicable, ...] = ()
