"""Work on other machines: a Dask cluster as an executor, through the extra `cluster`."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from nqpf.base.errors import InputError, Problem
from nqpf.base.extras import missing
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.base.version import __version__
from nqpf.batch.batch import Crew, Workforce

_CHUNK = 64
"""Plans sent at once: about half a second's work."""
_PATIENCE = "10s"


@contextmanager
def cluster_at(address: str) -> Iterator[Workforce]:
    """The cluster whose scheduler is at `address` (`tcp://host:port`).

    What a worker had when it died is done by another. Raises :class:`InputError` where there is no scheduler, no
    worker, or a worker with another version of this tool, whose scores could be others.
    """
    try:
        distributed = import_module("distributed")
    except ImportError:
        raise missing("distributed", "cluster") from None
    # That a result went with its worker and is made again is no news, and would stand among what is reported of plans.
    logging.getLogger("distributed.client").setLevel(logging.ERROR)
    if not re.match("[a-z]+://.+:[0-9]+$", address):
        message = Text("this is not the address of a scheduler", "这不是调度器的地址")
        raise InputError([Problem(Span(address), message, Text("such as tcp://host:8786", "如 tcp://host:8786"))])
    try:
        client: Any = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        message = Text(f"the scheduler does not respond: {reason}", f"调度器无应答：{reason}")
        raise InputError([Problem(Span(address), message, _START)]) from None
    with client:
        threads = _threads(client, address)
        yield Workforce(client.get_executor(pure=False), Crew(max(2, threads), _CHUNK))


def _threads(client: Any, address: str) -> int:
    """How many plans the workers judge at once; refuses workers whose lines would not be this tool's."""
    count: int = sum(client.nthreads().values())
    if not count:
        message = Text("no worker has joined this scheduler", "没有工作进程加入此调度器")
        raise InputError([Problem(Span(address), message, _START)])
    versions = client.run(_version, on_error="return")
    for worker, version in sorted(versions.items()):
        if version != __version__:
            message = Text(f"no nqpf {__version__} on worker {worker}", f"工作进程 {worker} 上没有 nqpf {__version__}")
            raise InputError([Problem(Span(address), message, _SAME)])
    return count


def _version() -> str:
    return __version__


_START = Text(
    "start it with `dask scheduler` and `dask worker ADDRESS`", "请用 `dask scheduler` 和 `dask worker 地址` 启动"
)
_SAME = Text("install the same version everywhere", "请在各处安装同一版本")
