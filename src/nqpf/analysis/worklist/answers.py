"""Commitment as the work goes on: which of the six questions are answered once some of the entries are done.

Most answers count by themselves. Which indicators belong to which tasks does not: an entry that changes that is counted
among the tasks and indicators that hang together with its own.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from nqpf.analysis.worklist.fills import Filled
from nqpf.analysis.worklist.tasks import ANSWERED_BY
from nqpf.facets.indicator import is_anchored
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Measure
from nqpf.scoring.commitment import (
    NO_TASKS,
    Counts,
    commitment_of,
    date_of,
    dated_indicators,
    is_typed,
    named_sum,
    parts_of,
)
from nqpf.scoring.matching import most_pairs

Done = Callable[[str, str], bool]
"""Whether the fill of a test is done in the entry of an item: asked with the item's id and the test."""


class _Task(NamedTuple):
    """A task: the questions that it answers by itself, those that its entry answers, and the indicators it links.

    `own`: its entry writes an indicator for it, with its baseline. `named`: it links this one, which no task has.
    """

    id: str
    answers: frozenset[str]
    filled: frozenset[str]
    links: tuple[str, ...]
    own: bool
    named: str | None


class _Figure(NamedTuple):
    """An indicator: what it counts as, and whether it is dated and anchored now and once it is filled in."""

    id: str
    counts_as: str
    dated: bool
    anchored: bool
    dated_then: bool
    anchored_then: bool


class _Part(NamedTuple):
    """Tasks and indicators that hang together by links.

    `links` are those whose entries change which pairs there are.
    """

    tasks: tuple[_Task, ...]
    figures: tuple[_Figure, ...]
    links: frozenset[str] = frozenset()


MOST_WORK = 2_000_000
"""Tasks and indicators that are counted anew in one plan: beyond that, what entries raise is known as it was."""


class Answers:
    """The counts of commitment, entry by entry."""

    def __init__(self, view: PlanView, halfway: PlanView, filled: Mapping[str, Filled]) -> None:
        """Take the plan as it is, the plan with its indicators filled in, and what the entries fill in."""
        self.counts = self.before = commitment_of(view).counts
        figures = {figure.id: figure for figure in _figures(view, halfway)}
        tasks = tuple(_task(task, view, filled.get(task.id), figures) for task in view.plan.measures)
        self._all = tuple(_parts(tasks, figures))
        self._parts = {name: part for part in self._all for name in part.links}
        self._part_of = {task.id: part for part in self._all for task in part.tasks}
        self._part_of |= {figure.id: part for part in self._all for figure in part.figures}
        self._standing: dict[int, Counts] = {}
        self._alone = {figure.id: _Part((), (figure,)) for figure in figures.values()}
        self._alone |= {task.id: _Part((task,), (figures[task.named],) if task.named else ()) for task in tasks}
        self._done: set[str] = set()
        self._known: dict[str, Counts] = {}
        self._work = 0

    def rise(self, entry: str) -> Counts:
        """What the counts rise by if this entry is done, too."""
        known = self._known.get(entry)
        if known is None:
            known = self._known[entry] = self._rise(entry)
        return known

    def _rise(self, entry: str) -> Counts:
        part = self._parts.get(entry) or self._alone.get(entry)
        if part is None:
            return NO_TASKS
        self._work += len(part.tasks) + len(part.figures)
        after = _counted(part, lambda name, _: name in self._done or name == entry)
        return less(after, self._stands(part))

    def _stands(self, part: _Part) -> Counts:
        """The counts of a part as it is now, kept until one of its own is done: large ones have many entries."""
        known = self._standing.get(id(part))
        if known is None:
            known = _counted(part, lambda name, _: name in self._done)
            if len(part.tasks) > 1:  # one that is counted alone depends on what is done elsewhere, too
                self._standing[id(part)] = known
        return known

    def take(self, entry: str, rise: Counts) -> Counts:
        """The counts once this entry is done, too."""
        self.counts = more(self.counts, rise)
        self._done.add(entry)
        self._standing.pop(id(self._part_of.get(entry)), None)
        for name in self.beside(entry):
            self._known.pop(name, None)
        return self.counts

    def beside(self, entry: str) -> Collection[str]:
        """The entries that may raise something else once this one is done."""
        part = self._parts.get(entry)
        return part.links if part and self._work < MOST_WORK else ()

    def counted(self, done: Done) -> Counts:
        """The counts with these answers filled in."""
        counts = NO_TASKS
        for part in self._all:
            counts = more(counts, _counted(part, done))
        return counts


def more(counts: Counts, rise: Counts) -> Counts:
    """The sum of counts."""
    return Counts(*(one + other for one, other in zip(counts, rise, strict=True)))


def less(counts: Counts, other: Counts) -> Counts:
    """The difference of counts."""
    return Counts(*(one - another for one, another in zip(counts, other, strict=True)))


def _counted(part: _Part, done: Done) -> Counts:
    dated = {one.id: one.counts_as for one in part.figures if one.dated or (one.dated_then and done(one.id, "aimed"))}
    anchored = {
        dated[one.id]
        for one in part.figures
        if one.id in dated and (one.anchored or (one.anchored_then and done(one.id, "anchored")))
    }
    answered = dict.fromkeys(ANSWERED_BY, 0)
    links: list[set[str]] = []
    own = 0
    for task in part.tasks:
        there = task.answers
        if task.filled:
            there |= {question for question in task.filled if done(task.id, ANSWERED_BY[question])}
        if "what" not in there:
            continue  # what it names counts only where it is an action
        for question in there:
            answered[question] += 1
        linked = {dated[name] for name in task.links if name in dated}
        if "measured" in there and task.named in dated:
            linked.add(dated[task.named])
        links.append(linked)
        own += task.own and "measured" in there
    pairs = most_pairs([sorted(names) for names in links])
    return Counts(
        tasks=len(part.tasks),
        what=answered["what"],
        who=answered["who"],
        when=answered["when"],
        with_what=answered["with_what"],
        linked=pairs + own,
        unlinked=len({*dated.values()}) - pairs,
        anchored=len(anchored) + own,
    )


def _task(task: Measure, view: PlanView, filled: Filled | None, figures: Mapping[str, _Figure]) -> _Task:
    parts = parts_of(task)
    there = {
        "what": any(map(is_typed, parts)),
        "who": any(view.naming.bodies(part.owner) for part in parts),
        "when": any(date_of(part, view) for part in parts),
        "with_what": any(named_sum(part, view) for part in parts),
    }
    tests = {fill.test for fill in filled.fills} if filled else set()
    links = tuple(dict.fromkeys(name for part in parts for name in part.indicators if name in figures))
    named = None
    if filled and "measured" in tests and not filled.own:
        named = next((name for part in parts_of(filled.body) for name in part.indicators if name not in links), None)  # type: ignore[arg-type]
    return _Task(
        task.id,
        frozenset(question for question, answered in there.items() if answered),
        frozenset(question for question, test in ANSWERED_BY.items() if test in tests),
        links,
        own=bool(filled and filled.own),
        named=named,
    )


def _figures(view: PlanView, halfway: PlanView) -> Iterator[_Figure]:
    """The indicators. One written again counts as the first, whichever of the two is filled in first."""
    dated, _ = dated_indicators(view)
    then, _ = dated_indicators(halfway)
    firsts = {then[name]: dated[name] for name in reversed(dated) if name in then}
    for item in view.items:
        if item.kind == "indicator":
            name = item.body.id
            counts_as = dated.get(name) or firsts.get(then.get(name, name)) or then.get(name, name)
            yield _Figure(
                name, counts_as, name in dated, is_anchored(item, view),
                name in then, is_anchored(halfway.by_id[name], halfway),
            )  # fmt: skip


def _parts(tasks: Iterable[_Task], figures: Mapping[str, _Figure]) -> Iterator[_Part]:
    """What hangs together: tasks by the indicators that they link, indicators by what they count as."""
    root: dict[str, str] = {}

    def find(name: str) -> str:
        while root.setdefault(name, name) != name:
            root[name] = name = root[root[name]]
        return name

    tasks = tuple(tasks)
    for task in tasks:
        for name in (*task.links, *([task.named] if task.named else [])):
            root[find(f"figure {figures[name].counts_as}")] = find(f"task {task.id}")
    of: dict[str, tuple[list[_Task], list[_Figure]]] = {}
    for task in tasks:
        of.setdefault(find(f"task {task.id}"), ([], []))[0].append(task)
    for figure in figures.values():
        of.setdefault(find(f"figure {figure.counts_as}"), ([], []))[1].append(figure)
    return (_Part(tuple(own), tuple(theirs), frozenset(_pairing(own, theirs))) for own, theirs in of.values())


def _pairing(tasks: Sequence[_Task], figures: Sequence[_Figure]) -> Iterator[str]:
    """The tasks and indicators whose entries change which pairs there are beside their own."""
    linked = {name for task in tasks for name in (*task.links, task.named)}
    alike = Counter(figure.counts_as for figure in figures)
    free = {figure.id for figure in figures if figure.dated and alike[figure.counts_as] == 1}
    for task in tasks:
        late = "what" not in task.answers and task.links  # its links count once it is an action
        if late or (task.named and (task.named not in free or sum(task.named in one.links for one in tasks))):
            yield task.id
    for figure in figures:
        if alike[figure.counts_as] > 1 or (figure.id in linked and not figure.dated):
            yield figure.id
