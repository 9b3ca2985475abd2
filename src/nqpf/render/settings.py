"""Settings with their origins, for a terminal or a program."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.render.terminal.console import Line, cell_len, to_text, wrap
from nqpf.report.words.marks import aside, named

_UNSET = Text("not set", "未设置")
_DEFAULT = Text("default", "默认")


class Row(NamedTuple):
    """A setting: its key, its value (None where nothing sets it) and where that came from."""

    key: str
    value: str | float | bool | tuple[str, ...] | None
    origin: str


class _Settings(NamedTuple):
    schema: str
    settings: tuple[Row, ...]


def render_json(rows: Sequence[Row], options: Options) -> str:
    """The settings as JSON; options change nothing in it."""
    return to_json(_Settings("nqpf/config/1", tuple(rows)))


def render_table(rows: Sequence[Row], options: Options) -> str:
    """The settings, a line each."""
    return to_text(_lines(rows, options), options)


def _lines(rows: Sequence[Row], options: Options) -> Iterator[Line]:
    longest = max(cell_len(row.key) for row in rows)
    for row in rows:
        line = Line(row.key.ljust(longest + 2), "cyan")
        if row.value is None or row.value == ():
            yield line.append(_UNSET.in_language(options.language), "dim")
            continue
        values = row.value if isinstance(row.value, tuple) else (row.value,)
        line.append(named(map(_shown, values), options.language))
        origin = _DEFAULT.in_language(options.language) if row.origin == "default" else plain(row.origin)
        yield from wrap(line.append(" " + aside(origin, options.language), "dim"), options, 0, longest + 2)


def _shown(value: str | float) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return plain(f"{value:g}" if isinstance(value, float) else str(value))
