"""The work list of a plan: one order of entries, and the same work grouped by kind.

Scores, gains and rises are points of 100, unrounded; effort is in the unit of the rubric's effort table. A gain is the
rise of the total once all entries above are done, found by scoring anew: the total before and all gains add up to the
total after. `shown` is a gain as it is printed with two decimals, so that printed columns add up, too. Commitment is
null under five tasks, the total and what follows from it where no item claims a facet.
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.base.language import NO_TEXT, Text
from nqpf.plan.items import ItemKind
from nqpf.report.figures import Line, Points, Score
from nqpf.report.places import PlaceView

Count = Annotated[int, Field(ge=0)]
Effort = Annotated[float, Field(ge=0, allow_inf_nan=False)]
EntryKind = Literal["complete", "add"]
LimitCause = Literal["posts", "benchmark", "figures"]


class LackView(NamedTuple):
    """One answer that an item lacks.

    `test` is the test that it fails (`owned`, `anchored`), `question` the one of the six questions that this answers,
    null where it is none of them. `item` is who lacks it: the task itself or one of its actions. `keys` are the entries
    of the plan file that would say it, empty where there is no plan file. `link` is the indicator of the plan that the
    task names in its own words and that belongs to no task yet; where an indicator is missing and it is null, a new one
    is to be written, with its target year and baseline, and `effort` has that in it.
    """

    item: str
    test: str
    question: str | None
    what: Text
    keys: tuple[str, ...]
    effort: Effort
    link: str | None = None


class EntryView(NamedTuple):
    """One entry of the order.

    `complete`: one item (a task with its actions, an indicator, a list) with every answer that it lacks; `id` is the
    item's. `add`: one criterion that nothing, or not enough, in the plan is for; `id` is the criterion's, `remedy` says
    what would count, `smallest` the least that would; its gain counts what is added as complete.

    `facets` are those whose credit the entry raises, for `add` those that get something of their own. `line` is the
    item's in the plan file, or that of the section where it would stand; `place` is the item's in the document.
    `empty_pole` is the opposite pole of a driver, where that is empty at this place and keeps the gain small.
    `need`: the criterion counts only its best so many facets. `who` would do it: the bodies that the item names, else
    who usually does. `opens`: without a gain of its own, it makes the gain of the next entry possible.
    """

    rank: Annotated[int, Field(ge=1)]
    kind: EntryKind
    id: str
    title: Text
    item_kind: ItemKind
    dimension: Annotated[str | None, Field(description="of the criterion; null for what claims no facet")]
    place: PlaceView | None
    line: Line
    column: Line
    lacks: tuple[LackView, ...]
    remedy: Text
    smallest: Text
    gain: Points | None
    shown: Points | None
    commitment: Points | None
    effort: Effort
    total_after: Score | None
    commitment_after: Score | None
    facets: tuple[str, ...]
    empty_pole: str | None
    may_be_na: bool
    need: Annotated[int | None, Field(ge=1)]
    who: Text = NO_TEXT
    opens: bool = False


class NamedView(NamedTuple):
    """An item or a criterion, by name, and its place in the document."""

    id: str
    title: Text
    place: PlaceView | None = None


class GroupView(NamedTuple):
    """The same kind of work on many items: "Name the body that leads or is responsible for 12 measures".

    `id` is the kind of work (`who`, `baseline`, …), or `add:` and the dimension in which something is missing. `says`
    is the sentence, with the number of items in it; `items` are all of them, in the order of the entries. Gains are
    joint, in the order of the groups, and add up to the same sum as those of the entries. `who` would do it.
    """

    id: str
    kind: EntryKind
    says: Text
    items: tuple[NamedView, ...]
    gain: Points | None
    shown: Points | None
    commitment: Points | None
    effort: Effort
    total_after: Score | None
    commitment_after: Score | None
    who: Text


class LimitView(NamedTuple):
    """A facet that writing cannot bring to a full score, and how far it can.

    `posts`: its credit is a value between goalposts. `benchmark`: the rubric compares it with a figure.
    `figures`: what its items state, and no missing entry, falls short.
    """

    facet: str
    title: Text
    most: Score
    cause: LimitCause


class RestView(NamedTuple):
    """What would have to be so beyond writing: the cause, how many facets, and the points that hang on it, joint."""

    cause: LimitCause
    facets: Count
    points: Points
    says: Text


class WorklistView(NamedTuple):
    """The order of all entries, how far they lead, and what writing cannot do.

    `total_after` is how far writing alone goes. Its `limits` are the facets that stay below a full score and count;
    `rest` says by cause what would bring the total from there to 100.
    """

    total_before: Score | None
    total_after: Score | None
    commitment_before: Score | None
    commitment_after: Score | None
    effort: Effort
    entries: tuple[EntryView, ...]
    groups: tuple[GroupView, ...]
    limits: tuple[LimitView, ...]
    rest: tuple[RestView, ...]

    @property
    def complete(self) -> tuple[EntryView, ...]:
        """Complete what you have: the entries on items that are there, in the one order."""
        return tuple(entry for entry in self.entries if entry.kind == "complete")

    @property
    def add(self) -> tuple[EntryView, ...]:
        """Add what is missing: the entries on criteria, in the one order."""
        return tuple(entry for entry in self.entries if entry.kind == "add")


NO_WORK = WorklistView(None, None, None, None, 0.0, (), (), (), ())
"""What a report holds that was made before work lists were."""
