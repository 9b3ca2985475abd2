"""What holds for every reader of the package, whatever the text."""

import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.base.language import Text
from nqpf.plan.quantity import QuantityError, canonical_unit, parse_measurement, parse_money, parse_period
from nqpf.plan.quantity.numerals import quoted

READERS: list[Callable[[str], object]] = [
    parse_money,
    parse_period,
    canonical_unit,
    lambda text: parse_measurement(text, "亿元"),
    lambda text: parse_measurement("1.2万", text),
    lambda text: parse_measurement(text, text),
]
# Texts made of the words that the readers know reach further into them than arbitrary characters do.
KNOWN = """
1.2 3000 3,000 1e5 2027 06 15 亿 万 千 百万 元 美元 ¥ $ CNY yuan million m k % 个百分点 台 家 千瓦时 吨标准煤
约 不低于 以上 左右 - — ~ 至 to / . , 年 月 日 底 前 Q3 H1 June by end of the 上半年 第三季度 十四五 末 期间
² ① İ ſ ﷺ mİllion
"""
WORDS = [" ", *KNOWN.split()]


def read(text: str) -> None:
    for reader in READERS:
        try:
            reader(text)
        except QuantityError as error:
            assert error.message.en == str(error)
            assert all((error.message.en, error.message.zh, error.hint.en, error.hint.zh))
            assert error.message.en.isprintable()


@given(st.text())
def test_arbitrary_text_raises_nothing_else(text: str) -> None:
    read(text)


@given(st.text(st.characters(exclude_categories=[])))
def test_not_even_with_lone_surrogates(text: str) -> None:
    read(text)


@given(st.lists(st.sampled_from(WORDS), max_size=12).map("".join))
def test_known_words_in_any_order_raise_nothing_else(text: str) -> None:
    read(text)


@given(st.integers())
def test_any_integer_raises_nothing_else(value: int) -> None:
    for reader in (parse_money, parse_period, lambda raw: parse_measurement(raw, "%")):
        with suppress(QuantityError):
            reader(value)


@pytest.mark.no_cover  # counting lines would take the time that is measured here
@pytest.mark.parametrize("word", [*WORDS, "1", "1,111", "~>=", "1-", "\ufdfa"])
def test_hostile_repetition_takes_bounded_time(word: str) -> None:
    started = time.process_time()
    for length in (60, 200, 100_000):
        read((word * length)[:length])
        read((word * length)[: length - 1] + "!")
    assert time.process_time() - started < 20


def test_an_endless_integer_is_refused_at_once() -> None:
    for reader in (parse_money, parse_period):
        with pytest.raises(QuantityError):
            reader(1 << 10_000_000)


def test_a_quotation_is_short_and_harmless() -> None:
    assert quoted("五" * 61) == "五" * 59 + "…"
    assert quoted("五" * 60) == "五" * 60
    assert quoted("a\x1b[31m\ud800") == "a\ufffd[31m\ufffd"


def test_an_error_carries_both_languages() -> None:
    error = QuantityError(Text("wrong", "错"), Text("write", "写"))
    assert (str(error), error.message.zh, error.hint.zh) == ("wrong", "错", "写")


@pytest.mark.parametrize(
    ("most", "too_much"),
    [
        ("2027" + " " * 195 + "元", "2027" + " " * 196 + "元"),
        ("5." + "0" * 38 + "元", "5." + "0" * 39 + "元"),
        ("0e999元", "0e1000元"),
    ],
    ids=["characters", "digits", "exponent"],
)
def test_the_bounds_of_a_text_are_exact(most: str, too_much: str) -> None:
    parse_money(most)
    with pytest.raises(QuantityError):
        parse_money(too_much)
