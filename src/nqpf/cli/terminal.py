"""The terminal as it is: language, width, colour, encoding, and how a command ends."""

import errno
import functools
import locale
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import ParamSpec, TextIO

from nqpf.errors import InputError, Problem, reason_of
from nqpf.language import LANGUAGES, Language, Text
from nqpf.loading.root import find_settings
from nqpf.safe import plain
from nqpf.source import Span

UNUSABLE, FAULT, INTERRUPTED, BROKEN_PIPE = 2, 3, 130, 141
_WIDEST = 500
_NO_NAME = (errno.ENAMETOOLONG, errno.EINVAL, errno.ELOOP, errno.EACCES)
"""What the system says of a name that no file can have, or that may not be looked up."""
P = ParamSpec("P")


def language(chosen: str | None = None, configured: Language | None = None) -> Language:
    """`--lang`, then NQPF_LANG, then the settings file, then the system's language, then English.

    `configured` is what a settings file says that was named; else the one that holds here is asked.
    """
    return _named(chosen, os.environ.get("NQPF_LANG")) or configured or _configured() or _of_system()


def _named(*names: str | None) -> Language | None:
    return next((known for name in names if name for known in LANGUAGES if name.lower().startswith(known)), None)


def _configured() -> Language | None:
    """What the settings file says, if there is one that can be read; whoever needs it tells what is wrong with it."""
    with suppress(OSError, InputError):
        if find_settings(Path.cwd()) is not None:
            from nqpf.cli.settings import settings_file

            loaded = settings_file()
            return loaded.settings.lang if loaded else None
    return None


def _of_system() -> Language:
    system = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    named = next((name for name in system if name), None) or locale.getlocale()[0] or ""
    return "zh" if named.lower().startswith(("zh", "chinese")) else "en"


def say(en: str, zh: str) -> str:
    """Help text in the reader's language; it is fixed before any option or settings file is read."""
    return Text(en, zh).in_language(_named(os.environ.get("NQPF_LANG")) or _of_system())


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
    """A full disk behind standard output is no fault of the tool; a reader that has gone is no fault at all."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        _let_go(sys.stdout)
        reason = reason_of(error)
        message = Text(f"cannot write to standard output: {reason}", f"无法写入标准输出：{reason}")
        raise InputError([Problem(Span("<stdout>"), message)]) from None


def abandon(error: OSError) -> None:
    """Say, where it can still be said, why nothing more can be written, and write nothing more."""
    _let_go(sys.stdout)
    complain(f"nqpf: {reason_of(error)}")


def without_reader(gone: BrokenPipeError) -> int:
    """The exit code where help, version or usage had no reader any more (`| head`); nothing more is written.

    The libraries that draw them say 1, which is a failed gate. After a mistaken use it is the mistake's own code.
    """
    _let_go(sys.stdout)
    _let_go(sys.stderr)
    return getattr(gone.__context__, "exit_code", BROKEN_PIPE)


def _let_go(stream: TextIO) -> None:
    """Keep the interpreter from flushing, as it ends, what cannot be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def complain(text: str) -> None:
    """Print a diagnostic to standard error."""
    write_errors(text + "\n")


def write_errors(text: str) -> None:
    """Print whole lines to standard error, as :func:`write` does to standard output.

    Where nobody can be told, the exit code still tells.
    """
    encoding = sys.stderr.encoding or "utf-8"
    try:
        sys.stderr.write(text.encode(encoding, "replace").decode(encoding))
        sys.stderr.flush()
    except OSError:
        _let_go(sys.stderr)


def report_problems(problems: tuple[Problem, ...], lang: Language) -> None:
    """Print problems, one a line, the way editors and terminals link them."""
    for problem in problems:
        complain(problem.in_language(lang))


def guarded(command: Callable[P, None]) -> Callable[P, None]:
    """End a command the way its users expect: a message and an exit code, never a traceback."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        chosen = kwargs.get("lang")
        lang = language(chosen if isinstance(chosen, str) else None)
        import typer  # a worker has no command line

        from nqpf.loading.companion import listening  # help and version have no files to read

        try:
            with listening(lambda problem: report_problems((problem,), lang)):
                command(*args, **kwargs)
        except InputError as error:
            report_problems(error.problems, lang)
            raise typer.Exit(UNUSABLE) from None
        except (typer.Exit, typer.BadParameter):
            raise
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:
            _let_go(sys.stdout)  # the reader has gone (`| head`)
            raise typer.Exit(BROKEN_PIPE) from None
        except Exception as error:
            if isinstance(error, OSError) and error.filename and error.errno in _NO_NAME:
                complain(f"nqpf: {error.strerror}: {plain(str(error.filename))}")
                raise typer.Exit(UNUSABLE) from None
            if os.environ.get("NQPF_DEBUG"):
                raise
            complain(
                Text(
                    f"nqpf: internal error: {type(error).__name__}: {plain(str(error))} (set NQPF_DEBUG=1 for details)",
                    f"nqpf：内部错误：{type(error).__name__}: {plain(str(error))}（设 NQPF_DEBUG=1 可看详情）",
                ).in_language(lang)
            )
            raise typer.Exit(FAULT) from None

    return run
