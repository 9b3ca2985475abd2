"""The Human Development Index as files: a log scale, a mean inside a dimension, a geometric mean across.

Goalposts: UNDP, Human Development Report 2020, technical note 1. Values and index: the same report, table 1
(2019). The report computes from unrounded inputs and prints them rounded, so its third decimal can differ by one.
"""

import pytest
from filed import PUBLISHED, reported, total

from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.rubric import load_rubric
from nqpf.loading.syntax.decoding import Source
from nqpf.rubric.tree import Pruning
from nqpf.scoring.claims import check_claims
from nqpf.scoring.scorecard import scorecard

INDEX = {
    "norway": 0.957, "ireland": 0.955, "switzerland": 0.955, "brazil": 0.765, "china": 0.761, "india": 0.645,
    "niger": 0.394,
}  # fmt: skip


@pytest.mark.parametrize("country", INDEX)
def test_the_index_of_a_country_comes_out_as_published(country):
    assert abs(round(total("hdi", country), 3) - INDEX[country]) < 0.0011


def test_every_country_of_the_folder_is_tested():
    assert {path.name.removesuffix(".plan.yaml") for path in (PUBLISHED / "hdi").glob("*.plan.yaml")} == set(INDEX)


def test_what_is_past_a_goalpost_counts_as_the_goalpost():
    """Ireland's pupils can expect 18.7 years of schooling, 0.7 past the post."""
    education = next(d for d in reported("hdi", "ireland").dimensions if d.id == "education")
    assert next(f.score for f in education.criteria[0].facets if f.id == "expected") == 100


def test_a_missing_value_empties_a_geometric_index():
    rubric = load_rubric(PUBLISHED / "hdi").rubric
    text = (PUBLISHED / "hdi" / "norway.plan.yaml").read_text("utf-8").replace("82.4", "TBD")
    plan = load_plan(Source("norway", text, ""), rubric)
    assert scorecard(rubric, check_claims(rubric, plan.view), Pruning("region")).total == 0
