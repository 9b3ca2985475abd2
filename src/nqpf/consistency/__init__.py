"""Consistency checks: of the plan, and with the documents it cites (method, section 6). Never in the score.

To add a rule, write its file and add one line to `RULES`.
"""

from collections.abc import Mapping
from types import MappingProxyType

from nqpf.base.severity import SEVERITIES, Setting, Severity
from nqpf.consistency import (
    document_unread,
    facet_not_named,
    indicator_without_measure,
    measure_without_indicator,
    milestones_not_monotone,
    near_duplicate,
    no_horizon,
    one_owner,
    one_quote_many_claims,
    outside_horizon,
    over_budget,
    percent_or_fraction,
    problem_unanswered,
    quote_not_found,
    repeated_claims,
    reversed_dates,
    target_not_beyond_baseline,
    two_units,
    two_values,
    uniform,
    unusual_type,
    vague_quantifier,
    wrong_direction,
    wrong_unit,
)
from nqpf.consistency.rule import Conflict, Finding, Rule
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView

__all__ = [
    "RULES",
    "SEVERITIES",
    "Conflict",
    "Finding",
    "Rule",
    "Setting",
    "Severity",
    "check_consistency",
]

RULES: tuple[Rule, ...] = (
    document_unread.RULE,
    facet_not_named.RULE,
    indicator_without_measure.RULE,
    measure_without_indicator.RULE,
    milestones_not_monotone.RULE,
    near_duplicate.RULE,
    no_horizon.RULE,
    one_owner.RULE,
    one_quote_many_claims.RULE,
    outside_horizon.RULE,
    over_budget.RULE,
    percent_or_fraction.RULE,
    problem_unanswered.RULE,
    quote_not_found.RULE,
    repeated_claims.RULE,
    reversed_dates.RULE,
    target_not_beyond_baseline.RULE,
    two_units.RULE,
    two_values.RULE,
    uniform.RULE,
    unusual_type.RULE,
    vague_quantifier.RULE,
    wrong_direction.RULE,
    wrong_unit.RULE,
)
"""Every rule, in the order of their ids."""

_NONE: Mapping[str, Setting] = MappingProxyType({})


def check_consistency(
    view: PlanView, documents: Documents, settings: Mapping[str, Setting] = _NONE
) -> tuple[Finding, ...]:
    """What every rule that is not set to `off` finds, rule by rule."""
    found = []
    for rule in RULES:
        severity = settings.get(rule.id, rule.severity)
        if severity != "off":
            found += [Finding(rule.id, severity, *conflict) for conflict in rule.find(view, documents)]
    return tuple(found)
