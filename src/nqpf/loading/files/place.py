"""Where an address leads: the file system of its storage, made to tell what it would pass over."""

import logging
import re
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any, NamedTuple, TypeVar

from nqpf.base.errors import InputError, Problem
from nqpf.base.extras import missing
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.files.storages import STORAGES, Storage

T = TypeVar("T")
PATIENCE = 60
"""Seconds that a WebHDFS server may be silent. The other libraries have their own patience."""
_SILENCE = logging.NullHandler()


class StoragePath(NamedTuple):
    """A name in a storage, asked by fsspec's interface; with `base` before it, an address."""

    files: Any
    base: str
    name: str


def place_of(address: str) -> StoragePath:
    """The place that an address of :data:`STORAGES` names.

    Raises :class:`InputError` for an address that means nothing, or whose library is not installed.
    """
    scheme, _, rest = address.partition("://")
    storage = STORAGES[scheme]
    first, _, below = rest.partition("/")
    if not first and (scheme != "hdfs" or not below):  # Hadoop's own settings may name a host
        raise refused(address, _NOWHERE, _SOMEWHERE)
    user, _, server = first.rpartition("@")
    if ":" in user:
        raise refused(f"{scheme}://{server}", _PASSWORD, _PASSWORD_ELSEWHERE)
    kind = _kind(scheme, storage)
    if not storage.host:
        return StoragePath(kind(**storage.settings), f"{scheme}://", rest)
    base, name = f"{scheme}://{first}", f"/{below}"
    if kind._strip_protocol(name) != name:
        raise refused(address, _STRANGE_NAME, _PLAIN_NAME)
    files = kind(**kind._get_kwargs_from_urls(f"{base}/"), **storage.settings)
    files.ls = partial(_list, type(files).ls, files)
    if scheme == "webhdfs":
        _bound(files.session)
    return StoragePath(files, base, name)


def refused(name: str, message: Text, hint: Text) -> InputError:
    """What to raise for an address."""
    return InputError([Problem(Span(name), message, hint)])


def reason(error: Exception) -> str:
    """What an error says in its first line, without the query of a request, where the keys of its bearer stand."""
    first = _LINE_END.split(str(error).strip())[0]
    return _QUERY.sub("", first) or type(error).__name__


def _kind(scheme: str, storage: Storage) -> Any:
    try:
        module = import_module(storage.module)
    except ImportError:
        raise missing(storage.library, scheme) from None
    # What a library logs would reach standard error beside the one message that says it.
    logging.getLogger(storage.module.partition(".")[0]).addHandler(_SILENCE)
    return getattr(module, storage.kind)


def _list(own: Callable[..., T], files: Any, path: str, **options: Any) -> T:
    """A folder as its storage lists it. fsspec takes one for empty where listing it is an OSError."""
    try:
        return own(files, path, **options)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise RuntimeError(reason(error)) from error


def _bound(session: Any) -> None:
    """Hold the requests of WebHDFS to our patience, and to what fsspec does not ask of a data node's answer."""
    session.request = partial(type(session).request, session, timeout=PATIENCE)
    session.hooks["response"] = [_refuse_what_is_no_file]


def _refuse_what_is_no_file(response: Any, **_: Any) -> None:
    if "op=OPEN" in response.url and not response.ok:  # else the words of the refusal pass for the file's
        raise OSError(f"{response.status_code} {response.reason}")


_LINE_END = re.compile(r"\n|\\n")  # as it is, or as Rust quotes it, with Java's stack behind it
_QUERY = re.compile(r"\?\S*=\S*")
_PASSWORD = Text("a password in an address would appear in every report", "地址中的密码会出现在每份报告中")
_PASSWORD_ELSEWHERE = Text("set FSSPEC_WEBHDFS_PASSWORD instead", "请改用环境变量 FSSPEC_WEBHDFS_PASSWORD")
_NOWHERE = Text("this address has no host or bucket", "此地址没有主机或存储桶")
_SOMEWHERE = Text(
    "such as s3://bucket/folder/ or webhdfs://host/folder/", "如 s3://bucket/folder/ 或 webhdfs://host/folder/"
)
_STRANGE_NAME = Text("this storage does not accept such a name", "此存储无法按此名称查询")
_PLAIN_NAME = Text("names must not contain ?, #, ; or //", "名称中不能有 ?、#、; 或 //")
