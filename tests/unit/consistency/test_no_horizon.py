import builders as b
import pytest

from nqpf.consistency.no_horizon import RULE


@pytest.mark.parametrize(
    ("horizon", "missing"),
    [
        ({}, "begins and ends"),
        ({"start": 2025}, "ends"),
        ({"end": 2028}, "begins"),
        ({"start": 2025, "end": 2028}, ""),
    ],
)
def test_an_open_horizon_is_reported_once_with_what_is_missing(horizon, missing):
    found = b.conflicts(RULE, horizon=horizon)
    assert list(found) == (["horizon"] if missing else [])
    assert all(f"in which year it {missing}: on" in one.message.en for one in found.values())
