"""Comments on invented documents, scored against the bundled rubric."""

from functools import cache

from nqpf.documents.document import Document, Piece, assemble
from nqpf.drafting.draft import draft_plan
from nqpf.loading.opened import open_plan, plan_at
from nqpf.loading.rubric.chosen import rubric_at
from nqpf.report.annotations.build import annotations_of
from nqpf.report.annotations.view import Annotations
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard

_BUNDLED = rubric_at(None)
_HEAD = {"id": "t", "kind": "region"}


def document(text: str) -> Document:
    return assemble("txt", map(Piece, text.split("\n")))


@cache
def _standard() -> Standard:
    """What every plan here is scored against, worked out once."""
    return Standard(*open_plan(draft_plan(document("一、任务")) | _HEAD, _BUNDLED)[1:])


def scored(text: str, **changes) -> ScoredPlan:
    plan = plan_at(draft_plan(document(text)) | _HEAD | changes, _BUNDLED)
    return ScoredPlan(plan, _standard())


def annotated(text: str, **changes) -> Annotations:
    return annotations_of(scored(text, **changes), document(text))
