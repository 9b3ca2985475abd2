"""The command line: parse options, call, write, exit. No arithmetic here.

Exit codes: 0 done; 1 gate failed; 2 usage, configuration or an input that cannot be used; 3 a fault of the
tool itself; 130 interrupted; 141 broken pipe.
"""

import gc
import os
import sys


def main() -> None:
    """Run the command line."""
    _open_what_is_closed()
    # One short run over bounded input: looking for garbage cycles costs more than it could ever free.
    gc.disable()
    # What others have installed for pydantic has no say in how plans are read, and no place in the output.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    # Mistaken use is reported by a library that takes any width at its word, and the memory for it.
    if not (columns := os.environ.get("COLUMNS", "80")).isdecimal() or len(columns) > 3:
        os.environ["COLUMNS"] = "80" if not columns.isdecimal() else "999"
    try:
        from nqpf.cli.app import app

        app()
    except KeyboardInterrupt:  # before any command runs: while modules are imported
        sys.exit(130)
    except SystemExit as end:
        if isinstance(gone := end.__context__, BrokenPipeError):
            from nqpf.cli.outputs.terminal import without_reader

            sys.exit(without_reader(gone))
        raise
    except OSError as error:  # version and usage, which no command writes
        from nqpf.cli.outputs.terminal import UNUSABLE, abandon

        abandon(error)
        sys.exit(UNUSABLE)


def _open_what_is_closed() -> None:
    """A daemon may start us with a stream closed: read nothing from it, and write to nowhere.

    Left closed, its number would go to the next file that is opened.
    """
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - for all of the run
