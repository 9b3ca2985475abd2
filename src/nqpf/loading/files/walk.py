"""The files below a folder, in the order of their names: no links to folders are followed, no hidden names taken."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from nqpf.base.errors import Problem, reason_of
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.files.names import in_order
from nqpf.loading.files.root import leads_out

_HIDDEN = (".", "~$")
_JUNCTION = 0xA0000003  # stat.IO_REPARSE_TAG_MOUNT_POINT, which only Windows' Python has


class Found(NamedTuple):
    """A file that was found; `out`: by a link to outside the root. Of a folder that cannot be searched, why."""

    path: str
    out: bool = False
    shut: Problem | None = None


def walk(directory: Path, root: Path, wanted: Callable[[str], bool]) -> Iterator[Found]:
    """The files whose names are wanted in a directory and those below it, however deep, in the order of their names.

    Links to directories are not followed, so all that is found is below `root`, but for files that are links
    themselves. What has a wanted name and is no file (a pipe, a link to nowhere) is found, too: who reads it tells
    what it is.
    """
    branches = [_within(directory, root, wanted)]
    while branches:
        entry = next(branches[-1], None)
        if entry is None:
            branches.pop()
        elif isinstance(entry, Path):
            branches.append(_within(entry, root, wanted))
        else:
            yield entry


def _within(directory: Path, root: Path, wanted: Callable[[str], bool]) -> Iterator[Found | Path]:
    """The files and the directories that are in a directory itself."""
    try:
        for name in in_order(_entries(directory, wanted), _place):
            path = directory / name
            if name.endswith("/"):
                yield path
            else:
                yield Found(str(path), path.is_symlink() and leads_out(path, root))
    except OSError as error:
        yield Found(str(directory), shut=_shut(directory, error))


def _entries(directory: Path, wanted: Callable[[str], bool]) -> Iterator[str]:
    """The names of the files and, with `/` at the end, of the directories that are in a directory itself."""
    with os.scandir(directory) as entries:
        for entry in entries:
            if is_left_alone(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                if not _is_junction(entry):
                    yield f"{entry.name}/"
            elif wanted(entry.name) and not _is_link_to_directory(entry):
                yield entry.name


def is_left_alone(name: str) -> bool:
    """Whether a name is a hidden file's or folder's, a lock's, or of what an editor saves by itself: `~$a`, `#a#`.

    A name that only begins with `#` is anybody's.
    """
    return name.startswith(_HIDDEN) or (len(name) > 1 and name[0] == name[-1] == "#")


def _is_link_to_directory(entry: os.DirEntry[str]) -> bool:
    return not entry.is_file(follow_symlinks=False) and Path(entry.path).is_dir()


def _shut(directory: Path, error: OSError) -> Problem:
    reason = reason_of(error)
    place = Path(error.filename) if isinstance(error.filename, str) else directory
    hint = Text("check your access to it, or name the files in it", "请检查访问权限，或直接指定其中的文件")
    return Problem(Span(place.as_posix()), Text(f"cannot be searched: {reason.en}", f"无法搜索：{reason.zh}"), hint)


def _place(name: str) -> str:
    """What decides where a name stands: a directory's as if it were a file's; on Windows capitals do not count."""
    return os.path.normcase(name.removesuffix("/"))


def _is_junction(directory: os.DirEntry[str]) -> bool:
    """Whether this is one of Windows' own links to directories, which Python does not count as links."""
    return getattr(directory.stat(follow_symlinks=False), "st_reparse_tag", 0) == _JUNCTION
