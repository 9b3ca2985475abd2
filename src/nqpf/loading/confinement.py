"""Files that a file names: only such as stand below its own directory, links followed."""

from pathlib import Path, PurePosixPath
from typing import Any


def inside(root: Path, name: Any) -> bool:
    """Whether `name` is a relative path, written with `/`, that stays below `root`."""
    if not isinstance(name, str) or "\\" in name:
        return False
    pure = PurePosixPath(name)
    if pure.is_absolute() or ".." in pure.parts:
        return False
    try:
        return (root / name).resolve().is_relative_to(root.resolve())
    except (OSError, ValueError, RuntimeError):
        return False


def is_file(path: Path) -> bool:
    """Whether there is such a file; a name that no file can have is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_directory(path: Path) -> bool:
    """Whether there is such a directory; a name that no file can have is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
