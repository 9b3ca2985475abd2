"""What the items of a plan lack, and the items with all of it filled in.

A task is looked at with its actions: what they inherit is filled in at the task, once. Nothing is asked of an item but
what the facets that it claims ask, and what commitment asks of tasks and of their indicators.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from nqpf.analysis.worklist.fixes import fix
from nqpf.analysis.worklist.lists import WRITTEN
from nqpf.facets import Check, Outcome
from nqpf.facets.indicator import IndicatorCheck
from nqpf.plan.items import ItemKind, PlacedItem, PlanView
from nqpf.plan.plan import Indicator, Item
from nqpf.rubric.model import Facet
from nqpf.scoring.claims import ClaimResult

PLAIN: list[Check] = [IndicatorCheck(kind="indicator")]
"""What an indicator is put to that no facet asks anything of."""
COUNTED = ("stated", "aimed", "anchored")
"""What commitment asks of an indicator: a target with its year, and a baseline."""
_ORDER = (
    "stated", "filled", "owned", "scheduled", "resourced", "measured",
    "aimed", "anchored", "tracked", "ambitious", "supported", "sourced", "linked", "kept",
)  # fmt: skip
"""The order in which answers are filled in: each may rest on those before it."""


class Fill(NamedTuple):
    """One answer filled in: who lacked it, the test that it passes then, and what was found before.

    `link` is the indicator of the plan that is linked for it. `new`: one has to be written for it, too.
    """

    item: str
    kind: ItemKind
    test: str
    outcome: Outcome
    link: str | None = None
    new: bool = False


class Filled(NamedTuple):
    """An item with what it lacks filled in. Of a task, `own` is the indicator that was written for it, if any."""

    body: Item
    fills: tuple[Fill, ...]
    own: Indicator | None = None


def lacking(claims: Iterable[ClaimResult]) -> dict[str, Outcome]:
    """By test, what an item was found to lack for the facets that it claims.

    A value between goalposts is never made up, and support is no lack where no credit hangs on it.
    """
    found: dict[str, Outcome] = {}
    for claim in claims:
        for outcome in claim.failed:
            moot = outcome.test == "supported" and claim.checked.next_test != "supported"
            if outcome.test != "valued" and not moot:
                found.setdefault(outcome.test, outcome)
    return found


def in_order(tests: Iterable[str]) -> list[str]:
    """Tests in the order in which they are filled in."""
    return sorted(tests, key=_ORDER.index)


def indicator_filled(
    item: PlacedItem, claims: Sequence[ClaimResult], facets: Mapping[str, Facet], view: PlanView
) -> Filled:
    """An indicator with what its facets and commitment ask of it."""
    lacks = lacking(claims)
    for outcome in PLAIN[0].check(item, view).outcomes:
        if outcome.test in COUNTED and not outcome.passed:
            lacks.setdefault(outcome.test, outcome)
    checks = [facets[claim.facet].check for claim in claims] or PLAIN
    body: Item = item.body
    tests = in_order(lacks)
    for test in tests:
        body = fix(test, body, body, checks, view)
    return Filled(body, tuple(Fill(body.id, "indicator", test, lacks[test]) for test in tests))


def statement_filled(
    item: PlacedItem, claims: Sequence[ClaimResult], facets: Mapping[str, Facet], view: PlanView
) -> Filled:
    """A list with what its facets ask of it."""
    body: Item = item.body
    for claim in claims:
        others = [facets[one.facet].check for one in claims if one is not claim]
        checks = [facets[claim.facet].check, *others]
        for test in in_order(outcome.test for outcome in claim.failed):
            body = list_fixed(test, body, checks, view)
    lacks = lacking(claims)
    return Filled(body, tuple(Fill(body.id, "statement", test, lacks[test]) for test in in_order(lacks)))


def list_fixed(test: str, body: Item, checks: Sequence[Check], view: PlanView) -> Item:
    """A list with one answer filled in; any measure will do to act on it."""
    if test == "linked":
        return body.model_copy(update={"measures": (WRITTEN.en,)})
    return fix(test, body, body, checks, view)
