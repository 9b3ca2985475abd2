"""What two coders made of the same units: the facets that they claim, the first of them, the questions answered."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from nqpf.plan.items import PlanView
from nqpf.review.agree.answers import answers_of
from nqpf.review.agree.bootstrap import Interval, of_ratios
from nqpf.review.agree.coefficient import Coded, Ratio, f1, nominal, set_valued
from nqpf.review.agree.masi import Facets
from nqpf.review.agree.units import Unit
from nqpf.scoring.commitment import QUESTIONS

UNCLAIMED: Facets = frozenset()
LEAST = 30
"""Units below which a figure is shown and not judged: an interval of a few equal ones says nothing."""
RELIABLE, LOWEST = 0.8, 0.667
"""Alpha from which coding is reliable, and what its interval must reach at its lower end (Krippendorff 2019)."""


class Figure(NamedTuple):
    """A figure of two coders' agreement: over how many units, on how many of them they agree, and where it lies."""

    units: int
    agreed: int
    value: float | None
    interval: Interval | None

    @property
    def reliable(self) -> bool:
        """Whether it and its interval are high enough."""
        if self.value is None or self.interval is None:
            return False
        return self.value >= RELIABLE and self.interval.low >= LOWEST


class Levels(NamedTuple):
    """The criterion and the dimension of each facet, by its id."""

    criterion: Mapping[str, str]
    dimension: Mapping[str, str]


class CodedUnit(NamedTuple):
    """A unit with what the two coders say of it: all facets and the primary one; empty where one has no items."""

    unit: Unit
    facets: tuple[Facets, Facets]
    primary: tuple[str, str]

    @property
    def coded(self) -> Coded:
        """The facets; None where one has no such unit."""
        first, second = (said if items else None for said, items in zip(self.facets, self.unit.items, strict=True))
        return first, second


def coded_units(units: Sequence[Unit], views: tuple[PlanView, PlanView]) -> tuple[CodedUnit, ...]:
    """The units with the claims of their items.

    Several items of one coder claim together; the primary facet is that of the first of them that claims any.
    """
    return tuple(_coded(unit, views) for unit in units)


def _coded(unit: Unit, views: tuple[PlanView, PlanView]) -> CodedUnit:
    claims = [[view.by_id[name].body.facets for name in items] for view, items in zip(views, unit.items, strict=True)]
    first, second = (frozenset(facet for facets in several for facet in facets) for several in claims)
    primary = [next((facets[0] for facets in several if facets), "") for several in claims]
    return CodedUnit(unit, (first, second), (primary[0], primary[1]))


def figures_of_units(units: Sequence[CodedUnit]) -> dict[str, Figure]:
    """Of all units: F1 of the units, alpha of the claims with a unit that one lacks at distance 1, F1 of the claims."""
    return _figures(
        {
            "units": f1([_present(one.unit) for one in units]),
            "claims-and-units": set_valued([one.coded for one in units]),
            "claims-f1": f1([one.facets for one in units]),
        }
    )


def figures_of_kinds(units: Sequence[CodedUnit]) -> dict[str, Figure]:
    """F1 of the units of each kind."""
    kinds = dict.fromkeys(one.unit.kind for one in units)
    found: dict[str, Figure] = {}
    for kind in kinds:
        found |= _figures({kind: f1([_present(one.unit) for one in units if one.unit.kind == kind])})
    return found


def _present(unit: Unit) -> tuple[Facets, Facets]:
    first, second = (frozenset("1") if items else UNCLAIMED for items in unit.items)
    return first, second


def figures_of_claims(units: Sequence[CodedUnit], levels: Levels) -> dict[str, Figure]:
    """Of matched units: alpha of the sets of facets, and of the primary facet, its criterion and its dimension."""
    matched = [one for one in units if one.unit.matched]

    def at(level: Callable[[str], str]) -> Ratio:
        return nominal([(level(one.primary[0]), level(one.primary[1])) for one in matched])

    return _figures(
        {
            "claims": set_valued([one.coded for one in matched]),
            "primary-facet": at(lambda facet: facet),
            "primary-criterion": at(lambda facet: levels.criterion.get(facet, "")),
            "primary-dimension": at(lambda facet: levels.dimension.get(facet, "")),
        }
    )


def figures_of_dimensions(units: Sequence[CodedUnit], dimension_of: Mapping[str, str]) -> dict[str, Figure]:
    """By dimension, alpha of the sets of its facets over matched units; the units counted are those that claim some."""
    matched = [one for one in units if one.unit.matched]
    claiming: dict[str, list[int]] = {}
    for place, one in enumerate(matched):
        for name in sorted({dimension_of[facet] for facet in one.facets[0] | one.facets[1] if facet in dimension_of}):
            claiming.setdefault(name, []).append(place)
    found = {}
    for name, places in claiming.items():
        sets: list[Coded] = [(UNCLAIMED, UNCLAIMED)] * len(matched)
        for place in places:
            sets[place] = _within(matched[place], name, dimension_of)
        found[name] = set_valued(sets)
    figures = _figures(found)
    return {
        name: figure._replace(units=len(claiming[name]), agreed=figure.agreed - len(matched) + len(claiming[name]))
        for name, figure in figures.items()
    }


def _within(one: CodedUnit, dimension: str, dimension_of: Mapping[str, str]) -> Coded:
    first, second = (frozenset(facet for facet in said if dimension_of.get(facet) == dimension) for said in one.facets)
    return first, second


class AnsweredTask(NamedTuple):
    """A matched task and the questions that it answers, as each coder has it; of several tasks, what any answers."""

    unit: Unit
    answers: tuple[frozenset[str], frozenset[str]]


def answered_tasks(units: Sequence[Unit], views: tuple[PlanView, PlanView]) -> tuple[AnsweredTask, ...]:
    """The matched units that are tasks, with their answers."""
    answers = [answers_of(view) for view in views]
    found = []
    for unit in units:
        if unit.kind == "measure" and unit.matched:
            first, second = (
                frozenset(question for name in items for question in said[name])
                for items, said in zip(unit.items, answers, strict=True)
            )
            found.append(AnsweredTask(unit, (first, second)))
    return tuple(found)


def figures_of_answers(tasks: Sequence[AnsweredTask]) -> dict[str, Figure]:
    """By question, nominal alpha of whether it is answered."""
    return _figures(
        {
            question: nominal([(question in first, question in second) for _, (first, second) in tasks])
            for question in QUESTIONS
        }
    )


def _figures(ratios: Mapping[str, Ratio]) -> dict[str, Figure]:
    intervals = of_ratios(tuple(ratios.values()))
    return {
        name: Figure(one.units, one.agreed, one.value, interval if one.value is not None else None)
        for (name, one), interval in zip(ratios.items(), intervals, strict=True)
    }
