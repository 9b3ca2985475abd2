"""A title for an action, from its clause."""

import re
from functools import cache

MOST = 40
"""Characters that a title should not exceed; one whose clause cannot be shortened by these rules does."""


def title_of(clause: str) -> str:
    """The clause without blanks between Chinese characters, beginning with a capital.

    In a long one an enumeration keeps its first member (A、B、C等平台: A等平台), and an English one loses what
    its last prepositions add.
    """
    title = _blanks().sub("", " ".join(clause.split()))
    title = title[:1].upper() + title[1:]
    while len(title) > MOST:
        shorter = _members().sub(r"\1等", title, count=1)
        if shorter == title:
            shorter = _addition().sub(r"\1\2", title)
        if shorter == title:
            break
        title = _loose_end().sub("", shorter)
    return title


@cache
def _blanks() -> re.Pattern[str]:
    wide = r"[\u2e80-\u9fff\uff00-\uffef]"
    return re.compile(rf"(?<={wide}) (?={wide})")


@cache
def _members() -> re.Pattern[str]:
    return re.compile(r"(?<=[^、，]{4})((?<=.)[^、，]{2,12})(?:、[^、，等]{2,16})+(?:[和与及][^、，等]{2,16})?等")


@cache
def _addition() -> re.Pattern[str]:
    words = "by|in|for|with|to|from|through|at|on|across|under|until|within|so|based|and"
    return re.compile(rf"^(.{{15,}}?),.*$|^(.{{15,}}) (?:{words})\b.*$")


@cache
def _loose_end() -> re.Pattern[str]:
    return re.compile(r"(?<=.{15}) [a-z]+ed$")
