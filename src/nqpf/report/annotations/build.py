"""The comments on a document, from the plan that restates it: one a task at most, one a passage for the rest."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text, both
from nqpf.base.points import points
from nqpf.base.severity import SEVERITIES
from nqpf.base.source import Pointer
from nqpf.documents.document import Document, Extent
from nqpf.drafting.sections import outline_of
from nqpf.facets.measure import LADDER
from nqpf.report.annotations.asking import asks, lacks, worth
from nqpf.report.annotations.convention import Convention, convention_of
from nqpf.report.annotations.passages import Passages
from nqpf.report.annotations.pasting import pasted
from nqpf.report.annotations.remarks import Remark, remarks
from nqpf.report.annotations.summary import Listed, summary
from nqpf.report.annotations.view import Annotation, Annotations
from nqpf.report.places import PlaceView
from nqpf.report.scored import ScoredPlan
from nqpf.scoring.commitment import QUESTIONS
from nqpf.scoring.unanswered import Unanswered, unanswered

_MOST_REMARKS = 3
"""Findings that one comment shows: who has so many to check looks at the passage anyway."""
_RUNGS = dict(zip((rung.test for rung in LADDER), QUESTIONS, strict=False))
"""By test of a measure, the question that it asks, too."""
_NOT_RATED = 0.0


def annotations_of(scored: ScoredPlan, document: Document, top: int | None = None) -> Annotations:
    """The comments on the document that a scored plan restates; `top`: only so many, those that matter most.

    Findings that are no mere notes matter most, the gravest first, then what adds most to commitment.
    """
    passages = Passages(document, outline_of(document))
    open_ = tuple(unanswered(scored.plan.view))
    found = [*_Notes(scored, passages, convention_of(document)).every(open_)]
    notes = sorted((one for one in found if one.extent), key=lambda one: (one.extent or _NOWHERE, one.place.quote))
    unfound = tuple(one.place for one in found if one.extent is None and one.place.quote)
    kept = _most(notes, top)
    listed = Listed(len(kept), sum(one.severity is not None for one in kept), len(notes) - len(kept), len(unfound))
    return Annotations(
        title=scored.plan.plan.title,
        language=convention_of(document).language,
        summary=tuple(summary(scored, open_, listed)),
        notes=tuple(kept),
        left_out=len(notes) - len(kept),
        unfound=unfound,
    )


_NOWHERE = Extent(0, 0)


def _most(notes: Sequence[Annotation], top: int | None) -> Sequence[Annotation]:
    """So many of the comments as were asked for, in the order of the document still."""
    if top is None or len(notes) <= top:
        return notes
    ranked = sorted(
        range(len(notes)), key=lambda number: (-_gravity(notes[number]), -round(notes[number].rise, 9), number)
    )
    kept = frozenset(ranked[:top])
    return [note for number, note in enumerate(notes) if number in kept]


def _gravity(note: Annotation) -> int:
    """How grave the finding of a comment is; a mere note is none that comes before what is missing."""
    return SEVERITIES.index(note.severity) if note.severity else 0


class _Notes:
    """Comments in the making."""

    def __init__(self, scored: ScoredPlan, passages: Passages, convention: Convention) -> None:
        self._scored, self._passages, self._convention = scored, passages, convention
        self._view = scored.plan.view

    def every(self, open_: Sequence[Unanswered]) -> Iterator[Annotation]:
        """One comment for each item that has something to say about it, with its findings."""
        remarked: dict[Pointer, list[Remark]] = {}
        for remark in remarks(self._view):
            remarked.setdefault(remark.pointer[:2], []).append(remark)
        asked = {one.task.id: one for one in open_}
        for item in self._view.items:
            own = remarked.pop(item.pointer, [])
            missing = asked.get(item.body.id)
            if own or missing:
                yield self._note(item.pointer, missing, own)
        for pointer, own in remarked.items():
            yield self._note(pointer, None, own)

    def _note(self, pointer: Pointer, missing: Unanswered | None, own: Sequence[Remark]) -> Annotation:
        place = self._scored.places.at(pointer if missing or not own else own[0].pointer)
        extent = self._passages.extent(place) if place else None
        said = self._passages.place(extent, place.file) if place and extent else place
        gravest = max((remark.severity for remark in own), key=SEVERITIES.index, default=None)
        paragraphs = (*(self._asking(missing) if missing else ()), *_shown(own))
        return Annotation(extent, said or _NO_PLACE, paragraphs, gravest, points(missing.rise) if missing else 0.0)

    def _asking(self, missing: Unanswered) -> Iterator[Text]:
        counts = self._scored.commitment.counts
        yield lacks(missing.questions)
        yield from asks(missing, self._view)
        value = (
            worth(points(counts.value), points(missing.rise), points(self._least(missing))) if counts.rated else None
        )
        if value:
            yield value
        for one in pasted(self._convention, missing.questions, "who" not in missing.questions):
            yield one.how
            yield both(one.line)

    def _least(self, missing: Unanswered) -> float:
        """What the total rises by at least, 0 to 1, where facets that rest on the task lack one of these answers."""
        names = {part.id for part in (missing.task, *missing.task.actions)}
        steps = [
            self._scored.steps.get(name, 0.0)
            for name, claims in self._scored.results.items()
            if claims
            and claims[0].item.body.id in names
            and any(_RUNGS.get(outcome.test) in missing.questions for outcome in claims[0].failed)
        ]
        return max(steps, default=0.0)


_NO_PLACE = PlaceView("", Text(), None, "")


def _shown(own: Sequence[Remark]) -> Iterator[Text]:
    gravest = sorted(own, key=lambda remark: -SEVERITIES.index(remark.severity))
    yield from dict.fromkeys(remark.text for remark in gravest[:_MOST_REMARKS])
    more = len(own) - _MOST_REMARKS
    if more > 0:
        yield Text(f"There are {more} more points like these here.", f"此处另有 {more} 处需核对。")
