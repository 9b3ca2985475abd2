"""Scores, findings and a policy become a verdict: does a plan pass, and if not, why."""

from nqpf.gate.judge import Failure, Rule, judge, too_grave
from nqpf.gate.policy import Policy
from nqpf.gate.regression import Cause, Change, Regression, compare
from nqpf.gate.waivers import Granted, Waivers, sort_out

__all__ = [
    "Cause",
    "Change",
    "Failure",
    "Granted",
    "Policy",
    "Regression",
    "Rule",
    "Waivers",
    "compare",
    "judge",
    "sort_out",
    "too_grave",
]
