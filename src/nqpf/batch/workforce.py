"""Who works on many plans: this process, several here, or a cluster."""

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.batch.batch import Workforce, stream
from nqpf.batch.processes import crew, executor_of
from nqpf.loading.files.companion import listening, warn
from nqpf.loading.files.reading import STDIN, is_remote, shown_name
from nqpf.loading.files.run import Output, declared, note_losses, running

R = TypeVar("R")
T = TypeVar("T")


@contextmanager
def workforce(paths: Collection[str], jobs: int | None, scheduler: str | None = None) -> Iterator[Workforce]:
    """Who works: the cluster of that scheduler, else processes here. Only this process has the standard input."""
    collect_garbage()
    if scheduler is not None:
        from nqpf.batch.cluster import cluster_at  # noqa: PLC0415 - only who has a cluster pays for it

        refuse_what_is_only_here(paths)
        with cluster_at(scheduler) as cluster:
            yield cluster
        return
    team = crew(len(paths), 1 if STDIN in paths else jobs)
    with executor_of(team.workers) as executor:
        yield Workforce(executor, team)


def collect_garbage() -> None:
    """Not one short run: what many things leave behind has to go. What is loaded stays, and is not looked through."""
    gc.freeze()
    gc.enable()


def worked(work: Callable[[T], R], things: Iterable[T], force: Workforce) -> Iterator[R]:
    """What `work` makes of each thing, in their order; what a worker would warn of is reported in this process.

    What a worker reads is compared with the outputs that this run has declared before.
    """
    for made, warnings, losses in stream(partial(_heard, work, declared()), things, *force):
        warn(warnings)
        note_losses(losses)
        yield made


def _heard(
    work: Callable[[T], R], outputs: tuple[Output, ...], thing: T
) -> tuple[R, tuple[Problem, ...], Mapping[tuple[str, str], Problem]]:
    """What the work makes of a thing, what it warned of on the way, and which outputs it had to read."""
    warnings: list[Problem] = []
    with listening(warnings.append), running(outputs) as run:
        made = work(thing)
    return made, tuple(warnings), run.problems


def refuse_what_is_only_here(paths: Collection[str]) -> None:
    """Raise :class:`InputError` for a name that means nothing, or something else, on another machine."""
    if STDIN in paths:
        told = Text("other machines cannot read this standard input", "其他机器读不到此处的标准输入")
        raise InputError([Problem(Span("--scheduler"), told)])
    own = next((path for path in paths if not is_remote(path) and not Path(path).is_absolute()), None)
    if own is not None:
        told = Text("other machines work in another folder", "其他机器的当前目录与此处不同")
        hint = Text(
            "give absolute paths or storage addresses such as s3://...", "请用绝对路径或存储地址（如 s3://…）指定规划"
        )
        raise InputError([Problem(Span(shown_name(own)), told, hint)])
