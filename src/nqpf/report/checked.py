"""The outcome of checking plans against a policy, version 1: one frozen view for every renderer."""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf import __version__
from nqpf.errors import Problem
from nqpf.gate import Failure, Policy, Rule, judge
from nqpf.language import Text
from nqpf.loading.plan import LoadedPlan
from nqpf.loading.rubric import LoadedRubric
from nqpf.model import Profile
from nqpf.report.build import ReportBuilder
from nqpf.report.view import Line, Points, RubricView, Score, Tool

FORMAT: Literal["nqpf/check/1"] = "nqpf/check/1"
Status = Literal["passed", "failed", "unreadable"]
_SHOWN_MENDS = 3


class MendView(NamedTuple):
    """A gap under a node that fell short: where it stands and what mending it brings, in points of the total."""

    id: str
    title: Text
    gain: Points
    line: Line


class FailureView(NamedTuple):
    """One thing in which a plan falls short. Asked and found run from 0 to 100; for `coverage` from 0 to 1."""

    rule: Rule
    node: str
    title: Text | None
    asked: float
    found: float
    message: Text
    mend: Annotated[tuple[MendView, ...], Field(description="the gaps below the node that bring most")]


class ProblemView(NamedTuple):
    """Why a plan could not be read, and where. Line 0: the file as a whole."""

    line: int
    column: int
    message: Text
    hint: Text


class CheckedPlan(NamedTuple):
    """One plan: whether it passed, and what kept it from passing. An unreadable plan has no score."""

    path: str
    status: Status
    total: Score | None
    band: Text | None
    rubric: RubricView | None
    failures: tuple[FailureView, ...]
    problems: tuple[ProblemView, ...]


class CheckReport(NamedTuple):
    """All plans that were checked, in the order they were found."""

    schema: Literal["nqpf/check/1"]
    tool: Tool
    passed: int
    failed: int
    unreadable: int
    plans: tuple[CheckedPlan, ...]


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

    return CheckedPlan(
        path=report.plan.path,
        status="failed" if failures else "passed",
        total=report.score.total,
        band=report.score.band_title,
        rubric=report.rubric,
        failures=tuple(
            FailureView(f.rule, f.node, titles.get(f.node), f.asked, f.found, f.message, below(f)) for f in failures
        ),
        problems=(),
    )


def unreadable(path: str, problems: tuple[Problem, ...]) -> CheckedPlan:
    """A plan that could not be scored."""
    told = tuple(ProblemView(p.span.line, p.span.column, p.message, p.hint) for p in problems)
    return CheckedPlan(path, "unreadable", None, None, None, (), told)


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
