"""Processes on this machine that share the work: how many, how they start, and that none is left behind."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from math import ceil
from pathlib import Path
from typing import Any

from nqpf.batch.batch import Crew, Here, heed

FEW = {"fork": 32, "spawn": 128}
"""Of fewer things one process is done before others help: copies are ready in some 0.07 s, others in 0.4 s or more, and
a plan takes 0.006 s."""
FEW_SLOW = 4
"""The same of things that take a second each."""
_LEAST, _MOST = 32, 128
"""Things in a chunk: enough that sending it is nothing beside the work, and few enough to stream and to stop."""
_CHUNKS_EACH = 4
_THREADS = Path("/proc/self/task")
"""On Linux, a folder with an entry for each thread of this process."""
_MOST_WORKERS = 61
"""Windows waits for no more processes at once."""


def crew(count: int, asked: int | None = None) -> Crew:
    """Who works on so many things: as many processes as were asked for, else one a core where that pays."""
    if asked is None:
        asked = 1 if count < FEW[start_method()] else _cores()
    workers = max(1, min(asked, count, _MOST_WORKERS))
    if workers == 1:
        return Crew(1, 1)  # nothing is sent anywhere: each result is there as soon as it is made
    least = min(_LEAST, ceil(count / workers))
    return Crew(workers, min(_MOST, max(least, ceil(count / workers / _CHUNKS_EACH))))


def crew_of_slow(count: int, asked: int | None = None) -> Crew:
    """Who works on so many things that take a second each, and are sent one by one."""
    if asked is None:
        asked = 1 if count < FEW_SLOW else _cores()
    return Crew(max(1, min(asked, count, _MOST_WORKERS)), 1)


def _cores() -> int:
    affinity = getattr(os, "sched_getaffinity", None)  # what a container was given, where the system tells
    return len(affinity(0)) if affinity else os.cpu_count() or 1


@contextmanager
def executor_of(workers: int, *, apart: bool = False) -> Iterator[Executor]:
    """This process alone, or a pool of so many; whatever ends the block, none of its processes outlives it.

    `apart`: a process of its own, even for one.
    """
    if workers == 1 and not apart:
        yield Here()
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - only many plans pay for it
    from multiprocessing import get_context  # noqa: PLC0415

    context: Any = get_context(start_method())
    stop = context.Event()
    with ProcessPoolExecutor(workers, context, initializer=_settle, initargs=(stop,)) as pool:
        _start(pool, workers)
        try:
            yield pool
        except BaseException:
            # They are asked and not killed: one that is killed while it answers leaves the other end waiting.
            stop.set()
            pool.shutdown(cancel_futures=True)
            raise


def start_method() -> str:
    """How other processes start: as copies of this one (`fork`) where that is safe, else afresh (`spawn`).

    A copy has everything loaded, and is there at once. But it has only the thread that made it: what another thread
    held, nobody in the copy would ever let go. Linux alone says how many threads there are, a library's own among them.
    """
    try:
        alone = len(list(_THREADS.iterdir())) == 1
    except OSError:
        alone = False
    return "fork" if alone else "spawn"


def _start(pool: Executor, workers: int) -> None:
    """Start the processes deaf to Ctrl-C, which a terminal sends to all of them: stopping is the first one's matter.

    What is blocked while they start stays blocked in them; here it is heard when they have.
    """
    mask: Callable[..., Any] = getattr(signal, "pthread_sigmask", lambda *_: None)  # Windows hands nothing down
    before = mask(getattr(signal, "SIG_BLOCK", 0), {signal.SIGINT})
    try:
        for _ in range(workers):  # each job starts one more, but where all are copies, the first starts all
            pool.submit(_nothing)
    finally:
        mask(getattr(signal, "SIG_SETMASK", 0), before)


def _nothing() -> None:
    """The first jobs: they make the pool start its processes."""


def _settle(stop: Any) -> None:
    """In a worker: leave Ctrl-C to the parent, on Windows too, and end when it is gone, even killed."""
    from multiprocessing import parent_process  # noqa: PLC0415
    from threading import Thread  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    heed(stop)
    parent: Any = parent_process()

    def end_with_it() -> None:
        parent.join()
        os._exit(1)

    Thread(target=end_with_it, daemon=True).start()
