"""Plan text on its way to a reader: nothing in it may act on the terminal or the page."""

import unicodedata

# Characters that turn the reading direction; a plan could make a line read otherwise than it is.
_BIDI = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LONGEST = 400


def plain(text: str, longest: int = _LONGEST) -> str:
    """One line of text without control, direction and unpaired characters, cut where it is overlong."""
    kept = "".join(
        " " if c.isspace() else c
        for c in text[: longest * 2]
        if c.isspace() or (c not in _BIDI and unicodedata.category(c) not in ("Cc", "Cs", "Cn", "Co"))
    )
    folded = " ".join(kept.split())
    return folded if len(folded) <= longest else folded[: longest - 1] + "…"
