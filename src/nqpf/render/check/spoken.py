"""Sentences of a check in one language and safe to show, for the table and Markdown, until both show the page."""

from collections import Counter
from collections.abc import Callable, Iterable

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.consistency import Severity
from nqpf.report.check import sentences as of
from nqpf.report.check.sentences import largest_first, place
from nqpf.report.check.view import CheckedFinding, CheckedPlan, CheckReport
from nqpf.report.check.words import word
from nqpf.report.commitment import joined
from nqpf.report.score.scope import said_of_scope
from nqpf.report.words.head import BREADTH, COMMITMENT
from nqpf.report.words.marks import aside, named

__all__ = [
    "against", "beside", "causes", "gravest_first", "in_document", "largest_first", "moved", "node", "not_compared",
    "place", "reasons", "severities", "tags", "totals", "verdict", "waived",
]  # fmt: skip

_GRAVITY: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}


def _spoken(say: Callable[..., Text]) -> Callable[..., str]:
    def said(*given: object) -> str:
        *about, language = given
        text = say(*about).in_language(language)  # type: ignore[arg-type]
        return plain(text, 4000)

    return said


against, causes, in_document = _spoken(of.against), _spoken(of.causes), _spoken(of.in_document)
moved, node, not_compared = _spoken(of.moved), _spoken(of.node), _spoken(of.not_compared)
reasons, totals, waived = _spoken(of.reasons), _spoken(of.totals), _spoken(of.waived)


def verdict(report: CheckReport, language: Language) -> str:
    """How the plans fared, and that nothing was required of them, where that is so."""
    said = [of.verdict(report), of.ungated(report)]
    return ("；" if language == "zh" else "; ").join(one.in_language(language) for one in said if one)


def beside(plan: CheckedPlan, language: Language) -> str:
    """The plan's commitment with its band, its breadth, and its score within its scope where the policy judges that.

    Empty where the plan could not be read.
    """
    if plan.status == "unreadable":
        return ""
    band = plain(joined(plan.bands).in_language(language))
    value = "–" if plan.commitment is None else f"{plan.commitment:.1f}"
    commitment = f"{COMMITMENT.in_language(language)} {value}{aside(band, language)}"
    if plan.breadth is None:
        return commitment
    scope = f" · {said_of_scope(plan.scope).in_language(language)}" if plan.scope else ""
    return f"{commitment} · {BREADTH.in_language(language)} {plan.breadth:.1f}{scope}"


def gravest_first(findings: Iterable[CheckedFinding]) -> list[CheckedFinding]:
    """What fails the plan, then by severity; new ones before known and waived ones, then by place."""

    def rank(finding: CheckedFinding) -> tuple[bool, int, bool, bool, int, int, str]:
        waived_, known = finding.waived_by is not None, finding.known is True
        return not finding.fails, _GRAVITY[finding.severity], waived_, known, finding.line, finding.column, finding.id

    return sorted(findings, key=rank)


def severities(findings: Iterable[CheckedFinding], language: Language) -> str:
    """How many findings of each severity, the gravest first."""
    counts = Counter(finding.severity for finding in findings)
    return named(
        (
            word("one" if count == 1 else "many", language, count=count, kind=word(severity, language))
            for severity, count in ((severity, counts[severity]) for severity in _GRAVITY)
            if count
        ),
        language,
    )


def tags(plan: CheckedPlan, finding: CheckedFinding, language: Language) -> str:
    """The severity of a finding, whether it is known, and who waived it."""
    told = [word(finding.severity, language)]
    if finding.known is not None:
        told.append(word("known" if finding.known else "new", language))
    if finding.waived_by is not None:
        told.append(waived(plan, [finding.waived_by], language))
    return ("，" if language == "zh" else ", ").join(told)
