"""Several files of one kind, with all that is wrong in any of them."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from nqpf.base.errors import InputError, Problem

F = TypeVar("F")
T = TypeVar("T")


def load_all(files: Iterable[F], load: Callable[[F], T]) -> list[T]:
    """The content of every file. Raises one :class:`InputError` with what is wrong with all of them."""
    loaded: list[T] = []
    problems: list[Problem] = []
    for file in files:
        try:
            loaded.append(load(file))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return loaded
