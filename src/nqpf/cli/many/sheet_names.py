"""Names of files for sheets, by the titles of plans: names that every system takes, no two of them alike."""

import re
import unicodedata
from collections.abc import Iterable

from nqpf.base.safe import plain

_LONGEST = 60
"""Characters of a title in a name: 60 of three bytes each leave room for the rest of it on every file system."""
_REFUSED = re.compile(r'[<>:"/\\|?*]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
"""Names of devices on Windows, which are no names of files there, whatever their ending."""


def sheet_names(plans: Iterable[tuple[str, str]]) -> list[str]:
    """A name for the sheet of each plan, given by its title and its id, in their order.

    Plans of one title have their ids in the name, and of one id numbers.
    """
    named = [(_part(title), _part(identity)) for title, identity in plans]
    alike = [title.casefold() for title, _ in named]
    taken: set[str] = set()
    names = []
    for title, identity in named:
        stem = title or identity or "plan"
        if title and alike.count(title.casefold()) > 1 and identity:
            stem = f"{title}-{identity}"
        stem = f"_{stem}" if _RESERVED.fullmatch(stem.partition(".")[0]) else stem
        free, number = stem, 2
        while free.casefold() in taken:
            free, number = f"{stem}-{number}", number + 1
        taken.add(free.casefold())
        names.append(f"{free}.docx")
    return names


def _part(text: str) -> str:
    """As much of a text as a name may hold: no separators, no dots or blanks at its ends."""
    composed = unicodedata.normalize("NFC", plain(text))
    return _REFUSED.sub("-", composed)[:_LONGEST].strip(" .-")
