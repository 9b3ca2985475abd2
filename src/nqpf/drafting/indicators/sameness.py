"""Whether two numbers are said of the same thing: names as they are compared, units, values in one spelling."""

import re
from collections import Counter
from functools import cache, lru_cache

from nqpf.drafting.indicators.promises import Promise
from nqpf.plan.quantity import canonical_unit, parse_change, parse_reading

_LEAST = 4
"""Characters of a name that may be the end of a longer one for the same thing."""


@cache
def _idle() -> re.Pattern[str]:
    return re.compile(
        r"\A(?:公司|集团|全集团)|累计|全[省市县区州]|我[省市县区]|本市|年末|领域|总数量?|数量|个数|家数"
        r"|[“”\"'（）() 、的]|(?<=.)数\Z"
    )


@cache
def _idle_en() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:the|that|annual|yearly|total|overall|average|number of|share of)\b|(?<=[a-z]{2})(?:es|ed|s|d|e)\b| "
    )


def plain(title: str) -> str:
    """A title as names are compared: without scope, 累计, 数量 and signs; English without endings."""
    said = _idle().sub("", title) if not title.isascii() else title
    return _idle_en().sub("", said.casefold()) if said.isascii() else said.casefold()


def base(promise: Promise) -> str:
    """The base of a promise's unit; of a relative change none."""
    return canonical_unit(promise.mention.unit).base


def is_relative(promise: Promise) -> bool:
    """Whether a promise is a change by a share, which says nothing of the unit of what changes."""
    return bool(promise.mention.change) and promise.mention.unit in ("", "%")


def is_longer(one: str, other: str) -> bool:
    """Whether a name has all characters of the other one: 甲领域规上企业, 规上甲企业; but not 国家级苗圃, 省级苗圃."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _LEAST and not Counter(short) - Counter(long)


def amount(promise: Promise) -> str:
    """What a promise's number says, in one spelling: equal for 5家 and 5 家以上."""
    return _read(promise.mention.value, promise.mention.change, promise.mention.unit)


@lru_cache(maxsize=4096)
def _read(value: str, change: str, unit: str) -> str:
    """What a value or change says, in one spelling."""
    if change:
        changed = parse_change(change, unit)
        return f"{changed.kind} {changed.amount:f}"
    read = parse_reading(value, unit)
    return f"{read.amount:f}-{read.high:f}" if read.high is not None else f"{read.amount:f}"
