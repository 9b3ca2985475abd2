"""`nqpf draft --update PLAN NEW-DOC`: a plan brought up to a new version of its document, and what changed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nqpf.base.language import Language, Text
from nqpf.cli.drafts.one import Made
from nqpf.drafting.update.items import ENTRIES
from nqpf.drafting.update.update import Change, Updated

_SHOWN = 60
"""Characters of a quote in the list of changes."""
_KINDS = {
    "changed": Text("Changed", "有修改"),
    "new": Text("New", "新增"),
    "gone": Text("No longer in the document", "文件中已不存在"),
}
_CLAIMS = Text(
    "Where an item's own words changed, its claims are suggestions again.", "条目原文有修改的，原有对应关系改为建议。"
)
_NO_COMMENTS = Text("Comments of the former plan are not carried over.", "原规划文件中的注释不予保留。")


def updated_plan(plan: Path, made: Made) -> Updated:
    """The plan in a file, YAML or workbook, brought up to the document of a new draft. Raises InputError."""
    from nqpf.documents.documents import cited_document
    from nqpf.drafting.update import update_plan

    return update_plan(_value_of(plan, made), made.plan, cited_document(made.loaded.document))


def _value_of(plan: Path, made: Made) -> dict[str, Any]:
    """A plan as it is written, after it was checked."""
    from nqpf.cli.inputs.shared import shared
    from nqpf.cli.inputs.workbooks import WORKBOOKS
    from nqpf.loading.files.reading import read_bytes, read_source, shown_name
    from nqpf.loading.files.roles import PLAN
    from nqpf.loading.plan.plan import load_plan
    from nqpf.loading.syntax.document import parse_document

    settings = shared()
    if plan.suffix.lower() in WORKBOOKS:
        from nqpf.render.extra import import_office

        name = shown_name(str(plan))
        reader = import_office("nqpf.loading.workbook.assembly")
        book = reader.load_workbook_plan(read_bytes(str(plan), name, settings.limits.size, PLAN), name, made.rubric)
        value: dict[str, Any] = book.value
        return value
    source = read_source(str(plan), PLAN, max_bytes=settings.limits.size)
    load_plan(source, made.rubric, settings.limits)
    written: dict[str, Any] = parse_document(source.text, source.name, settings.limits).value
    return written


def list_changes(updated: Updated, lang: Language) -> str:
    """How many items stand, then every change with the words it is about."""
    from nqpf.base.safe import plain

    one = updated.standing == 1
    standing = Text(
        f"{updated.standing} {'item stands as it was' if one else 'items stand as they were'}.",
        f"{updated.standing} 项原文未变，予以保留。",
    )
    lines = [standing.in_language(lang)]
    for kind, title in _KINDS.items():
        of_kind = [change for change in updated.changes if change.kind == kind]
        if of_kind:
            lines.append(f"{title.in_language(lang)} ({len(of_kind)}):")
            lines += [f"  {plain(line, 1000)}" for change in of_kind for line in _lines(change, lang)]
    if updated.changes:
        lines += [_CLAIMS.in_language(lang), _NO_COMMENTS.in_language(lang)]
    return "\n".join(lines)


def _lines(change: Change, lang: Language) -> Iterator[str]:
    """A change: its id, the former words and the new ones, each cut where it is long."""
    match change.kind:
        case "new":
            yield f"{change.id}  {_cut(change.after)}"
        case "gone":
            yield f"{change.id}  {_cut(change.before)}"
        case _ if change.entries:
            yield f"{change.id}  {_cut(change.before)}"
            for entry, before, after in change.entries:
                yield f"  {Text(*ENTRIES[entry]).in_language(lang)}: {_cut(before) or '-'} → {_cut(after)}"
        case _:
            yield f"{change.id}  - {_cut(change.before)}"
            yield f"{' ' * len(change.id)}  + {_cut(change.after)}"


def _cut(said: str) -> str:
    return said if len(said) <= _SHOWN else f"{said[: _SHOWN - 1]}…"
