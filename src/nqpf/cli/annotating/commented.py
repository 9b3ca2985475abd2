"""A document with its comments: drafted from the document itself, or from a plan that names it."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Language, Text
from nqpf.base.safe import plain, typed
from nqpf.base.source import Span
from nqpf.cli.outputs.terminal import complain, report_problems
from nqpf.documents.document import Document
from nqpf.report.annotations.view import Annotations

if TYPE_CHECKING:
    from nqpf.cli.inputs.shared import Shared
    from nqpf.loading.document import Fetched, LoadedDocument
    from nqpf.loading.opened import Opened

_MOST_UNFOUND = 10


class Commented(NamedTuple):
    """The bytes of a document, what was read of it, and the comments on it."""

    data: bytes
    document: Document
    annotations: Annotations


def refuse_no_word(output: Path) -> None:
    """Raise :class:`InputError` for a name under which Word would not open what is written."""
    if output.suffix.lower() != ".docx":
        message = Text("comments are written as a Word document, .docx", "批注写为 Word 文档（.docx）")
        named = typed(output.with_suffix(".docx").as_posix())
        raise InputError([Problem(Span(output.as_posix()), message, Text(f"use -o {named}", f"请用 -o {named}"))])


def commented(source: str, rubric: Path | None, encoding: str | None, top: int | None, lang: Language) -> Commented:
    """The document of a path and the comments on it; what its reader should know first is reported on the way."""
    from nqpf.cli.inputs.shared import shared
    from nqpf.report.annotations.build import annotations_of
    from nqpf.report.drafts.given import is_document
    from nqpf.report.scored import ScoredPlan
    from nqpf.report.standard import Standard

    settings = shared(rubric, None, encoding)
    given = (_drafted if is_document(source) else _planned)(source, settings, lang)
    plan, loaded_rubric, profile = given.opened
    annotations = annotations_of(
        ScoredPlan(plan, Standard(loaded_rubric, profile)), given.document, top, settings.rules
    )
    _report_unfound(annotations, lang)
    return Commented(given.data, given.document, annotations)


def rendered(made: Commented, source: str, lang: Language) -> bytes:
    """The Word file with the comments."""
    from nqpf.base.errors import Refused
    from nqpf.loading.files.reading import shown_name
    from nqpf.render.annotate.whole import render_annotated

    try:
        return render_annotated(made.data, made.document, made.annotations, lang)
    except Refused as refused:
        raise InputError([Problem(Span(shown_name(source)), refused.message, refused.hint)]) from None


def report_cautions(made: Commented, source: str, lang: Language) -> None:
    """Say what to know before the document is passed on with comments in it."""
    if made.document.format == "docx":
        from nqpf.loading.files.reading import shown_name
        from nqpf.render.annotate.cautions import cautions

        span = Span(shown_name(source))
        report_problems(tuple(Problem(span, caution) for caution in cautions(made.data)), lang)


class _Given(NamedTuple):
    """A plan, and the document that it restates."""

    opened: "Opened"
    data: bytes
    document: Document


def _drafted(path: str, settings: "Shared", lang: Language) -> _Given:
    """A document, with a plan that is drafted from it for this run alone."""
    from nqpf.drafting.draft import draft_plan
    from nqpf.drafting.plan.head import Named
    from nqpf.loading.document import fetch_document
    from nqpf.loading.opened import open_plan
    from nqpf.loading.rubric.chosen import rubric_at
    from nqpf.report.drafts.given import drafted_from, in_memory

    asked = rubric_at(settings.rubric)
    fetched = fetch_document(path)
    loaded = _read(fetched, lang)
    plan = draft_plan(loaded.document, Named(Path(loaded.name).name, loaded.sha256), asked.rubric)
    opened = open_plan(drafted_from(plan, loaded._replace(warnings=())), asked)
    report_problems((in_memory(loaded.name),), lang)
    return _Given(opened, fetched.data, loaded.document)


def _planned(path: str, settings: "Shared", lang: Language) -> _Given:
    """A plan, with the document that it names."""
    from nqpf.loading.behind import document_behind
    from nqpf.loading.opened import open_plan

    opened = open_plan(path, settings.rubric, None, settings.encoding, settings.limits)
    behind = document_behind(opened.plan, settings.root)
    if behind.changed:
        report_problems((Problem(Span(behind.fetched.name), _CHANGED, _UPDATE),), lang)
    return _Given(opened, behind.fetched.data, _read(behind.fetched, lang).document)


def _read(fetched: "Fetched", lang: Language) -> "LoadedDocument":
    from nqpf.cli.outputs.progress import pages
    from nqpf.loading.document import read_fetched

    with pages(lang) as advance:
        loaded = read_fetched(fetched, advance)
    report_problems(loaded.warnings, lang)
    return loaded


_CHANGED = Text(
    "the document is not the version that the plan was made from (another SHA-256)",
    "文件与编制规划时的版本不一致（SHA-256 不同）",
)
_UPDATE = Text(
    "comments stand where quotes are still found; nqpf draft --update brings the plan up to date",
    "批注只加在仍能找到引文的位置；可用 nqpf draft --update 更新规划",
)


def _report_unfound(annotations: Annotations, lang: Language) -> None:
    """Name the quotes at which no comment could stand."""
    unfound = annotations.unfound
    if not unfound:
        return
    many = Text(
        f"{len(unfound)} items of the plan are not in the document by their quotes, and have no comment:",
        f"规划中有 {len(unfound)} 项未写引文，或引文在文件中未找到，相应批注未能标注：",
    )
    lines = [many.in_language(lang), *(f"  “{plain(one.quote, 80)}”" for one in unfound[:_MOST_UNFOUND])]
    if len(unfound) > _MOST_UNFOUND:
        lines.append("  …")
    complain("\n".join(lines))
