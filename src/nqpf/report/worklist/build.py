"""Build the view of a work list: names, places and words to the figures."""

from collections.abc import Iterator, Mapping, Sequence
from math import fsum
from typing import Any

from nqpf.analysis.worklist import Entry, Placed, Worklist, grouped
from nqpf.analysis.worklist.entries import effort_of
from nqpf.analysis.worklist.fills import Fill
from nqpf.analysis.worklist.groups import Group
from nqpf.analysis.worklist.kinds import ADD, WORK
from nqpf.analysis.worklist.limits import limits_of, rests_of
from nqpf.base.language import NO_TEXT, Text
from nqpf.base.points import points
from nqpf.plan.items import ItemKind
from nqpf.report.scored import ScoredPlan
from nqpf.report.worklist import view
from nqpf.report.worklist.bodies import bodies_of
from nqpf.report.worklist.figures import Figures, Scale, Stand
from nqpf.report.worklist.items import named
from nqpf.report.worklist.words import THEIRS, doer, rest, said_of, smallest, what_counts
from nqpf.rubric.effort import EffortTable

_QUESTION: Mapping[tuple[ItemKind, str], str] = {
    ("measure", "stated"): "what",
    ("measure", "owned"): "who",
    ("measure", "scheduled"): "when",
    ("measure", "resourced"): "with_what",
    ("measure", "measured"): "measured",
    ("indicator", "stated"): "measured",
    ("indicator", "aimed"): "measured",
    ("indicator", "anchored"): "from_where",
}
"""By kind of item and test, the question of commitment that is answered."""


def worklist_view(scored: ScoredPlan) -> view.WorklistView:
    """The work list of a plan, under the efforts of its rubric."""
    return WorklistBuilder(scored, scored.worklist, scored.efforts).built(scored.worklist.order)


class WorklistBuilder:
    """Makes views of a work list, or of the beginning of one."""

    def __init__(self, scored: ScoredPlan, found: Worklist, efforts: EffortTable) -> None:
        """Take a scored plan and its work list under these efforts."""
        self._scored, self._found, self._efforts = scored, found, efforts
        self._plan = scored.plan
        self._titles = scored.standard.titles
        self._scale = Scale(assessed=found.assessed, rated=found.start.counts.rated)
        self._root = found.gauge.tree.id
        self._start = Stand(found.start.scores[self._root], found.start.counts)

    def built(self, order: Sequence[Placed]) -> view.WorklistView:
        """The view of these entries of the order, from its beginning."""
        stands = [self._start, *(Stand(placed.scores[self._root], placed.counts) for placed in order)]
        entries = (
            self._entry(rank, placed, self._scale.between(*stands[rank - 1 : rank + 1]))
            for rank, placed in enumerate(order, start=1)
        )
        return view.WorklistView(
            total_before=self._scale.total(stands[0]),
            total_after=self._scale.total(stands[-1]),
            commitment_before=self._scale.commitment(stands[0]),
            commitment_after=self._scale.commitment(stands[-1]),
            effort=fsum(placed.entry.effort for placed in order),
            entries=tuple(entries),
            groups=tuple(self._groups([placed.entry for placed in order])),
            **self._limits(),
        )

    def _limits(self) -> dict[str, Any]:
        """What writing cannot do, once everything is written."""
        found = self._found
        if not found.assessed:
            return {"limits": (), "rest": ()}
        scores = found.order[-1].scores if found.order else found.start.scores
        limits = tuple(limits_of(found.gauge, scores, found.facets))
        return {
            "limits": tuple(
                view.LimitView(one.facet, self._titles[one.facet], points(one.most), one.cause) for one in limits
            ),
            "rest": tuple(
                view.RestView(one.cause, one.facets, points(max(one.gain, 0.0)), rest(one.cause, one.facets))
                for one in rests_of(limits, found.gauge, scores)
            ),
        }

    def _entry(self, rank: int, placed: Placed, figures: Figures) -> view.EntryView:
        entry = placed.entry
        known = self._complete(entry) if entry.kind == "complete" else self._add(entry)
        return view.EntryView(
            rank=rank,
            kind=entry.kind,
            id=entry.id,
            item_kind=entry.item_kind,
            effort=entry.effort,
            facets=entry.facets or placed.facets,
            empty_pole=placed.empty_pole,
            opens=placed.opens,
            **figures._asdict(),
            **known,
        )

    def _complete(self, entry: Entry) -> dict[str, Any]:
        """What an item is called, where it stands, and what it lacks."""
        item = self._plan.view.by_id[entry.id]
        span = self._plan.positions.span(item.pointer)
        facets = [claim.facet for name in entry.items for claim in self._found.stages.now.get(name, ())]
        work = WORK[entry.fills[0].kind, entry.fills[0].test]
        return {
            "title": item.body.title,
            "dimension": self._found.gauge.dimension(facets[0]) if facets else None,
            "place": self._scored.places.at(item.pointer),
            "line": span.line,
            "column": span.column,
            "lacks": tuple(map(self._lack, entry.fills)),
            "remedy": NO_TEXT,
            "smallest": NO_TEXT,
            "may_be_na": False,
            "need": None,
            "who": bodies_of([item], self._plan.view) or doer(work, self._plan.plan.kind),
        }

    def _add(self, entry: Entry) -> dict[str, Any]:
        """What a criterion is called, what would count for it, and the least that would."""
        facets = [self._found.facets[name] for name in entry.facets]
        criterion, _ = self._scored.facets[facets[0].id]
        span = self._plan.positions.key_span((f"{entry.item_kind}s",))
        return {
            "title": criterion.title,
            "dimension": self._found.gauge.dimension(entry.id),
            "place": None,
            "line": span.line,
            "column": span.column,
            "lacks": (),
            "remedy": what_counts(facets),
            "smallest": smallest(facets[0]),
            "may_be_na": criterion.na,
            "need": self._found.gauge.branches[entry.id].need,
            "who": doer(ADD, self._plan.plan.kind),
        }

    def _lack(self, fill: Fill) -> view.LackView:
        return view.LackView(
            item=fill.item,
            test=fill.test,
            question=_QUESTION.get((fill.kind, fill.test)),
            what=fill.outcome.note,
            keys=() if self._scored.in_memory else fill.outcome.keys,
            effort=effort_of(fill, self._efforts),
            link=fill.link,
        )

    def _groups(self, entries: Sequence[Entry]) -> Iterator[view.GroupView]:
        before = self._start
        for group in grouped(self._found, entries, self._efforts, by_total=self._found.assessed):
            after = Stand(group.scores[self._root], group.counts)
            figures = self._scale.between(before, after)
            adds = group.work.startswith(ADD)
            yield view.GroupView(
                id=group.work,
                kind="add" if adds else "complete",
                says=said_of(group.work, len(group.items), self._titles),
                items=tuple(self._criterion(name) if adds else named(self._scored, name) for name in group.items),
                effort=group.effort,
                who=self._who(group),
                **figures._asdict(),
            )
            before = after

    def _who(self, group: Group) -> Text:
        """The bodies that answer for what is to be done, where they are named and it is theirs to do."""
        if group.work in THEIRS:
            named = bodies_of((self._plan.view.by_id[name] for name in group.items), self._plan.view)
            if named:
                return named
        return doer(group.work, self._plan.plan.kind)

    def _criterion(self, name: str) -> view.NamedView:
        return view.NamedView(name, self._titles[name])
