"""The same work on many things: in chunks, over any executor, results in the order in which things were named.

Knows nothing of plans. Whoever has an executor of another kind (a cluster's) hands it to :func:`stream`: the work is a
function at the top of its module, or a `partial` of one, and what it takes and returns can be pickled.
"""

import gc
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any, Generic, NamedTuple, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")

_STOPS: list[Any] = []
"""In a worker, what tells it to stop: events, of which one is enough."""


class Crew(NamedTuple):
    """How many processes share the work, and how many things each is sent at a time."""

    workers: int
    size: int

    @property
    def ahead(self) -> int:
        """Chunks that are under way or wait for their turn: what is held in memory at once."""
        return 1 if self.workers == 1 else 2 * self.workers + 1


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


def heed(stop: Any) -> None:
    """In a worker: do no more once this event is set."""
    _STOPS.append(stop)


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
