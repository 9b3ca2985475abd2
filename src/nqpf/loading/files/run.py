"""What one run reads and what it writes: never the same file, so that none is lost.

Inputs are noted where they are named and where bytes are read, outputs where they are named and where they are written;
whichever comes second is compared with the first. What is wrong is reported before anything is written.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Span
from nqpf.loading.files.identity import Identity, identity_of, input_identity, is_executable
from nqpf.loading.files.roles import Role


class Output(NamedTuple):
    """A file to be written: its `name` as its user wrote it, its absolute path and what it is known by.

    `origin` is the option, the variable or the place in the settings that names it; empty where a word alone does.
    """

    name: str
    path: Path
    identity: Identity
    origin: str


class _Input(NamedTuple):
    name: str
    role: Role


class Run:
    """The files that a run reads and writes; `problems` are of those that it must not write, each once."""

    def __init__(self, outputs: tuple[Output, ...] = ()) -> None:
        """Begin with outputs that another run has declared, perhaps on another machine."""
        self._inputs: dict[Identity, _Input] = {}
        self._outputs = dict(_identified(outputs))
        self.problems: dict[tuple[str, str], Problem] = {}

    @property
    def outputs(self) -> tuple[Output, ...]:
        """The files to be written, as they were declared."""
        return tuple(self._outputs.values())

    def reads(self, path: str, role: Role, *, keep: bool) -> None:
        """Note a file that is read, to `keep` it in mind or for the outputs declared so far alone."""
        if not keep and not self._outputs:
            return
        identity = input_identity(path)
        if identity is None:
            return
        noted = _Input(path, role)
        if identity in self._outputs:
            self._tell("input", self._outputs[identity], _overwritten(self._outputs[identity], noted))
        if keep:
            self._inputs.setdefault(identity, noted)

    def writes(self, path: Path, origin: str) -> None:
        """Declare an output by the name its user gives it."""
        output = Output(path.as_posix(), path.absolute(), identity_of(path), origin)
        first = self._outputs.setdefault(output.identity, output)
        if first is not output:
            self._tell("twice", output, _twice(output, first))
        self._compare(output)

    def about_to_write(self, path: Path) -> None:
        """Compare what is written now; who has not declared it learns only here that it is an input."""
        identity = identity_of(path)
        output = Output(path.as_posix(), path.absolute(), identity, "")
        self._compare(self._outputs.setdefault(identity, output))

    def adds_to(self, path: Path) -> None:
        """Declare that a file that was read is written with more in it: of all inputs this one may be."""
        self._inputs.pop(identity_of(path), None)

    def _compare(self, output: Output) -> None:
        if output.identity in self._inputs:
            self._tell("input", output, _overwritten(output, self._inputs[output.identity]))
        elif is_executable(output.path):
            self._tell("executable", output, _executable(output))

    def _tell(self, kind: str, output: Output, problem: Problem) -> None:
        self.problems.setdefault((kind, output.name), problem)


_current: ContextVar[Run | None] = ContextVar("run", default=None)


@contextmanager
def running(outputs: tuple[Output, ...] = ()) -> Iterator[Run]:
    """A run that what is read and written from here on belongs to; of several the innermost."""
    run = Run(outputs)
    token = _current.set(run)
    try:
        yield run
    finally:
        _current.reset(token)


def declared() -> tuple[Output, ...]:
    """The outputs of this run, so far."""
    run = _current.get()
    return run.outputs if run is not None else ()


def note_input(path: str, role: Role) -> None:
    """Note that this run reads a file, or will."""
    run = _current.get()
    if run is not None:
        run.reads(path, role, keep=True)


def expect_inputs(paths: Iterable[str], role: Role) -> None:
    """Compare files that will be read with the outputs declared so far; there may be too many to keep in mind."""
    run = _current.get()
    if run is not None and run.outputs:
        for path in paths:
            run.reads(path, role, keep=False)


def note_output(path: Path, origin: str) -> None:
    """Declare a file that this run will write; `origin` names it (`-o`)."""
    run = _current.get()
    if run is not None:
        run.writes(path, origin)


def note_addition(path: Path) -> None:
    """Declare a file that this run reads and writes again with more in it."""
    run = _current.get()
    if run is not None:
        run.adds_to(path)


def note_losses(found: Mapping[tuple[str, str], Problem]) -> None:
    """Take over the problems of another run, which had this one's outputs."""
    run = _current.get()
    if run is not None:
        run.problems = {**found, **run.problems}


def losses() -> tuple[Problem, ...]:
    """The outputs found so far that must not be written, each with the reason."""
    run = _current.get()
    return tuple(run.problems.values()) if run is not None else ()


def refuse_losses(path: Path | None = None) -> None:
    """Raise :class:`InputError` for all outputs that must not be written; `path` is about to be."""
    run = _current.get() or Run()
    if path is not None:
        run.about_to_write(path)
    if run.problems:
        raise InputError(run.problems.values())


@lru_cache(maxsize=1)  # in a worker, for every plan anew
def _identified(outputs: tuple[Output, ...]) -> dict[Identity, Output]:
    """The outputs by what they are known by on this machine."""
    return {identity_of(output.path): output for output in outputs}


def _overwritten(output: Output, noted: _Input) -> Problem:
    name = "<stdin>" if noted.name == "-" else Path(noted.name).as_posix()
    message = Text(
        f"this run reads this file ({noted.role.en} {name}), so it is not overwritten",
        f"本次运行要读取此文件（{noted.role.zh} {name}），不予覆盖",
    )
    return Problem(Span(output.name), message, _another_name(output.origin))


def _executable(output: Output) -> Problem:
    message = Text("this file is executable and is not overwritten", "此文件可执行，不予覆盖")
    return Problem(Span(output.name), message, _another_name(output.origin))


def _twice(output: Output, first: Output) -> Problem:
    message = Text(f"`{output.name}` is written twice", f"`{output.name}` 会被写两次")
    hint = NO_TEXT
    if output.name != first.name:
        hint = Text(f"it is the same file as `{first.name}`", f"与 `{first.name}` 是同一文件")
    return Problem(Span(output.origin), message, hint)


def _another_name(origin: str) -> Text:
    if not origin:
        return Text("choose another name", "请换一个文件名")
    if origin.startswith("-"):
        return Text(f"choose another name with {origin}", f"请用 {origin} 另选文件名")
    return Text(f"choose another name in {origin}", f"请在 {origin} 中另选文件名")
