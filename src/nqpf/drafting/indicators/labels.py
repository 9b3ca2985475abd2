"""English lines of indicators: the name before a colon, its values behind it (Plots: 350 by 2028, 640 by 2030)."""

import re
from functools import cache

from nqpf.documents.document import Extent

_GENERIC = (
    r"(?:targets?|goals?|aims?|objectives?|indicators?|baselines?|budget|costs?|funding|time(?:scale|frame|line|table)?"
    r"|deadlines?|dates?|when|by|contact|phone|tel|fax|e-?mail|enquiries|pages?|sources?|notes?"
    r"|(?:action|measure|task|step|phase|theme) .*)"
)
_HEDGES = "from|at least|below|under|over|about|around|up to|all|(?:no )?(?:more|less|fewer) than|down|up|by"


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        r"[ *•–-]{0,6}(?P<name>[A-Z][^:.;!?\n*]{2,90}?)\*{0,2}:\*{0,2} +"
        rf"(?=(?:(?:{_HEDGES}) )*[£€$]?[0-9])"
    )


@cache
def _other() -> re.Pattern[str]:
    return re.compile(rf"{_GENERIC}|.*(?<![A-Za-z0-9])(?:19|20)[0-9]{{2}}(?![0-9]).*", re.IGNORECASE)


def label(text: str, within: Extent) -> Extent | None:
    """The name that heads a line of values; None where a line has none, or its label only says what kind it is."""
    found = _label().match(text, within.start, within.end)
    if found is None or _other().fullmatch(found["name"].strip()):
        return None
    return Extent(found.start("name"), found.end("name"))


@cache
def _money() -> re.Pattern[str]:
    return re.compile(r"(?:\A|[|])[ *•-]*(budget|costs?|funding)[ *]*\Z", re.IGNORECASE)


def money_field(field: str) -> str:
    """The label of a field where it says that money follows; empty where it does not."""
    found = _money().search(field)
    return found[1] if found else ""
