"""What is wrong with an input, as views tell it, and with plans that are taken together."""

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.report.check.view import ProblemView


def problem_view(problem: Problem) -> ProblemView:
    """A problem with its place."""
    span = problem.span
    return ProblemView(span.file, span.line, span.column, problem.message, problem.hint)


def named_twice(path: str, earlier: str) -> Problem:
    """What to say of a plan with the same bytes as an earlier one: each counts once."""
    message = Text("this plan is listed twice", "规划重复")
    return Problem(Span(path), message, Text(f"the same as {earlier}", f"与 {earlier} 内容相同"))
