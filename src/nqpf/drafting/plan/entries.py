"""Owner, dates and money of one item, as the plan format writes them, each with the words that say it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.amounts import FoundAmount
from nqpf.drafting.bodies import FoundBody
from nqpf.drafting.dates import FoundDate
from nqpf.drafting.plan.owners import written
from nqpf.drafting.plan.quoting import Quoting


class Entries(NamedTuple):
    """What was found of one item, each kind in the order of the text."""

    bodies: Sequence[FoundBody] = ()
    dates: Sequence[FoundDate] = ()
    amounts: Sequence[FoundAmount] = ()

    def written(self) -> dict[str, Any]:
        """The entries: of several dates or amounts of a kind, the first."""
        made: dict[str, Any] = {}
        if self.bodies:
            made["owner"] = written(self.bodies)
        for date in self.dates:
            made.setdefault(date.entry, date.value)
        return made

    def budget(self, quoting: Quoting) -> dict[str, Any]:
        """What the item costs and who pays."""
        made: dict[str, Any] = {}
        for amount in self.amounts:
            made.setdefault(amount.entry, amount.value)
            if amount.payer is not None and amount.entry != "rate":
                made.setdefault("source", quoting.words(amount.payer))
        return {"budget": made} if made else {}

    def quotes(self, item: Extent, quoting: Quoting) -> dict[str, Any]:
        """The words that say each; the plan format has quotes for owner, due and budget."""
        due = [date.extent for date in self.dates if date.entry == "due"]
        places = {
            "owner": self.bodies[0].quote if self.bodies else None,
            "due": due[0] if due else None,
            "budget": self.amounts[0].quote if self.amounts else None,
        }
        quotes = {name: quoting.entry(place, item) for name, place in places.items() if place is not None}
        return {"quotes": quotes} if quotes else {}
