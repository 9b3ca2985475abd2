"""Commitment and breadth beside the total of a comparison."""

import builders as b
import pytest

from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.render.compare import renderer
from nqpf.render.compare.words import beside
from nqpf.render.options import Options
from nqpf.report.compare.build import Compared, build_comparison
from nqpf.report.standard import Standard
from nqpf.rubric.profile import Profile

OF = b.rubric(b.principle("P1", b.criterion("P1.1", *(b.facet(f"P1.1.{n}", "measure") for n in "abc"))))
PROFILE = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": b.TITLE, "kind": "region"})
THREE = b.tasks(6, level=2)
"""Two questions of six are answered by each: 33.3; nothing is claimed, so that it is not yet assessed."""
FOUR = [*b.tasks(1, level=3, serves=["P1.1.a"]), *THREE[1:]]
"""One date more: 13 answers of 36; a third of the agenda."""


def compared(before, after):
    sides = [Compared(b.loaded(OF, b.plan_data(measures=m)), Standard(LoadedRubric(OF, "0" * 64), PROFILE))
             for m in (before, after)]  # fmt: skip
    return build_comparison(*sides)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        # 33.33 and 36.11: 2.78 apart, as printed 2.8.
        ("en", ["Commitment 33.3 → 36.1 (+2.8)", "Breadth – → 33.3"]),
        ("zh", ["承诺力度 33.3 → 36.1 (+2.8)", "覆盖广度 – → 33.3"]),
    ],
)
@pytest.mark.parametrize("form", ["table", "markdown"])
def test_both_are_shown_before_and_after(language, said, form):
    page = renderer(form)(compared(THREE, FOUR), Options(language=language))
    for figure in said:
        assert figure in page


def test_nothing_has_no_sign_and_what_is_not_rated_no_difference():
    assert list(beside(compared(FOUR, FOUR), "en")) == ["Commitment 36.1 → 36.1 (0.0)", "Breadth 33.3 → 33.3 (0.0)"]
    assert list(beside(compared(THREE, THREE), "en")) == ["Commitment 33.3 → 33.3 (0.0)"]
    few = compared(THREE[:4], FOUR)
    assert next(beside(few, "en")) == "Commitment – → 36.1"


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [(24.95, 35.04, "24.9 → 35.0 (+10.1)"), (35.04, 24.96, "35.0 → 25.0 (-10.0)"), (10.04, 10.01, "10.0 → 10.0 (0.0)")],
)
def test_the_difference_is_that_of_the_figures_printed(before, after, shown):
    made = compared(THREE, FOUR)
    sides = made.before._replace(breadth=before), made.after._replace(breadth=after)
    assert list(beside(made._replace(before=sides[0], after=sides[1]), "en"))[1] == f"Breadth {shown}"
