"""How a command ends: with a message and an exit code, never with a traceback."""

import errno
import functools
import os
import sys
from collections.abc import Callable
from typing import ParamSpec

from nqpf.base.errors import InputError, reason_of
from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.cli.inputs.language import language
from nqpf.cli.outputs.terminal import BROKEN_PIPE, FAULT, INTERRUPTED, UNUSABLE, complain, let_go, report_problems

_NO_NAME = (errno.ENAMETOOLONG, errno.EINVAL, errno.ELOOP, errno.EACCES)
"""What the system says of a name that no file can have, or that may not be looked up."""
P = ParamSpec("P")


def guarded(command: Callable[P, None]) -> Callable[P, None]:
    """End a command the way its users expect: a message and an exit code, never a traceback."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        chosen = kwargs.get("lang")
        lang = language(chosen if isinstance(chosen, str) else None)
        import typer  # a worker has no command line

        from nqpf.cli.inputs.named import note_named
        from nqpf.loading.files.companion import listening  # help and version have no files to read
        from nqpf.loading.files.run import running

        try:
            with listening(lambda problem: report_problems((problem,), lang)), running():
                note_named(kwargs)
                command(*args, **kwargs)
        except InputError as error:
            report_problems(error.problems, lang)
            raise typer.Exit(UNUSABLE) from None
        except (typer.Exit, typer.BadParameter):
            raise
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:
            let_go(sys.stdout)  # broken pipe (`| head`)
            raise typer.Exit(BROKEN_PIPE) from None
        except Exception as error:
            if isinstance(error, OSError) and error.filename and error.errno in _NO_NAME:
                complain(f"nqpf: {reason_of(error).in_language(lang)}: {plain(str(error.filename))}")
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
