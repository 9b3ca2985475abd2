"""Targets that belong to no task, so that nothing that the document promises is lost from the table."""

from collections.abc import Iterator

from nqpf.plan.bodies import ROLES
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Indicator
from nqpf.report.places import Places
from nqpf.report.tasks.aims import target_values, target_years
from nqpf.report.tasks.parts import bodies_in
from nqpf.report.tasks.view import Cell, Part, TargetRow


def unlinked_targets(view: PlanView, places: Places) -> Iterator[TargetRow]:
    """The indicators that no measure and no action names, in the plan's order."""
    linked = {
        name for measure in view.plan.measures for item in (measure, *measure.actions) for name in item.indicators
    }
    number = 0
    for at, indicator in enumerate(view.plan.indicators):
        if indicator.id not in linked:
            number += 1
            yield TargetRow(
                number=number,
                id=indicator.id,
                title=indicator.title,
                value=_cell(indicator, tuple(target_values(indicator)), missing=True),
                year=_cell(indicator, tuple(target_years(indicator)), missing=True),
                bodies=_cell(indicator, tuple(bodies_in(indicator, ROLES)), missing=False),
                place=places.at(("indicators", at)),
            )


def _cell(indicator: Indicator, parts: tuple[Part, ...], *, missing: bool) -> Cell:
    return Cell(indicator.id, parts, missing and not parts)
