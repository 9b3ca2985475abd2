"""What a step is: one more test that one item passes, or another facet that it names first."""

from collections.abc import Mapping
from typing import NamedTuple

from nqpf.facets import LADDERS
from nqpf.plan.items import ItemKind
from nqpf.scoring.claims import PRIMARY

__all__ = ["PRIMARY", "RUNGS", "Move", "Step"]

RUNGS: Mapping[ItemKind, tuple[str, ...]] = {
    "measure": tuple(rung.test for rung in LADDERS["measure"]),
    "indicator": (*(rung.test for rung in LADDERS["indicator"]), "supported"),
    "statement": tuple(rung.test for rung in LADDERS["statement"]),
}
"""By kind of item, the tests that a step can be about, in order; `supported` is that of a value between goalposts."""


class Step(NamedTuple):
    """One entry of a work list.

    `item` is the id of an item of the plan, or empty for a new one, which serves `facet` alone. `facet` is
    otherwise the one that the step is about: the one to name first, or the one whose entries a statement lacks;
    empty where a step is the same whoever asks. `rung` is the test's place on its ladder, from 0.
    """

    kind: ItemKind
    item: str
    test: str
    facet: str
    rung: int

    @property
    def new(self) -> bool:
        """Whether the step is one on an item that the plan does not have yet."""
        return not self.item

    @property
    def key(self) -> str:
        """What identifies the item, new or not: no item's id begins with a `+`."""
        return self.item or f"+{self.facet}"

    @property
    def claims(self) -> bool:
        """Whether the step changes what the item claims first, and nothing in the item itself."""
        return self.test == PRIMARY


Move = frozenset[Step]
"""Steps that are weighed together, because some bring nothing alone."""
