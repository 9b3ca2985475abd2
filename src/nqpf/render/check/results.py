"""What a check found as formats for programs have it: in one language, safe to show, with fingerprints."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from posixpath import normpath
from typing import NamedTuple

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain, unobeyed
from nqpf.consistency import Severity
from nqpf.report.check.results import Result as Found
from nqpf.report.check.results import ResultKind, results_of
from nqpf.report.check.view import CheckedPlan, CheckReport, WaiverView
from nqpf.report.words.keys import keyed
from nqpf.report.words.marks import aside, listed

_LONGEST = 1000
# What no file has in its name that a person gave one, and what would act on a log or break XML.
_UNSHOWN = frozenset(("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"))


class Result(NamedTuple):
    """One thing found, as :class:`nqpf.report.check.results.Result` has it, in words of one language.

    `path` is where it stands, with `/`. `fingerprint` is unique in the report, and stays the same when lines move.
    """

    kind: ResultKind
    rule: str
    id: str
    message: str
    path: str
    hint: str
    level: Severity
    fails: bool
    line: int
    column: int
    known: bool | None
    waived: str
    waivers: tuple[WaiverView, ...]
    fingerprint: str

    def sentence(self, language: Language) -> str:
        """What is wrong and how to fix it."""
        return listed((self.message, self.hint), language)


def by_plan(report: CheckReport, language: Language) -> list[tuple[CheckedPlan, list[Result]]]:
    """Each plan with what was found in it, in the order of the view."""
    seen: Counter[tuple[str, ...]] = Counter()
    return [(plan, list(_results(plan, language, seen))) for plan in report.plans]


def flat(report: CheckReport, language: Language) -> list[Result]:
    """Everything found, in the order of the view."""
    return [result for _, results in by_plan(report, language) for result in results]


def findable(path: str) -> str:
    """A path as platforms look it up, with neither `./` in it nor characters that act on a log."""
    return unobeyed("".join(char for char in normpath(path) if unicodedata.category(char) not in _UNSHOWN))


def said(text: Text, language: Language) -> str:
    """A text in one language, safe to show."""
    return plain(text.in_language(language), _LONGEST)


def _results(plan: CheckedPlan, language: Language, seen: Counter[tuple[str, ...]]) -> Iterator[Result]:
    for found in results_of(plan):
        message = keyed(said(found.message, language), [found.key], language)
        yield Result(
            kind=found.kind,
            rule=plain(found.rule),
            id=plain(found.id),
            message=plain(message + aside(said(found.place, language), language), _LONGEST),
            path=findable(found.file),
            hint=said(found.hint, language),
            level=found.level,
            fails=found.fails,
            line=found.line,
            column=found.column,
            known=found.known,
            waived=said(found.waived, language),
            waivers=found.waivers,
            fingerprint=_fingerprint(plan, found, seen),
        )


def _fingerprint(plan: CheckedPlan, found: Found, seen: Counter[tuple[str, ...]]) -> str:
    """Of what does not change when lines move: a problem is told apart by its words, without the lines they name."""
    subject = re.sub(r"\d+", "0", found.message.in_language("en")) if found.kind == "problem" else ""
    key = (findable(plan.path), found.kind, found.rule, found.id, subject)
    seen[key] += 1
    return sha256(json.dumps([*key, seen[key]]).encode("ascii")).hexdigest()[:32]
