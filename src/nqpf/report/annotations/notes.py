"""Comments in the making: what is missing of a task and what was found in it come together at one passage."""

from collections.abc import Iterable, Iterator, Sequence
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
from nqpf.report.annotations.passages import Passages
from nqpf.report.annotations.pasting import pasted
from nqpf.report.annotations.remarks import Remark, remark_line
from nqpf.report.annotations.view import Annotation
from nqpf.report.places import PlaceView
from nqpf.report.scored import ScoredPlan
from nqpf.scoring.commitment import QUESTIONS, parts_of
from nqpf.scoring.unanswered import Unanswered

_MOST_REMARKS = 3
"""Findings that one comment shows: who has so many to check looks at the passage anyway."""
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
    remarks: list[Remark] = field(default_factory=list)


class Notes:
    """The comments on one document."""

    def __init__(self, scored: ScoredPlan, passages: Passages, convention: Convention) -> None:
        """Begin without any."""
        self._scored, self._passages, self._convention = scored, passages, convention
        self._view = scored.plan.view
        self._placed = {item.pointer: item for item in self._view.items}
        cited = main_citation(self._view)
        self._file = cited.file if cited else None
        self._items: dict[Pointer, _Note] = {}
        self._others: list[_Note] = []

    def add_tasks(self, open_: Iterable[Unanswered]) -> None:
        """A comment for each task that leaves a question open."""
        figures = Figures(self._scored, self._passages, self._convention.language)
        for missing in open_:
            item = self._view.by_id[missing.task.id]
            note = self._note(item, item.pointer)
            figure = figures.of(missing, note.extent)
            note.rise = points(missing.rise)
            note.asked = tuple(self._asked(missing, figure, note.extent))

    def add(self, remark: Remark) -> bool:
        """Put a finding to its item, a task's or an action's to the task; False for one about the whole plan."""
        item = self._placed.get(remark.pointer[:2])
        if item is None:
            return False
        self._note(item, remark.pointer).remarks.append(remark)
        return True

    def add_slips(self, slips: Iterable[FoundSlip]) -> None:
        """Put slips to the comment at their passage, else to one of their own."""
        for slip in slips:
            if slip.rule == "two-targets":
                self._drop("two-values", slip.extents)
            at = slip.extents[0]
            note = self._at(at)
            if note is None:
                note = _Note(self._passages.place(at), at)
                self._others.append(note)
            note.remarks.append(Remark(slip.rule, (), slip.severity, remark_line(slip.message, slip.hint)))

    def _drop(self, rule: str, extents: Iterable[Extent]) -> None:
        """Leave out what a rule found at these passages, since a slip says it of all of them together."""
        for note in filter(None, map(self._at, extents)):
            note.remarks = [remark for remark in note.remarks if remark.rule != rule]

    def _at(self, extent: Extent) -> _Note | None:
        """The comment that is at a passage already."""
        every = (*self._items.values(), *self._others)
        return next((note for note in every if note.extent and _overlap(note.extent, extent)), None)

    def placed(self) -> tuple[list[Annotation], tuple[PlaceView, ...]]:
        """The comments in the order of the document, and the quotes at which none could stand."""
        every = [note for note in (*self._items.values(), *self._others) if note.asked or note.remarks]
        unfound = tuple(note.place for note in every if note.extent is None and not note.elsewhere)
        found = sorted((note.extent, at) for at, note in enumerate(every) if note.extent is not None)
        return [_annotation(every[at]) for _, at in found], unfound

    def _note(self, item: PlacedItem, pointer: Pointer) -> _Note:
        """The comment on an item; a new one stands at `pointer`, the item or an entry of it."""
        note = self._items.get(item.pointer)
        if note is None:
            stated = self._scored.places.at(pointer)
            extent = self._passages.extent(stated) if stated else None
            place = self._passages.place(extent, stated.file) if stated and extent else stated
            elsewhere = bool(stated and stated.file and stated.file != self._file)
            note = self._items[item.pointer] = _Note(place or _unnamed(item), None if elsewhere else extent, elsewhere)
        return note

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
    gravest = max((remark.severity for remark in note.remarks), key=SEVERITIES.index, default=None)
    return Annotation(note.extent, note.place, (*note.asked, *_shown(note.remarks)), gravest, note.rise)


def _shown(remarks: Sequence[Remark]) -> Iterator[Text]:
    """The findings of a comment, the gravest first; of many, how many more there are."""
    texts = list(dict.fromkeys(one.text for one in sorted(remarks, key=lambda one: -SEVERITIES.index(one.severity))))
    yield from texts[:_MOST_REMARKS]
    more = len(texts) - _MOST_REMARKS
    if more > 0:
        yield Text(f"There are {more} more points to check here.", f"此处另有 {more} 处需核对。")


def _overlap(one: Extent, other: Extent) -> bool:
    return one.start < other.end and other.start < one.end


def _unnamed(item: PlacedItem) -> PlaceView:
    """What stands for the place of an item without any: its title."""
    title = item.body.title
    return PlaceView("", NO_TEXT, None, title.zh or title.en)
