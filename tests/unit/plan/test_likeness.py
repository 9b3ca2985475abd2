"""Texts that say nearly the same: found as by comparing each with each."""

import string
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.plan.likeness import ALIKE, numerals, repeats


def dice(one: str, other: str) -> float:
    mine, its = ({a + b for a, b in pairwise(text)} or {text} for text in (one, other))
    return 200 * len(mine & its) / (len(mine) + len(its))


TEXTS = st.lists(st.text("甲乙丙丁戊己庚辛", min_size=8, max_size=24).map(lambda text: text + "末"), max_size=8)


@given(TEXTS, st.integers(0, 7), st.sampled_from(string.ascii_letters))
def test_each_is_found_that_comparing_all_with_all_finds(texts, position, mark):
    if texts:  # one that is nearly another
        texts = [*texts, texts[position % len(texts)] + mark]
    found = {later for later, _ in repeats(texts, lambda _one, _other: True)}
    wanted = {n for n, text in enumerate(texts) if any(dice(text, earlier) >= ALIKE for earlier in texts[:n])}
    assert found == wanted


@pytest.mark.parametrize(("kept", "alike"), [(46, True), (45, False)])
def test_of_twenty_pairs_two_may_differ(kept, alike):
    """Of 49 pairs each, 45 are nine tenths and a little, 44 a little less."""
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 50)))
    other = text[:kept] + "".join(map(chr, range(0x5E00, 0x5E00 + 50 - kept)))
    assert list(repeats([text, other], lambda _one, _other: True)) == ([(1, 0)] if alike else [])


def test_what_may_not_be_compared_repeats_nothing():
    assert list(repeats(["建设中试基地"] * 2, lambda _one, _other: False)) == []
    assert list(repeats(["建设中试基地"] * 2, lambda _one, _other: True)) == [(1, 0)]


def test_placeholders_repeat_nothing():
    assert list(repeats(["待定", "待定"], lambda _one, _other: True)) == []


def test_numerals_are_digits_of_both_scripts():
    assert numerals("第二期3个百亿级") == "二3百亿"
