"""The command line as tests run it: within this process, or as a process of its own."""

import gc
import io
import os
import pkgutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from importlib import import_module
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import nqpf.cli
from nqpf.cli import main
from nqpf.cli.many import ranking

PLAIN = {"PATH": "/usr/bin:/bin", "COLUMNS": "80", "PYTHONUTF8": "1", "LANG": "C.UTF-8"}
"""An environment in which nothing is set that anybody might have set."""
AT_START = ("PYTHON", "TZ")
"""How variables begin that count for the interpreter alone, when it starts."""

# Help is in the language that holds when a module is read. All are read here, where that is English.
for _, _name, _ in pkgutil.walk_packages(nqpf.cli.__path__, "nqpf.cli."):
    import_module(_name)


class Ran(NamedTuple):
    """How a command ended: its exit code, standard output and error, and the bytes of standard output."""

    code: int
    out: str
    err: str
    raw: bytes


def here(*arguments: object, stdin: bytes | None = None) -> Ran:
    """Run the command line in this process, in the folder and the environment that hold, which stay as they are."""
    # It is read once in every process, and another test has other files under the same names.
    ranking._ground.cache_clear()
    given, out, err = (io.TextIOWrapper(io.BytesIO(data), "utf-8") for data in (stdin or b"", b"", b""))
    code: object = 0
    with (
        patch.object(sys, "argv", ["nqpf", *map(str, arguments)]),
        patch.object(sys, "stdin", given),
        redirect_stdout(out),
        redirect_stderr(err),
        patch.dict(os.environ),
    ):
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
        finally:
            gc.unfreeze()
            gc.enable()
    assert isinstance(code, int)
    raw, told = _bytes(out), _bytes(err)
    return Ran(code, raw.decode(errors="replace"), told.decode(), raw)


def _bytes(stream: io.TextIOWrapper) -> bytes:
    stream.seek(0)  # which flushes it
    return stream.buffer.read()


def plainly(folder: Path, variables: Mapping[str, str], *arguments: object, stdin: bytes | None = None) -> Ran:
    """Run it in this process, in this folder, with these variables and plain ones."""
    assert not [name for name in variables if name.startswith(AT_START)], "only a process reads them as it starts"
    with chdir(folder), patch.dict(os.environ, {**PLAIN, **variables}, clear=True):
        return here(*arguments, stdin=stdin)


def apart(folder: Path, variables: Mapping[str, str], *arguments: object, stdin: bytes | None = None) -> Ran:
    """Run it as a process of its own, in this folder, with these variables and plain ones."""
    # In a checkout the package may be found by path only; an installed one needs nothing.
    found = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    path = os.pathsep.join(str(Path(part).resolve()) for part in found if part)
    done = subprocess.run(
        [sys.executable, "-m", "nqpf", *map(str, arguments)], input=stdin or b"", cwd=folder,
        env={**PLAIN, "PYTHONPATH": path, **variables}, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    return Ran(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(), done.stdout)
