"""Which items can answer a facet: those of its kind, and of the types of action that usually do."""

from nqpf.facets import SERVED_BY
from nqpf.facets.measure import MeasureCheck
from nqpf.plan.items import ItemKind
from nqpf.plan.plan import MeasureType
from nqpf.rubric.model import Facet


def fits(kind: ItemKind, facet: Facet) -> bool:
    """Whether items of a kind can answer a facet."""
    return SERVED_BY[facet.check.kind] == kind


def is_usual(type_: MeasureType | None, facet: Facet) -> bool:
    """Whether actions of a type usually answer a facet; of an action without one, all do."""
    types = facet.check.types if isinstance(facet.check, MeasureCheck) else ()
    return type_ is None or not types or type_ in types
