"""Where the list of a task's bodies ends, so that a line to paste can be put behind its last words."""

import re
from functools import cache
from typing import NamedTuple

from nqpf.base.language import Language
from nqpf.documents.document import Extent
from nqpf.drafting.bodies import roles
from nqpf.drafting.bodies.brackets import Brackets
from nqpf.plan.bodies import ANSWERABLE
from nqpf.report.annotations.convention import labelled

_LONGEST = 40
"""Characters of the last words that are quoted, but for an English word that this would cut."""


class Beside(NamedTuple):
    """The last words of a list of bodies, and whether it stands in brackets."""

    words: str
    bracketed: bool


def beside(text: str, language: Language) -> Beside | None:
    """The end of the last list in a task's text, with what else is in it (完成时限：2027年底); None without one."""
    at = _last(text, language)
    if at < 0:
        return None
    line = Extent(text.rfind("\n", 0, at) + 1, text.find("\n", at) if "\n" in text[at:] else len(text))
    bracket = Brackets(text, line).around(at)
    start, end = bracket or Extent(at, line.end)
    if bracket is None:
        behind = max((span.end for span in labelled(text, Extent(start, end), language)), default=at)
        stop = _stop().search(text, behind, end)
        end = stop.start() if stop else end
    return Beside(_tail(text[start:end]), bracket is not None)


def _last(text: str, language: Language) -> int:
    """Where the last label of bodies that answer for the task begins; -1 without one."""
    pattern = roles.label() if language == "zh" else roles.english_label()
    labels = (found.start() for found in pattern.finditer(text) if roles.role_of(found) in ANSWERABLE)
    return max(labels, default=-1)


def _tail(said: str) -> str:
    """The last words of a list: its last name, or as much of it as will do."""
    said = said.rstrip(" \t\u3000；;，,。")
    name = said.rstrip(".")
    last = _parts().split(name)[-1]
    if len(last) > _LONGEST:
        last = last[-_LONGEST:].partition(" ")[2] or last[-_LONGEST:]
    return last + said[len(name) :]


@cache
def _stop() -> re.Pattern[str]:
    """The end of a sentence: a Chinese full stop, or what stands behind an English one."""
    return re.compile(r"(?=。)|(?<=\.)(?<!\bDept\.)(?<!\bCo\.)(?<!\bSt\.)(?<!\bDr\.)(?= |\Z)")


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(r"[、，；：:;|\n]\s*|, ")
