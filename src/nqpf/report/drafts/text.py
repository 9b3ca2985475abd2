"""A draft as the text of its plan file, with how to go on in comments."""

from collections.abc import Mapping
from typing import Any

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.loading.syntax.dump import dump

_HEADER = Text(
    "# Draft of {file}. Every entry quotes the document; nothing is claimed yet, so it scores 0.\n"
    "# Read each item against its quote. To accept a suggestion, move its facet from `suggests` to `serves`.\n"
    "# When all is confirmed, delete the line `draft: true`.\n",
    "# 由 {file} 起草。各项均附原文引文；尚未对应任何要点，故得分为 0。\n"
    "# 请对照引文逐项核对。认可某条建议时，将要点由 `suggests` 移到 `serves`。\n"
    "# 全部核实后，删除 `draft: true` 一行。\n",
)


def draft_text(plan: Mapping[str, Any], file: str, schema: str, lang: Language) -> str:
    """The draft of the document `file` as YAML; editors complete it from `schema`, a path from where it stands."""
    header = _HEADER.in_language(lang).format(file=plain(file))
    return f"# yaml-language-server: $schema={schema}\n{header}{dump(plan)}"
