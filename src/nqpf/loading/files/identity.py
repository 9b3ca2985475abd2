"""Which file a name leads to: links, other spellings and hard links of one file have the same identity."""

import os
import stat
import sys
import unicodedata
from pathlib import Path

Identity = tuple[int | str, ...]
_STDIN = "-"
_EXECUTABLE = stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH


def identity_of(path: Path) -> Identity:
    """What is the same for all names of a file, links followed.

    A file that is not there yet is known by its folder and its name. Capitals do not count in it: on many systems names
    that differ in them alone are one file.
    """
    return _known(_status(path)) or _future(path)


def input_identity(path: str) -> Identity | None:
    """The identity of what is read under a name (`-`: standard input); None where that is no file or folder here."""
    try:
        status = os.fstat(sys.stdin.fileno()) if path == _STDIN else _status(Path(path))
    except (OSError, ValueError, AttributeError):  # standard input may be closed, or no stream of the system's
        return None
    if status is None or not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
        return None
    return _known(status) or _future(Path(path))


def is_executable(path: Path) -> bool:
    """Whether there is such a file, links followed, that may be run."""
    status = _status(path)
    return status is not None and stat.S_ISREG(status.st_mode) and bool(status.st_mode & _EXECUTABLE)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except (OSError, ValueError):
        return None


def _known(status: os.stat_result | None) -> Identity | None:
    """Device and number, where the system numbers its files: some that are mounted from elsewhere have none."""
    return (status.st_dev, status.st_ino) if status is not None and status.st_ino else None


def _future(path: Path) -> Identity:
    try:
        target = Path(os.path.realpath(path))
    except (OSError, ValueError):  # a NUL character in the name
        return (str(path),)
    folder = _known(_status(target.parent))
    return (*folder, _folded(target.name)) if folder else (_folded(str(target)),)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name.casefold())
