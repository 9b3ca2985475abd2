"""Changes whose verb stands before the name of what changes: 新增示范农场5家, 降低用水成本20%."""

import re
from dataclasses import replace
from functools import cache

from nqpf.drafting.figures import Mention, loads


@cache
def _moves() -> re.Pattern[str]:
    return re.compile(
        r"(?:\A|[年，、 ]|累计|力争|每年|预计|确保|[全我][省市县区州]|全集团|本市)"
        r"(?P<verb>新增|净增|提高|提升|增加|增长|降低|减少|下降|压减|缩短|压缩)"
        r"(?!长|值|量|速|幅|到|至)"
    )


@cache
def _reaches() -> re.Pattern[str]:
    return re.compile("[达到至为]|保持|稳定")


def as_change(text: str, mention: Mention, said: str) -> Mention:
    """A change whose verb stands before the name: 新增示范农场5家, 降低用水成本20%; a level that is reached is none."""
    found = _moves().search(said) if mention.value else None
    counts = mention.unit != "%" and not mention.lasts
    if found is None or _reaches().search(text, mention.extent.start, mention.figure.start):
        return mention
    falls = found["verb"] in "降低减少下降压减缩短压缩"
    if counts and not falls and found["verb"] not in ("新增", "净增", "增加"):
        return mention
    change = replace(mention, value="", change=f"{found['verb']}{mention.value}", falls=falls)
    return change if loads(change) else mention


def carried(mention: Mention, earlier: Mention) -> Mention:
    """A change by the verb of the one listed before it: 新增示范农场5家、共享温室20座."""
    verb = next((verb for verb in ("新增", "净增") if earlier.change.startswith(verb)), "")
    if not verb or not mention.value or mention.unit == "%" or mention.lasts:
        return mention
    change = replace(mention, value="", change=f"{verb}{mention.value}")
    return change if loads(change) else mention
