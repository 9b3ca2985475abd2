"""Renderers of a roadmap: as a page in the formats that people read, and one file each for programs.

To add a format for programs, write its file and add one line to `FORMATS`.
"""

from collections.abc import Callable
from importlib import import_module

from nqpf.render.options import Options
from nqpf.render.pages import page_renderer
from nqpf.report.roadmap.page import roadmap_page
from nqpf.report.roadmap.view import RoadmapReport

FORMATS: dict[str, str] = {"json": "nqpf.render.roadmap.json", "yaml": "nqpf.render.roadmap.yaml"}
"""By name, the module whose `render(report, options) -> str` writes the format. Imported when asked for."""
READ = ("table", "markdown")
"""Formats that people read."""
MACHINE = frozenset(FORMATS)
"""Formats for programs: UTF-8 whatever the terminal."""


def renderer(name: str, *, steps: bool = False) -> Callable[[RoadmapReport, Options], str]:
    """The renderer of a format; with `steps`, people read every entry."""
    if name in FORMATS:
        render: Callable[[RoadmapReport, Options], str] = import_module(FORMATS[name]).render
        return render

    def read(report: RoadmapReport, options: Options) -> str:
        return str(page_renderer(name)(roadmap_page(report, steps=steps), options))

    return read


__all__ = ["FORMATS", "MACHINE", "READ", "renderer"]
