"""What a check found as one flat list, for the formats that hold no more: SARIF, JUnit, annotations, CSV.

All texts are in one language and safe to show; places and ids are those of the view.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from posixpath import normpath
from typing import Literal, NamedTuple

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain, unobeyed
from nqpf.consistency import Severity
from nqpf.render.check.rules import UNREADABLE
from nqpf.render.check.sentences import active_waivers, causes, fallen_below, in_document, moved, node, waived
from nqpf.render.check.words import word
from nqpf.report.check.view import (
    ChangeView,
    CheckedFinding,
    CheckedPlan,
    CheckReport,
    FailureView,
    ProblemView,
    RegressionView,
    WaiverView,
)
from nqpf.report.words.keys import keyed
from nqpf.report.words.marks import aside, listed

_LONGEST = 1000
# What no file has in its name that a person gave one, and what would act on a log or break XML.
_UNSHOWN = frozenset(("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"))


ResultKind = Literal["failure", "change", "finding", "waiver", "problem"]


class Result(NamedTuple):
    """One thing found. `fails`: it keeps the plan from passing; what is waived does not.

    `id` names it within its plan; it and `fingerprint`, which is unique in the report, stay the same when lines
    move. `waived` says who waived it and until when, if anybody did. `path` is where it stands, with `/`; line 0
    means the file as a whole, column 0 the line as a whole.
    """

    kind: ResultKind
    rule: str
    id: str
    message: str
    path: str
    hint: str = ""
    level: Severity = "error"
    fails: bool = True
    line: int = 0
    column: int = 0
    known: bool | None = None
    waived: str = ""
    waivers: tuple[WaiverView, ...] = ()
    fingerprint: str = ""

    def sentence(self, language: Language) -> str:
        """What is wrong and how to fix it."""
        return listed((self.message, self.hint), language)


def by_plan(report: CheckReport, language: Language) -> list[tuple[CheckedPlan, list[Result]]]:
    """Each plan with what was found in it, in the order of the view."""
    list_of = _Listing(language)
    return [(plan, list(list_of.plan(plan))) for plan in report.plans]


def flat(report: CheckReport, language: Language) -> list[Result]:
    """Everything found, in the order of the view."""
    return [result for _, results in by_plan(report, language) for result in results]


def findable(path: str) -> str:
    """A path as platforms look it up, with neither `./` in it nor characters that act on a log."""
    return unobeyed("".join(char for char in normpath(path) if unicodedata.category(char) not in _UNSHOWN))


class _Listing:
    def __init__(self, language: Language) -> None:
        self.language = language
        self.seen: Counter[tuple[str, ...]] = Counter()

    def plan(self, plan: CheckedPlan) -> Iterator[Result]:
        yield from (self._failure(plan, failure) for failure in plan.failures)
        if plan.regression:
            fallen = (change for change in plan.regression.changes if change.fails)
            yield from (self._change(plan, plan.regression, change) for change in fallen)
        yield from (self._finding(plan, finding) for finding in plan.findings)
        yield from (self._lapsed(plan, waiver) for waiver in plan.waivers if waiver.status == "lapsed")
        yield from (self._problem(plan, problem) for problem in plan.problems)

    def _failure(self, plan: CheckedPlan, failure: FailureView) -> Result:
        title = self._say(failure.title) if failure.title else ""
        fixes = [
            f"+{fix.gain:.2f} {fix.id} {self._say(fix.title)}"
            + (aside(word("on_line", self.language, line=fix.line), self.language) if fix.line else "")
            for fix in failure.fix
        ]
        return self._finished(plan, Result(
            "failure", failure.rule, failure.id, self._say(failure.message) + aside(title, self.language), plan.path,
            hint=word("fixes", self.language, listed=listed(fixes, self.language)) if fixes else "",
            fails=not failure.waived_by,
            line=failure.line,
            waived=waived(plan, failure.waived_by, self.language),
            waivers=active_waivers(plan, failure.waived_by),
        ))  # fmt: skip

    def _change(self, plan: CheckedPlan, regression: RegressionView, change: ChangeView) -> Result:
        below = fallen_below(regression, change, self.language)
        why = listed((below, causes(change.causes, self.language)), self.language)
        told = moved(change, self.language)
        message = word("fell", self.language, node=node(change, self.language), moved=told)
        identity = f"regression:{change.node}"
        return self._finished(
            plan, Result("change", "regression", identity, message, plan.path, hint=why, line=change.line)
        )

    def _finding(self, plan: CheckedPlan, finding: CheckedFinding) -> Result:
        ids = () if finding.waived_by is None else (finding.waived_by,)
        fails = finding.fails and not ids
        where = plain(in_document(plan, finding, self.language))
        return self._finished(plan, Result(
            "finding", finding.rule, finding.id,
            keyed(self._say(finding.message), [finding.key], self.language) + aside(where, self.language), plan.path,
            hint=self._say(finding.hint),
            level="error" if fails else finding.severity,
            fails=fails,
            line=finding.line,
            column=finding.column,
            known=finding.known,
            waived=waived(plan, ids, self.language),
            waivers=active_waivers(plan, ids),
        ))  # fmt: skip

    def _lapsed(self, plan: CheckedPlan, waiver: WaiverView) -> Result:
        message = word(
            "lapsed_waiver", self.language,
            id=waiver.id, expires=waiver.expires, owner=waiver.owner, reason=self._say(waiver.reason),
        )  # fmt: skip
        return self._finished(plan, Result(
            "waiver", "lapsed-waiver", f"lapsed-waiver:{waiver.id}", message, waiver.file,
            hint=word("renew", self.language), line=waiver.line,
        ))  # fmt: skip

    def _problem(self, plan: CheckedPlan, problem: ProblemView) -> Result:
        # In itself, or in the waivers beside it.
        result = Result(
            "problem", UNREADABLE, UNREADABLE, self._say(problem.message), problem.file,
            hint=self._say(problem.hint), line=problem.line, column=problem.column,
        )  # fmt: skip
        # A message may name another line of the file; what stays when lines move are its words.
        return self._finished(plan, result, re.sub(r"\d+", "0", problem.message.in_language("en")))

    def _finished(self, plan: CheckedPlan, result: Result, subject: str = "") -> Result:
        """The result made safe to show, with a fingerprint; `subject` tells apart what rule and id do not."""
        key = (findable(plan.path), result.kind, result.rule, result.id, subject)
        self.seen[key] += 1
        return result._replace(
            rule=plain(result.rule),
            id=plain(result.id),
            message=plain(result.message, _LONGEST),
            hint=plain(result.hint, _LONGEST),
            path=findable(result.path),
            fingerprint=sha256(json.dumps([*key, self.seen[key]]).encode("ascii")).hexdigest()[:32],
        )

    def _say(self, text: Text) -> str:
        return plain(text.in_language(self.language), _LONGEST)
