"""Renderers of the task breakdown table as a form or a record: one format a file. The page is of blocks.

To add a format, write its file and add one line to `FORMATS`.
"""

from collections.abc import Callable
from importlib import import_module

from nqpf.render.options import Options
from nqpf.report.tasks.view import TaskTable

FORMATS: dict[str, str] = {
    "json": "nqpf.render.tasks.json",
    "csv": "nqpf.render.tasks.csv",
    "xlsx": "nqpf.render.tasks.xlsx",
    "docx": "nqpf.render.tasks.docx",
}
"""By name, the module whose `render(table, options, by_body)` writes the format: text, or bytes."""

OFFICE = frozenset({"xlsx", "docx"})
"""Formats that are bytes and need the extra `office`."""

Render = Callable[[TaskTable, Options, bool], str | bytes]


def renderer(name: str) -> Render:
    """The renderer of a format. Raises :class:`InputError` where the extra that it needs is missing."""
    if name in OFFICE:
        from nqpf.render.extra import import_office  # noqa: PLC0415

        office: Render = import_office(FORMATS[name]).render
        return office
    render: Render = import_module(FORMATS[name]).render
    return render


__all__ = ["FORMATS", "OFFICE", "Render", "renderer"]
