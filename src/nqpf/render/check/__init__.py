"""What `nqpf check` found: for people as a page of blocks, for programs in one format a file.

To add a format for programs, write its file and add one line to `FORMATS`.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

from nqpf.render.options import Options
from nqpf.render.pages import PAGES
from nqpf.report.blocks.page import Page
from nqpf.report.check.view import CheckReport

FORMATS: dict[str, str] = {
    "table": PAGES["table"],
    "markdown": PAGES["markdown"],
    "json": "nqpf.render.check.json",
    "jsonl": "nqpf.render.check.jsonl",
    "sarif": "nqpf.render.check.sarif",
    "junit": "nqpf.render.check.junit",
    "github": "nqpf.render.check.github",
    "gitlab": "nqpf.render.check.gitlab",
    "csv": "nqpf.render.check.csv",
}
"""By name, the module that writes the format. Imported when asked for."""

MACHINE = frozenset({"json", "jsonl", "sarif", "junit", "github", "gitlab", "csv"})
"""Formats for programs: UTF-8 whatever the terminal."""


def renderer(name: str) -> Callable[[CheckReport, Options], str]:
    """The renderer of a format."""
    render: Callable[[Any, Options], str] = import_module(FORMATS[name]).render
    return render if name in MACHINE else partial(_as_page, render)


def _as_page(render: Callable[[Page, Options], str], report: CheckReport, options: Options) -> str:
    from nqpf.report.check.page import check_page  # noqa: PLC0415 - programs have no use for it

    return render(check_page(report), options)


__all__ = ["FORMATS", "MACHINE", "renderer"]
