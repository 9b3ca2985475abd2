"""Names kept small come back as they were, as often as wanted."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.loading import names as names_module
from nqpf.loading.names import Names


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
