"""Renderers of what `nqpf check` found: one format a file. Each reads the view and computes nothing.

To add a format, write its file and add one line to `FORMATS`.
"""

from collections.abc import Callable
from importlib import import_module

from nqpf.render.options import Options
from nqpf.report.check.view import CheckReport

FORMATS: dict[str, str] = {
    "table": "nqpf.render.check.table",
    "json": "nqpf.render.check.json",
    "jsonl": "nqpf.render.check.jsonl",
    "markdown": "nqpf.render.check.markdown",
    "sarif": "nqpf.render.check.sarif",
    "junit": "nqpf.render.check.junit",
    "github": "nqpf.render.check.github",
    "gitlab": "nqpf.render.check.gitlab",
    "csv": "nqpf.render.check.csv",
}
"""By name, the module whose `render(report, options) -> str` writes the format. Imported when asked for."""

MACHINE = frozenset({"json", "jsonl", "sarif", "junit", "github", "gitlab", "csv"})
"""Formats for programs: UTF-8 whatever the terminal."""


def renderer(name: str) -> Callable[[CheckReport, Options], str]:
    """The renderer of a format."""
    render: Callable[[CheckReport, Options], str] = import_module(FORMATS[name]).render
    return render


__all__ = ["FORMATS", "MACHINE", "renderer"]
