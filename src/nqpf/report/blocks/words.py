"""Words of a report: pieces of text, each with a tone, that a format sets as it can."""

import re
from collections.abc import Iterable
from itertools import zip_longest
from typing import Literal, NamedTuple

from nqpf.base.language import Text, both

Tone = Literal["plain", "strong", "quiet", "good", "fair", "poor", "code"]
"""How a piece of text is set. `good`, `fair` and `poor` judge, and never by colour alone: the words say it, too."""

Audience = Literal["all", "editor", "reader"]
"""Whom a piece is for: who edits the plan file (terminal and CI), who reads the document, or both."""


class Run(NamedTuple):
    """A piece of text. `to` is the id of what it leads to on the same page; formats without links leave it out."""

    text: Text
    tone: Tone = "plain"
    to: str = ""
    audience: Audience = "all"


Words = tuple[Run, ...]
"""A sentence or less, in pieces that follow one another without a blank unless they bring one."""

NO_WORDS: Words = ()


def words(*parts: Text | str | Run | Words, tone: Tone = "plain") -> Words:
    """Put words together; strings read the same in both languages, and `tone` is that of parts without their own."""
    made: list[Run] = []
    for part in parts:
        if isinstance(part, Run):
            made.append(part)
        elif not isinstance(part, str | Text):
            made.extend(part)
        elif part:
            made.append(Run(both(part) if isinstance(part, str) else part, tone))
    return tuple(made)


def sentences(text: Text) -> Words:
    """A long text, each sentence of it a piece of its own: formats cut pieces that are overlong."""
    if not (text.en and text.zh):
        return words(text)
    english = (f"{one} " for one in _EN_ENDS.split(text.en))
    pairs = zip_longest(english, filter(None, _ZH_ENDS.split(text.zh)), fillvalue=" ")
    return tuple(Run(Text(*pair)) for pair in pairs)


_EN_ENDS, _ZH_ENDS = re.compile(r"(?<=[.;?!]) "), re.compile(r"(?<=[。；？！])")


def joined(several: Iterable[Words], between: Text) -> Words:
    """Words one after another with `between` in between; empty ones say nothing."""
    made: list[Run] = []
    for one in several:
        if one:
            made += [Run(between), *one] if made else one
    return tuple(made)


def aside(said: Words) -> Words:
    """Words in brackets, as each language sets them; nothing where there are none."""
    return (Run(Text(" (", "（")), *said, Run(Text(")", "）"))) if said else NO_WORDS


def for_audience(said: Words, audience: Audience) -> Words:
    """The pieces that are meant for that reader."""
    return tuple(run for run in said if run.audience in ("all", audience))


COMMA, SEMICOLON, COLON = Text(", ", "、"), Text("; ", "；"), Text(": ", "：")
