"""Parts of the table below what a plan falls short in: its findings, its waivers, what moved since the baseline."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.render.check.spoken import (
    causes,
    gravest_first,
    in_document,
    largest_first,
    moved,
    node,
    place,
    severities,
    tags,
)
from nqpf.render.options import Options
from nqpf.render.score.findings import MOST_SINGLE, STYLES, together
from nqpf.render.terminal.console import Line, cell_len, wrap
from nqpf.report.check.view import CheckedFinding, CheckedPlan, RegressionView, WaiverView
from nqpf.report.check.words import word
from nqpf.report.words.keys import keyed, keyed_all
from nqpf.report.words.marks import aside, colon, named

_WAIVERS = {"active": "dim", "lapsed": "red", "unused": "yellow"}
_SHOWN_GONE = 5

T = TypeVar("T")


class Sections:
    """The sections of one plan, each nothing where there is nothing to say."""

    def __init__(self, plan: CheckedPlan, options: Options) -> None:
        """Take the plan, and the language, width and length that its reader chose."""
        self.plan, self.options = plan, options
        self.path = plain(plan.path)

    def lines(self) -> Iterator[Line]:
        """Findings, waivers, regression."""
        yield from self._findings()
        yield from self._waivers()
        if self.plan.regression:
            yield from self._regression(self.plan.regression)

    def _findings(self) -> Iterator[Line]:
        findings = gravest_first(self.plan.findings)
        if findings:
            yield from self._heading(
                word("findings", self.options.language), severities(findings, self.options.language)
            )
        quiet = self._quiet(findings)
        single = [finding for finding in findings if finding not in quiet]
        for finding in self._first(single):
            yield from self._finding(finding)
        yield from self._together(quiet)
        rest = single[len(self._first(single)) :]
        if rest:
            told = severities(rest, self.options.language)
            yield from self._more(word("more_findings", self.options.language, count=len(rest), listed=told))

    def _quiet(self, findings: Sequence[CheckedFinding]) -> Sequence[CheckedFinding]:
        """Notes that fail nothing, of rules that have many of them: they must not bury the few that matter."""
        notes = [f for f in findings if f.severity == "note" and not f.fails and f.waived_by is None]
        counts = Counter(note.rule for note in notes)
        return [note for note in notes if counts[note.rule] > MOST_SINGLE and self.options.top is not None]

    def _together(self, notes: Sequence[CheckedFinding]) -> Iterator[Line]:
        for rule in dict.fromkeys(note.rule for note in notes):
            entry = together([note for note in notes if note.rule == rule])
            line = Line("  ").append(word("note", self.options.language), STYLES["note"])
            line.append(f"  {self._keyed(entry.message, entry.key)}").append(self._aside(rule), "dim")
            yield from self._wrap(line.append(f"  {place(self.path, entry.line)}", "cyan"), 2, 6)

    def _finding(self, finding: CheckedFinding) -> Iterator[Line]:
        line = Line("× " if finding.fails else "  ", "red")
        line.append(tags(self.plan, finding, self.options.language), STYLES[finding.severity])
        line.append(f"  {self._keyed(finding.message, finding.key)}").append(self._aside(finding.id), "dim")
        where = plain(in_document(self.plan, finding, self.options.language)) or place(
            self.path, finding.line, finding.column
        )
        yield from self._wrap(line.append(f"  {where}", "cyan"), 2, 6)
        # What nobody has to fix now is reported in a line.
        if finding.hint and finding.waived_by is None and (finding.fails or not finding.known):
            label = f"{word('fix', self.options.language)}  "
            yield from self._wrap(Line(label, "green").append(self._say(finding.hint)), 6, 6 + cell_len(label))

    def _waivers(self) -> Iterator[Line]:
        if self.plan.waivers:
            yield from self._heading(word("waivers", self.options.language))
        for waiver in self.plan.waivers:
            yield from self._waiver(waiver)

    def _waiver(self, waiver: WaiverView) -> Iterator[Line]:
        line = Line("× " if waiver.status == "lapsed" else "  ", "red").append(plain(waiver.id), "bold")
        status = word(waiver.status, self.options.language, expires=plain(waiver.expires))
        line.append(f"  {status}", _WAIVERS[waiver.status])
        line.append(f"  {plain(waiver.owner)}{colon(self.options.language)}{self._say(waiver.reason)}")
        yield from self._wrap(line.append(f"  {place(plain(waiver.file), waiver.line)}", "cyan"), 2, 6)

    def _regression(self, regression: RegressionView) -> Iterator[Line]:
        language = self.options.language
        since = word("since", language, baseline=plain(regression.baseline))
        changes = largest_first(regression.changes)
        yield from self._heading(since, causes(regression.causes, language) if changes else word("no_change", language))
        for change in self._first(changes):
            line = Line("× " if change.fails else "  ", "red").append(node(change, language), "bold")
            line.append(f" {self._say(change.title)}" if change.title else "").append(f"  {moved(change, language)}")
            if change.causes != regression.causes:
                line.append(aside(causes(change.causes, language), language), "dim")
            yield from self._wrap(line.append(f"  {place(self.path, change.line)}", "cyan"), 2, 6)
            for said in keyed_all(change.missing, change.keys, self.options.language):
                yield from self._wrap(Line(said, "yellow"), 6, 8)
        if len(changes) > len(self._first(changes)):
            yield from self._more(word("more", language, count=len(changes) - len(self._first(changes))))
        if regression.gone:
            gone = [plain(name) for name in regression.gone[:_SHOWN_GONE]]
            gone += ["…"] if len(regression.gone) > _SHOWN_GONE else []
            yield from self._wrap(Line(word("gone", language, listed=named(gone, language)), "green"), 4, 6)

    def _heading(self, title: str, more: str = "") -> Iterator[Line]:
        yield from self._wrap(Line(title, "bold").append(f"  {more}" if more else "", "dim"), 2, 4)

    def _more(self, text: str) -> Iterator[Line]:
        yield from self._wrap(Line(text, "dim"), 4, 6)

    def _first(self, items: Sequence[T]) -> Sequence[T]:
        return items[: self.options.top]

    def _keyed(self, text: Text, key: str | None) -> str:
        return keyed(self._say(text), [key], self.options.language)

    def _aside(self, text: str) -> str:
        return aside(plain(text), self.options.language)

    def _say(self, text: Text) -> str:
        return plain(text.in_language(self.options.language))

    def _wrap(self, line: Line, indent: int, hanging: int) -> list[Line]:
        return wrap(line, self.options, indent, hanging)
