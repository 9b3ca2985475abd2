"""The plan against itself, and against the documents it cites (method, section 6). Never in the score.

To add a rule, write its file and add one line to `RULES`.
"""

from collections.abc import Mapping
from types import MappingProxyType

from nqpf.cited import Documents
from nqpf.consistency.rule import Conflict, Inconsistency, Rule
from nqpf.items import PlanView
from nqpf.settings import SEVERITIES, Setting, Severity

__all__ = [
    "RULES",
    "SEVERITIES",
    "Conflict",
    "Inconsistency",
    "Rule",
    "Setting",
    "Severity",
    "find_inconsistencies",
]

RULES: tuple[Rule, ...] = ()
"""Every rule, in the order of their ids."""

_NONE: Mapping[str, Setting] = MappingProxyType({})


def find_inconsistencies(
    view: PlanView, documents: Documents, settings: Mapping[str, Setting] = _NONE
) -> tuple[Inconsistency, ...]:
    """What every rule that is not set to `off` finds, in the order of the plan, then of the rules."""
    found = []
    for rule in RULES:
        severity = settings.get(rule.id, rule.severity)
        if severity != "off":
            found += [Inconsistency(rule.id, severity, *conflict) for conflict in rule.find(view, documents)]
    return tuple(found)
