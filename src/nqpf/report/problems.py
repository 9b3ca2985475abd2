"""What is wrong with an input, as views tell it."""

from nqpf.errors import Problem
from nqpf.report.check_view import ProblemView


def problem_view(problem: Problem) -> ProblemView:
    """A problem with its place."""
    span = problem.span
    return ProblemView(span.file, span.line, span.column, problem.message, problem.hint)
