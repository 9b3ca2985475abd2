"""What several formats say about a check's outcome, each in one line that is safe to show."""

from collections import Counter
from collections.abc import Iterable

from nqpf.base.language import Language
from nqpf.base.safe import plain
from nqpf.consistency import Severity
from nqpf.gate import Cause
from nqpf.render.check.rules import GATE, UNREADABLE, described
from nqpf.render.check.words import word
from nqpf.report.check.view import ChangeView, CheckedFinding, CheckedPlan, CheckReport, RegressionView, WaiverView
from nqpf.report.commitment import joined
from nqpf.report.score.scope import said_of_scope
from nqpf.report.words.head import BREADTH, COMMITMENT, NOT_ASSESSED
from nqpf.report.words.keys import keyed_all
from nqpf.report.words.marks import aside, colon, listed, named
from nqpf.report.words.places import short_place

_SHOWN_FACETS = 3
_GRAVITY: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}


def verdict(report: CheckReport, language: Language) -> str:
    """How many plans were checked, and how they fared."""
    return word(
        "counted", language,
        plans=report.passed + report.failed + report.unreadable,
        passed=report.passed, failed=report.failed, unreadable=report.unreadable,
    )  # fmt: skip


def reasons(report: CheckReport, language: Language) -> str:
    """What kept plans from passing, and how many plans each; empty where all pass."""
    counts: Counter[str] = Counter()
    for plan in report.plans:
        if plan.status == "unreadable":
            counts[UNREADABLE] += 1
        counts.update({failure.rule for failure in plan.failures if not failure.waived_by})
        changes = plan.regression.changes if plan.regression else ()
        counts["regression"] += any(change.fails for change in changes)
        counts["findings"] += any(finding.fails for finding in plan.findings)
        counts["lapsed-waiver"] += any(waiver.status == "lapsed" for waiver in plan.waivers)
    told = [
        described(rule).title.in_language(language) + aside(str(counts[rule]), language)
        for rule in sorted(+counts, key=lambda rule: (-counts[rule], GATE.index(rule)))
    ]
    return word("reasons", language, reasons=listed(told, language)) if told else ""


def against(report: CheckReport, language: Language) -> str:
    """The rubrics that the plans were scored against, with what makes them reproducible; empty where none was."""
    used = dict.fromkeys(
        f"{plain(rubric.id)} {plain(rubric.version)} / {plain(rubric.profile)} sha256 {rubric.sha256[:12]}"
        for rubric in (plan.rubric for plan in report.plans)
        if rubric
    )
    return word("against", language, rubrics=listed(list(used), language)) if used else ""


def totals(plan: CheckedPlan, language: Language) -> str:
    """The plan's total, beside it the one without what is waived; empty where the plan could not be read."""
    if plan.total is None:
        return "" if plan.status == "unreadable" else NOT_ASSESSED.in_language(language)
    if plan.waived_total is None:
        return f"{plan.total:.1f}"
    return f"{plan.total:.1f} → {word('with_waivers', language, total=f'{plan.waived_total:.1f}')}"


def beside(plan: CheckedPlan, language: Language) -> str:
    """The plan's commitment with its band, its breadth, and its score within its scope where the policy judges that.

    Empty where the plan could not be read.
    """
    if plan.status == "unreadable":
        return ""
    named = plain(joined(plan.bands).in_language(language))
    value = "–" if plan.commitment is None else f"{plan.commitment:.1f}"
    commitment = f"{COMMITMENT.in_language(language)} {value}{aside(named, language)}"
    if plan.breadth is None:
        return commitment
    scope = f" · {said_of_scope(plan.scope).in_language(language)}" if plan.scope else ""
    return f"{commitment} · {BREADTH.in_language(language)} {plan.breadth:.1f}{scope}"


def place(path: str, line: int, column: int = 0) -> str:
    """`plan.yaml:12:3`; without what is 0, which stands for the file, or the line, as a whole."""
    return path + (f":{line}" if line else "") + (f":{column}" if line and column else "")


def in_document(plan: CheckedPlan, finding: CheckedFinding, language: Language) -> str:
    """Where a finding stands in the document, if the plan is in no file that has lines."""
    return short_place(finding.places[0]).in_language(language) if plan.in_memory and finding.places else ""


def moved(change: ChangeView, language: Language) -> str:
    """`41.2 → 36.0 (-5.2)`: the difference of the figures shown, with as many decimals as it takes to see it."""
    if change.was is None or change.now is None:
        return " → ".join(
            word("na", language) if score is None else f"{score:.1f}" for score in (change.was, change.now)
        )
    for decimals in (1, 2, 3, 6):
        was, now = f"{change.was:.{decimals}f}", f"{change.now:.{decimals}f}"
        if was != now:
            break
    return f"{was} → {now} ({float(now) - float(was):+.{decimals}f})"


def fallen_below(regression: RegressionView, change: ChangeView, language: Language) -> str:
    """The facets whose fall is behind that of the total or of a dimension, the worst first, with what they lack."""
    facets: list[ChangeView] = []
    above = ""
    for one in regression.changes:  # each dimension's facets follow it
        above = one.node if one.level == "dimension" else above
        if one.level == "facet" and one.missing and (change.level == "total" or change.node == above):
            facets.append(one)
    worst = sorted(facets, key=lambda facet: (facet.now or 0) - (facet.was or 0))[:_SHOWN_FACETS]
    return listed((_fallen(facet, language) for facet in worst), language)


def _fallen(facet: ChangeView, language: Language) -> str:
    lacks = listed(keyed_all(facet.missing, facet.keys, language), language)
    return f"{plain(facet.node)} {moved(facet, language)}{colon(language)}{lacks}"


def node(change: ChangeView, language: Language) -> str:
    """The node of a change: its id, or the word for the total."""
    return word("total", language) if change.level == "total" else plain(change.node)


def causes(which: Iterable[Cause], language: Language) -> str:
    """What changed since the baseline, apart from the scores; empty where nothing is known to have."""
    told = named((word(cause, language) for cause in which), language)
    return word("causes", language, causes=told) if told else ""


def not_compared(report: CheckReport, plan: CheckedPlan, language: Language) -> str:
    """That the baseline does not know a plan; empty where it does, where there is none, or no score to compare."""
    if report.baseline is None or plan.regression is not None or plan.status == "unreadable":
        return ""
    return word("not_known", language, baseline=plain(report.baseline))


def largest_first(changes: Iterable[ChangeView]) -> list[ChangeView]:
    """What fails, then the total, dimensions and facets, each by how far it moved."""
    order = {"total": 0, "dimension": 1, "facet": 2}

    def rank(change: ChangeView) -> tuple[bool, int, float, str]:
        return not change.fails, order[change.level], -abs((change.now or 0) - (change.was or 0)), change.node

    return sorted(changes, key=rank)


def gravest_first(findings: Iterable[CheckedFinding]) -> list[CheckedFinding]:
    """What fails the plan, then by severity; new ones before known and waived ones, then by place."""

    def rank(finding: CheckedFinding) -> tuple[bool, int, bool, bool, int, int, str]:
        waived, known = finding.waived_by is not None, finding.known is True
        return not finding.fails, _GRAVITY[finding.severity], waived, known, finding.line, finding.column, finding.id

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


def active_waivers(plan: CheckedPlan, ids: Iterable[str]) -> tuple[WaiverView, ...]:
    """The plan's waivers of those ids that hold."""
    wanted = set(ids)
    return tuple(waiver for waiver in plan.waivers if waiver.id in wanted and waiver.status == "active")


def waived(plan: CheckedPlan, ids: Iterable[str], language: Language) -> str:
    """Who waived it and until when; empty where `ids` names no waiver."""
    wanted = tuple(ids)
    told = [
        word("waived_by", language, owner=plain(waiver.owner), expires=plain(waiver.expires))
        for waiver in active_waivers(plan, wanted)
    ]
    return listed(told, language) or (word("waived", language) if wanted else "")


def tags(plan: CheckedPlan, finding: CheckedFinding, language: Language) -> str:
    """The severity of a finding, whether it is known, and who waived it."""
    told = [word(finding.severity, language)]
    if finding.known is not None:
        told.append(word("known" if finding.known else "new", language))
    if finding.waived_by is not None:
        told.append(waived(plan, [finding.waived_by], language))
    return ("，" if language == "zh" else ", ").join(told)
