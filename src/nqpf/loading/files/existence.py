"""Whether a path that a file names leads to anything; a name that no file can have leads to nothing."""

from pathlib import Path


def is_file(path: Path) -> bool:
    """Whether there is such a file."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_directory(path: Path) -> bool:
    """Whether there is such a directory."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
