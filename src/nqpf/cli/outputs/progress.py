"""How far a long run has come, on standard error, where a person sits before it."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from nqpf.base.language import Language, Text

_PAGES = Text("pages", "页")
_PATIENCE = 2.0
"""Seconds after which a person wants to see that something happens."""
PLANS = Text("plans", "规划")
DOCUMENTS = Text("documents", "文档")


@contextmanager
def progress(total: int, language: Language, *, shown: bool = True, what: Text = PLANS) -> Iterator[Callable[[], None]]:
    """What to call when one more is done. Nothing is drawn unless standard error is a terminal; nothing stays."""
    if not (shown and sys.stderr.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    # Characters that consoles of every code page can show; the bar is gone once the report is there.
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task(what.in_language(language), total=total)
        yield lambda: bar.advance(task)


@contextmanager
def pages(language: Language) -> Iterator[Callable[[int, int], None] | None]:
    """What to call with the pages done and their number; a bar appears after two seconds, on a terminal alone."""
    if not sys.stderr.isatty():
        yield None
        return
    begun, shown = time.monotonic(), ExitStack()
    bars: list[Callable[[int, int], None]] = []

    def advance(done: int, total: int) -> None:
        if not bars and time.monotonic() - begun > _PATIENCE:
            bars.append(shown.enter_context(_bar(language)))
        for update in bars:
            update(done, total)

    with shown:
        yield advance


@contextmanager
def _bar(language: Language) -> Iterator[Callable[[int, int], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task(_PAGES.in_language(language), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
