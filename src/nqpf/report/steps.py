"""What to do first about a plan's own items: the work of completing them by kind, and what it adds to commitment.

The entries are those of the work list; what is to be added is left out, for nobody has said yet what the plan is for.
"""

from collections.abc import Iterator
from typing import NamedTuple

from nqpf.analysis.worklist import grouped
from nqpf.base.language import Text
from nqpf.base.points import points
from nqpf.report.figures import Points
from nqpf.report.scored import ScoredPlan
from nqpf.report.worklist.items import named
from nqpf.report.worklist.view import NamedView
from nqpf.report.worklist.words import said_of


class Step(NamedTuple):
    """One kind of work in every item that needs it, in the order of the entries.

    `gain` is the rise of commitment, in points, once the steps before it are done; `says` is what to do, and in how
    many items.
    """

    work: str
    says: Text
    items: tuple[NamedView, ...]
    gain: Points


def steps_of(scored: ScoredPlan) -> Iterator[Step]:
    """The steps, the largest rise of commitment for the effort first."""
    found = scored.worklist
    entries = [placed.entry for placed in found.order if placed.entry.kind == "complete"]
    before = found.start.counts
    for group in grouped(found, entries, scored.efforts, by_total=False):
        gain = points(max(group.counts.value - before.value, 0.0))
        says = said_of(group.work, len(group.items), scored.standard.titles)
        yield Step(group.work, says, tuple(named(scored, name) for name in group.items), gain)
        before = group.counts
