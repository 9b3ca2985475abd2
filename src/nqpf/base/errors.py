"""What is wrong with an input, said in a way that lets its author fix it."""

import errno
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from nqpf.base.language import NO_TEXT, Language, Text
from nqpf.base.safe import plain
from nqpf.base.source import Span

_LONGEST = 4000
MOST_PROBLEMS = 50
"""So many problems are reported at once; a reader fixes those first."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: where it stands, what it is, and how to fix it."""

    span: Span
    message: Text
    hint: Text = NO_TEXT

    @property
    def file(self) -> str:
        """The file it stands in, as it was named."""
        return self.span.file

    @property
    def line(self) -> int:
        """Its line, from 1; 0 means the file as a whole."""
        return self.span.line

    @property
    def column(self) -> int:
        """Its column in code points, from 1; 0 means the file as a whole."""
        return self.span.column

    def in_language(self, language: Language) -> str:
        """`file:line:column: message (hint)` on one line."""
        # Whatever of the input a message quotes, file names included, must not act on terminal or log.
        place = plain(str(self.span), _LONGEST)
        # GitHub takes a line of a log that begins with `::` for a command; the same file has another name, too.
        place = f"./{place}" if place.startswith("::") else place
        said = f"{place}: {plain(self.message.in_language(language), _LONGEST)}"
        hint = plain(self.hint.in_language(language), _LONGEST)
        opening, closing = ("（", "）") if language == "zh" else (" (", ")")
        return said + (f"{opening}{hint}{closing}" if hint else "")


class InputError(Exception):
    """An input cannot be used. Carries every problem found, in the order of their places (exit code 2)."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep each problem once, sorted by its place; of very many the first, and that there are more."""
        unique = sorted(dict.fromkeys(problems), key=lambda problem: (problem.span, problem.message.en))
        self.problems = tuple(unique[:MOST_PROBLEMS])
        if len(unique) > MOST_PROBLEMS:
            told = Text(
                f"showing the first {MOST_PROBLEMS} problems; there are more",
                f"此处列出前 {MOST_PROBLEMS} 处问题，另有更多",
            )
            self.problems += (Problem(Span(unique[-1].span.file), told),)
        super().__init__("; ".join(problem.in_language("en") for problem in self.problems))

    def __reduce__(self) -> tuple[Any, ...]:
        """Sent from one process to another, it stays as it is: what was made of its problems is not made twice."""
        return type(self), ((),), {"problems": self.problems, "args": self.args}


def refuse(problems: Iterable[Problem]) -> None:
    """Raise :class:`InputError` if there are problems; no more of them are found than will be reported, and one.

    Each may come with a hint that takes its time: finding all of a hundred thousand would take minutes.
    """
    found = list(islice(problems, MOST_PROBLEMS + 1))
    if found:
        raise InputError(found)


_REASONS = {
    errno.ENOENT: "文件或目录不存在",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EISDIR: "这是目录，不是文件",
    errno.ENOTDIR: "路径中有一段不是目录",
    errno.ENOSPC: "磁盘空间不足",
    errno.EROFS: "文件系统为只读",
    errno.ENAMETOOLONG: "文件名过长",
    errno.ELOOP: "链接循环引用",
}
"""What the system says in Chinese of what happens to people; it says the rest in English."""


def reason_of(error: OSError) -> Text:
    """Why the system did not do what it was asked: in its own words, else in the error's, else by its name."""
    reason = error.strerror or str(error) or type(error).__name__
    return Text(reason, _REASONS.get(error.errno or 0, reason))


class InputWarning(UserWarning):
    """An input was read in a way that its author may not expect; `problem` says where and how, in both languages."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem."""
        super().__init__(problem)
        self.problem = problem

    def __str__(self) -> str:
        """The problem in English, with its place."""
        return self.problem.in_language("en")


class Refused(ValueError):
    """One value cannot be used as written. Whoever knows its place turns this into a :class:`Problem`."""

    def __init__(self, message: Text, hint: Text = NO_TEXT) -> None:
        """Keep what is wrong and how to fix it, in both languages."""
        self.message, self.hint = message, hint
        super().__init__(message.en)
