"""A draft of a document that a program gives by its path."""

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeGuard

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.safe import typed
from nqpf.base.source import Span
from nqpf.drafting.draft import draft_plan
from nqpf.drafting.plan.head import Named
from nqpf.loading.document import LoadedDocument, load_document
from nqpf.loading.rubric.chosen import RubricLike, rubric_at
from nqpf.loading.syntax.decoding import Source
from nqpf.loading.syntax.written import source_of

DOCUMENTS = (".docx", ".pdf", ".html", ".htm", ".md", ".markdown", ".txt")
"""How names of documents end; a plan's name ends otherwise."""


def draft_at(document: str | os.PathLike[str], rubric: RubricLike | None = None) -> dict[str, Any]:
    """The draft of a document, which it cites by its file's name. Raises :class:`InputError`."""
    loaded = load_document(os.fspath(document))
    return draft_plan(loaded.document, Named(Path(loaded.name).name, loaded.sha256), rubric_at(rubric).rubric)


def drafted_source(document: str | os.PathLike[str], rubric: RubricLike | None = None) -> Source:
    """The text of a draft that is made for one report and kept nowhere, with a warning that says so.

    Raises :class:`InputError`.
    """
    loaded = load_document(os.fspath(document))
    plan = draft_plan(loaded.document, Named(Path(loaded.name).name, loaded.sha256), rubric_at(rubric).rubric)
    source = drafted_from(plan, loaded)
    return replace(source, warnings=(*source.warnings, in_memory(loaded.name)))


def in_memory(name: str) -> Problem:
    """A warning that the draft of a document of this name is kept nowhere, and how to keep one."""
    message = Text("drafted in memory: nobody has confirmed it", "已在内存中起草，尚未经人核实")
    keep = f"nqpf draft {typed(name)} -o plan.yaml"
    return Problem(Span(name), message, Text(f"to keep the draft: {keep}", f"如需保存草稿：{keep}"))


def drafted_from(plan: Mapping[str, Any], loaded: LoadedDocument) -> Source:
    """The text of this draft of a document, under the document's name."""
    return replace(
        source_of(plan), name=loaded.name, sha256=loaded.sha256, warnings=loaded.warnings, document=loaded.document
    )


def is_document(plan: object) -> TypeGuard[str | os.PathLike[str]]:
    """Whether what is given as a plan is the path of a document."""
    return isinstance(plan, str | os.PathLike) and os.fspath(plan).lower().endswith(DOCUMENTS)


def refuse_document(plan: object) -> None:
    """Raise :class:`InputError` for a document where a score is needed: it has none before somebody claims facets."""
    if not is_document(plan) or not Path(plan).is_file():  # of a wrong path, its reader says more
        return
    name = os.fspath(plan)
    message = Text(
        "a document has no score yet: it commits to tasks, but nobody has said which facets they are for",
        "文档尚无得分：只能看出承诺力度，尚未认定各项任务对应哪些要点",
    )
    score, keep = f"nqpf score {typed(name)}", f"nqpf draft {typed(name)} -o plan.yaml"
    hint = Text(
        f"commitment and what to do: {score}; the plan to be assessed: {keep}",
        f"查看承诺力度和改进事项：{score}；生成待评估的规划：{keep}",
    )
    raise InputError([Problem(Span(Path(name).as_posix()), message, hint)])
