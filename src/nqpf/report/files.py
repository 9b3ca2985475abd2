"""What a report calls a file: its name, for the folders are those of whoever made the report."""

from collections.abc import Iterable
from itertools import takewhile
from pathlib import PurePosixPath, PureWindowsPath


def file_name(path: str) -> str:
    """The name of the file at a path with `/`."""
    return path.rpartition("/")[2]


def named_files(paths: Iterable[str]) -> dict[str, str]:
    """By path, how a report names each: relative ones as they are, absolute ones below the folder they all share."""
    parts = {path: PurePosixPath(path).parts if _is_rooted(path) else () for path in paths}
    folders = [one[:-1] for one in parts.values() if one]
    # What the first and the last in order begin with, all others do.
    ends = zip(min(folders, default=()), max(folders, default=()), strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ends))
    return {path: "/".join(one[shared:]) or path for path, one in parts.items()}


def _is_rooted(path: str) -> bool:
    return path.startswith("/") or PureWindowsPath(path).is_absolute()
