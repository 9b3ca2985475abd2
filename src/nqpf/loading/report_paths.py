"""Where reports go that the settings ask for: below one folder, and not among hidden files or programs.

Settings that are found, and not named, come with whatever was checked out: they choose no other place.
"""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.gate.settings import REPORT_FOLDER
from nqpf.loading.config import LoadedSettings

_ENVIRONMENT = ("pyvenv.cfg", "conda-meta")
_MODULES = "node_modules"
_PLAIN = (".txt", ".log")
_ENDINGS = {
    "json": (".json",), "jsonl": (".jsonl", ".ndjson", ".json"), "sarif": (".sarif", ".json"), "junit": (".xml",),
    "gitlab": (".json",), "csv": (".csv",), "markdown": (".md", ".markdown"),
}  # fmt: skip
"""By format, how files of its reports end: a file that is there already is replaced only where it is one of these."""


def misplaced_reports(loaded: LoadedSettings) -> Iterator[Problem]:
    """A problem for each `report` of the settings that leads to where none is written, at its place."""
    root, folder = loaded.root, loaded.settings.check.report_folder
    wrong = _forbidden(root, folder) if _is_below(root / folder, root) else _not_below(folder, ".")
    if wrong is not None:
        hint = Text(
            f"name another folder, such as {REPORT_FOLDER}, or name the file with --report",
            f"请另设目录，如 {REPORT_FOLDER}，或用 --report 指定文件",
        )
        yield Problem(loaded.locate(("check", "report-folder"), False), wrong, hint)
        return
    for number, entry in enumerate(loaded.settings.check.report):
        form, _, path = entry.partition("=")
        wrong = _forbidden(root, path) if _is_below(root / path, root / folder) else _not_below(path, folder)
        wrong = wrong or _of_another_kind(root / path, form)
        if path and wrong is not None:
            instead = f"{form}={PurePosixPath(folder, PurePosixPath(path).name.lstrip('.') or form)}"
            hint = Text(f"write `{instead}`, or set `report-folder`", f"请写作 `{instead}`，或设置 `report-folder`")
            yield Problem(loaded.locate(("check", "report", number), False), wrong, hint)


def _of_another_kind(path: Path, form: str) -> Text | None:
    """Why a file that is there already is no report of an earlier run: it is named otherwise than reports of `form`."""
    if not path.exists() or path.suffix.lower() in _ENDINGS.get(form, _PLAIN):
        return None
    named = path.name
    return Text(
        f"`{named}` is there and is not named like a {form} report", f"`{named}` 已存在，且文件名不像 {form} 报告"
    )


def _is_below(path: Path, folder: Path) -> bool:
    """Whether a path is, links followed, below a folder, and not the folder itself."""
    return _resolved(folder) in _resolved(path).parents


def _resolved(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _not_below(path: str, folder: str) -> Text:
    if folder == ".":
        return Text(f"reports need a folder of their own, not `{path}`", f"报告须写入单独的目录，而不是 `{path}`")
    return Text(f"`{path}` is not below the report folder `{folder}`", f"`{path}` 不在报告目录 `{folder}` 之下")


def _forbidden(root: Path, path: str) -> Text | None:
    """What a path leads into, links followed, that holds no reports; it is below `root`."""
    base, target = _resolved(root), _resolved(root / path)
    parts = target.relative_to(base).parts
    if any(part.startswith(".") for part in parts):
        return Text(f"`{path}` is hidden", f"`{path}` 是隐藏文件或位于隐藏目录")
    if _MODULES in map(str.casefold, parts):
        return Text(f"`{path}` is in {_MODULES}", f"`{path}` 位于 {_MODULES}")
    folders = [folder for folder in (target, *target.parents) if folder.is_relative_to(base)]
    if any((folder / mark).exists() for folder in folders for mark in _ENVIRONMENT):
        return Text(f"`{path}` is in a virtual environment", f"`{path}` 位于虚拟环境")
    return None
