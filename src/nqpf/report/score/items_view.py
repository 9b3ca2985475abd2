"""Every item of a plan with what it claims and how far it climbs, whether a facet rests on it or not."""

from typing import Annotated, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.plan.items import ItemKind
from nqpf.report.figures import Line, Score
from nqpf.report.places import PlaceView


class TestView(NamedTuple):
    """One test of the ladder on an item: whether it is passed, why, and where that stands.

    `note` has the author's words; `normalised` is the amount or date among them as programs read it
    (`120000000 CNY`, `2027-12-31`), null where there is none; `keys` are the entries of the plan file that it is about.
    """

    test: str
    passed: bool
    note: Text
    line: Line
    normalised: str | None
    keys: tuple[str, ...] = ()


class ClaimScoreView(NamedTuple):
    """What an item earns for a facet that it claims, in part for a secondary claim.

    `rests` where the facet's score is this one: no other item earns more.
    """

    facet: str
    primary: bool
    score: Score
    rests: bool


class EntryPlaceView(NamedTuple):
    """Where the document has one entry of an item (`owner`, `due`), which has a quote of its own."""

    entry: str
    place: PlaceView | None


class ItemView(NamedTuple):
    """A measure, action, indicator or statement: its claims, the primary one first, and the ladder of the first.

    `place` is where the document has it; null where the plan does not say. `measure` is the one that an action is part
    of.
    """

    id: str
    title: Text
    kind: ItemKind
    line: Line
    claims: tuple[ClaimScoreView, ...]
    tests: Annotated[tuple[TestView, ...], Field(description="of the first claim; else those of any claim on its kind")]
    place: PlaceView | None = None
    measure: Annotated[str | None, Field(description="of an action, the measure that it is part of")] = None
    entries: Annotated[tuple[EntryPlaceView, ...], Field(description="entries with a quote of their own")] = ()
