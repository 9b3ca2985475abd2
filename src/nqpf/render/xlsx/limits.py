"""What Excel takes: its limits, as Microsoft's "Excel specifications and limits" has them."""

from nqpf.base.safe import plain

SHEET_NAME = 31
"""Characters of a sheet's name, counted in UTF-16."""
_NOT_IN_NAMES = frozenset("[]:*?/\\")
_RESERVED = frozenset(("history",))
CELL = 32_767
"""Characters of a cell, counted in UTF-16."""
LINKS = 65_530
"""Links of a sheet."""
TITLE = 255
"""Characters of a workbook's title among its properties."""
CHART_TEXT = 255
"""Characters of a chart's title, or of the name of a run of its figures."""


def shortened(text: str, most: int) -> str:
    """The text, cut where it has more UTF-16 characters, never through one of two halves."""
    if len(text) * 2 <= most or _length(text) <= most:
        return text
    cut = text.encode("utf-16-le")[: 2 * (most - 1)].decode("utf-16-le", "ignore")
    return f"{cut}…"


def sheet_name(wanted: str, taken: set[str]) -> str:
    """A name for a sheet as like to `wanted` as Excel allows, and unlike all `taken`, which it joins.

    Excel compares names without regard to case, and keeps `History` to itself.
    """
    allowed = "".join(" " if char in _NOT_IN_NAMES else char for char in plain(wanted))
    base = " ".join(allowed.split()).strip("' ") or "Sheet"
    number, name = 1, shortened(base, SHEET_NAME)
    while name.casefold() in taken | _RESERVED:
        number += 1
        end = f" {number}"
        name = shortened(base, SHEET_NAME - len(end)) + end
    taken.add(name.casefold())
    return name


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
