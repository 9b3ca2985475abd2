"""Names of sheets: what spreadsheets allow of a body's name, each once."""

import re
from collections.abc import Iterable

from nqpf.base.safe import plain

_MOST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\：＊？／＼［］']")
_RESERVED = frozenset({"history", ""})


def sheet_names(names: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """A name of a sheet for each: of 31 characters at most, without those that are forbidden, none twice."""
    used = {name.casefold() for name in taken} | _RESERVED
    made = []
    for name in names:
        # Spreadsheets count UTF-16, in which a rare character takes two.
        stem = _cut(" ".join(_FORBIDDEN.sub(" ", plain(name)).split()) or "-", _MOST)
        chosen, number = stem, 1
        while chosen.casefold() in used:
            number += 1
            mark = f" ({number})"
            chosen = _cut(stem, _MOST - len(mark)) + mark
        used.add(chosen.casefold())
        made.append(chosen)
    return made


def _cut(name: str, most: int) -> str:
    while len(name.encode("utf-16-le")) > 2 * most:
        name = name[:-1]
    return name.rstrip()
