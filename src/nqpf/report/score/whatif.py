"""The weighted tree behind a report, with what a reader may try on it: facets fixed, dimensions weighed anew."""

from typing import NamedTuple

from nqpf.report.score.dimensions_view import CriterionView, DimensionView, FacetView
from nqpf.report.score.view import Report
from nqpf.rubric.rubric_fields import Aggregator, Side


class WhatIfNode(NamedTuple):
    """A node with all that its score depends on. Credits are in [0, 1]; only facets have them.

    `next` is the credit once the item that a facet rests on passes one more test; None where no test adds any.
    `addressed` facets have a credited primary claim, which breadth counts; `secondary` ones rest on a secondary claim,
    and are not addressed by one more test.
    """

    id: str
    weight: float
    aggregate: Aggregator | None = None
    side: Side | None = None
    need: int | None = None
    credit: float | None = None
    next: float | None = None
    floor: float | None = None
    addressed: bool | None = None
    secondary: bool | None = None
    children: tuple["WhatIfNode", ...] = ()


def tree_of(report: Report) -> WhatIfNode:
    """The tree that the report's total comes from: scored as the core scores, it gives the same total."""
    steps = {gap.id: gap.step_score for gap in report.gaps if gap.step_score > gap.score}
    dimensions = tuple(_dimension(dimension, steps) for dimension in report.dimensions)
    return WhatIfNode("total", 1.0, report.score.aggregate, children=dimensions)


def _dimension(view: DimensionView, steps: dict[str, float]) -> WhatIfNode:
    # Poles before criteria, as in the tree that was scored: the order decides between equals.
    poles = tuple(
        WhatIfNode(pole.id, pole.weight, pole.aggregate, pole.side, children=_criteria(view, pole.id, steps))
        for pole in view.poles
    )
    floor = view.pair.floor if view.pair else None
    return WhatIfNode(view.id, view.weight, view.aggregate, floor=floor, children=poles + _criteria(view, None, steps))


def _criteria(view: DimensionView, pole: str | None, steps: dict[str, float]) -> tuple[WhatIfNode, ...]:
    return tuple(_criterion(one, steps) for one in view.criteria if one.pole == pole)


def _criterion(view: CriterionView, steps: dict[str, float]) -> WhatIfNode:
    facets = tuple(_facet(facet, steps) for facet in view.facets)
    return WhatIfNode(view.id, view.weight, view.aggregate, need=view.need, children=facets)


def _facet(view: FacetView, steps: dict[str, float]) -> WhatIfNode:
    step = steps.get(view.id)
    return WhatIfNode(
        view.id,
        view.weight,
        credit=view.score / 100,
        next=None if step is None else step / 100,
        addressed=view.addressed or None,
        secondary=(view.claim == "secondary") or None,
    )
