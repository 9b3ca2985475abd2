"""Cells that somebody filled in in a workbook of the task table, read back as entries of the plan."""

from nqpf.report.tasks.filled.fills import Fill, read_fills
from nqpf.report.tasks.filled.plan import filled_plan

__all__ = ["Fill", "filled_plan", "read_fills"]
