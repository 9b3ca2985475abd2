import pytest

from nqpf.review.agreement import alpha


def test_full_agreement_is_1_by_every_metric():
    for metric in ("nominal", "ordinal", "interval", "ratio"):
        assert alpha([(1, 1), (4, 4, 4), (0, 0)], metric) == 1


@pytest.mark.parametrize("units", [[], [(1,), (3,)], [(2, 2), (2, 2)], [(2, 2), (5,)]])
def test_without_pairs_or_without_variation_it_has_no_meaning(units):
    assert alpha(units) is None


def test_what_only_one_has_rated_changes_nothing():
    units = [(1, 2), (3, 3), (5, 4)]
    assert alpha([*units, (0,)]) == alpha(units)


def test_systematic_disagreement_is_below_0():
    assert alpha([(0, 5), (5, 0)], "nominal") == pytest.approx(-0.5)


def test_ordinal_counts_the_ranks_between():
    """Values 1, 2, 3 twice each, units (1, 2), (2, 3), (1, 3): by hand, neighbours differ by 2, the ends by 4."""
    assert alpha([(1, 2), (2, 3), (1, 3)]) == pytest.approx(1 - 5 * 2 * (4 + 4 + 16) / (2 * 4 * (4 + 4 + 16)))
