"""Measured values and their units: 35%, 1.2万家, 200亿元."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.plan.quantity.comparator import Comparator
from nqpf.plan.quantity.money import is_currency, money_unit
from nqpf.plan.quantity.numerals import (
    CHINESE_MULTIPLIERS,
    ENGLISH_MULTIPLIERS,
    MULTIPLIERS,
    QuantityError,
    exact,
    multiply,
    normalise,
    power_of_ten,
    quoted,
    read_figure,
    several_figures,
    squeeze,
)
from nqpf.plan.quantity.verbs import ENDS_IN_CHANGE, MULTIPLIES


class Unit(NamedTuple):
    """A unit as a multiple of its `base`: 万台 is 10000 of 台, 亿元 1e8 of "CNY", % 0.01 of "ratio"."""

    base: str
    factor: Decimal


RATIO = "ratio"
"""The base that percentages and per mille are read into."""
_PERCENT = Unit(RATIO, Decimal("0.01"))
_PER_MILLE = Unit(RATIO, Decimal("0.001"))
_PERCENTAGE_POINT = Unit("percentage point", Decimal(1))
_KNOWN = (
    dict.fromkeys(("%", "percent", "per cent", "pct", "百分比", "百分数"), _PERCENT)
    | dict.fromkeys(("‰", "permille", "per mille", "per mill", "千分比", "千分数"), _PER_MILLE)
    | dict.fromkeys(("pp", "p.p.", "percentage point", "percentage points", "百分点", "个百分点"), _PERCENTAGE_POINT)
)

# Chinese units that only look multiplied: kilo-units such as 千瓦 and fractions such as 百万分之一.
# In 万分钟 the 分 begins the word for minutes.
_UNMULTIPLIED = re.compile(r"千(?:瓦|克|米|卡|帕|焦|伏|安|赫|兆|乏|牛|比特|字节)|[十百千万亿]+分(?!钟)")
_MULTIPLIED = re.compile(
    # Atomic: a lone 千万 is not 千 of 万.
    rf"(?P<multiplier>(?>{'|'.join(CHINESE_MULTIPLIERS)}|(?:{'|'.join(ENGLISH_MULTIPLIERS)})(?![A-Za-z]) ?))"
    "(?P<base>.+)",
    re.IGNORECASE | re.ASCII,
)

_QUOTATION_MARKS = "“”„‟‘’\"'「」『』"
_UNIT_HINT = Text(
    en="write a short unit in plain characters, such as %, 家, 亿元 or kWh",
    zh="请用普通字符写简短的单位，例如 %、家、亿元、千瓦时",
)


@lru_cache(maxsize=1024)
def canonical_unit(unit: str) -> Unit:
    """What `unit` is a multiple of, so that two spellings of one unit can be compared.

    Only a multiplier at the front is taken off. The rest, also of a compound unit such as 吨标准煤/万元, is
    kept as the name of the base. Raises QuantityError for a text too long to be a unit.
    """
    text = squeeze(normalise(unit, _UNIT_HINT).strip(_QUOTATION_MARKS))
    if known := _KNOWN.get(text.casefold()):
        return known
    money = money_unit(text)
    if money and money[0]:
        return Unit(*money)
    match = _MULTIPLIED.fullmatch(text)
    if match is None or _UNMULTIPLIED.match(text):
        return Unit(text, Decimal(1))
    return Unit(match["base"], power_of_ten(MULTIPLIERS[match["multiplier"].strip().casefold()]))


def parse_measurement(raw: str | int | float, unit: str) -> Decimal:
    """The value that `raw` states, in the base of `unit`: 35 in % is 0.35, 200 in 亿元 is 20000000000.

    A text may carry its own unit, which must have the same base; a bare number is in `unit`. Of "约",
    "不低于", "以上" and the like only the number counts. Raises QuantityError for another base, for ranges,
    several numbers, texts without a number, booleans, NaN and infinity.
    """
    if not isinstance(raw, str):
        return multiply(exact(raw, _hint(unit)), canonical_unit(unit).factor)
    return read_measurement(normalise(raw, _hint(unit)), unit)[0]


def read_measurement(text: str, unit: str) -> tuple[Decimal, Comparator]:
    """What :func:`parse_measurement` reads in a normalised text, with how the number is meant."""
    target = canonical_unit(unit)
    hint = _hint(unit)
    if MULTIPLIES.search(text):
        raise _change(text)
    figure = read_figure(text, hint)
    if figure.mark and not is_currency(figure.mark):
        if re.search(ENDS_IN_CHANGE, figure.mark):
            raise _change(text)
        raise several_figures(text, figure.rest, hint) or QuantityError(
            Text(
                en=f"'{quoted(text)}' has words before its number that are not understood",
                zh=f"“{quoted(text)}”数字前的文字无法理解",
            ),
            hint,
        )
    if not figure.mark and not figure.rest:
        return multiply(figure.value, target.factor), figure.comparator
    written = squeeze(f"{figure.mark} {figure.rest}")
    own = canonical_unit(written)
    if own.base == target.base:
        return multiply(figure.value, own.factor), figure.comparator
    if own.base.casefold() in MULTIPLIERS:
        return multiply(figure.value, _bare_multiplier(own.base, text, unit)), figure.comparator
    raise several_figures(text, figure.rest, hint) or _other_unit(text, written, unit, hint)


@lru_cache(maxsize=256)
def _hint(unit: str) -> Text:
    """How to write a value in a unit that can be read."""
    if not unit.strip():
        return Text("write one number, and nothing beside it", "请只写一个数字，不带其他文字")
    return Text(
        en=f"write one number, alone or with its unit '{quoted(unit)}'",
        zh=f"请只写一个数字，可带单位“{quoted(unit)}”",
    )


def stated_unit(raw: str) -> str:
    """The unit that a readable `raw` writes beside its number: 亿元 in 1.2亿元; empty for a bare number."""
    figure = read_figure(normalise(raw, _UNIT_HINT), _UNIT_HINT)
    return squeeze(f"{figure.mark} {figure.rest}")


def _change(text: str) -> QuantityError:
    shown = quoted(text)
    return QuantityError(
        Text(en=f"'{shown}' says how much changes, not what is reached", zh=f"“{shown}”写的是变化幅度"),
        Text(en=f"write `change: {shown}`, or the target value itself", zh=f"请写 `change: {shown}`，或直接写目标值"),
    )


def _other_unit(text: str, own: str, unit: str, hint: Text) -> QuantityError:
    """A value in another unit than it should be, each shown as its author wrote it."""
    if not unit.strip():
        return QuantityError(
            Text(
                en=f"'{quoted(text)}' is in '{quoted(own)}', but no unit is given",
                zh=f"“{quoted(text)}”的单位是“{quoted(own)}”，而未写明计量单位",
            ),
            Text(en="add the unit (`unit:`), or write the number alone", zh="补写计量单位（`unit:`），或只写数字"),
        )
    if _is_money(own) and not _is_money(unit):
        return QuantityError(
            Text(
                en=f"'{quoted(text)}' is an amount of money, but the unit is '{quoted(unit)}'",
                zh=f"“{quoted(text)}”是金额，而计量单位是“{quoted(unit)}”",
            ),
            hint,
        )
    return QuantityError(
        Text(
            en=f"'{quoted(text)}' is in '{quoted(own)}', but its unit is given as '{quoted(unit)}'",
            zh=f"“{quoted(text)}”的单位是“{quoted(own)}”，而所给单位是“{quoted(unit)}”",
        ),
        hint,
    )


def _is_money(unit: str) -> bool:
    money = money_unit(unit)
    return money is not None and bool(money[0])


def _bare_multiplier(word: str, text: str, unit: str) -> Decimal:
    """The factor of 万 in 1.2万 家. In 1.2万 亿元 it could mean 1.2万元 or 1.2万亿元, so that is refused."""
    factor, unit_factor = power_of_ten(MULTIPLIERS[word.casefold()]), canonical_unit(unit).factor
    if unit_factor not in (1, factor):
        raise QuantityError(
            Text(
                en=f"'{quoted(text)}' can be read in two ways beside the unit '{quoted(unit)}'",
                zh=f"“{quoted(text)}”与单位“{quoted(unit)}”放在一起有两种读法",
            ),
            Text(
                en=f"write the number in '{quoted(unit)}' alone, or with its unit in full, such as 3000万元",
                zh=f"请直接写以“{quoted(unit)}”计的数字，或写全单位，例如 3000万元",
            ),
        )
    return factor
