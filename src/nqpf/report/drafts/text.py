"""A draft as the text of its plan file, with what it is and how to go on in comments."""

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.loading.document import LoadedDocument
from nqpf.loading.syntax.dump import dump

_DRAFT = Text(
    "Draft of {file}. Every entry quotes the document. Commitment is shown; breadth and total are 0 until facets are "
    "claimed.",
    "由 {file} 起草。各项均附原文引文。报告已显示承诺力度；认定要点之前，覆盖广度和总分为 0。",
)
_UPDATED = Text(
    "Plan updated to {file}. Items whose quotes still stand keep their claims; claims of changed items are suggestions "
    "again.",
    "已按 {file} 更新。引文未变的条目保留原有要点；有修改的条目，原有要点改为建议。",
)
_MISSING = Text("Incomplete: {message} ({hint}).", "内容不全：{message}（{hint}）。")
_SUGGESTS = (
    Text(
        "`suggests`: facets that the item may serve, the likeliest first. `because`: words that the item and the facet "
        "share.",
        "`suggests` 列出可能对应的要点，可能性大的在前；`because` 列出条目与要点共有的词语。",
    ),
    Text(
        "`none`: the item is more likely to serve no facet than one of those listed after it.",
        "`none` 表示：该条目不对应任何要点的可能性，大于对应其后所列要点的可能性。",
    ),
)
_NEXT = Text(
    "Read each item against its quote. To accept a suggestion, move its facet from `suggests` to `serves`.",
    "请对照引文逐项核对。认可某条建议时，将要点由 `suggests` 移到 `serves`。",
)
_NEXT_CHANGED = Text(
    "Read changed and new items against their quotes. To accept a suggestion, move its facet from `suggests` to "
    "`serves`.",
    "请对照引文核对有修改的和新增的条目。认可某条建议时，将要点由 `suggests` 移到 `serves`。",
)
_LAST = Text("When all is confirmed, delete the line `draft: true`.", "全部核实后，删除 `draft: true` 一行。")


def about_draft(loaded: LoadedDocument, *, updated: bool = False) -> Iterator[Text]:
    """What a draft is and of which document, or to which it was brought up, and which pages of it are missing."""
    file = plain(PurePath(loaded.name).name)
    opening = _UPDATED if updated else _DRAFT
    yield Text(opening.en.format(file=file), opening.zh.format(file=file))
    for lost in loaded.warnings:
        yield Text(
            _MISSING.en.format(message=lost.message.en, hint=lost.hint.en),
            _MISSING.zh.format(message=lost.message.zh, hint=lost.hint.zh),
        )


def draft_text(
    plan: Mapping[str, Any], loaded: LoadedDocument, schema: str | None, lang: Language, *, updated: bool = False
) -> str:
    """The draft of a document as YAML; editors complete it from `schema`, a path from where it stands, if there is one.

    `updated`: it is a plan that was brought up to this document, and a draft only where something has changed.
    """
    lines = [*about_draft(loaded, updated=updated), *_SUGGESTS, _NEXT_CHANGED if updated else _NEXT]
    if plan.get("draft"):
        lines.append(_LAST)
    header = "".join(f"# {line.in_language(lang)}\n" for line in lines)
    completed = f"# yaml-language-server: $schema={schema}\n" if schema else ""
    return f"{completed}{header}{dump(plan)}"
