"""Where a repository begins, which of its files says how plans are checked, and which paths stay within it."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Span

SETTINGS = "nqpf.toml"
PROJECT = "pyproject.toml"
MOST_SETTINGS = 1024 * 1024
"""Bytes of a settings file."""
_MOST_SEARCHED = 8 * MOST_SETTINGS


def find_root(start: Path) -> Path:
    """The nearest directory from `start` upwards with settings or `.git`, resolved; else `start`'s own.

    `start` is a file or a directory.
    """
    own = start.resolve() if start.is_dir() else start.resolve().parent
    return next((d for d in _upwards(own) if _settings_in(d) or (d / ".git").exists()), own)


def find_settings(start: Path) -> Path | None:
    """The settings file that holds for the directory `start`: the nearest upwards, no further than its repository."""
    return next((path for directory in _upwards(start) if (path := _settings_in(directory))), None)


def looked_into(start: Path) -> Iterator[Path]:
    """The files that are looked into for settings, whether they have any: none of them is a place for an output."""
    for directory in _upwards(start):
        yield from (path for name in (SETTINGS, PROJECT) if (path := directory / name).is_file())


def _upwards(start: Path) -> Iterator[Path]:
    """`start` and what contains it, up to the directory with `.git` (a file in linked work trees), or a mount.

    What is mounted in a container or from a network does not belong to what happens to lie above it.
    """
    for directory in (start, *start.parents):
        yield directory
        if (directory / ".git").exists() or os.path.ismount(directory):
            return


def _settings_in(directory: Path) -> Path | None:
    own, project = directory / SETTINGS, directory / PROJECT
    if own.is_file():
        return own
    return project if project.is_file() and _has_table(project) else None


def _has_table(project: Path) -> bool:
    """Whether there may be settings in this file; whoever reads them tells what is in the way."""
    try:
        with project.open("rb") as stream:
            return b"[tool.nqpf" in stream.read(_MOST_SEARCHED)
    except OSError:
        return True


def inside(root: Path, name: str) -> bool:
    """Whether `name` is a relative path, with `/`, that stays below `root`, links followed, and out of `.git`."""
    pure = PurePosixPath(name)
    if "\\" in name or ":" in name or pure.is_absolute() or ".." in pure.parts:
        return False
    try:
        within = (root / name).resolve().relative_to(root.resolve())
        return ".git" not in map(str.casefold, within.parts)
    except (OSError, ValueError, RuntimeError):
        return False


def leads_out(file: Path, root: Path) -> bool:
    """Whether `file` is, links followed, no longer below `root`, which is resolved."""
    try:
        return not file.resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # a loop of links
        return True


def led_out(file: Path, hint: Text = NO_TEXT) -> Problem:
    """What is said of a file that was found by searching, not named, and is a link to elsewhere.

    It may come with a pull request, and messages quote what they read.
    """
    message = Text("this link leads out of the repository", "此链接指向仓库之外")
    return Problem(Span(file.as_posix()), message, hint or Text("put the file itself here", "请将文件本身放在此处"))


def refuse_leading_out(file: Path, root: Path | None = None) -> None:
    """Raise :class:`InputError` for a file that is, links followed, not below `root`, by default its directory's."""
    if leads_out(file, root or find_root(file.parent)):
        raise InputError([led_out(file)])


def repository_of(file: Path) -> Path:
    """The directory with `.git` that contains `file`, resolved, whatever settings are on the way; else its own."""
    own = file.parent.resolve()
    return next((directory for directory in _upwards(own) if (directory / ".git").exists()), own)
