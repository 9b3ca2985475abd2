"""What a check found in a plan as one flat list: shortfalls, falls, findings, lapsed waivers, problems.

Every format shows this list, whole or in part; messages are in both languages, as the view has them.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.consistency import Severity
from nqpf.report.check.rules import UNREADABLE
from nqpf.report.check.sentences import active_waivers, causes, fallen_below, in_document, moved, node, waived
from nqpf.report.check.view import (
    ChangeView,
    CheckedFinding,
    CheckedPlan,
    FailureView,
    FixView,
    ProblemView,
    RegressionView,
    WaiverView,
)
from nqpf.report.check.words import phrase
from nqpf.report.words.marks import bracketed, clauses

ResultKind = Literal["failure", "change", "finding", "waiver", "problem"]


class Result(NamedTuple):
    """One thing found. `fails`: it keeps the plan from passing; what is waived does not.

    `id` names it within its plan, and stays the same when lines move. `level` is `error` of what fails, else that of
    the finding. `waived` says who waived it and until when, if anybody did. It stands in a `file`, where line 0 means
    the file and column 0 the line as a whole; in the document, where there is no file, at `place`. `key` is the entry
    of the plan file that it is about.
    """

    kind: ResultKind
    rule: str
    id: str
    message: Text
    file: str
    hint: Text = NO_TEXT
    level: Severity = "error"
    fails: bool = True
    line: int = 0
    column: int = 0
    known: bool | None = None
    waived: Text = NO_TEXT
    waivers: tuple[WaiverView, ...] = ()
    place: Text = NO_TEXT
    key: str | None = None


def results_of(plan: CheckedPlan) -> Iterator[Result]:
    """Everything found in a plan, in the order of the view."""
    yield from (_failure(plan, failure) for failure in plan.failures)
    if plan.regression:
        fallen = (change for change in plan.regression.changes if change.fails)
        yield from (_change(plan, plan.regression, change) for change in fallen)
    yield from (_finding(plan, finding) for finding in plan.findings)
    yield from (_lapsed(waiver) for waiver in plan.waivers if waiver.status == "lapsed")
    yield from map(_problem, plan.problems)


def _failure(plan: CheckedPlan, failure: FailureView) -> Result:
    title = bracketed(failure.title or NO_TEXT)
    fixes = clauses(map(_fix, failure.fix))
    return Result(
        "failure", failure.rule, failure.id, _behind(failure.message, title), plan.path,
        hint=phrase("fixes", listed=fixes) if fixes else NO_TEXT,
        fails=not failure.waived_by,
        line=failure.line,
        waived=waived(plan, failure.waived_by),
        waivers=active_waivers(plan, failure.waived_by),
    )  # fmt: skip


def _fix(fix: FixView) -> Text:
    line = bracketed(phrase("on_line", line=fix.line)) if fix.line else NO_TEXT
    return _behind(both(f"{fix.gain:+.2f} "), fix.says, line)


def _change(plan: CheckedPlan, regression: RegressionView, change: ChangeView) -> Result:
    why = clauses((fallen_below(regression, change), causes(change.causes)))
    message = phrase("fell", node=node(change), moved=moved(change))
    identity = f"regression:{change.node}"
    return Result("change", "regression", identity, message, plan.path, hint=why, line=change.line)


def _finding(plan: CheckedPlan, finding: CheckedFinding) -> Result:
    ids = () if finding.waived_by is None else (finding.waived_by,)
    fails = finding.fails and not ids
    return Result(
        "finding", finding.rule, finding.id, finding.message, finding.file or plan.path,
        hint=finding.hint,
        level="error" if fails else finding.severity,
        fails=fails,
        line=finding.line,
        column=finding.column,
        known=finding.known,
        waived=waived(plan, ids),
        waivers=active_waivers(plan, ids),
        place=in_document(plan, finding),
        key=finding.key,
    )  # fmt: skip


def _lapsed(waiver: WaiverView) -> Result:
    said = phrase(
        "lapsed_waiver", id=waiver.id, expires=waiver.expires, owner=waiver.owner, reason=waiver.reason
    )  # fmt: skip
    identity = f"lapsed-waiver:{waiver.id}"
    return Result("waiver", "lapsed-waiver", identity, said, waiver.file, hint=phrase("renew"), line=waiver.line)


def _problem(problem: ProblemView) -> Result:
    """In the plan itself, or in the waivers beside it."""
    return Result(
        "problem", UNREADABLE, UNREADABLE, problem.message, problem.file,
        hint=problem.hint, line=problem.line, column=problem.column,
    )  # fmt: skip


def _behind(*parts: Text) -> Text:
    return Text("".join(part.in_language("en") for part in parts), "".join(part.in_language("zh") for part in parts))
