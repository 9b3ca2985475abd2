"""Renderers of what became of the documents of a folder: one format a file.

To add a format, write its file and add one line to `FORMATS`.
"""

from collections.abc import Callable
from importlib import import_module

from nqpf.render.options import Options
from nqpf.report.drafts.view import DraftsReport

FORMATS: dict[str, str] = {
    "table": "nqpf.render.drafts.table",
    "json": "nqpf.render.drafts.json",
    "csv": "nqpf.render.drafts.csv",
}
"""By name, the module whose `render(report, options)` writes the format. Imported when asked for."""

MACHINE = frozenset({"json", "csv"})
"""Formats for programs: UTF-8 whatever the terminal."""


def renderer(name: str) -> Callable[[DraftsReport, Options], str]:
    """The renderer of a format."""
    render: Callable[[DraftsReport, Options], str] = import_module(FORMATS[name]).render
    return render


__all__ = ["FORMATS", "MACHINE", "renderer"]
