"""Which files are plans: named ones, those a pattern matches, those below a directory."""

import glob
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from nqpf.errors import InputError, Problem
from nqpf.language import Text
from nqpf.loading.decoding import STDIN, absent, is_remote
from nqpf.loading.root import find_root, leads_out, led_out
from nqpf.source import Span

SUFFIXES = (".plan.yaml", ".plan.yml")
_LEFT_ALONE = (".", "~$", "#")
"""How names begin of hidden files and folders, of locks, and of what an editor saves by itself: `.#a`, `~$a`, `#a#`."""


def find_plans(paths: Iterable[str]) -> list[str]:
    """The plan files that `paths` name, each once, a directory's in the order of their names.

    A directory is searched for `*.plan.yaml` and `*.plan.yml`, but not among hidden files and what editors leave
    beside a file that is open; patterns are expanded here, so that they mean the same in every shell. Raises
    :class:`InputError` for every path that leads to no file, and for what a directory or a pattern leads to outside
    its repository, by links: they may come with a pull request, and messages quote what they read.
    """
    found: dict[str, None] = {}
    problems: list[Problem] = []
    for path in paths:
        files = list(_files(path))
        found.update(dict.fromkeys(files))
        if path not in files and not is_remote(path):
            problems += _leading_out(path, files)
        if not files:
            problems.append(_nothing(path))
    if problems:
        raise InputError(problems)
    return list(found)


def _files(path: str) -> Iterator[str]:
    if is_remote(path):
        from nqpf.loading.remote import find_remote  # noqa: PLC0415 - only who looks there pays for it

        yield from find_remote(path, _is_plan)
    elif path == STDIN or Path(path).is_file():
        yield path
    elif Path(path).is_dir():
        yield from (str(file) for file in sorted(_below(Path(path))))
    elif glob.has_magic(path):
        yield from sorted(match for match in glob.glob(path, recursive=True) if Path(match).is_file())  # noqa: PTH207 (takes absolute patterns, too)


def _below(directory: Path) -> Iterator[Path]:
    for file in directory.rglob("*"):
        if _is_plan(file.relative_to(directory).parts) and file.is_file():
            yield file


def _is_plan(within: Sequence[str]) -> bool:
    """Whether a search takes a file, by the names that lead to it from where the search began."""
    return within[-1].endswith(SUFFIXES) and not any(part.startswith(_LEFT_ALONE) for part in within)


def _leading_out(path: str, files: Iterable[str]) -> Iterator[Problem]:
    """Of the files that were found by searching from `path`, those outside its repository."""
    root = find_root(_searched(Path(path)))
    hint = Text(
        "put the plan itself here, or name it on the command line", "请将规划文件本身放在此处，或在命令行中直接指定"
    )
    return (led_out(Path(file), hint) for file in files if leads_out(Path(file), root))


def _searched(path: Path) -> Path:
    """The directory that a search begins in: for a pattern, the last one before its first sign."""
    return next((part for part in (path, *path.parents) if part.is_dir() and not glob.has_magic(str(part))), Path())


def _nothing(path: str) -> Problem:
    span = Span(path.replace("\\", "/"))
    if Path(path).is_dir():
        return Problem(span, Text("there is no plan below this directory", "此目录下没有规划文件"), _NAMED)
    if glob.has_magic(path):
        return Problem(span, Text("no file matches", "没有匹配的文件"))
    if is_remote(path):
        return Problem(span, Text("there is no plan at this address", "此地址下没有规划文件"), _NAMED)
    return absent(span.file)


_NAMED = Text("plans are named *.plan.yaml", "规划文件名为 *.plan.yaml")
