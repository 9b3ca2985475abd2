"""The comments on a document, from the plan that restates it: one a task at most, one a passage for the rest."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from nqpf.base.language import NO_TEXT
from nqpf.base.severity import SEVERITIES, Setting
from nqpf.documents.document import Document
from nqpf.drafting.sections import outline_of
from nqpf.drafting.slips import find_slips
from nqpf.loading.document import unread_pages
from nqpf.report.annotations.convention import convention_of
from nqpf.report.annotations.notes import Notes
from nqpf.report.annotations.passages import Passages
from nqpf.report.annotations.remarks import remarks
from nqpf.report.annotations.summary import Listed, summary
from nqpf.report.annotations.view import Annotation, Annotations
from nqpf.report.scored import ScoredPlan
from nqpf.scoring.unanswered import unanswered

_NO_RULES: Mapping[str, Setting] = MappingProxyType({})


def annotations_of(
    scored: ScoredPlan, document: Document, top: int | None = None, rules: Mapping[str, Setting] = _NO_RULES
) -> Annotations:
    """The comments on the document that a scored plan restates.

    With `top`, only so many, those that matter most: first those with a finding that is more than a note, the gravest
    first, then those that add most to commitment. `rules` gives rules another severity, or `"off"`.
    """
    passages = Passages(document, outline_of(document))
    convention = convention_of(document)
    open_ = tuple(unanswered(scored.plan.view))
    notes = Notes(scored, passages, convention)
    notes.add_tasks(open_)
    about_all = [remark for remark in remarks(scored.plan.view, rules) if not notes.add(remark)]
    notes.add_slips(find_slips(document, passages.outline, rules))
    placed, unfound = notes.placed()
    kept = _most(placed, top)
    listed = Listed(
        notes=len(kept),
        findings=sum(one.severity is not None for one in kept),
        left_out=len(placed) - len(kept),
        unfound=len(unfound),
        unread=unread_pages(document.unread, len(document.page_starts)) if document.unread else NO_TEXT,
    )
    return Annotations(
        title=scored.plan.plan.title,
        summary=tuple(summary(scored, [remark.text for remark in about_all], listed)),
        notes=tuple(kept),
        left_out=listed.left_out,
        unfound=unfound,
    )


def _most(notes: Sequence[Annotation], top: int | None) -> Sequence[Annotation]:
    """So many of the comments as were asked for, in the order of the document still."""
    if top is None or len(notes) <= top:
        return notes
    ranked = sorted(range(len(notes)), key=lambda at: (-_gravity(notes[at]), -round(notes[at].rise, 9), at))
    kept = frozenset(ranked[:top])
    return [note for at, note in enumerate(notes) if at in kept]


def _gravity(note: Annotation) -> int:
    """How grave the finding of a comment is; a mere note does not come before what is missing."""
    return SEVERITIES.index(note.severity) if note.severity else 0
