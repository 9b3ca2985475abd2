"""The terminal: width, colour, encoding, and what is written to it."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from nqpf.base.errors import InputError, Problem, reason_of
from nqpf.base.language import Language, Text
from nqpf.base.source import Span

UNUSABLE, FAULT, INTERRUPTED, BROKEN_PIPE = 2, 3, 130, 141
_WIDEST = 500


def color() -> bool:
    """Whether to colour: NO_COLOR says no, FORCE_COLOR yes, else only a terminal is coloured."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def width() -> int:
    """Columns of the terminal; COLUMNS decides where it is set, 80 where nothing is known."""
    return min(shutil.get_terminal_size((80, 24)).columns, _WIDEST)


def write(text: str) -> None:
    """Print to standard output what its encoding can show; the rest becomes `?`."""
    encoding = sys.stdout.encoding or "utf-8"
    with _told_where_it_fails():
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
        sys.stdout.flush()


def write_bytes(data: bytes) -> None:
    """Write to standard output untouched: machine formats are UTF-8 on every console."""
    with _told_where_it_fails():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


@contextmanager
def _told_where_it_fails() -> Iterator[None]:
    """A full disk behind standard output is no fault of the tool; a broken pipe is no fault at all."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        let_go(sys.stdout)
        reason = reason_of(error)
        message = Text(f"cannot write to standard output: {reason.en}", f"无法写入标准输出：{reason.zh}")
        raise InputError([Problem(Span("<stdout>"), message)]) from None


def abandon(error: OSError) -> None:
    """Say, where it can still be said, why nothing more can be written, and write nothing more."""
    let_go(sys.stdout)
    complain(f"nqpf: {reason_of(error).en}")


def without_reader(gone: BrokenPipeError) -> int:
    """The exit code where help, version or usage had no reader any more (`| head`); nothing more is written.

    The libraries that draw them say 1, which is a failed gate. After a mistaken use it is the mistake's own code.
    """
    let_go(sys.stdout)
    let_go(sys.stderr)
    return getattr(gone.__context__, "exit_code", BROKEN_PIPE)


def let_go(stream: TextIO) -> None:
    """Keep the interpreter from flushing, as it ends, what cannot be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def complain(text: str) -> None:
    """Print a diagnostic to standard error."""
    write_errors(text + "\n")


def write_errors(text: str) -> None:
    """Print whole lines to standard error, as :func:`write` does to standard output.

    Where nothing can be reported, the exit code still tells.
    """
    encoding = sys.stderr.encoding or "utf-8"
    try:
        sys.stderr.write(text.encode(encoding, "replace").decode(encoding))
        sys.stderr.flush()
    except OSError:
        let_go(sys.stderr)


def report_problems(problems: tuple[Problem, ...], lang: Language) -> None:
    """Print problems, one a line, the way editors and terminals link them."""
    for problem in problems:
        complain(problem.in_language(lang))
