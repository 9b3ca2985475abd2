"""Amounts of money: 1.2亿元, RMB 120 million, 500万美元."""

import re
from dataclasses import dataclass
from decimal import Decimal

from nqpf.language import Text
from nqpf.quantity.numerals import (
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

_CURRENCIES = {
    "CNY": "cny, rmb, cn¥, ¥, yuan, renminbi, 元, 圆, 人民币, 人民币元, 元人民币",
    "USD": "usd, us$, $, us dollar, us dollars, dollar, dollars, 美元, 美金",
    "EUR": "eur, €, euro, euros, 欧元",
    "HKD": "hkd, hk$, 港元, 港币",
    "MOP": "mop, 澳门元, 澳门币",
    "TWD": "twd, nt$, 新台币",
    "JPY": "jpy, jp¥, yen, 日元, 日圆",
    "KRW": "krw, ₩, 韩元",
    "GBP": "gbp, £, 英镑",
    "SGD": "sgd, s$, 新加坡元, 新元",
    "AUD": "aud, a$, 澳元",
    "CAD": "cad, c$, 加元",
    "CHF": "chf, 瑞士法郎",
}
_CODES = {name: code for code, listed in _CURRENCIES.items() for name in listed.split(", ")}
# 元 also means "main unit" behind another currency's name: 港币1亿元.
_MAIN_UNIT = {"元", "圆"}

# Letters that multiply only beside money: elsewhere m is a metre.
_MULTIPLIERS = MULTIPLIERS | {"k": 3, "m": 6, "mn": 6, "mln": 6, "b": 9, "bn": 9, "tn": 12}


def _one_of(words: dict[str, str] | dict[str, int]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_UNIT = re.compile(
    rf"(?P<mark>{_one_of(_CODES)})? ?(?P<multiplier>{_one_of(_MULTIPLIERS)})? ?(?P<name>{_one_of(_CODES)})?"
)

_HINT = Text(
    en="write one figure with its unit, such as 1.2亿元, 3000万元, CNY 120 million or a plain 120000000",
    zh="请只写一个数字并带单位，例如 1.2亿元、3000万元、500万美元，或直接写 120000000",
)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the main unit of `currency` (yuan, dollars, not fen or cents), never negative."""

    amount: Decimal
    currency: str
    """ISO 4217 code."""


def money_unit(text: str) -> tuple[str, Decimal] | None:
    """Currency and factor of a unit of money: 亿元 is ("CNY", 100000000).

    The currency is empty where the text gives only a multiplier, or nothing. None for any other unit, and
    for two currencies in one text.
    """
    match = _UNIT.fullmatch(squeeze(text).casefold())
    if match is None:
        return None
    mark, multiplier, name = match["mark"] or "", match["multiplier"], match["name"] or ""
    codes = {_CODES[word] for word in (mark, name) if word}
    if mark and name in _MAIN_UNIT:
        codes = {_CODES[mark]}
    if len(codes) > 1:
        return None
    return "".join(codes), power_of_ten(_MULTIPLIERS[multiplier] if multiplier else 0)


def is_currency(text: str) -> bool:
    """Whether `text` is the name, code or sign of a currency: what may stand before a number."""
    return squeeze(text).casefold() in _CODES


def parse_money(raw: str | int | float, currency: str = "CNY") -> Money:
    """The amount that `raw` states, in the currency's main unit.

    `currency` is the ISO code meant where the text names none. Of "约", "不少于", "以上" and the like only
    the number counts. Raises QuantityError for ranges, several amounts, negative amounts, unknown units
    and texts without a number.
    """
    if not isinstance(raw, str):
        return Money(_not_negative(multiply(exact(raw, _HINT), Decimal(1)), str(raw)), currency)
    text = normalise(raw, _HINT)
    figure = read_figure(text, _HINT)
    known_mark = not figure.mark or is_currency(figure.mark)
    unit = money_unit(f"{figure.mark} {figure.rest}") if known_mark else None
    if unit is None:
        raise several_figures(text, figure.rest, _HINT) or QuantityError(
            Text(
                en=f"'{quoted(text)}' is not an amount: its number has an unknown unit or words beside it",
                zh=f"“{quoted(text)}”读不出金额：数字前后有不认识的货币单位或文字",
            ),
            _HINT,
        )
    stated, factor = unit
    return Money(_not_negative(multiply(figure.value, factor), text), stated or currency)


def _not_negative(amount: Decimal, text: str) -> Decimal:
    if amount < 0:
        raise QuantityError(
            Text(en=f"'{quoted(text)}' is a negative amount", zh=f"“{quoted(text)}”是负数金额"),
            Text(en="write the amount to be spent, 0 or more", zh="请写计划投入的金额，不得小于 0"),
        )
    return amount
