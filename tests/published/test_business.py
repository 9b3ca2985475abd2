"""Starting a business, of the World Bank's Doing Business, as files: less is better, and what if a value is missing.

Values and scores: Germany in Doing Business 2017 (distance to frontier 83.42), Afghanistan in Doing Business 2018
(84.28). The printed inputs are rounded, so the second decimal can differ by one.
"""

import pytest
from filed import reported


@pytest.mark.parametrize(("plan", "published"), [("germany", 83.42), ("afghanistan", 84.28)])
def test_the_score_of_an_economy_comes_out_as_published(plan, published):
    assert reported("business", plan).score.total == pytest.approx(published, abs=0.011)


def test_an_unknown_value_counts_as_the_worst():
    known, unknown = reported("business", "germany"), reported("business", "germany-unknown")
    capital = next(c for c in known.dimensions[0].criteria if c.id == "capital")
    assert unknown.score.total == pytest.approx(known.score.total - capital.score / 4)
    assert unknown.score.assessed == 1


def test_a_value_that_does_not_apply_leaves_the_mean_and_the_report_says_what_it_would_be_with_it():
    declared, unknown = reported("business", "germany-declared"), reported("business", "germany-unknown")
    assert declared.score.total == pytest.approx(unknown.score.total * 4 / 3)
    assert declared.score.assessed == pytest.approx(0.75)
    assert declared.score.total_if_na_zero == pytest.approx(unknown.score.total)


def test_the_report_says_which_value_is_missing():
    """A share assessed of 100 % beside a value that counts as the worst says too little."""
    known, unknown = reported("business", "germany"), reported("business", "germany-unknown")
    declared = reported("business", "germany-declared")
    assert (known.score.values.needed, known.score.values.missing) == (4, ())
    assert (unknown.score.values.needed, unknown.score.values.missing) == (4, ("capital.value",))
    assert (declared.score.values.needed, declared.score.values.missing) == (3, ())
