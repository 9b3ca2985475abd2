"""Which files are plans: named ones, those a pattern matches, those below a directory."""

import glob
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.files.left_out import left_out
from nqpf.loading.files.names import Names
from nqpf.loading.files.reading import STDIN, is_remote
from nqpf.loading.files.refusals import CHECK_PATH, absent, irregular
from nqpf.loading.files.roles import PLAN, SUFFIXES
from nqpf.loading.files.root import find_root, leads_out, led_out
from nqpf.loading.files.run import expect_inputs, refuse_losses
from nqpf.loading.files.walk import Found, is_left_alone, walk


def find_plans(paths: Iterable[str]) -> Names:
    """The plan files that `paths` name, each once, a directory's in the order of their names.

    A directory is searched for `*.plan.yaml` and `*.plan.yml`, but not among hidden files and what editors leave
    beside a file that is open; patterns are expanded here, so that they mean the same in every shell. Raises
    :class:`InputError` for every path that leads to no file, and for what a directory or a pattern leads to outside
    its repository, by links: they may come with a pull request, and messages quote what they read; and for outputs of
    the run that are among the plans.
    """
    named = tuple(paths)
    problems: list[Problem] = []
    files = _all_files(named, problems)
    found = Names(files if len(named) == 1 else dict.fromkeys(files))  # one path leads to no file twice
    if problems:
        raise InputError(problems)
    expect_inputs(found, PLAN)
    refuse_losses()
    return found


def _all_files(paths: Iterable[str], problems: list[Problem]) -> Iterator[str]:
    """The files that all paths lead to; what cannot be used is added to `problems`."""
    for path in paths:
        nothing = True
        try:
            for file in _files(path):
                nothing = False
                if file.shut:  # otherwise plans would pass unseen
                    problems.append(file.shut)
                    continue
                if file.out:
                    problems.append(led_out(Path(file.path), _HERE))
                yield file.path
        except InputError as error:
            problems += error.problems
        else:
            if nothing:
                problems.append(_nothing(path))


def _files(path: str) -> Iterator[Found]:
    if is_remote(path):
        from nqpf.loading.files.remote import find_remote  # noqa: PLC0415 - only who looks there pays for it

        yield from map(Found, find_remote(path, _is_plan))
    elif path == STDIN or Path(path).is_file():
        yield Found(_spelled(path))
    elif path and Path(path).is_dir():
        yield from walk(Path(path), find_root(Path(path)), lambda name: _is_plan((name,)))
    elif glob.has_magic(path):
        root = find_root(_searched(Path(path)))
        for match in sorted(set(glob.glob(path, recursive=True))):  # noqa: PTH207 (takes absolute patterns, too)
            if not Path(match).is_dir():
                yield Found(_spelled(match), leads_out(Path(match), root))


def _spelled(path: str) -> str:
    """A path as a search of its directory spells it: `a` for `./a`, so that a file is known however it is named."""
    spelled = str(Path(path))
    return path if spelled == STDIN else spelled  # `./-` is a file


def _is_plan(within: Sequence[str]) -> bool:
    """Whether a search takes a file, by the names that lead to it from where the search began."""
    return within[-1].endswith(SUFFIXES) and not any(map(is_left_alone, within))


def _searched(path: Path) -> Path:
    """The directory that a search begins in: for a pattern, the last one before its first sign."""
    return next((part for part in (path, *path.parents) if part.is_dir() and not glob.has_magic(str(part))), Path())


def _nothing(path: str) -> Problem:
    span = Span(path.replace("\\", "/"))
    if not path:
        return Problem(Span("PATH"), Text("the path is empty", "路径为空"), CHECK_PATH)
    if Path(path).is_dir():
        hint = next((one.hint for one in left_out((path,))), _NAMED)
        return Problem(span, Text("there is no plan below this directory", "此目录下没有规划文件"), hint)
    if glob.has_magic(path):
        return Problem(span, Text("no file matches", "没有匹配的文件"))
    if is_remote(path):
        return Problem(span, Text("there is no plan at this address", "此地址下没有规划文件"), _NAMED)
    return irregular(span.file) if Path(path).exists() else absent(span.file)


_NAMED = Text("plans are named *.plan.yaml", "规划文件名为 *.plan.yaml")
_HERE = Text(
    "put the plan itself here, or name it on the command line", "请将规划文件本身放在此处，或在命令行中直接指定"
)
