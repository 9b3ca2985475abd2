"""Claims become results: every item is put to the check of each facet it says it serves."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from nqpf.facets import SERVED_BY, CheckResult, Outcome
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.rubric.model import Facet, Rubric

PRIMARY = "primary"
"""The code of the one shortcoming that lies in the claim, not in the item: it is only a secondary claim."""


_NUMBERS = re.compile(r"(\d+)")


class ClaimResult(NamedTuple):
    """What one claim is worth: the item checked for the facet, times the `part` of its credit that counts.

    `part` is 1 for a primary claim, and the rubric's `secondary_part` for a secondary one.
    """

    facet: str
    item: PlacedItem
    primary: bool
    part: float
    checked: CheckResult

    @property
    def credit(self) -> float:
        """Credit in [0, 1]; of a secondary claim, the part that counts."""
        return self.checked.credit * self.part

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """The tests the item does not pass."""
        return tuple(outcome for outcome in self.checked.outcomes if not outcome.passed)

    @property
    def lacks(self) -> tuple[str, ...]:
        """Codes of the failed tests, and `primary` where the claim would count in full as the first."""
        codes = tuple(outcome.test for outcome in self.failed)
        return (*codes, PRIMARY) if self.checked.credit > self.credit else codes

    @property
    def next_credit(self) -> float:
        """Credit after one more test; where no test adds any, after making the claim the first.

        The first place is not offered before: it would be taken from another facet.
        """
        tested = self.checked.next_credit * self.part
        return tested if tested > self.credit else self.checked.credit

    @property
    def next_test(self) -> str | None:
        """The change that `next_credit` speaks of; None where no single change adds anything."""
        if self.next_credit <= self.credit:
            return None
        return self.checked.next_test if self.checked.next_credit * self.part > self.credit else PRIMARY


ClaimResults = Mapping[str, tuple[ClaimResult, ...]]
"""By facet id: the results of all items that claim it, best first."""


def check_claims(rubric: Rubric, view: PlanView) -> ClaimResults:
    """Check every claim of the plan that is one under `rubric`.

    A claim on a facet that the rubric does not have, or that asks for another kind of item, was refused on loading;
    only a plan that is scored against another rubric than it was loaded for can have one.
    """
    facets = rubric.facets()
    found: dict[str, list[ClaimResult]] = {}
    for item in view.items:
        for position, name in enumerate(item.body.facets):
            if name in facets and SERVED_BY[facets[name][1].check.kind] == item.kind:
                result = _check(facets[name][1], item, position == 0, rubric.secondary_part, view)
                found.setdefault(name, []).append(result)
    return {name: ranked(results) for name, results in found.items()}


def ranked(results: list[ClaimResult]) -> tuple[ClaimResult, ...]:
    """Best first; among equals by id (M2 before M10), so that the order of the plan changes nothing."""
    return tuple(sorted(results, key=_preference) if len(results) > 1 else results)


def _preference(result: ClaimResult) -> tuple[object, ...]:
    return -result.credit, -result.next_credit, not result.primary, natural(result.item.body.id)


def natural(name: str) -> tuple[object, ...]:
    """A key that puts ids in the order in which people count: M2 before M10."""
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in _NUMBERS.split(name)), name


def _check(facet: Facet, item: PlacedItem, primary: bool, secondary_part: float, view: PlanView) -> ClaimResult:
    part = 1.0 if primary else secondary_part
    return ClaimResult(facet.id, item, primary, part, facet.check.check(item, view))
