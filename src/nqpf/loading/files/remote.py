"""Plans in a storage (`s3://bucket/folder/a.plan.yaml`, `hdfs://host/folder/`): found, and read within bounds."""

import glob
from collections.abc import Callable
from typing import Any, TypeVar

from nqpf.base.errors import InputError
from nqpf.base.language import Text
from nqpf.loading.files.place import place_of, reason, refused
from nqpf.loading.files.refusals import too_large

T = TypeVar("T")


def find_remote(path: str, is_plan: Callable[[list[str]], bool]) -> list[str]:
    """The objects that a name, a pattern or a folder leads to; a folder's in the order of their names.

    `is_plan` says of the names that lead from a folder to an object whether a search takes it. Raises
    :class:`InputError` where the storage cannot be asked.
    """
    return _asked(path, lambda: _found(path, is_plan))


def read_remote(path: str, max_bytes: int) -> bytes:
    """The bytes of an object, so many at most. Raises :class:`InputError`."""
    return _asked(path, lambda: _fetched(path, max_bytes))


def _found(path: str, is_plan: Callable[[list[str]], bool]) -> list[str]:
    files, base, name = place_of(path)
    if not name.endswith("/") and _is_file(files, name):
        return [path]
    if glob.has_magic(name):
        matches = files.glob(name, detail=True)
        shown = (one for one in matches if "/." not in one or "/." in name)  # `*` is nothing hidden, as here
        found = sorted(one for one in shown if matches[one]["type"] == "file")
    else:
        within = f"{name.rstrip('/')}/"
        below = (one for one in files.find(name) if is_plan(one.removeprefix(within).split("/")))
        found = sorted(below, key=lambda one: one.replace("/", "\0"))  # folder by folder, as here
    return [f"{base}{one}" for one in found]


def _is_file(files: Any, name: str) -> bool:
    try:
        return bool(files.info(name)["type"] == "file")
    except FileNotFoundError:
        return False


def _fetched(path: str, max_bytes: int) -> bytes:
    files, _, name = place_of(path)
    # What is too large is known before any of it is fetched; one that grows meanwhile is cut off.
    held = files.info(name)
    if held["type"] != "file":
        raise refused(path, Text("this is a folder, not a file", "这是目录，不是文件"), _CHECK)
    if held["size"] > max_bytes:
        raise too_large(path, max_bytes)
    if held["size"] == 0:
        return b""  # S3 refuses a range of nothing
    data: bytes = files.cat_file(name, start=0, end=max_bytes + 1)
    if len(data) > max_bytes:
        raise too_large(path, max_bytes)
    return data


def _asked(path: str, question: Callable[[], T]) -> T:
    try:
        return question()
    except InputError:
        raise
    except FileNotFoundError:
        raise refused(path, Text("there is no such object", "对象不存在"), _CHECK) from None
    except Exception as error:  # the libraries below each have their own for no network, no credentials, no right
        told = reason(error)
        raise refused(path, Text(f"cannot be read: {told}", f"无法读取：{told}"), _CHECK) from None


_CHECK = Text("check the name and your access to it", "请检查名称和访问权限")
