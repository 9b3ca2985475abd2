"""The task breakdown table: a row an action under its task, as the document says it."""

from nqpf.report.tasks.build import tasks_of
from nqpf.report.tasks.view import TaskTable

__all__ = ["TaskTable", "tasks_of"]
