"""A few entries of a YAML text changed where they stand, so that its comments, order and spelling stay."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from nqpf.base.errors import InputError
from nqpf.base.source import Pointer
from nqpf.loading.limits import Limits
from nqpf.loading.syntax.document import Document, parse_document
from nqpf.loading.syntax.dump import dump

Mapped = Mapping[str, Any]
# Breaks of lines that are counted, and are none for whoever splits at the others.
_OTHER_BREAK = re.compile("[\r\x85\u2028\u2029]")
_WORD = re.compile(r"\w[\w.-]*")


class _Edit(NamedTuple):
    """Lines from `first` up to `last`, counted from 0, that give way to others; none where both are the same."""

    first: int
    last: int
    lines: list[str]


def edited_text(text: str, name: str, value: Mapped, changed: Sequence[Pointer], limits: Limits) -> str | None:
    """The text of a YAML file so that it says `value`, which differs at `changed` alone.

    There are mappings, and lists with more at their end.

    None where it is not laid out in lines (`{a: 1}`), or a comment would be lost: then it has to be written anew. What
    is made is read again and compared.
    """
    if "\r\n" in text and text.count("\n") == text.count("\r\n"):  # as Windows ends lines
        made = edited_text(text.replace("\r\n", "\n"), name, value, changed, limits)
        return made and made.replace("\n", "\r\n")
    if _OTHER_BREAK.search(text):
        return None
    document = parse_document(text, name, limits)
    lines = text.split("\n")
    edits: list[_Edit] = []
    for pointer in changed:
        if isinstance(listed := _at(value, pointer), list):
            added = _of_list(document, lines, pointer, listed[len(_at(document.value, pointer)) :])
            if added is None:
                return None
            edits.append(added)
            continue
        inner = {other[len(pointer)] for other in changed if other != pointer and other[: len(pointer)] == pointer}
        before, after = (
            {key: entry for key, entry in _at(whole, pointer).items() if key not in inner}
            for whole in (document.value, value)
        )
        found = _of_mapping(document, lines, pointer, before, after)
        if found is None:
            return None
        edits += found
    for edit in sorted(edits, reverse=True):
        lines[edit.first : edit.last] = edit.lines
    made = "\n".join(lines)
    try:
        return made if parse_document(made, name, limits).value == value else None
    except InputError:
        return None


def _of_mapping(
    document: Document, lines: Sequence[str], pointer: Pointer, before: Mapped, after: Mapped
) -> list[_Edit] | None:
    """The edits that make one mapping of the text another; None where its keys are not on lines of their own."""
    spans = {key: document.positions.key_span((*pointer, key)) for key in before}
    columns = {span.column for span in spans.values()}
    starts = [span.line - 1 for span in spans.values()]
    if len(columns) != 1 or len(set(starts)) != len(starts):
        return None
    indent = columns.pop() - 1
    edits: list[_Edit] = []
    behind = starts[0]
    for key, start in zip(before, starts, strict=True):
        end = _end(lines, start, indent)
        if key in ("id", "title"):
            behind = end
        if key not in after or after[key] != before[key]:
            opening = lines[start][:indent]
            if any("#" in line for line in lines[start:end]) or (key not in after and opening.strip()):
                return None
            edits.append(_Edit(start, end, list(_lines(key, after[key], opening, indent)) if key in after else []))
    added = [line for key in after if key not in before for line in _lines(key, after[key], " " * indent, indent)]
    return [*edits, _Edit(behind, behind, added)] if added else edits


def _of_list(document: Document, lines: Sequence[str], pointer: Pointer, added: Sequence[Any]) -> _Edit | None:
    """The edit that puts more at the end of a list; None where its entries are not on lines of their own."""
    span = document.positions.key_span(pointer)
    end = _end(lines, span.line - 1, span.column - 1)
    first = next((line for line in lines[span.line : end] if line.strip() and not line.lstrip().startswith("#")), "")
    if not first.lstrip().startswith("- "):
        return None
    indent = first[: len(first) - len(first.lstrip())]
    new = [f"{indent}{line.removeprefix('  ')}" for line in dump({"added": list(added)}).splitlines()[1:]]
    return _Edit(end, end, new)


def _end(lines: Sequence[str], start: int, indent: int) -> int:
    """The line behind the last one of the entry that begins at `start`: what belongs to it is indented further."""
    end = start + 1
    for at in range(start + 1, len(lines)):
        line = lines[at]
        if line.strip() and not line.lstrip().startswith("#"):
            own = len(line) - len(line.lstrip(" "))
            # A list may begin below its key without being indented.
            if own < indent or (own == indent and not line[own:].startswith("- ")):
                break
            end = at + 1
    return end


def _lines(key: str, value: Any, opening: str, indent: int) -> Iterator[str]:
    if isinstance(value, list) and all(isinstance(one, str) and _WORD.fullmatch(one) for one in value):
        yield f"{opening}{key}: [{', '.join(value)}]"
        return
    for at, line in enumerate(dump({key: value}).splitlines()):
        yield f"{' ' * indent if at else opening}{line}"


def _at(value: Any, pointer: Pointer) -> Any:
    for part in pointer:
        value = value[part]
    return value
