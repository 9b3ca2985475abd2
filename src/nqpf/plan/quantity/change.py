"""Changes as plans promise them: 缩短20%, 年均增长10%左右, 翻一番, 新增3个, 提高5个百分点, by 20 %, doubled."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from nqpf.base.language import Text
from nqpf.plan.quantity.comparator import LEADING, TRAILING, Comparator, comparator_of
from nqpf.plan.quantity.measurement import RATIO, canonical_unit, parse_measurement
from nqpf.plan.quantity.numerals import (
    Numeral,
    QuantityError,
    exact,
    multiply,
    normalise,
    quoted,
    read_figure,
    several_figures,
    squeeze,
    wording,
)
from nqpf.plan.quantity.reading import split_range
from nqpf.plan.quantity.verbs import FACTORS, FALLS, RISES

_HINT = Text(
    "write one change, such as 缩短20%, 年均增长10%, 翻一番, 新增3个, 提高5个百分点 or -20%",
    "请写一个变化幅度，例如 缩短20%、年均增长10%、翻一番、新增3个、提高5个百分点",
)
_YEARLY = re.compile(
    r"(?:年均|每一?年|逐年) ?|年(?=增|减|降)|(?:/|per |every |each |a )(?:年|year|annum)"
    r"|\b(?:annually|yearly|annual)\b",
    re.IGNORECASE | re.ASCII,
)
_RISES = re.compile(rf"(?:同比|累计|平均)?(?:{RISES}|\+)(?:了| ?by)?|\bby", re.IGNORECASE | re.ASCII)
_FALLS = re.compile(rf"(?:同比|累计|平均)?(?:{FALLS}|-)(?:了| ?by)?", re.IGNORECASE | re.ASCII)
_REACHES = re.compile(r"[到至为]$|\bto$", re.IGNORECASE)
_TIMES = ("倍", "times", "fold", "-fold")
_POINTS = "percentage point"
_A_POINT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Change:
    """How much a value is to change, never what it is to become.

    `amount` is signed: of a relative change a share of the reference (-0.2 for 缩短20%, 1 for 翻一番), of an absolute
    one in the base of the indicator's unit. `yearly`: the change is repeated each year (年均增长10%).
    """

    kind: Literal["relative", "absolute"]
    amount: Decimal
    yearly: bool
    written: str
    comparator: Comparator = ""

    @property
    def worded(self) -> Text:
        """As its author wrote it, fit to be shown."""
        return wording(self.written)

    def __str__(self) -> str:
        """As its author wrote it."""
        return self.worded.zh


def parse_change(raw: str | int | float, unit: str) -> Change:
    """The change that `raw` states of an indicator in `unit`; of 8%-10% the weaker end counts.

    A per cent or a multiple is relative, percentage points and anything in the indicator's own unit are absolute.
    Raises QuantityError for a level (提高到80%), for several numbers, and for what is no change.
    """
    if not isinstance(raw, str):
        return Change("absolute", multiply(exact(raw, _HINT), canonical_unit(unit).factor), False, str(raw))
    text = normalise(raw, _HINT)
    yearly = _YEARLY.search(text) is not None
    core = squeeze(_YEARLY.sub("", text)) if yearly else text
    factor = FACTORS.get(squeeze(TRAILING.sub("", LEADING.sub("", core))).casefold())
    if factor is not None:
        return Change("relative", Decimal(factor) - 1, yearly, raw, comparator_of(core, core))
    ends = split_range(core) if not core.startswith("-") else None
    if ends is None:
        kind, amount, comparator = _amount(core, unit)
    else:
        kind, amount, comparator = min((_amount(end, unit) for end in ends), key=lambda read: abs(read[1]))
    return Change(kind, amount, yearly, raw, comparator)


def _amount(text: str, unit: str) -> tuple[Literal["relative", "absolute"], Decimal, Comparator]:
    """Kind, signed amount and comparator of a change with one number."""
    figure = read_figure(text, _HINT)
    sign = _sign(figure, text)
    kind, size = _size(figure, text, unit)
    return kind, multiply(size, Decimal(sign)), figure.comparator


def _size(figure: Numeral, text: str, unit: str) -> tuple[Literal["relative", "absolute"], Decimal]:
    """How much changes, by the unit of its number."""
    own = canonical_unit(figure.rest)
    if figure.rest in _TIMES:
        return "relative", figure.value
    if own.base == RATIO:
        return "relative", multiply(figure.value, own.factor)
    if own.base == _POINTS and canonical_unit(unit).base == RATIO:
        return "absolute", multiply(figure.value, _A_POINT)
    several = several_figures(text, figure.rest, _HINT)
    if several is not None:
        raise several
    return "absolute", parse_measurement(f"{figure.value:f}{figure.rest}", unit)


def _sign(figure: Numeral, text: str) -> int:
    """1 for what rises, -1 for what falls; the number may have a sign of its own on top."""
    if not figure.mark or _RISES.fullmatch(figure.mark):
        return 1
    if _FALLS.fullmatch(figure.mark):
        return -1
    shown = quoted(text)
    if _REACHES.search(figure.mark):
        raise QuantityError(
            Text(f"'{shown}' says what is reached, not how much changes", f"“{shown}”写的是达到的数值，不是变化幅度"),
            Text("write the number in `value:`", "请把数值写在 `value:`"),
        )
    raise several_figures(text, figure.rest, _HINT) or QuantityError(
        Text(f"'{shown}' is not a change that can be read", f"无法把“{shown}”读作变化幅度"), _HINT
    )
