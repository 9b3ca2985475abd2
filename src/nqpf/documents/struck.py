"""What a Markdown text has and does not show: comments, and what is struck out."""

import re
from functools import cache


def without_struck(text: str) -> str:
    """The text without what it does not show."""
    return _unseen().sub("", text) if _may_have(text) else text


def blanked(text: str) -> str:
    """The same with blanks in its place, so that lines and offsets stay what they are."""
    return _unseen().sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text) if _may_have(text) else text


def _may_have(text: str) -> bool:
    return "~~" in text or "<" in text


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(
        r"<!--.*?(?:-->|\Z)|<(?P<tag>del|s|strike)(?:\s[^<>]{0,200})?>.*?(?:</(?P=tag)>|\Z)"
        r"|(?<![~\\])~~(?![~\s])(?:[^~\n]|\n(?!\n)){1,2000}~~(?!~)",
        re.IGNORECASE | re.DOTALL,
    )
