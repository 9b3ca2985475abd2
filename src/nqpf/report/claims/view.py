"""Where the claims of a plan lie, version 1: one frozen view for every renderer.

Parts run from 0 to 1, unrounded. Lines count from 1. Texts carry both languages; ids are never translated.
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.plan.items import ItemKind
from nqpf.report.figures import Fraction, Line
from nqpf.report.provenance import PlanSummary, RubricView, Tool

FORMAT: Literal["nqpf/claims/1"] = "nqpf/claims/1"
Count = Annotated[int, Field(ge=0)]
EmptyLevel = Literal["dimension", "pole", "criterion"]


class ClaimView(NamedTuple):
    """One claim of an item. `dimension` is null where the facet does not apply to the plan."""

    facet: str
    dimension: str | None
    primary: bool


class ItemClaims(NamedTuple):
    """An item with its claims, the primary one first; it may have none. An action belongs to the measure named."""

    id: str
    title: Text
    kind: ItemKind
    measure: str | None
    claims: tuple[ClaimView, ...]
    line: Line


class FacetClaims(NamedTuple):
    """The items that claim a facet, in the order of the plan."""

    id: str
    title: Text
    kind: str
    primary: tuple[str, ...]
    secondary: tuple[str, ...]


class CriterionClaims(NamedTuple):
    """A criterion with its facets. `need` says how many of its best facets count, where not all do."""

    id: str
    title: Text
    pole: str | None
    need: int | None
    facets: tuple[FacetClaims, ...]


class CarrierView(NamedTuple):
    """An item on which a dimension rests: `part` of the dimension's credit comes from it, more than a half."""

    item: str
    part: Fraction
    line: Line


class EmptyView(NamedTuple):
    """A node that nothing claims; what stands under it is not named again."""

    id: str
    level: EmptyLevel
    title: Text


class DimensionClaims(NamedTuple):
    """A dimension: how many of its facets that apply are claimed, by how many items, and what is out of balance.

    `wanting`: facets that nothing claims and that would count, in criteria that something claims.
    """

    id: str
    title: Text
    facets: Count
    claimed: Count
    items: Count
    empty: tuple[EmptyView, ...]
    wanting: tuple[str, ...]
    carrier: CarrierView | None
    criteria: tuple[CriterionClaims, ...]


class CrowdView(NamedTuple):
    """A facet that many items claim while facets beside it, which would count, are claimed by none."""

    facet: str
    title: Text
    items: tuple[str, ...]
    wanting: tuple[str, ...]


class HintView(NamedTuple):
    """A facet that an item could claim: one that the plan suggests for it, else one whose `terms` it uses.

    Of what the plan suggests `terms` are empty, and `because` says why, where the plan does.
    `empty`: nothing claims the facet yet. `serves`: the item's claims as they stand. `free`: how many more it may
    make; with none, the new one would replace another.
    """

    item: str
    item_title: Text
    facet: str
    facet_title: Text
    criterion_title: Text
    terms: tuple[str, ...]
    because: Text
    empty: bool
    serves: tuple[str, ...]
    free: Count
    line: Line


class ClaimsReport(NamedTuple):
    """Where the claims of a plan lie. Hints come the most useful first, those that the plan has before all others.

    They are never part of a score.
    """

    schema: Literal["nqpf/claims/1"]
    tool: Tool
    rubric: RubricView
    plan: PlanSummary
    dimensions: tuple[DimensionClaims, ...]
    items: tuple[ItemClaims, ...]
    crowds: tuple[CrowdView, ...]
    hints: tuple[HintView, ...]
