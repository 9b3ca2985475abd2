"""A measured value as a plan states it: one number or a range, and how it is meant."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from nqpf.base.language import Text
from nqpf.plan.quantity.comparator import Comparator
from nqpf.plan.quantity.measurement import parse_measurement, read_measurement, stated_unit
from nqpf.plan.quantity.numerals import NUMBER, QuantityError, normalise, quoted, read_figure, wording

_HINT = Text("write one number or one range, such as 5-8", "请写一个数字或一个区间，如 5-8")
# A unit may stand before the mark, and a word such as 约 behind it: 5家至约8家.
_TO = re.compile(r"(?P<unit>[^0-9]{0,12}?) ?(?:-|—+|~+|至|到|(?<![a-z])to(?![a-z])) ?(?=[^0-9+-]{0,8}[+-]?[0-9])", re.I)
_AND = re.compile(r"(?P<unit>[^0-9]{0,12}?) and (?=[^0-9]{0,8}[0-9])", re.I)
_FROM = re.compile(r"(?:从|由|(?<![a-z])(?:from|between)(?![a-z])) ?", re.I)


@dataclass(frozen=True, slots=True)
class Reading:
    """A measured value: `amount` in the base of its unit (ratio for %, yuan for 亿元), and as written.

    A range has both ends, `low` and `high`; `amount` is the one that counts, by default the lower one.
    """

    amount: Decimal
    written: str
    comparator: Comparator = ""
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def is_range(self) -> bool:
        """Whether it has two ends."""
        return self.high is not None

    @property
    def worded(self) -> Text:
        """As its author wrote it, fit to be shown; a comparator that was given beside the number comes with it."""
        said = wording(self.written)
        if not self.comparator or read_comparator(self.written):
            return said
        before = COMPARATOR_TITLES[self.comparator]
        return Text(f"{before.en} {said.en}", f"{before.zh}{said.zh}")

    @property
    def stated_unit(self) -> str:
        """The unit that is written beside the number; of a range, beside either end; empty for a bare number."""
        ends = split_range(normalise(self.written, _HINT))
        return stated_unit(ends[0] if ends else self.written)

    def __str__(self) -> str:
        """As its author wrote it; else as a Chinese plan would."""
        return self.worded.zh

    def counting(self, direction: Literal["up", "down"]) -> "Reading":
        """The same, where the weaker end of a range counts: the lower one where more is better, else the upper one."""
        end = self.low if direction == "up" else self.high
        return self if end is None else replace(self, amount=end)


COMPARATOR_TITLES: Mapping[Comparator, Text] = MappingProxyType(
    {
        "reach": Text("reach", "达到"),
        "over": Text("over", "超过"),
        "at_least": Text("at least", "不低于"),
        "about": Text("about", "约"),
        "at_most": Text("at most", "不超过"),
        "under": Text("under", "低于"),
    }
)


def read_comparator(written: str) -> Comparator:
    """How a number is meant, by the words written beside it; empty where they do not say, or there is no number."""
    try:
        return read_figure(normalise(written, _HINT), _HINT).comparator
    except QuantityError:
        return ""


def parse_reading(raw: str | int | float, unit: str) -> Reading:
    """The value that `raw` states, in the base of `unit`: a number, or a range such as 5-8家 or "between 5 and 8".

    Raises QuantityError for what :func:`parse_measurement` refuses, and for a range that runs backwards.
    """
    written = str(raw)
    if not isinstance(raw, str):
        return Reading(parse_measurement(raw, unit), written)
    text = normalise(raw, _HINT)
    ends = split_range(text)
    if ends is None:
        amount, comparator = read_measurement(text, unit)
        return Reading(amount, written, comparator)
    (low, before), (high, behind) = (read_measurement(end, unit) for end in ends)
    refuse_backwards(low, high, written)
    return Reading(low, written, before or behind, low, high)


def refuse_backwards(low: Decimal, high: Decimal, written: str) -> None:
    """Raise QuantityError for a range whose lower end is above its upper one."""
    if low > high:
        raise QuantityError(
            Text(en=f"the range '{quoted(written)}' runs backwards", zh=f"区间“{quoted(written)}”上下限颠倒"),
            Text("write the smaller number first", "请把较小的数写在前面"),
        )


def split_range(text: str) -> tuple[str, str] | None:
    """The two ends of a range in a normalised text, each with the unit that may stand at one only; None for no range.

    5-8家 has the ends 5家 and 8家, CNY 5-8 million has CNY 5 million and CNY 8 million.
    """
    first = NUMBER.search(text)
    if first is None:
        return None
    before, after = text[: first.start()], text[first.end() :]
    to = _TO.match(after) or (_AND.match(after) if "between" in before.casefold() else None)
    if to is None:
        return None
    before = _FROM.sub("", before)
    upper = after[to.end() :]
    second = NUMBER.search(upper)
    assert second is not None  # the pattern has seen its digit
    unit = to["unit"] or upper[second.end() :]
    return f"{before}{first[0]}{unit}", f"{before}{upper}"
