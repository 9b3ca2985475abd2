"""The same work on many things: in chunks, over any executor, results in the order in which things were named.

Knows nothing of plans. Whoever has an executor of another kind (a cluster's) hands it to :func:`stream`: the work is a
function at the top of its module, or a `partial` of one, and what it takes and returns can be pickled.
"""

import gc
import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from functools import cached_property, lru_cache
from itertools import islice
from math import ceil
from pathlib import Path
from typing import Any, Generic, NamedTuple, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")

FEW = {"fork": 32, "spawn": 128}
"""Of fewer things one process is done before others help: copies are ready in some 0.07 s, others in 0.4 s or more, and
a plan takes 0.006 s."""
_LEAST, _MOST = 32, 128
"""Things in a chunk: enough that sending it is nothing beside the work, and few enough to stream and to stop."""
_CHUNKS_EACH = 4
_STOPS: list[Any] = []
"""In a worker, what tells it to stop."""
_THREADS = Path("/proc/self/task")
"""On Linux, a folder with an entry for each thread of this process."""
_MOST_WORKERS = 61
"""Windows waits for no more processes at once."""


class Crew(NamedTuple):
    """How many processes share the work, and how many things each is sent at a time."""

    workers: int
    size: int

    @property
    def ahead(self) -> int:
        """Chunks that are under way or wait for their turn: what is held in memory at once."""
        return 1 if self.workers == 1 else 2 * self.workers + 1


def crew(count: int, asked: int | None = None) -> Crew:
    """Who works on so many things: as many processes as were asked for, else one a core where that pays."""
    if asked is None:
        asked = 1 if count < FEW[_start_method()] else _cores()
    workers = max(1, min(asked, count, _MOST_WORKERS))
    if workers == 1:
        return Crew(1, 1)  # nothing is sent anywhere: each result is there as soon as it is made
    least = min(_LEAST, ceil(count / workers))
    return Crew(workers, min(_MOST, max(least, ceil(count / workers / _CHUNKS_EACH))))


def _cores() -> int:
    affinity = getattr(os, "sched_getaffinity", None)  # what a container was given, where the system tells
    return len(affinity(0)) if affinity else os.cpu_count() or 1


class Workforce(NamedTuple):
    """An executor, and how work is cut for it."""

    executor: Executor
    team: Crew


def stream(work: Callable[[T], R], things: Iterable[T], executor: Executor, team: Crew) -> Iterator[R]:
    """What `work` makes of each thing, in the order of the things; few chunks are in the executor at once.

    Things are taken as they are needed. Raises what `work` raised, and then does no more.
    """
    waiting: deque[Future[list[R]]] = deque()
    coming = iter(things)
    try:
        while chunk := tuple(islice(coming, team.size)):
            waiting.append(executor.submit(_each, work, chunk))
            if len(waiting) >= team.ahead:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()


def _each(work: Callable[[T], R], things: Sequence[T]) -> list[R]:
    """The work on a chunk; where all is to stop, on as much of it as is done."""
    made = []
    for thing in things:
        if any(stop.is_set() for stop in _STOPS):
            break
        made.append(work(thing))
    return made


class Carried(Generic[T]):
    """A thing that work needs for all that it is done on: sent along with every chunk, opened once in each process.

    Raises nothing of its own; what it carries can be pickled.
    """

    def __init__(self, thing: T) -> None:
        """Nothing is sealed before it has to travel: who works alone pays nothing."""
        self.thing = thing

    @cached_property
    def _sealed(self) -> bytes:
        return pickle.dumps(self.thing)

    def __reduce__(self) -> tuple[Any, ...]:
        """It travels sealed, and is opened by who has not opened the same before."""
        return _opened, (self._sealed,)


@lru_cache(maxsize=1)
def _opened(sealed: bytes) -> Carried[Any]:
    carried = Carried(pickle.loads(sealed))
    gc.freeze()  # it stays to the end: garbage is not looked for in it
    return carried


class Here(Executor):
    """Does what it is given at once, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """The finished work. An interrupt is not a result: it ends the caller."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@contextmanager
def executor_of(workers: int) -> Iterator[Executor]:
    """This process alone, or a pool of so many; whatever ends the block, none of its processes outlives it."""
    if workers == 1:
        yield Here()
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - only many plans pay for it
    from multiprocessing import get_context  # noqa: PLC0415

    context: Any = get_context(_start_method())
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


def _start_method() -> str:
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
    _STOPS.append(stop)
    parent: Any = parent_process()

    def end_with_it() -> None:
        parent.join()
        os._exit(1)

    Thread(target=end_with_it, daemon=True).start()
