"""A folder with files is put in its place whole, or not at all."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from nqpf.base.errors import InputError, Problem, reason_of
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.cli.outputs.files import umask

_ANOTHER = Text("choose another with -o", "请用 -o 另行指定")


def put_folder(folder: Path, files: Mapping[str, bytes], hint: Text = _ANOTHER) -> None:
    """Write these files, by their paths below it, into a folder that is not there yet.

    They are written beside it and renamed together, so that nobody sees half of them. Raises :class:`InputError` for a
    folder that exists, and for one that cannot be written; `hint` says what to do then.
    """
    refuse_existing(folder, hint)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".nqpf-", suffix=".tmp"))
    except OSError as error:
        raise _unwritable(folder, error, hint) from None
    try:
        for name, data in files.items():
            path = made / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        made.chmod(0o777 & ~umask())
        made.rename(folder)
    except OSError as error:
        raise _unwritable(folder, error, hint) from None
    finally:
        shutil.rmtree(made, ignore_errors=True)


def refuse_existing(folder: Path, hint: Text = _ANOTHER) -> None:
    """Raise :class:`InputError` for a folder, a file or a link of that name."""
    if os.path.lexists(folder):
        message = Text("this folder exists and is not overwritten", "文件夹已存在，不予覆盖")
        raise InputError([Problem(Span(folder.as_posix()), message, hint)])


def _unwritable(folder: Path, error: OSError, hint: Text) -> InputError:
    reason = reason_of(error)
    message = Text(f"cannot write this folder: {reason.en}", f"无法写入此文件夹：{reason.zh}")
    return InputError([Problem(Span(folder.as_posix()), message, hint)])
