"""Ten years of coupling coordination, 2011 to 2020.

Source: Mathematical Problems in Engineering 2022, article 2969206, table 4. U1 and U2 are printed to three
decimals, so C can be off by .001, T and D by .0006.
"""

import pytest
from builders import driver, rubric, scored_values

from nqpf.scoring.aggregate import Coupling

# Year, U1, U2, C, T, D.
TABLE_4 = (
    (2011, 0.101, 0.280, 0.882, 0.190, 0.410),
    (2012, 0.165, 0.406, 0.906, 0.286, 0.509),
    (2013, 0.187, 0.427, 0.920, 0.307, 0.532),
    (2014, 0.238, 0.511, 0.931, 0.374, 0.590),
    (2015, 0.424, 0.421, 1.000, 0.422, 0.650),
    (2016, 0.538, 0.407, 0.990, 0.473, 0.684),
    (2017, 0.591, 0.466, 0.993, 0.528, 0.724),
    (2018, 0.694, 0.581, 0.996, 0.638, 0.797),
    (2019, 0.892, 0.662, 0.989, 0.777, 0.877),
    (2020, 0.879, 0.637, 0.987, 0.758, 0.865),
)


def assert_as_printed(pair, c, t, d):
    assert pair.coupling == pytest.approx(c, abs=0.001)
    assert pair.development == pytest.approx(t, abs=0.0006)
    assert pair.coordination == pytest.approx(d, abs=0.0006)


@pytest.mark.parametrize("row", TABLE_4)
def test_coupling_development_and_coordination_are_those_of_the_table(row):
    _, u1, u2, c, t, d = row
    assert_as_printed(Coupling(u1, u2, None, alpha=0.5, gamma=0.0), c, t, d)


@pytest.mark.parametrize("row", TABLE_4)
def test_a_driver_without_a_linkage_pole_scores_the_square_of_the_tables_coordination(row):
    _, u1, u2, c, t, d = row
    classical = rubric(driver("D", {"A": 1, "B": 1}), pole_floor=0)
    card = scored_values(classical, {"D.A1.f": u1, "D.B1.f": u2})
    assert_as_printed(card.nodes["D"].coupling, c, t, d)
    # Without the soft floor C * T, D * D, enters the total; the root only labels. Twice D's tolerance, as 2 * D <= 2.
    assert card.total == pytest.approx(d * d, abs=0.0012)
