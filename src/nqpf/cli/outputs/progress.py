"""How far a long run has come, on standard error, where a person sits before it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from nqpf.base.language import Language, Text

_SCORED = Text("plans", "规划")


@contextmanager
def progress(total: int, language: Language, *, shown: bool = True) -> Iterator[Callable[[], None]]:
    """What to call when one more is done. Nothing is drawn unless standard error is a terminal; nothing stays."""
    if not (shown and sys.stderr.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    # Characters that consoles of every code page can show; the bar is gone once the report is there.
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task(_SCORED.in_language(language), total=total)
        yield lambda: bar.advance(task)
