"""What there is to warn of in a file is reported to whoever listens, and otherwise becomes a Python warning.

A file that goes with a plan is opened deep down, for a rubric or a profile, where nobody could pass the warning on.
"""

import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from nqpf.base.errors import InputWarning, Problem
from nqpf.loading.files.reading import read_source
from nqpf.loading.files.roles import Role
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
    """Report it to whoever listens; where nobody does, as a Python warning."""
    listener = _listener.get() or _as_python_warns
    for problem in problems:
        listener(problem)


def _as_python_warns(problem: Problem) -> None:
    warnings.warn(InputWarning(problem), stacklevel=3)


def read_companion(path: str, role: Role) -> Source:
    """Read a file as :func:`read_source` does, and warn where its encoding had to be guessed."""
    source = read_source(path, role)
    warn(source.warnings)
    return source
