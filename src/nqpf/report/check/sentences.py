"""What is said about a check's outcome, a sentence each: the same in every format, in both languages."""

from collections import Counter
from collections.abc import Iterable

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.gate import Cause
from nqpf.report.bases.words import STATUS_TITLES
from nqpf.report.check.rules import GATE, UNREADABLE, described
from nqpf.report.check.view import ChangeView, CheckedFinding, CheckedPlan, CheckReport, RegressionView, WaiverView
from nqpf.report.check.words import phrase
from nqpf.report.words.head import NOT_ASSESSED
from nqpf.report.words.keys import keyed_in_both
from nqpf.report.words.marks import bracketed, clauses, names
from nqpf.report.words.places import short_place

_SHOWN_FACETS = 3


def verdict(report: CheckReport) -> Text:
    """How many plans were checked, and how they fared; to have passed says something only where a gate was set."""
    return phrase(
        "counted" if report.gated else "counted-ungated",
        plans=report.passed + report.failed + report.unreadable,
        passed=report.passed, failed=report.failed, unreadable=report.unreadable,
    )  # fmt: skip


def ungated(report: CheckReport) -> Text:
    """That nothing was required of the plans, where that is so: to have passed then says nothing about them."""
    if report.gated or not report.passed:
        return NO_TEXT
    return phrase("one_ungated" if report.passed == 1 else "ungated")


def reasons(report: CheckReport) -> Text:
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
    said = [
        _followed(described(rule).title, bracketed(both(str(counts[rule]))))
        for rule in sorted(+counts, key=lambda rule: (-counts[rule], GATE.index(rule)))
    ]
    return phrase("reasons", reasons=clauses(said)) if said else NO_TEXT


def against(report: CheckReport) -> Text:
    """The rubrics that the plans were scored against, with what makes them reproducible; empty where none was."""
    used = dict.fromkeys(
        f"{rubric.id} {rubric.version} / {rubric.profile} sha256 {rubric.sha256[:12]}"
        for rubric in (plan.rubric for plan in report.plans)
        if rubric
    )
    return phrase("against", rubrics=clauses(map(both, used))) if used else NO_TEXT


def totals(plan: CheckedPlan) -> Text:
    """The plan's total, beside it the one without what is waived; empty where the plan could not be read."""
    if plan.total is None:
        return NO_TEXT if plan.status == "unreadable" else _no_total(plan)
    if plan.waived_total is None:
        return both(f"{plan.total:.1f}")
    return _followed(both(f"{plan.total:.1f} → "), phrase("with_waivers", total=f"{plan.waived_total:.1f}"))


def _no_total(plan: CheckedPlan) -> Text:
    """Why a plan has no total: not yet assessed, or nobody has looked what stands behind it."""
    statuses = [one.status for one in plan.bases if one.basis == plan.basis and one.status != "scored"]
    return STATUS_TITLES[statuses[0]] if statuses else NOT_ASSESSED


def place(path: str, line: int, column: int = 0) -> str:
    """`plan.yaml:12:3`; without what is 0, which stands for the file, or the line, as a whole."""
    return path + (f":{line}" if line else "") + (f":{column}" if line and column else "")


def in_document(plan: CheckedPlan, finding: CheckedFinding) -> Text:
    """Where a finding stands in the document, if the plan is in no file that has lines."""
    return short_place(finding.places[0]) if plan.in_memory and finding.places else NO_TEXT


def moved(change: ChangeView) -> Text:
    """`41.2 → 36.0 (-5.2)`: the difference of the figures shown, with as many decimals as it takes to see it."""
    if change.was is None or change.now is None:
        was, now = (phrase("na") if score is None else both(f"{score:.1f}") for score in (change.was, change.now))
        return _followed(was, both(" → "), now)
    for decimals in (1, 2, 3, 6):
        shown = f"{change.was:.{decimals}f}", f"{change.now:.{decimals}f}"
        if shown[0] != shown[1]:
            break
    return both(f"{shown[0]} → {shown[1]} ({float(shown[1]) - float(shown[0]):+.{decimals}f})")


def fallen_below(regression: RegressionView, change: ChangeView) -> Text:
    """The facets whose fall is behind that of the total or of a dimension, the worst first, with what they lack."""
    facets: list[ChangeView] = []
    above = ""
    for one in regression.changes:  # each dimension's facets follow it
        above = one.node if one.level == "dimension" else above
        if one.level == "facet" and one.missing and (change.level == "total" or change.node == above):
            facets.append(one)
    worst = sorted(facets, key=lambda facet: (facet.now or 0) - (facet.was or 0))[:_SHOWN_FACETS]
    return clauses(map(_fallen, worst))


def _fallen(facet: ChangeView) -> Text:
    lacks = clauses(keyed_in_both(facet.missing, facet.keys))
    return _followed(both(f"{facet.node} "), moved(facet), Text(": ", "："), lacks)


def node(change: ChangeView) -> Text:
    """The node of a change: its id, or the word for the total."""
    return phrase("total") if change.level == "total" else both(change.node)


def causes(which: Iterable[Cause]) -> Text:
    """What changed since the baseline, apart from the scores; empty where nothing is known to have."""
    said = names(map(phrase, which))
    return phrase("causes", causes=said) if said else NO_TEXT


def not_compared(report: CheckReport, plan: CheckedPlan) -> Text:
    """That the baseline does not know a plan; empty where it does, where there is none, or no score to compare."""
    if report.baseline is None or plan.regression is not None or plan.status == "unreadable":
        return NO_TEXT
    return phrase("not_known", baseline=report.baseline)


def largest_first(changes: Iterable[ChangeView]) -> list[ChangeView]:
    """What fails, then the total, dimensions and facets, each by how far it moved."""
    order = {"total": 0, "dimension": 1, "facet": 2}

    def rank(change: ChangeView) -> tuple[bool, int, float, str]:
        return not change.fails, order[change.level], -abs((change.now or 0) - (change.was or 0)), change.node

    return sorted(changes, key=rank)


def active_waivers(plan: CheckedPlan, ids: Iterable[str]) -> tuple[WaiverView, ...]:
    """The plan's waivers of those ids that hold."""
    wanted = set(ids)
    return tuple(waiver for waiver in plan.waivers if waiver.id in wanted and waiver.status == "active")


def waived(plan: CheckedPlan, ids: Iterable[str]) -> Text:
    """Who waived it and until when; empty where `ids` names no waiver."""
    wanted = tuple(ids)
    said = [phrase("waived_by", owner=waiver.owner, expires=waiver.expires) for waiver in active_waivers(plan, wanted)]
    return clauses(said) or (phrase("waived") if wanted else NO_TEXT)


def _followed(*parts: Text) -> Text:
    return Text("".join(part.in_language("en") for part in parts), "".join(part.in_language("zh") for part in parts))
