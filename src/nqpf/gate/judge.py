"""Where a plan falls short of a policy."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from nqpf.consistency import SEVERITIES, Severity
from nqpf.gate.policy import Policy
from nqpf.plan.plan import Plan
from nqpf.rubric.model import Rubric
from nqpf.scoring.commitment import FEWEST_TASKS, NO_TASKS, QUESTIONS, Counts, tally
from nqpf.scoring.scorecard import Scorecard

GateRule = Literal[
    "total", "total-na-zero", "every-dimension", "node", "must", "assessed", "traceable",
    "commitment", "too-few-tasks", "answered", "fewer", "draft", "not-assessed", "scope", "no-scope",
    "not-quoted", "not-reviewed", "confirmed", "doubtful-claims", "missing-units",
]  # fmt: skip


class Failure(NamedTuple):
    """One thing that keeps a plan from passing: the rule, the node, what is asked of it and what was found.

    0 to 1, but for `too-few-tasks` and `fewer`, which count tasks or answers. The node of `answered` is the question.
    Of `draft` nothing is measured: 0 is asked, and a draft is 1. Nor of `not-assessed` and `no-scope`: 1 is asked, 0
    was found. `not-quoted` and `not-reviewed` say the same of the basis that the policy names. `doubtful-claims` counts
    findings on claims, `missing-units` headed units of the document that no task quotes.
    """

    rule: GateRule
    node: str
    asked: float
    found: float


def judge(  # noqa: PLR0913 - what is judged, one for each kind of figure
    card: Scorecard,
    policy: Policy,
    rubric: Rubric,
    traceable: float | None = None,
    counts: Counts = NO_TASKS,
    *,
    scope: float | None = None,
) -> tuple[Failure, ...]:
    """Everything in which the plan falls short of the policy; nothing if it passes.

    `counts` are those of its commitment; `scope` is its score within the scope that it declares, None where it declares
    none.

    A node of `policy.nodes` that does not apply to the plan is not asked of it. `traceable` is the part of its
    items that can be traced, None where nobody could look: then none of them is.
    """
    return (
        *_failures(card, policy, rubric, traceable or 0.0),
        *_within_scope(scope, policy),
        *_uncommitted(counts, policy),
    )


def unconfirmed(plan: Plan, policy: Policy) -> Iterator[Failure]:
    """That a plan is a draft, which nobody has confirmed, where the policy allows none."""
    if plan.draft and not policy.allow_draft:
        yield Failure("draft", "plan", 0, 1)


_OF_SCORES: frozenset[GateRule] = frozenset(
    {"total", "total-na-zero", "every-dimension", "node", "must", "assessed", "scope"}
)


def unassessed(failures: Iterable[Failure], policy: Policy) -> tuple[Failure, ...]:
    """What is said of a plan in which no item claims a facet: of all requirements on scores, that there is none yet.

    A part of the rubric that must be assessed is one of them.
    """
    found = tuple(failures)
    others = tuple(failure for failure in found if failure.rule not in _OF_SCORES)
    asked = policy.assessed is not None or len(others) < len(found)
    return (Failure("not-assessed", "total", 1, 0), *others) if asked else others


def unbased(failures: Iterable[Failure], rule: Literal["not-quoted", "not-reviewed"]) -> tuple[Failure, ...]:
    """What is said of a plan without figures on the policy's basis: that there are none."""
    return (
        Failure(rule, "documents" if rule == "not-quoted" else "reviews", 1, 0),
        *(one for one in failures if one.rule not in _OF_SCORES | _OF_COMMITMENT),
    )


_OF_COMMITMENT: frozenset[GateRule] = frozenset({"commitment", "too-few-tasks", "answered", "fewer", "no-scope"})


def too_grave(severity: Severity, policy: Policy) -> bool:
    """Whether a finding of this severity is more than the policy tolerates."""
    if policy.max_severity is None:
        return False
    return policy.max_severity == "none" or SEVERITIES.index(severity) > SEVERITIES.index(policy.max_severity)


def _failures(card: Scorecard, policy: Policy, rubric: Rubric, traceable: float) -> Iterator[Failure]:
    assessed = max(rubric.assessed_floor, policy.assessed or 0.0)
    if card.assessed < assessed:
        yield Failure("assessed", "total", assessed, card.assessed)
    if policy.traceable is not None and traceable < policy.traceable:
        yield Failure("traceable", "total", policy.traceable, traceable)
    if policy.total is not None and card.total_if_na_zero < policy.total <= card.total:
        yield Failure("total-na-zero", "total", policy.total, card.total_if_na_zero)
    wanted = tuple(_asked(card, policy, rubric))
    names = {name for _, name, _ in wanted}
    nodes = {node.id: node for node in card.root.walk() if node.id in names}
    for rule, name, asked in wanted:
        node = nodes.get(name)
        # Compared unrounded: 59.96 points show as 60.0 and still fall short of 60.
        if node is not None and node.score < asked:
            yield Failure(rule, name, asked, node.score)


def _within_scope(scope: float | None, policy: Policy) -> Iterator[Failure]:
    """Where the score within the plan's own scope falls short; without a scope nothing shows that it does not."""
    if policy.scope is None:
        return
    if scope is None:
        yield Failure("no-scope", "scope", 1, 0)
    elif scope < policy.scope:
        yield Failure("scope", "scope", policy.scope, scope)


def _uncommitted(counts: Counts, policy: Policy) -> Iterator[Failure]:
    """Where the commitment falls short. With too few tasks it is not rated, and no demand on it is met."""
    if not policy.judges_commitment:
        return
    if not counts.rated:
        yield Failure("too-few-tasks", "commitment", FEWEST_TASKS, counts.tasks)
        return
    if policy.commitment is not None and counts.value < policy.commitment:
        yield Failure("commitment", "commitment", policy.commitment, counts.value)
    for question, least in policy.answered.items():
        share = counts.shares[QUESTIONS.index(question)]
        if share < least:
            yield Failure("answered", question, least, share)


def unreviewed(part: float | None, policy: Policy) -> Iterator[Failure]:
    """Where too few claims and answers are confirmed; `part` is None where nobody has reviewed the plan."""
    if policy.min_confirmed is not None:
        if part is None:
            yield Failure("not-reviewed", "reviews", 1, 0)
        elif part < policy.min_confirmed:
            yield Failure("confirmed", "reviews", policy.min_confirmed, part)


def doubtful(count: int, policy: Policy) -> Iterator[Failure]:
    """That findings on claims stand, where the policy judges what is quoted: a quote does not show what it serves."""
    if count and policy.basis == "quoted" and not policy.allow_doubtful_claims:
        yield Failure("doubtful-claims", "claims", 0, count)


def left_out(units: int, policy: Policy) -> Iterator[Failure]:
    """That headed units of the document are missing, where commitment is judged: leaving tasks out raises none."""
    if units and policy.basis != "claimed" and policy.judges_commitment:
        yield Failure("missing-units", "tasks", 0, units)


def fewer_answers(was: Mapping[str, float], counts: Counts) -> Iterator[Failure]:
    """Where the plan has fewer tasks or answers than in the baseline: a share must not rise by leaving tasks out."""
    now = tally(counts)
    for name, before in was.items():
        if name in now and now[name] < before:
            yield Failure("fewer", name, before, now[name])


def _asked(card: Scorecard, policy: Policy, rubric: Rubric) -> Iterator[tuple[GateRule, str, float]]:
    if policy.total is not None:
        yield "total", "total", policy.total
    if policy.every_dimension is not None:
        names = [child.id for child in card.root.children if child.id not in policy.nodes]
        yield from (("every-dimension", name, policy.every_dimension) for name in names)
    for name, asked in policy.nodes.items():
        yield "node", name, asked
    for dimension in rubric.dimensions:
        for criterion in dimension.all_criteria:
            if criterion.must is not None:
                yield "must", criterion.id, criterion.must
