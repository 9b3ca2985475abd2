"""Plans in object storage (`s3://bucket/folder/a.plan.yaml`), through the extra `cluster`; read within bounds."""

import glob
from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeVar

from nqpf.errors import InputError, Problem
from nqpf.extras import missing
from nqpf.language import Text
from nqpf.loading.decoding import too_large
from nqpf.source import Span

T = TypeVar("T")


def find_remote(path: str, suffixes: tuple[str, ...]) -> list[str]:
    """The objects that a name, a pattern, or a prefix leads to, sorted; below a prefix those with these suffixes.

    Raises :class:`InputError` where the storage cannot be asked.
    """
    storage = _storage()

    def find() -> list[str]:
        if glob.has_magic(path):
            return [name for name in storage.glob(path) if name.endswith(suffixes)]
        if not path.endswith("/") and storage.isfile(path):
            return [path]
        return [name for name in storage.find(path) if name.endswith(suffixes)]

    return sorted(f"s3://{name.removeprefix('s3://')}" for name in _asked(path, find))


def read_remote(path: str, max_bytes: int) -> bytes:
    """The bytes of an object, so many at most. Raises :class:`InputError`."""
    storage = _storage()

    def read() -> bytes:
        # What is too large is known before any of it is fetched; one that grows meanwhile is cut off.
        if storage.size(path) > max_bytes:
            raise too_large(path, max_bytes)
        fetched: bytes = storage.cat_file(path, start=0, end=max_bytes + 1)
        return fetched

    data = _asked(path, read)
    if len(data) > max_bytes:
        raise too_large(path, max_bytes)
    return data


def _storage() -> Any:
    try:
        s3fs = import_module("s3fs")
    except ImportError:
        raise missing("s3fs", "cluster") from None
    # Instances are shared within a process; a listing that is remembered would hide what was put there since.
    return s3fs.S3FileSystem(use_listings_cache=False)


def _asked(path: str, question: Callable[[], T]) -> T:
    try:
        return question()
    except InputError:
        raise
    except FileNotFoundError:
        message = Text("there is no such object", "对象不存在")
        raise InputError([Problem(Span(path), message, _CHECK)]) from None
    except Exception as error:  # the libraries below each have their own for no network, no credentials, no right
        reason = str(error) or type(error).__name__
        message = Text(f"cannot be read: {reason}", f"无法读取：{reason}")
        raise InputError([Problem(Span(path), message, _CHECK)]) from None


_CHECK = Text("check the name and your access to it", "请检查名称和访问权限")
