"""Work on many things of which one may end the process that works on it: that one is lost, and the others are not."""

from collections import deque
from collections.abc import Callable, Collection, Generator, Iterator
from concurrent.futures import BrokenExecutor
from typing import TypeVar

from nqpf.batch.batch import Crew, Workforce
from nqpf.batch.processes import crew_of_slow, executor_of
from nqpf.batch.workforce import collect_garbage, refuse_what_is_only_here, worked

R = TypeVar("R")
T = TypeVar("T")

_KILLED = "KilledWorker"
"""How Dask calls the error of work during which several workers have ended."""


def survived(work: Callable[[T], R], things: Collection[T], lost: Callable[[T], R], jobs: int | None) -> Generator[R]:
    """What `work` makes of each thing in processes here, in their order; of one that ends its process, `lost`.

    Which of those under way it was is not known: each of them is done once more, in a process of its own.
    """
    collect_garbage()
    team = crew_of_slow(len(things), jobs)
    waiting = deque(things)
    while waiting:
        try:
            with executor_of(team.workers) as executor:
                yield from _taken(work, waiting, Workforce(executor, team))
        except BrokenExecutor:
            for _ in range(min(team.ahead, len(waiting))):
                yield _apart(work, waiting.popleft(), lost)


def survived_there(
    work: Callable[[T], R], things: Collection[T], lost: Callable[[T], R], scheduler: str, paths: Collection[str]
) -> Generator[R]:
    """The same on the cluster of a scheduler, which tries work on several of its workers; `paths` are read there."""
    from nqpf.batch.cluster import cluster_at  # noqa: PLC0415 - only who has a cluster pays for it

    collect_garbage()
    refuse_what_is_only_here(paths)
    waiting = deque(things)
    with cluster_at(scheduler) as cluster:
        one_by_one = cluster._replace(team=cluster.team._replace(size=1))
        while waiting:
            try:
                yield from _taken(work, waiting, one_by_one)
            except Exception as error:
                _raise_unless_killed(error)
                yield _once_more(work, waiting.popleft(), lost, one_by_one)


def _taken(work: Callable[[T], R], waiting: deque[T], force: Workforce) -> Iterator[R]:
    """What is made of each, which then waits no longer."""
    for made in worked(work, tuple(waiting), force):
        waiting.popleft()
        yield made


def _apart(work: Callable[[T], R], thing: T, lost: Callable[[T], R]) -> R:
    try:
        with executor_of(1, apart=True) as executor:
            return next(worked(work, (thing,), Workforce(executor, Crew(1, 1))))
    except BrokenExecutor:
        return lost(thing)


def _once_more(work: Callable[[T], R], thing: T, lost: Callable[[T], R], cluster: Workforce) -> R:
    """With nothing else on the cluster: before, it may have been beside what ended the workers."""
    try:
        return next(worked(work, (thing,), cluster))
    except Exception as error:
        _raise_unless_killed(error)
        return lost(thing)


def _raise_unless_killed(error: Exception) -> None:
    if type(error).__name__ != _KILLED:
        raise error
