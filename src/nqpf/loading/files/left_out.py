"""What a search of a folder leaves out although it could be scored: documents, and plans under other names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.safe import typed
from nqpf.base.source import Span
from nqpf.loading.files.roles import SUFFIXES
from nqpf.loading.files.root import find_root
from nqpf.loading.files.walk import walk

_DOCUMENTS, _YAML = (".docx", ".pdf"), (".yaml", ".yml")
_PLAN = re.compile(rb"^nqpf:[ \t]*[\"']?plan/", re.MULTILINE)
_HEAD = 8192
"""Bytes in which a plan file says what it is, its comments above included."""


def left_out(paths: Iterable[str]) -> Iterator[Problem]:
    """For each folder, how many files below it are left out, and what to type to include them.

    Counted are Word and PDF documents and plan files that are not named as a search takes them. Texts and pages are
    not: in most folders they are notes.
    """
    for path in dict.fromkeys(paths):
        if path and Path(path).is_dir():
            yield from _left_out(Path(path))


def _left_out(folder: Path) -> Iterator[Problem]:
    found = [Path(one.path) for one in walk(folder, find_root(folder), _may_be) if not (one.out or one.shut)]
    documents = [path for path in found if path.name.lower().endswith(_DOCUMENTS)]
    plans = [path for path in found if path not in documents and _is_plan(path)]
    if not documents and not plans:
        return
    said = list(filter(None, (_add(folder, documents), _name(plans))))
    yield Problem(
        Span(folder.as_posix()),
        _said(len(documents), len(plans)),
        Text("; ".join(one.en for one in said), "；".join(one.zh for one in said)),
    )


def _add(folder: Path, documents: Sequence[Path]) -> Text | None:
    """How to include documents: by a pattern for each ending."""
    if not documents:
        return None
    below = "**" if any(path.parent != folder for path in documents) else ""
    named = " ".join(typed((folder / below / f"*{one}").as_posix()) for one in sorted({p.suffix for p in documents}))
    return Text(f"to include documents, add {named}", f"如需计入文档，请加上 {named}")


def _name(plans: Sequence[Path]) -> Text | None:
    """How to include plans."""
    if not plans:
        return None
    one = typed(plans[0].as_posix())
    return Text(f"to include plans, rename them or add each, as {one}", f"如需计入规划，请改名或逐一指定，如 {one}")


def _said(documents: int, plans: int) -> Text:
    """How many are left out and why; of what there is none, nothing is said."""
    counted = [
        (f"{count} {noun}{'' if count == 1 else 's'}", f"{zh} {count} 份")
        for count, noun, zh in ((documents, "document", "文档"), (plans, "plan", "其他名称的规划文件"))
        if count
    ]
    en, zh = zip(*counted, strict=True)
    return Text(
        f"left out: {' and '.join(en)}; in a folder, only *.plan.yaml is taken",
        f"文件夹中只取 *.plan.yaml，未计入{'、'.join(zh)}",
    )


def _may_be(name: str) -> bool:
    lower = name.lower()
    return lower.endswith((*_DOCUMENTS, *_YAML)) and not name.endswith(SUFFIXES)


def _is_plan(path: Path) -> bool:
    """Whether a file says at its beginning that it is a plan."""
    try:
        with path.open("rb") as stream:
            return path.is_file() and _PLAN.search(stream.read(_HEAD)) is not None
    except OSError:
        return False
