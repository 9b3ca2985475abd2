"""The report: one frozen, versioned view of a scored plan. Renderers read it and compute nothing."""

from nqpf.report.score.build import build_report
from nqpf.report.score.view import Report

__all__ = ["Report", "build_report"]
