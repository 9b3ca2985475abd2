"""A draft of a document that a program gives by its path."""

import os
from pathlib import Path
from typing import Any, TypeGuard

from nqpf.drafting.draft import draft_plan
from nqpf.drafting.plan.head import Named
from nqpf.loading.document import load_document
from nqpf.loading.rubric.chosen import RubricLike, rubric_at

DOCUMENTS = (".docx", ".pdf", ".html", ".htm", ".md", ".markdown", ".txt")
"""How names of documents end; a plan's name ends otherwise."""


def draft_at(document: str | os.PathLike[str], rubric: RubricLike | None = None) -> dict[str, Any]:
    """The draft of a document, which it cites by its file's name. Raises :class:`InputError`."""
    loaded = load_document(os.fspath(document))
    return draft_plan(loaded.document, Named(Path(loaded.name).name, loaded.sha256), rubric_at(rubric).rubric)


def is_document(plan: object) -> TypeGuard[str | os.PathLike[str]]:
    """Whether what is given as a plan is the path of a document."""
    return isinstance(plan, str | os.PathLike) and os.fspath(plan).lower().endswith(DOCUMENTS)
