"""Files that go with a plan: read as it is, and what there is to warn of in one is reported to whoever listens.

Such a file is opened deep down, for a rubric or a profile, where nobody could pass the warning on.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from nqpf.base.errors import Problem
from nqpf.loading.files.reading import read_source
from nqpf.loading.syntax.decoding import Source

_listener: ContextVar[Callable[[Problem], None] | None] = ContextVar("listener", default=None)


@contextmanager
def listening(tell: Callable[[Problem], None]) -> Iterator[None]:
    """Call `tell` with what there is to warn of, at once and the same only once; of several the innermost hears it."""
    heard: set[Problem] = set()

    def once(problem: Problem) -> None:
        if problem not in heard:
            heard.add(problem)
            tell(problem)

    token = _listener.set(once)
    try:
        yield
    finally:
        _listener.reset(token)


def warn(problems: Iterable[Problem]) -> None:
    """Report it to whoever listens; otherwise it is ignored."""
    listener = _listener.get()
    if listener is not None:
        for problem in problems:
            listener(problem)


def read_companion(path: str) -> Source:
    """Read a file as :func:`read_source` does, and warn where its encoding had to be guessed."""
    source = read_source(path)
    warn(source.warnings)
    return source
