"""What is wrong with an input, said in a way that lets its author mend it."""

from collections.abc import Iterable
from dataclasses import dataclass

from nqpf.language import NO_TEXT, Language, Text
from nqpf.source import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: where it stands, what it is, and how to mend it."""

    span: Span
    message: Text
    hint: Text = NO_TEXT

    def in_language(self, language: Language) -> str:
        """`file:line:column: message (hint)` on one line."""
        hint = self.hint.in_language(language)
        opening, closing = ("（", "）") if language == "zh" else (" (", ")")
        return f"{self.span}: {self.message.in_language(language)}" + (f"{opening}{hint}{closing}" if hint else "")


class InputError(Exception):
    """An input cannot be used. Carries every problem found, in the order of their places (exit code 2)."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep each problem once, sorted by its place."""
        unique = dict.fromkeys(problems)
        self.problems = tuple(sorted(unique, key=lambda problem: (problem.span, problem.message.en)))
        super().__init__("; ".join(problem.in_language("en") for problem in self.problems))


class Refused(ValueError):
    """One value cannot be used as written. Whoever knows its place turns this into a :class:`Problem`."""

    def __init__(self, message: Text, hint: Text = NO_TEXT) -> None:
        """Keep what is wrong and how to mend it, in both languages."""
        self.message, self.hint = message, hint
        super().__init__(message.en)
