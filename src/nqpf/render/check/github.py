"""The outcome of a check as workflow commands, which GitHub shows beside the lines of a change.

`::error file=…,line=…,col=…,title=…::message`, escaped as GitHub's own toolkit does it.
"""

from collections.abc import Iterator

from nqpf.base.safe import plain
from nqpf.render.check.results import Result, flat, said
from nqpf.render.options import Options
from nqpf.report.check.sentences import reasons, ungated, verdict
from nqpf.report.check.view import CheckReport
from nqpf.report.check.words import word

_SHOWN = 10
"""GitHub shows so many annotations of a kind per step, and says nothing of the others."""
_TITLE = 255
"""Characters that GitHub takes for a title."""


def render(report: CheckReport, options: Options) -> str:
    """Errors, then warnings, then notices, at most ten of each; the verdict is a plain line at the end."""
    results = flat(report, options.language)
    lines: list[str] = []
    for kind in ("error", "warning", "notice"):
        these = sorted((r for r in results if _kind(r) == kind), key=lambda result: not result.fails)
        lines += (_command(kind, result) for result in these[: _SHOWN if len(these) <= _SHOWN else _SHOWN - 1])
        if len(these) > _SHOWN:
            more = word("more_of_kind", options.language, count=len(these) - _SHOWN + 1)
            lines.append(f"::{kind} title=nqpf::{_data(more)}")
    # Texts of our own only: a line that is no command is shown as it is.
    lines += filter(None, (said(of(report), options.language) for of in (verdict, ungated, reasons)))
    return "".join(f"{line}\n" for line in lines)


def _kind(result: Result) -> str:
    return "notice" if result.waived or result.level == "note" else result.level


def _command(kind: str, result: Result) -> str:
    properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(result))
    message = "\n".join(filter(None, (result.message, result.hint, result.waived)))
    return f"::{kind} {properties}::{_data(message)}"


def _properties(result: Result) -> Iterator[tuple[str, str]]:
    yield "file", result.path
    if result.line:
        yield "line", str(result.line)
        if result.column:
            yield "col", str(result.column)
    yield "title", plain(f"nqpf {result.id}", _TITLE)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
