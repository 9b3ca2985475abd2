"""The draft of one document of many: what a worker is sent, what it does, and what comes back."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from threading import Lock
from typing import Any, NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Language, Text
from nqpf.base.source import Span
from nqpf.drafting.draft import draft_plan
from nqpf.drafting.plan.head import Named
from nqpf.loading.document import LoadedDocument, fetch_document, read_fetched
from nqpf.loading.rubric.chosen import rubric_at
from nqpf.report.drafts.text import draft_text
from nqpf.report.drafts.view import Contents
from nqpf.rubric.model import Rubric

ONE_AT_A_TIME = Lock()
"""The library that reads PDF is not made for threads, of which a worker on a cluster may have several."""


class DraftTerms(NamedTuple):
    """The path of the rubric that suggests facets (None: the bundled one), and the language of comments."""

    rubric: str | None
    language: Language


class DraftTask(NamedTuple):
    """A document to draft from, unless its SHA-256 is `known`.

    `cited` is its name as the draft cites it, `schema` the path of the plan format's schema from the draft.
    """

    path: str
    cited: str
    schema: str
    known: str = ""


class Drafted(NamedTuple):
    """A draft as its file's bytes, the SHA-256 of its document, and what was found."""

    data: bytes
    sha256: str
    contents: Contents


class Known(NamedTuple):
    """The document has the SHA-256 that was known."""


class NotDrafted(NamedTuple):
    """Why a document could not be read."""

    problem: Problem


Outcome = Drafted | Known | NotDrafted


def draft_document(terms: DraftTerms, task: DraftTask) -> Outcome:
    """Draft from one document. Raises :class:`InputError` for a rubric that cannot be used, no fault of the document's.

    Whatever else goes wrong is this document's: the others are drafted.
    """
    rubric = _rubric(terms.rubric)
    try:
        fetched = fetch_document(task.path)
        if fetched.sha256 == task.known:
            return Known()
        with ONE_AT_A_TIME:
            loaded = read_fetched(fetched)
            plan = draft_plan(loaded.document, Named(task.cited, loaded.sha256), rubric)
    except InputError as error:
        return NotDrafted(error.problems[0])
    except Exception as error:  # a fault of this tool
        return NotDrafted(reading_fault(task.path, type(error).__name__))
    text = draft_text(plan, loaded, task.schema, terms.language)
    return Drafted(text.encode(), loaded.sha256, contents_of(plan, loaded))


def lost_document(task: DraftTask) -> Outcome:
    """What to say of a document over which a worker has died."""
    return NotDrafted(reading_fault(task.path, "the process ended", "进程意外结束"))


def contents_of(plan: Mapping[str, Any], loaded: LoadedDocument) -> Contents:
    """What a document has and what its draft states."""
    document = loaded.document
    bodies = {name for measure in plan["measures"] for name in _bodies(measure)}
    found = len(plan["measures"]), len(plan["indicators"]), len(bodies)
    return Contents(document.format, len(document.page_starts), document.unread, *found)


def _bodies(measure: Mapping[str, Any]) -> Iterator[str]:
    """The names of the bodies that own a measure or one of its actions."""
    for item in (measure, *measure.get("actions", ())):
        owner = item.get("owner", ())
        for names in owner.values() if isinstance(owner, Mapping) else [owner]:
            yield from [names] if isinstance(names, str) else names


@lru_cache(maxsize=1)
def _rubric(rubric: str | None) -> Rubric:
    """Read once in every process."""
    return rubric_at(rubric).rubric


def reading_fault(path: str, en: str, zh: str = "") -> Problem:
    """What to say of a document over which this tool itself has failed."""
    message = Text(f"internal error while reading: {en}", f"读取时发生内部错误：{zh or en}")
    return Problem(Span(path), message, Text("save it anew as .docx or PDF", "请另存为 .docx 或 PDF 后重试"))
