"""Words that say how a number is meant: 达到, 超过, 不低于, 约, 不超过, at least, about, up to."""

import re
from typing import Literal, get_args

Comparator = Literal["reach", "over", "at_least", "about", "at_most", "under", ""]
"""How a number is meant; empty where nothing is said."""
COMPARATORS: tuple[Comparator, ...] = get_args(Comparator)

# Longer words stand before the shorter ones that they contain.
LEADING = re.compile(
    r"(?P<at_most>不超过|至多|最多|不(?:高于|多于|大于)|≤=?|<=|\b(?:at most|up to|(?:no|not) more than)\b\.?)"
    r"|(?P<at_least>至少|不(?:低于|少于|小于)|≥=?|>=|\b(?:at least|(?:no|not) (?:less|fewer) than)\b\.?)"
    r"|(?P<about>约为|大约|大概|约|接近|近|[~≈]=?|\b(?:about|approximately|approx|around|nearly)\b\.?)"
    r"|(?P<over>超过|超|突破|高于|多于|大于|>|\b(?:over|above|more than)\b\.?)"
    r"|(?P<under>低于|少于|小于|<|\b(?:under|below|(?:less|fewer) than)\b\.?)"
    r"|(?P<reach>达到|达)",
    re.IGNORECASE | re.ASCII,
)
TRAILING = re.compile(
    r" ?(?:(?P<about>左右|上下|or so)|(?P<at_least>以上|or (?:more|above))|(?P<at_most>以下|以内|or (?:less|below)))$",
    re.IGNORECASE | re.ASCII,
)


def comparator_of(before: str, after: str) -> Comparator:
    """What the words before and after a number say of it; of two, the one that says more than 达到."""
    leading = [found.lastgroup for found in LEADING.finditer(before)] if before else []
    trailing = [found.lastgroup for found in TRAILING.finditer(after)] if after else []
    said = [name for name in (*leading, *trailing) if name != "reach"] or leading
    return next((known for known in COMPARATORS if said and known == said[0]), "")
