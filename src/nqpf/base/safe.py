"""Plan text on its way to a reader: nothing in it may act on the terminal or the page."""

import re
import unicodedata

# Joiners are kept, for scripts and emoji that need them; all other format characters could hide text.
_JOINERS = frozenset("\u200c\u200d")
_UNSHOWN = frozenset(("Cc", "Cf", "Cs", "Cn", "Co"))
_LONGEST = 400
_DEEPEST = 60
# What build servers obey wherever it is in a log: `##[…]`, `##vso[…]`, `##teamcity[…]`.
_COMMAND = re.compile(r"##(?=\w*\[)")

# What parts a word of a command or means something to a shell, and what does so within double quotes, too.
# As text: compiled where a command is reported, and not at every start.
_QUOTED = r"""[\s"'$`!&|;<>(){}\[\]*?#~^]"""
_OBEYED = r"""["$`!]"""

# One set of characters first, which is searched for much faster than a choice; a # is then looked at more closely.
ACTIVE = re.compile(r"[#\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff](?:(?<!#)|(?<=##)(?=\w*\[))")
"""What could turn or break the lines of a terminal that shows a file, what a build server obeys in its log, and halves
of characters, which UTF-8 cannot say; formats that can write it escaped, do."""


def plain(text: str, longest: int = _LONGEST) -> str:
    """One line of text without control, format, direction and unpaired characters, cut where it is overlong."""
    if text.isprintable() and "  " not in text and len(text) <= longest and "##" not in text:
        return text.strip()  # nearly every text: nothing in it has to go
    kept: list[str] = []
    for char in text:
        if char.isspace():
            if kept and kept[-1] != " ":
                kept.append(" ")
        elif char in _JOINERS or unicodedata.category(char) not in _UNSHOWN:
            kept.append(char)
        if len(kept) > longest + 1:
            break
    line = unobeyed("".join(kept).rstrip())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def piece(text: str) -> str:
    """As :func:`plain`, of a part of a sentence: a blank at either end of it stays, as one."""
    said = plain(text)
    if not said:
        return " " if text[:1].isspace() else ""
    return f"{' ' * text[0].isspace()}{said}{' ' * text[-1].isspace()}"


def set_in(line: str, longest: int = 4000) -> tuple[int, str]:
    """A line that is set in: the blanks before it, and the rest of it as :func:`plain` leaves it."""
    said = plain(line, longest)
    return (min(len(line) - len(line.lstrip(" ")), _DEEPEST) if said else 0), said


def typed(path: str) -> str:
    """A path as it is typed in a command: in quotes where a shell would take it apart or obey something in it."""
    if not re.search(_QUOTED, path):
        return path
    # Windows knows double quotes alone; what is obeyed within them is in names for no good reason.
    return "'" + path.replace("'", "'\\''") + "'" if re.search(_OBEYED, path) else f'"{path}"'


def unobeyed(text: str) -> str:
    """Text in which build servers find no command of theirs, wherever it is in a log."""
    return _COMMAND.sub("## ", text)
