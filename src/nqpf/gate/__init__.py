"""Scores, findings and a policy become a verdict: does a plan pass, and if not, why."""

from nqpf.gate.judge import Failure, GateRule, fewer_answers, judge, too_grave, unassessed, unconfirmed
from nqpf.gate.policy import Policy
from nqpf.gate.regression import Cause, Regression, ScoreChange, regression_of
from nqpf.gate.waivers import Granted, Waivers, sort_out

__all__ = [
    "Cause",
    "Failure",
    "GateRule",
    "Granted",
    "Policy",
    "Regression",
    "ScoreChange",
    "Waivers",
    "fewer_answers",
    "judge",
    "regression_of",
    "sort_out",
    "too_grave",
    "unassessed",
    "unconfirmed",
]
