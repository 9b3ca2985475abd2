"""Write a file whole or not at all."""

import os
import tempfile
from pathlib import Path

from nqpf.errors import InputError, Problem
from nqpf.language import Text
from nqpf.source import Span


def write_whole(path: Path, data: bytes) -> None:
    """Write to a temporary file beside `path`, then rename it: `path` is either old or new, never half."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(data)
            temporary.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = error.strerror or str(error)
        message = Text(f"cannot write this file: {reason}", f"无法写入此文件：{reason}")
        raise InputError([Problem(Span(path.as_posix()), message)]) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
