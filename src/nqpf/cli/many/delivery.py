"""Where the outcome of a check goes: standard output, files, and what GitHub Actions shows of it."""

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from nqpf.base.errors import Problem, reason_of, refuse
from nqpf.base.language import Language, Text
from nqpf.base.source import Span
from nqpf.cli.inputs.settings import Effective
from nqpf.cli.outputs.files import deliver, deliver_lines, make_folder, shown, write_whole
from nqpf.cli.outputs.parts import parts_in
from nqpf.cli.outputs.terminal import complain, write_errors
from nqpf.loading.config import LoadedSettings
from nqpf.loading.files.run import losses, note_output, refuse_losses
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.report_paths import misplaced_reports
from nqpf.render import Options
from nqpf.render.check import FORMATS, MACHINE, renderer
from nqpf.report.check.judged import Gate
from nqpf.report.check.many import counted, gathered, refuse_strange
from nqpf.report.check.sentences import ungated, verdict
from nqpf.report.check.tally import Tally
from nqpf.report.check.view import CheckedPlan, CheckReport

_GITHUB, _SUMMARY = "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"


class _Written(NamedTuple):
    """A format and the file it is written to."""

    format: str
    path: Path


class Delivery:
    """The formats that were asked for, known to be sound before any plan is read."""

    def __init__(
        self,
        settings: Mapping[str, Effective],
        output: Path | None,
        into: Path | None = None,
        loaded: LoadedSettings | None = None,
    ) -> None:
        """Raises :class:`InputError` for an unknown format, and for files that must not be written.

        Into a folder go lines, and nothing else beside them.
        """
        form, several = settings["format"], settings["report"]
        self._format, self._output = str(form.value), output
        problems = [] if self._format in FORMATS else [_unknown(self._format, form.origin)]
        self._reports: list[_Written] = []
        for entry in several.value:
            read = _report(entry, several.origin)
            if isinstance(read, Problem):
                problems.append(read)
            else:
                self._reports.append(read)
                note_output(read.path, several.origin)
        self._summary = os.environ.get(_SUMMARY) if os.environ.get(_GITHUB) == "true" else None
        if self._summary:
            note_output(Path(self._summary), _SUMMARY)
        self._makes_folders = several.found
        if several.found and loaded is not None:
            problems += misplaced_reports(loaded)
        if into is not None:
            for part in parts_in(into):
                note_output(part, "--into")
            if self._format != "jsonl" or self._reports or output:
                problems.append(_NOTHING_ELSE)
        refuse([*problems, *losses()])

    @property
    def _streams(self) -> bool:
        """Whether each plan can be reported by itself, and nothing asks for all of them at once."""
        return self._format == "jsonl" and not self._reports and os.environ.get(_GITHUB) != "true"

    @property
    def bar(self) -> bool:
        """Whether to show how far it has come: on a terminal, lines as they are made do that themselves."""
        return not (self._streams and self._output is None and sys.stdout.isatty())

    def deliver_all(self, plans: Iterable[CheckedPlan], gate: Gate, language: Language) -> CheckReport:
        """Write every format that was asked for; the outcome comes back, without its plans where none was kept.

        Raises :class:`InputError` for a baseline that knows none of the plans.
        """
        if not self._streams:
            report = gathered(plans, gate)
            self._deliver(report, language)
            return report
        from nqpf.render.check.jsonl import render_line

        tally = Tally(gate)
        deliver_lines(map(render_line, counted(plans, tally)), self._output)
        return self.sum_up(tally, language)

    def sum_up(self, tally: Tally, language: Language) -> CheckReport:
        """The last word, on standard error. Raises :class:`InputError` for a baseline that knows none of the plans."""
        report = tally.report()
        refuse_strange(tally)
        for said in (verdict(report), ungated(report)):
            if said:
                complain(said.in_language(language))
        return report

    def _deliver(self, report: CheckReport, language: Language) -> None:
        """The files first, so that what was printed is also kept."""
        refuse_losses()
        for form, path in self._reports:
            if self._makes_folders:
                make_folder(path.parent)
            write_whole(path, renderer(form)(report, shown(language, path)).encode())
        if os.environ.get(_GITHUB) == "true":
            self._tell_github(report, language)
        text = renderer(self._format)(report, shown(language, self._output))
        deliver(text, self._output, machine=self._format in MACHINE)

    def _tell_github(self, report: CheckReport, language: Language) -> None:
        """Annotations on the changed lines (by standard error, which the runner reads, too) and a job summary."""
        if self._format != "github" or self._output is not None:
            write_errors(renderer("github")(report, Options(language)))
        if self._summary:
            refuse_losses(Path(self._summary))
            try:
                with Path(self._summary).open("a", encoding="utf-8", newline="\n") as out:
                    out.write(renderer("markdown")(report, Options(language)))
            except OSError as error:
                complain(f"nqpf: {_SUMMARY}: {reason_of(error).in_language(language)}")


_NOTHING_ELSE = Problem(
    Span("--into"),
    Text("a folder takes jsonl lines only", "目录只接收逐行结果，不能同时输出其他格式"),
    Text("use --format jsonl alone", "请只用 --format jsonl"),
)


def _report(entry: str, origin: str) -> _Written | Problem:
    """What `FORMAT=FILE` asks for, or what is wrong with it."""
    name, equals, path = entry.partition("=")
    if name not in FORMATS:
        return _unknown(name, origin)
    if not equals or not path:
        message = Text(f"`{entry}` gives no file", f"`{entry}` 没有写明文件")
        hint = Text("write FORMAT=FILE, such as sarif=nqpf.sarif", "请写作 格式=文件，如 sarif=nqpf.sarif")
        return Problem(Span(origin), message, hint)
    return _Written(name, Path(path))


def _unknown(name: str, origin: str) -> Problem:
    message = Text(f"there is no format `{name}`", f"没有 `{name}` 格式")
    return Problem(Span(origin), message, nearest(name, FORMATS))
