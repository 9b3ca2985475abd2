"""What stands in a cell of a table of indicators: a name with its unit, or a number alone."""

import re
from functools import cache

from nqpf.documents.document import Extent
from nqpf.drafting.figures import Mention, find_mentions
from nqpf.drafting.indicators.names import tidy
from nqpf.plan.quantity import QuantityError, parse_change, parse_reading

_LONGEST = 40
"""Characters of a cell that is a number; a longer one is a sentence."""


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"[（(]([^（）()]{1,12})[)）] *\Z")


@cache
def _number_before() -> re.Pattern[str]:
    return re.compile(r" *(?:[0-9]{1,3}[.、． ]+|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[①-⑳])")


@cache
def _frame() -> re.Pattern[str]:
    return re.compile(r"[〔\[［【(（] *([^〕\]］】)）]{1,20}?) *[〕\]］】)）]")


def title_of(said: str) -> tuple[str, str]:
    """The name in a cell without its number, and the unit that stands in brackets behind it."""
    said = _number_before().sub("", said, count=1).strip()
    found = _bracketed().search(said)
    if found:
        try:
            parse_reading(f"1{found[1]}", found[1])
        except QuantityError:
            return tidy(said), ""
        return tidy(said[: found.start()]), found[1].strip()
    return tidy(said), ""


def value_of(said: str, extent: Extent, unit: str, grows: bool) -> Mention | None:
    """The number of a cell as a level or a change; None where there is none that can be read (—, 完成, …)."""
    said = " ".join(_frame().sub(r"\1", said).split())
    if not said or not any(char.isdigit() for char in said) or len(said) > _LONGEST:
        return None
    if grows and said.strip("-").replace(".", "").rstrip("%").isdigit():
        change = f"年均增长{said.rstrip('%')}%"
        return Mention(extent, extent, "", change, unit)
    if not unit:
        alone = next(find_mentions(said, Extent(0, len(said))), None)
        unit = alone.unit if alone and alone.value else ""
    falls = (
        said.startswith(("≤", "<", "不高于", "不超过", "低于", "below", "under", "at most"))
        or "以下" in said
        or "以内" in said
    )
    for value, change in ((said, ""), ("", said)):
        try:
            if value:
                parse_reading(value, unit)
            else:
                falls = parse_change(change, unit).amount < 0
        except QuantityError:
            continue
        return Mention(extent, extent, value, change, unit, falls)
    return None
