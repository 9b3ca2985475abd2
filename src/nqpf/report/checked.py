"""Check plans against a policy: score them, judge them, and put names and lines to what they fall short in."""

from nqpf import __version__
from nqpf.errors import Problem
from nqpf.gate import Failure, Policy, judge
from nqpf.loading.plan import LoadedPlan
from nqpf.loading.rubric import LoadedRubric
from nqpf.model import Profile
from nqpf.report.build import ReportBuilder
from nqpf.report.check_view import (
    FORMAT,
    CheckedPlan,
    CheckReport,
    FailureView,
    MendView,
    ProblemView,
    Status,
)
from nqpf.report.view import Tool

_SHOWN_MENDS = 3


def check_plan(plan: LoadedPlan, loaded: LoadedRubric, profile: Profile, policy: Policy) -> CheckedPlan:
    """Score a plan and hold it against a policy."""
    builder = ReportBuilder(plan, loaded, profile)
    report = builder.report()
    failures = judge(builder.card, policy, loaded.rubric)
    titles = {node.id: node.title for node in loaded.rubric.nodes()}

    def below(failure: Failure) -> tuple[MendView, ...]:
        ids = {node.id for node in builder.card.nodes[failure.node].walk()}
        gaps = [gap for gap in report.gaps if gap.id in ids][:_SHOWN_MENDS]
        return tuple(MendView(gap.id, gap.title, gap.gain, gap.line) for gap in gaps)

    def shown(failure: Failure) -> FailureView:
        mend = below(failure)
        return FailureView(
            id=f"{failure.rule}:{failure.node}",
            rule=failure.rule,
            node=failure.node,
            title=titles.get(failure.node),
            asked=failure.asked,
            found=failure.found,
            message=failure.message,
            # The line that mending would begin with; with nothing to mend, where the plan says what it is.
            line=mend[0].line if mend else plan.positions.key_span(("id",)).line,
            waived_by=(),
            mend=mend,
        )

    return CheckedPlan(
        path=report.plan.path,
        id=report.plan.id,
        title=report.plan.title,
        status="failed" if failures else "passed",
        total=report.score.total,
        waived_total=None,
        band=report.score.band_title,
        coverage=report.score.coverage,
        traceable=None,
        rubric=report.rubric,
        failures=tuple(shown(failure) for failure in failures),
        findings=(),
        waivers=(),
        regression=None,
        problems=(),
    )


def unreadable(path: str, problems: tuple[Problem, ...]) -> CheckedPlan:
    """A plan that could not be scored."""
    told = tuple(ProblemView(p.span.line, p.span.column, p.message, p.hint) for p in problems)
    return CheckedPlan(
        path=path,
        id=None,
        title=None,
        status="unreadable",
        total=None,
        waived_total=None,
        band=None,
        coverage=None,
        traceable=None,
        rubric=None,
        failures=(),
        findings=(),
        waivers=(),
        regression=None,
        problems=told,
    )


def build_check(plans: tuple[CheckedPlan, ...]) -> CheckReport:
    """The outcome over all plans."""

    def count(status: Status) -> int:
        return sum(plan.status == status for plan in plans)

    return CheckReport(
        schema=FORMAT,
        tool=Tool("nqpf", __version__),
        passed=count("passed"),
        failed=count("failed"),
        unreadable=count("unreadable"),
        plans=plans,
    )
