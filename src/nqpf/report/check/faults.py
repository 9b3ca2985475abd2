"""A problem of a file as reports say it."""

from nqpf.base.language import Language
from nqpf.base.safe import plain
from nqpf.report.check.view import ProblemView
from nqpf.report.words.marks import aside

_LONGEST = 1000


def problem_place(problem: ProblemView) -> str:
    """Where a problem stands, as editors link it."""
    path = plain(problem.file, _LONGEST)
    return f"{path}:{problem.line}:{problem.column}" if problem.line else path


def problem_sentence(problem: ProblemView, language: Language) -> str:
    """A problem in one line: where, what, and how to fix it."""
    said, hint = (plain(text.in_language(language), _LONGEST) for text in (problem.message, problem.hint))
    return f"{problem_place(problem)}: {said}{aside(hint, language)}"
