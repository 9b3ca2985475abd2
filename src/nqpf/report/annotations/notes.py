"""Comments in the making: what is missing of a task and what was found in its section come together in one."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.base.points import points
from nqpf.base.severity import SEVERITIES
from nqpf.base.source import Pointer
from nqpf.documents.cited import main_citation
from nqpf.documents.document import Extent
from nqpf.drafting.slips import FoundSlip
from nqpf.facets.measure import LADDER
from nqpf.plan.items import PlacedItem
from nqpf.report.annotations.asking import Asking, asks, opening
from nqpf.report.annotations.beside import beside
from nqpf.report.annotations.convention import Convention
from nqpf.report.annotations.figure import Figure, Figures
from nqpf.report.annotations.found import Found, lines, overlap
from nqpf.report.annotations.homes import Homes
from nqpf.report.annotations.passages import Passages
from nqpf.report.annotations.pasting import pasted
from nqpf.report.annotations.remarks import Remark
from nqpf.report.annotations.view import Annotation
from nqpf.report.places import PlaceView
from nqpf.report.scored import ScoredPlan
from nqpf.scoring.commitment import QUESTIONS, parts_of
from nqpf.scoring.unanswered import Unanswered

_ASKED_BY = dict(zip((rung.test for rung in LADDER), QUESTIONS, strict=False))
"""By test of a measure, the question that it asks, too."""


@dataclass
class _Note:
    """A comment in the making. Without an extent its quote was not found, or is `elsewhere`, in another document."""

    place: PlaceView
    extent: Extent | None
    elsewhere: bool = False
    asked: tuple[Text, ...] = ()
    rise: float = 0.0
    found: list[Found] = field(default_factory=list)


class Notes:
    """The comments on one document."""

    def __init__(self, scored: ScoredPlan, passages: Passages, convention: Convention) -> None:
        """Begin without any."""
        self._scored, self._passages, self._convention = scored, passages, convention
        self._view = scored.plan.view
        self._placed = {item.pointer: item for item in self._view.items}
        cited = main_citation(self._view)
        self._file = cited.file if cited else None
        self._tasks = self._begun()
        self._anchored = {note.extent: note for note in reversed(self._tasks.values()) if note.extent}
        self._homes = Homes(passages.outline, self._anchored)
        self._others: dict[Extent, _Note] = {}
        self._order = sorted(self._anchored)
        self._lost: dict[Pointer, _Note] = {}

    def _begun(self) -> dict[Pointer, _Note]:
        """A comment for every task, by its pointer; it stays empty where nothing is missing or found."""
        tasks: dict[Pointer, _Note] = {}
        times: Counter[PlaceView | None] = Counter()
        for item in self._view.items:
            if item.kind == "measure" and item.measure is None:
                stated = self._scored.places.at(item.pointer)
                tasks[item.pointer] = self._note(item, item.pointer, times[stated])
                times[stated] += 1
        return tasks

    def add_tasks(self, open_: Iterable[Unanswered]) -> None:
        """A comment for each task that leaves a question open."""
        figures = Figures(self._scored, self._passages, self._convention.language)
        for missing in open_:
            note = self._tasks[self._view.by_id[missing.task.id].pointer]
            figure = figures.of(missing, note.extent)
            note.rise = points(missing.rise)
            note.asked = tuple(self._asked(missing, figure, note.extent))

    def add(self, remark: Remark) -> bool:
        """Put a finding to its task or to the task in whose section it stands; False for one about the whole plan."""
        item = self._placed.get(remark.pointer[:2])
        if item is None:
            return False
        own = self._note(item, remark.pointer)
        found = Found(remark, own.extent, own.place.quote)
        task = self._tasks.get(item.pointer)
        if task and task.extent:
            task.found.append(Found(remark, task.extent) if found.words == task.place.quote else found)
        elif own.extent:
            self._at(own.extent).found.append(found)
        else:
            (task or self._lost.setdefault(item.pointer, own)).found.append(found)
        return True

    def add_slips(self, slips: Iterable[FoundSlip]) -> None:
        """Put slips to the task in whose section they stand, else to the comment at their passage."""
        for slip in slips:
            if slip.rule == "two-targets":
                self._drop("two-values", slip.extents)
            at = slip.extents[0]
            remark = Remark(slip.rule, (), slip.severity, slip.message, slip.hint)
            self._at(at).found.append(Found(remark, at, self._passages.place(at).quote))

    def _drop(self, rule: str, extents: Iterable[Extent]) -> None:
        """Leave out what a rule found at these passages, since a slip says it of all of them together."""
        for extent in extents:
            note = self._there(extent)
            if note is not None:
                note.found = [one for one in note.found if one.remark.rule != rule or not one.meets(extent)]

    def _at(self, passage: Extent) -> _Note:
        """The comment for a passage; a new one where there is none."""
        note = self._there(passage)
        if note is None:
            insort(self._order, passage)
            note = self._others[passage] = _Note(self._passages.place(passage), passage)
        return note

    def _there(self, passage: Extent) -> _Note | None:
        """The comment of the task in whose section a passage stands, else one that is at the passage already."""
        home = self._homes.of(passage)
        if home is not None:
            return self._anchored[home]
        place = bisect_left(self._order, passage)
        beside = self._order[max(place - 1, 0) : place + 1]
        met = next((one for one in beside if overlap(one, passage)), None)
        return None if met is None else self._anchored.get(met) or self._others[met]

    def placed(self) -> tuple[list[Annotation], tuple[PlaceView, ...]]:
        """The comments in the order of the document, and the quotes at which none could stand."""
        made = (*self._tasks.values(), *self._lost.values(), *self._others.values())
        every = [note for note in made if note.asked or note.found]
        unfound = tuple(note.place for note in every if note.extent is None and not note.elsewhere)
        found = sorted((note.extent, at) for at, note in enumerate(every) if note.extent is not None)
        return [_annotation(every[at]) for _, at in found], unfound

    def _note(self, item: PlacedItem, pointer: Pointer, before: int = 0) -> _Note:
        """A comment on an item that stands at `pointer`, the item or an entry of it, after others of its place."""
        stated = self._scored.places.at(pointer)
        extent = self._passages.extent(stated, before) if stated else None
        place = self._passages.place(extent, stated.file) if stated and extent else stated
        elsewhere = bool(stated and stated.file and stated.file != self._file)
        return _Note(place or _unnamed(item), None if elsewhere else extent, elsewhere)

    def _asked(self, missing: Unanswered, figure: Figure | None, extent: Extent | None) -> Iterator[Text]:
        counts = self._scored.commitment.counts
        before, rise = (points(counts.value), points(missing.rise)) if counts.rated else (0.0, 0.0)
        yield opening(before, rise, points(self._least(missing)))
        text = self._passages.section_text(extent)
        yield from asks(Asking(missing, self._view, text, figure))
        bodies = None if "who" in missing.questions else beside(text, self._convention.language)
        for one in pasted(self._convention, missing.questions, figure, bodies):
            yield one.how
            yield both(one.line)

    def _least(self, missing: Unanswered) -> float:
        """What the total rises by at least, 0 to 1, where facets that rest on the task lack one of these answers."""
        names = {part.id for part in parts_of(missing.task)}
        best = ((name, claims[0]) for name, claims in self._scored.results.items() if claims)
        steps = (
            self._scored.steps.get(name, 0.0)
            for name, claim in best
            if claim.item.body.id in names
            and any(_ASKED_BY.get(outcome.test) in missing.questions for outcome in claim.failed)
        )
        return max(steps, default=0.0)


def _annotation(note: _Note) -> Annotation:
    gravest = max((one.remark.severity for one in note.found), key=SEVERITIES.index, default=None)
    return Annotation(note.extent, note.place, (*note.asked, *lines(note.found, note.extent)), gravest, note.rise)


def _unnamed(item: PlacedItem) -> PlaceView:
    """What stands for the place of an item without any: its title."""
    title = item.body.title
    return PlaceView("", NO_TEXT, None, title.zh or title.en)
