"""Where a repository begins, which of its files says how plans are checked, and which paths stay within it."""

from pathlib import Path, PurePosixPath

SETTINGS = "nqpf.toml"
PROJECT = "pyproject.toml"


def find_root(start: Path) -> Path:
    """The nearest directory from `start` upwards that has a settings file or `.git`; `start` where there is none."""
    found = find_settings(start)
    if found is not None:
        return found.parent
    return next((d for d in (start, *start.parents) if (d / ".git").exists()), start)


def find_settings(start: Path) -> Path | None:
    """The settings file that holds for `start`: the nearest upwards, no further than the directory with `.git`."""
    for directory in (start, *start.parents):
        for name in (SETTINGS, PROJECT):
            path = directory / name
            if path.is_file() and (name == SETTINGS or b"[tool.nqpf" in path.read_bytes()):
                return path
        if (directory / ".git").exists():
            return None
    return None


def inside(root: Path, name: str) -> bool:
    """Whether `name` is a relative path, with `/`, that stays below `root`, links followed."""
    pure = PurePosixPath(name)
    if "\\" in name or ":" in name or pure.is_absolute() or ".." in pure.parts:
        return False
    try:
        return (root / name).resolve().is_relative_to(root.resolve())
    except (OSError, ValueError, RuntimeError):
        return False
