"""Read bounded bytes from a file, standard input or a storage, and refuse what cannot be read, by name."""

import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from nqpf.base.errors import InputError, reason_of
from nqpf.base.language import Text
from nqpf.loading.files.refusals import CHECK_PATH, NAME_DOCUMENT, NAME_FILE, NAME_PLAN, absent, irregular, too_large
from nqpf.loading.files.roles import DOCUMENT, PLAN, Role
from nqpf.loading.files.run import note_input
from nqpf.loading.files.storages import ADDRESSES
from nqpf.loading.limits import DEFAULT_LIMITS
from nqpf.loading.syntax.decoding import Source, decode, refused

STDIN = "-"


def read_source(
    path: str,
    role: Role = PLAN,
    *,
    encoding: str | None = None,
    stdin: BinaryIO | None = None,
    max_bytes: int = DEFAULT_LIMITS.size,
) -> Source:
    """Read a regular file, an object in storage, or standard input for "-". Raises InputError."""
    name = shown_name(path)
    if is_remote(path):
        from nqpf.loading.files.remote import read_remote  # noqa: PLC0415 - only who reads from there pays for it

        return decode(read_remote(path, max_bytes), name, encoding)
    if path != STDIN:
        return decode(read_bytes(path, name, max_bytes, role), name, encoding, path)
    note_input(path, role)
    data = (stdin or sys.stdin.buffer).read(max_bytes + 1)
    if len(data) > max_bytes:
        raise too_large(name, max_bytes)
    return decode(data, name, encoding)


def is_remote(path: str) -> bool:
    """Whether a name is of an object in storage and not of a file here."""
    return path.startswith(ADDRESSES)


def shown_name(path: str) -> str:
    """A path as messages and reports show it, with `/` on every system."""
    if path == STDIN:
        return "<stdin>"
    # A file name that is not valid Unicode must not make the messages about it unprintable.
    return path.replace(os.sep, "/").encode("utf-8", "replace").decode("utf-8")


def read_bytes(path: str, name: str, max_bytes: int, role: Role) -> bytes:
    """The bytes of a regular file; `name` is what messages call it, `role` what it is read as. Raises InputError."""
    note_input(path, role)
    try:
        status = Path(path).stat() if path else None
        if status is None:
            raise refused(name, "the path is empty", "路径为空", CHECK_PATH)
        if stat.S_ISDIR(status.st_mode):
            hint = NAME_PLAN if role is PLAN else NAME_FILE
            raise refused(name, "this is a directory, not a file", "这是文件夹，不是文件", hint)
        if not stat.S_ISREG(status.st_mode):
            raise InputError([irregular(name, NAME_DOCUMENT if role is DOCUMENT else NAME_FILE)])
        if status.st_size > max_bytes:
            raise too_large(name, max_bytes)
        with Path(path).open("rb") as stream:
            data = stream.read(max_bytes + 1)
        if len(data) > max_bytes:  # it grew meanwhile
            raise too_large(name, max_bytes)
        return data
    except (FileNotFoundError, NotADirectoryError):
        if Path(path).is_symlink():
            hint = Text("fix the link, or put the file itself here", "请修复该链接，或将文件本身放在此处")
            raise refused(name, "this link leads to no file", "此链接没有指向任何文件", hint) from None
        raise InputError([absent(name)]) from None
    except PermissionError:
        hint = Text("check the file's permissions", "请检查文件权限")
        raise refused(name, "no permission to read this file", "没有读取该文件的权限", hint) from None
    except OSError as error:
        reason = reason_of(error)
        raise refused(name, f"cannot be read: {reason.en}", f"无法读取：{reason.zh}", CHECK_PATH) from None
    except ValueError:  # a NUL character in the path
        raise refused(name, "this is not a path", "路径无效", CHECK_PATH) from None
