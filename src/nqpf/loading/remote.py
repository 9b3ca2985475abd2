"""Plans in a storage (`s3://bucket/folder/a.plan.yaml`, `hdfs://host/folder/`): found and read within bounds."""

import glob
import logging
import re
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any, NamedTuple, TypeVar

from nqpf.errors import InputError, Problem
from nqpf.extras import missing
from nqpf.language import Text
from nqpf.loading.decoding import too_large
from nqpf.loading.storages import STORAGES, Storage
from nqpf.source import Span

T = TypeVar("T")
_PATIENCE = 60
"""Seconds that a WebHDFS server may be silent. The other libraries have their own patience."""
_SILENCE = logging.NullHandler()


def find_remote(path: str, is_plan: Callable[[list[str]], bool]) -> list[str]:
    """The objects that a name, a pattern or a folder leads to; a folder's in the order of their names.

    `is_plan` says of the names that lead from a folder to an object whether a search takes it. Raises
    :class:`InputError` where the storage cannot be asked.
    """
    return _asked(path, lambda: _found(_place(path), path, is_plan))


def read_remote(path: str, max_bytes: int) -> bytes:
    """The bytes of an object, so many at most. Raises :class:`InputError`."""
    return _asked(path, lambda: _fetched(_place(path), path, max_bytes))


class _Place(NamedTuple):
    """A name in a storage; `base` before it is the address, `search` how folders are searched."""

    files: Any
    base: str
    name: str
    search: dict[str, str]


def _place(path: str) -> _Place:
    scheme, _, rest = path.partition("://")
    storage = STORAGES[scheme]
    if rest.startswith("/") and scheme != "hdfs" or not rest:  # Hadoop's own settings may name a host
        raise _refused(path, _NOWHERE, _SOMEWHERE)
    kind = _kind(scheme, storage)
    if not storage.host:
        return _Place(kind(**storage.settings), f"{scheme}://", rest, {})
    host, _, below = rest.partition("/")
    user, _, server = host.rpartition("@")
    if ":" in user:
        raise _refused(f"{scheme}://{server}", _PASSWORD, _PASSWORD_ELSEWHERE)
    base, name = f"{scheme}://{host}", f"/{below}"
    if kind._strip_protocol(name) != name:
        raise _refused(path, _STRANGE_NAME, _PLAIN_NAME)
    files = kind(**kind._get_kwargs_from_urls(f"{base}/"), **storage.settings)
    if scheme == "webhdfs":
        _bound(files.session)
    # Else a folder that may not be listed would pass for an empty one.
    return _Place(files, base, name, {"on_error": "raise"})


def _kind(scheme: str, storage: Storage) -> Any:
    try:
        module = import_module(storage.module)
    except ImportError:
        raise missing(storage.library, scheme) from None
    # What a library logs would reach standard error beside the one message that says it.
    logging.getLogger(storage.module.partition(".")[0]).addHandler(_SILENCE)
    return getattr(module, storage.kind)


def _bound(session: Any) -> None:
    """Hold the requests of WebHDFS to our patience, and to what fsspec does not ask of a data node's answer."""
    session.request = partial(type(session).request, session, timeout=_PATIENCE)
    session.hooks["response"] = [_refuse_what_is_no_file]


def _refuse_what_is_no_file(response: Any, **_: Any) -> None:
    if "op=OPEN" in response.url and not response.ok:  # else the words of the refusal pass for the file's
        raise OSError(f"{response.status_code} {response.reason}")


def _found(place: _Place, path: str, is_plan: Callable[[list[str]], bool]) -> list[str]:
    files, base, name, search = place
    if not name.endswith("/") and _is_file(files, name):
        return [path]
    if glob.has_magic(name):
        matches = files.glob(name, detail=True, **search)
        shown = (one for one in matches if "/." not in one or "/." in name)  # `*` is nothing hidden, as here
        found = sorted(one for one in shown if matches[one]["type"] == "file")
    else:
        within = f"{name.rstrip('/')}/"
        below = (one for one in files.find(name, **search) if is_plan(one.removeprefix(within).split("/")))
        found = sorted(below, key=lambda one: one.replace("/", "\0"))  # folder by folder, as here
    return [f"{base}{one}" for one in found]


def _is_file(files: Any, name: str) -> bool:
    try:
        return bool(files.info(name)["type"] == "file")
    except FileNotFoundError:
        return False


def _fetched(place: _Place, path: str, max_bytes: int) -> bytes:
    # What is too large is known before any of it is fetched; one that grows meanwhile is cut off.
    held = place.files.info(place.name)
    if held["type"] != "file":
        raise _refused(path, Text("this is a folder, not a file", "这是目录，不是文件"), _CHECK)
    if held["size"] > max_bytes:
        raise too_large(path, max_bytes)
    if held["size"] == 0:
        return b""  # S3 refuses a range of nothing
    data: bytes = place.files.cat_file(place.name, start=0, end=max_bytes + 1)
    if len(data) > max_bytes:
        raise too_large(path, max_bytes)
    return data


def _asked(path: str, question: Callable[[], T]) -> T:
    try:
        return question()
    except InputError:
        raise
    except FileNotFoundError:
        raise _refused(path, Text("there is no such object", "对象不存在"), _CHECK) from None
    except Exception as error:  # the libraries below each have their own for no network, no credentials, no right
        reason = _reason(error)
        raise _refused(path, Text(f"cannot be read: {reason}", f"无法读取：{reason}"), _CHECK) from None


def _reason(error: Exception) -> str:
    """What an error says in its first line, without the rest of an address, where the keys of its bearer stand."""
    first = str(error).strip().partition("\n")[0]
    return _QUERY.sub("", first) or type(error).__name__


def _refused(name: str, message: Text, hint: Text) -> InputError:
    return InputError([Problem(Span(name), message, hint)])


_QUERY = re.compile(r"\?\S*=\S*")
_CHECK = Text("check the name and your access to it", "请检查名称和访问权限")
_PASSWORD = Text("a password in an address would stand in every report", "地址中的密码会出现在每份报告中")
_PASSWORD_ELSEWHERE = Text("set FSSPEC_WEBHDFS_PASSWORD instead", "请改用环境变量 FSSPEC_WEBHDFS_PASSWORD")
_NOWHERE = Text("this address names no host or bucket", "此地址没有主机或存储桶")
_SOMEWHERE = Text("such as s3://bucket/folder/ or webhdfs://host:port/folder/", "如 s3://bucket/folder/ 或 webhdfs://host:port/folder/")
_STRANGE_NAME = Text("this storage cannot be asked for such a name", "此存储无法按此名称查询")
_PLAIN_NAME = Text("names there have no ?, #, ; or //", "名称中不能有 ?、#、; 或 //")
