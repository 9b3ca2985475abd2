"""What is wrong with an input, as views tell it, and with plans that are taken together."""

from nqpf.base.errors import Problem
from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.base.source import Span
from nqpf.report.check.view import ProblemView
from nqpf.report.words.marks import aside

_LONGEST = 1000


def problem_view(problem: Problem) -> ProblemView:
    """A problem with its place."""
    span = problem.span
    return ProblemView(span.file, span.line, span.column, problem.message, problem.hint)


def named_twice(path: str, earlier: str) -> Problem:
    """What to say of a plan with the same bytes as an earlier one: each counts once."""
    message = Text("this plan is listed twice", "规划重复")
    return Problem(Span(path), message, Text(f"the same as {earlier}", f"与 {earlier} 内容相同"))


def problem_place(problem: ProblemView) -> str:
    """Where a problem stands, as editors link it."""
    path = plain(problem.file, _LONGEST)
    return f"{path}:{problem.line}:{problem.column}" if problem.line else path


def problem_sentence(problem: ProblemView, language: Language) -> str:
    """A problem in one line: where, what, and how to fix it."""
    said, hint = (plain(text.in_language(language), _LONGEST) for text in (problem.message, problem.hint))
    return f"{problem_place(problem)}: {said}{aside(hint, language)}"
