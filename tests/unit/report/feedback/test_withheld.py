"""A reason that names another plan is not passed on; all others are."""

import pytest

from nqpf.base.language import Text
from nqpf.report.feedback.withheld import names_of, without_names
from nqpf.report.score.experts_view import ExpertsView, OpinionView, RatingView

OTHER = names_of(Text("Lake plan", "澄湖行动方案"), "lake-2026", "plans/lake.plan.yaml")


def experts(*comments):
    ratings = tuple(RatingView(f"r{n}", 3, "M1", 1, None, comment) for n, comment in enumerate(comments))
    return ExpertsView(50.0, 50.0, (), (), (OpinionView("P1.1", Text(), "P1", 0, 0, 3, 0, ratings),), ())


@pytest.mark.parametrize("comment", ["弱于澄湖行动方案", "worse than the LAKE plan", "see lake-2026", "ｌａｋｅ.plan"])
def test_a_reason_with_the_name_of_another_plan_is_withheld(comment):
    kept, withheld = without_names(experts("没有基期", comment, None), OTHER)
    assert [rating.comment for rating in kept.criteria[0].ratings] == ["没有基期", None, None]
    assert withheld == ("P1.1",)


def test_without_names_nothing_is_withheld():
    given = experts("没有基期", None)
    assert without_names(given, OTHER) == (given, ())
    assert without_names(given, ()) == (given, ())


def test_names_too_short_to_tell_from_words_are_not_looked_for():
    assert names_of(Text("Plan", "规划"), "p1", "a/b.plan.yaml") == {"plan"}
