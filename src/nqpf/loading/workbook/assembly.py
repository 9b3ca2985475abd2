"""A workbook becomes the value that a plan file would hold, with the cell of everything in it."""

from typing import Any, NamedTuple

from nqpf.base.errors import MOST_PROBLEMS, InputError, Problem
from nqpf.loading.plan.plan import validate_plan
from nqpf.loading.workbook.gathering import Gathering
from nqpf.loading.workbook.grid import read_grids
from nqpf.loading.workbook.places import Places
from nqpf.plan.items import PlanView
from nqpf.rubric.model import Rubric


class WorkbookPlan(NamedTuple):
    """A plan that was read from a workbook, the value that its YAML holds, and what was not read."""

    view: PlanView
    value: dict[str, Any]
    positions: Places
    warnings: tuple[Problem, ...]


def load_workbook_plan(data: bytes, name: str, rubric: Rubric) -> WorkbookPlan:
    """Read a plan that is to be scored against `rubric` from the workbook `data`; `name` is the file's.

    Raises :class:`InputError` with all problems found, each at its sheet and cell: those of the sheets, and those
    that the same plan would have as YAML; beside them what was not read and might have been, which may be their cause.
    """
    assembly = Gathering(name, rubric)
    assembly.read(read_grids(data, name))
    problems = assembly.problems
    fixable = [warning for warning in assembly.warnings if warning.hint]
    try:
        view = validate_plan(assembly.value, assembly.places, rubric)
    except InputError as error:
        told = {problem.span for problem in problems}
        further = [problem for problem in error.problems if problem.span not in told]
        raise InputError([*fixable, *problems, *further]) from None
    if problems:
        raise InputError([*fixable, *problems])
    return WorkbookPlan(view, assembly.value, assembly.places, tuple(assembly.warnings[:MOST_PROBLEMS]))
