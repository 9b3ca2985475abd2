"""What is found: an indicator with its points and the extents of the words that say so."""

from dataclasses import dataclass, field

from nqpf.documents.document import Extent
from nqpf.drafting.outline import Section
from nqpf.plan.points import Direction


@dataclass(frozen=True, slots=True)
class FoundPoint:
    """A value to be reached, or a change; one of the two is empty. `year` is as written, empty where none is given.

    `extent` is the shortest run that shows number and name, `dated` that of the year, which may stand elsewhere; it
    is None where there is no year or it stands in the header of a table's column.
    """

    value: str
    change: str
    year: str
    extent: Extent
    dated: Extent | None = None


@dataclass(frozen=True, slots=True)
class FoundBaseline:
    """Where the same thing stands; `value` with its unit as written."""

    value: str
    year: str
    extent: Extent


@dataclass(frozen=True, slots=True)
class FoundConflict:
    """Another value that the document gives for an entry (target, unit, year, baseline); of a target with its year."""

    entry: str
    value: str
    extent: Extent
    year: str = ""


@dataclass(frozen=True, slots=True)
class FoundIndicator:
    """An indicator. `extent` is its quote, `further` the other places that say the same.

    `section` is the lowest section in which it stands first; None in front of all sections.
    """

    title: str
    unit: str
    direction: Direction
    target: FoundPoint
    extent: Extent
    milestones: tuple[FoundPoint, ...] = ()
    baseline: FoundBaseline | None = None
    further: tuple[Extent, ...] = ()
    conflicts: tuple[FoundConflict, ...] = ()
    section: Section | None = field(default=None, compare=False)
