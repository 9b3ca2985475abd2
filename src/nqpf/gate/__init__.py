"""Scores, findings and a policy become a verdict: does a plan pass, and if not, why."""

from nqpf.gate.judge import (
    Failure,
    GateRule,
    doubtful,
    fewer_answers,
    judge,
    left_out,
    too_grave,
    unassessed,
    unbased,
    unconfirmed,
    unreviewed,
)
from nqpf.gate.judgements import judgements_under
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
    "doubtful",
    "fewer_answers",
    "judge",
    "judgements_under",
    "left_out",
    "regression_of",
    "sort_out",
    "too_grave",
    "unassessed",
    "unbased",
    "unconfirmed",
    "unreviewed",
]
