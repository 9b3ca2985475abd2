"""Where the outcome of a check goes: standard output, files, and what GitHub Actions shows of it."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem, reason_of
from nqpf.base.language import Language, Text
from nqpf.base.source import Span
from nqpf.cli.inputs.settings import Effective
from nqpf.cli.many.check_many import counted, gathered, refuse_strange
from nqpf.cli.outputs.files import deliver, deliver_lines, shown, write_whole
from nqpf.cli.outputs.terminal import complain, write_errors
from nqpf.loading.messages.suggestions import nearest
from nqpf.render import Options
from nqpf.render.check import FORMATS, MACHINE, renderer
from nqpf.render.check.sentences import verdict
from nqpf.report.check.tally import Tally
from nqpf.report.check.view import CheckedPlan, CheckReport

_GITHUB, _SUMMARY = "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"


class _Written(NamedTuple):
    """A format and the file it is written to."""

    format: str
    path: Path


class Outcome:
    """The formats that were asked for, known to be sound before any plan is read."""

    def __init__(self, settings: Mapping[str, Effective], output: Path | None, into: Path | None = None) -> None:
        """Raises :class:`InputError` for an unknown format, for a file that two of them would share.

        Into a folder go lines, and nothing else beside them.
        """
        form, several = settings["format"], settings["report"]
        self._format, self._output = str(form.value), output
        problems = [] if self._format in FORMATS else [_unknown(self._format, form.origin)]
        self._reports: list[_Written] = []
        for entry in several.value:
            name, equals, path = entry.partition("=")
            if name not in FORMATS:
                problems.append(_unknown(name, several.origin))
            elif not equals or not path:
                told = Text(f"`{entry}` gives no file", f"`{entry}` 没有写明文件")
                how = Text("write FORMAT=FILE, such as sarif=nqpf.sarif", "请写作 格式=文件，如 sarif=nqpf.sarif")
                problems.append(Problem(Span(several.origin), told, how))
            else:
                self._reports.append(_Written(name, Path(path)))
        problems += self._shared(several.origin)
        if into is not None and (self._format != "jsonl" or self._reports or output):
            told = Text("a folder takes jsonl lines only", "目录只接收逐行结果，不能同时输出其他格式")
            problems.append(Problem(Span("--into"), told, Text("use --format jsonl alone", "请只用 --format jsonl")))
        if problems:
            raise InputError(problems)

    def _shared(self, origin: str) -> Iterator[Problem]:
        paths = [report.path for report in self._reports] + ([self._output] if self._output else [])
        for path in dict.fromkeys(path for path in paths if paths.count(path) > 1):
            yield Problem(Span(origin), Text(f"`{path}` is written twice", f"`{path}` 会被写两次"))

    @property
    def _streams(self) -> bool:
        """Whether each plan can be reported by itself, and nothing asks for all of them at once."""
        return self._format == "jsonl" and not self._reports and os.environ.get(_GITHUB) != "true"

    @property
    def bar(self) -> bool:
        """Whether to show how far it has come: on a terminal, lines as they are made do that themselves."""
        return not (self._streams and self._output is None and sys.stdout.isatty())

    def deliver_all(self, plans: Iterable[CheckedPlan], baseline: str | None, language: Language) -> CheckReport:
        """Write every format that was asked for; the outcome comes back, without its plans where none was kept.

        Raises :class:`InputError` for a baseline that knows none of the plans.
        """
        if not self._streams:
            report = gathered(plans, baseline)
            self._deliver(report, language)
            return report
        from nqpf.render.check.jsonl import render_line

        tally = Tally(baseline)
        deliver_lines(map(render_line, counted(plans, tally)), self._output)
        return self.sum_up(tally, language)

    def sum_up(self, tally: Tally, language: Language) -> CheckReport:
        """The last word, on standard error. Raises :class:`InputError` for a baseline that knows none of the plans."""
        report = tally.report()
        refuse_strange(tally, report.baseline)
        complain(verdict(report, language))
        return report

    def _deliver(self, report: CheckReport, language: Language) -> None:
        """The files first, so that what was printed is also kept."""
        for form, path in self._reports:
            write_whole(path, renderer(form)(report, shown(language, path)).encode())
        if os.environ.get(_GITHUB) == "true":
            self._tell_github(report, language)
        text = renderer(self._format)(report, shown(language, self._output))
        deliver(text, self._output, machine=self._format in MACHINE)

    def _tell_github(self, report: CheckReport, language: Language) -> None:
        """Annotations on the changed lines (by standard error, which the runner reads, too) and a job summary."""
        if self._format != "github" or self._output is not None:
            write_errors(renderer("github")(report, Options(language)))
        summary = os.environ.get(_SUMMARY)
        if summary:
            try:
                with Path(summary).open("a", encoding="utf-8", newline="\n") as out:
                    out.write(renderer("markdown")(report, Options(language)))
            except OSError as error:
                complain(f"nqpf: {_SUMMARY}: {reason_of(error)}")


def _unknown(name: str, origin: str) -> Problem:
    message = Text(f"there is no format `{name}`", f"没有 `{name}` 格式")
    return Problem(Span(origin), message, nearest(name, FORMATS))
