"""Amounts of money: 1.2亿元, RMB 120 million, 500万美元."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from nqpf.base.language import Text
from nqpf.plan.quantity.numerals import (
    CHINESE_MULTIPLIERS,
    MULTIPLIERS,
    Numeral,
    QuantityError,
    add,
    exact,
    is_number,
    multiply,
    normalise,
    power_of_ten,
    quoted,
    read_figure,
    several_figures,
    squeeze,
    wording,
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
_NAMES = {code: next(name for name in listed.split(", ") if name >= "一") for code, listed in _CURRENCIES.items()}
"""What a Chinese text calls them, behind the figure."""
# 元 also means "main unit" behind another currency's name: 港币1亿元.
_MAIN_UNIT = {"元", "圆"}

# Letters that multiply only beside money: elsewhere m is a metre.
_MULTIPLIERS = MULTIPLIERS | {"k": 3, "m": 6, "mn": 6, "mln": 6, "b": 9, "bn": 9, "tn": 12}


def _one_of(words: dict[str, str] | dict[str, int]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_UNIT = re.compile(
    rf"(?P<mark>{_one_of(_CODES)})? ?(?P<multiplier>{_one_of(_MULTIPLIERS)})? ?(?P<name>{_one_of(_CODES)})?"
)

# Patterns as text are compiled when something has gone wrong, which is seldom.
_YEARLY = r"(?ai)每一?年度?|年均|/ ?(?:年|year\b|yr\b|a\b)|\b(?:(?:per|each|every|a) (?:year|annum)|annually|yearly)\b"
# What stands behind the first number of 1亿2000万元.
_IN_TWO_PARTS = (
    rf"(?P<large>{'|'.join(CHINESE_MULTIPLIERS)}) ?零?(?P<number>[0-9]+(?:\.[0-9]+)?) ?"
    rf"(?P<small>{'|'.join(CHINESE_MULTIPLIERS)})? ?(?P<name>{_one_of(_CODES)})?"
)
_YEARS = 5
"""How many years a five-year plan has, for an example."""

_HINT = Text(
    en="write one figure with its unit, such as 1.2亿元, 3000万元, CNY 120 million or a plain 120000000",
    zh="请只写一个数字并带单位，例如 1.2亿元、3000万元、500万美元，或直接写 120000000",
)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the main unit of `currency` (yuan, dollars, not fen or cents), never negative.

    Two amounts of one value are equal, whatever units and words they were written in.
    """

    amount: Decimal
    currency: str
    """ISO 4217 code."""
    written: str = field(default="", compare=False)
    """Its author's own text; empty for a bare number, and for what the tool has worked out."""

    @property
    def worded(self) -> Text:
        """As its author wrote it; else as a plan in either language would: 1.2亿元, CNY 120 million."""
        if self.written:
            return wording(self.written)
        figure, name = _scaled(self.amount, _CHINESE_SCALE), _NAMES.get(self.currency)
        return Text(
            en=f"{self.currency} {_scaled(self.amount, _ENGLISH_SCALE)}",
            zh=f"{figure}{name}" if name else f"{self.currency} {figure}",
        )

    def __str__(self) -> str:
        """As its author wrote it; else as a Chinese plan would."""
        return self.worded.zh


@lru_cache(maxsize=1024)
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
    written = "" if is_number(text) else raw
    known_mark = not figure.mark or is_currency(figure.mark)
    unit = money_unit(f"{figure.mark} {figure.rest}") if known_mark else None
    if unit is None:
        raise _not_one_amount(text, figure, currency)
    stated, factor = unit
    return Money(_not_negative(multiply(figure.value, factor), text), stated or currency, written)


def _not_one_amount(text: str, figure: Numeral, currency: str) -> QuantityError:
    if re.search(_YEARLY, text):
        message = Text(en=f"'{quoted(text)}' is an amount per year", zh=f"“{quoted(text)}”是每年的金额")
        return QuantityError(message, _total(squeeze(re.sub(_YEARLY, " ", text)), currency))
    several = several_figures(text, figure.rest, _HINT)
    if several is None:
        message = Text(
            en=f"'{quoted(text)}' is not one amount: its number has an unknown unit or words beside it",
            zh=f"“{quoted(text)}”不是单一金额：数字前后有无法识别的单位或文字",
        )
        return QuantityError(message, _HINT)
    return QuantityError(several.message, _in_one_part(figure) or _HINT)


def _total(yearly: str, currency: str) -> Text:
    """How to write what is spent every year, with the author's own amount where it can be read."""
    try:
        money = parse_money(yearly, currency)
    except QuantityError:
        yearly, money = "3000万元", Money(Decimal(30_000_000), "CNY")
    total = Money(multiply(money.amount, Decimal(_YEARS)), money.currency).worded
    return Text(
        en=f"write the total over the horizon: {quoted(yearly)} × {_YEARS} years is {total.en}",
        zh=f"请写规划期总额，如 {quoted(yearly)} × {_YEARS} 年写作 {total.zh}",
    )


def _in_one_part(figure: Numeral) -> Text | None:
    """1.2亿元 for 1亿2000万元: the two numbers are one amount where the second only continues the first."""
    match = re.fullmatch(_IN_TWO_PARTS, figure.rest, re.IGNORECASE)
    if match is None or not (match["small"] or match["name"]) or (figure.mark and not is_currency(figure.mark)):
        return None
    large = power_of_ten(MULTIPLIERS[match["large"]])
    small = multiply(Decimal(match["number"]), power_of_ten(MULTIPLIERS[match["small"]] if match["small"] else 0))
    if not 0 < small < large or figure.value < 0:
        return None
    amount = _scaled(add(multiply(figure.value, large), small), _CHINESE_SCALE)
    written = f"{figure.mark}{amount}{match['name'] or ''}"
    return Text(en=f"if it is one amount, write {written}", zh=f"若是一笔金额，请写作 {written}")


_CHINESE_SCALE = {12: "万亿", 8: "亿", 4: "万"}
_ENGLISH_SCALE = {12: " trillion", 9: " billion", 6: " million"}


def _scaled(amount: Decimal, scale: Mapping[int, str]) -> str:
    """An amount in the largest unit that it fills: 120000000 is 1.2亿, 120 million."""
    power, word = next(((power, word) for power, word in scale.items() if amount >= power_of_ten(power)), (0, ""))
    return f"{multiply(amount, power_of_ten(-power)):f}{word}"


def _not_negative(amount: Decimal, text: str) -> Decimal:
    if amount < 0:
        raise QuantityError(
            Text(en=f"'{quoted(text)}' is a negative amount", zh=f"“{quoted(text)}”是负数金额"),
            Text(en="write the amount to be spent, 0 or more", zh="请写计划投入的金额，不得小于 0"),
        )
    return amount
