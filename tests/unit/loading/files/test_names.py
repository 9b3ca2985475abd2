"""Names kept small come back as they were, as often as wanted."""

import tracemalloc
from collections import deque

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.loading.files import names as names_module
from nqpf.loading.files.names import Names, in_order


@given(st.lists(st.text(st.characters(exclude_categories=())), max_size=12), st.integers(1, 5))
def test_names_come_back_in_their_order_whatever_stands_in_them(given_names, piece):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(names_module, "_PIECE", piece)
        names = Names(iter(given_names))
    assert len(names) == len(given_names)
    assert list(names) == list(names) == given_names
    assert all(name in names for name in given_names) and "no such name" not in names


def test_many_names_take_little_room():
    tracemalloc.start()
    names = Names(f"规划/2025/{number:06}.plan.yaml" for number in range(20_000))
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(names) == 20_000
    assert held < 20_000 * 12


@given(st.lists(st.text("aAbB./", max_size=3), max_size=30), st.integers(1, 7))
def test_in_order_is_as_sorted_has_it(given_names, run):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(names_module, "_RUN", run)
        assert list(in_order(iter(given_names), str.lower)) == sorted(given_names, key=str.lower)


def test_many_names_are_sorted_in_little_room():
    tracemalloc.start()
    last = deque(in_order((f"{number * 7919 % 50_000:06}.plan.yaml" for number in range(50_000)), str), maxlen=1)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert list(last) == ["049999.plan.yaml"]
    assert most < 50_000 * 60  # as strings in a list they would take about 80 bytes each
