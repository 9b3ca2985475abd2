"""How a comparison is put together as a page."""

from copy import deepcopy

import builders as b
import pytest
from composed import said, sections, spoken, table

from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.report.compare.build import Compared, build_comparison
from nqpf.report.compare.page import compare_page
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


def page(before, after):
    return compare_page(compared(before, after))


def test_all_three_figures_are_shown_before_and_after():
    assert table(page(THREE, FOUR), "totals") == [
        ["Points of 100", "Before", "After", "Difference"],
        ["Total", "not yet assessed", "20.00", "–"],
        ["Commitment", "33.33", "36.11", "+2.78"],
        ["Breadth", "–", "33.33", "–"],
    ]
    assert table(page(THREE, FOUR), "totals", "zh")[2] == ["承诺力度", "33.33", "36.11", "+2.78"]


def test_a_change_of_commitment_is_attributed_to_answers_and_the_tasks_that_give_them():
    made = page([*THREE, b.measure("T6", level=2)], FOUR)
    assert table(made, "answers-moved") == [
        ["Question", "Before", "After", "Part", "Tasks"],
        ["when", "0/7", "1/6", "+2.78", "now said by 1 task: T0"],
    ]
    (_, back) = table(page(FOUR, THREE), "answers-moved", "zh")
    assert back == ["何时完成", "1/6", "0/6", "-2.78", "不再写明 1 项：T0"]
    assert table(page(THREE[:4], FOUR), "answers-moved")[1][3] == "–"
    linked = [*THREE[:-1], THREE[-1] | {"due": "2027"}]
    parts = [float(row[3]) for row in table(page(FOUR[:5], linked), "answers-moved")[1:]]
    assert f"{sum(parts):+.2f}" == table(page(FOUR[:5], linked), "totals")[2][3]


def test_without_two_totals_there_is_nothing_to_attribute():
    made = page(THREE, FOUR)
    assert sections(made) == ["figures", "answers"]
    assert "there are no totals to compare" in spoken(made)


def test_nothing_has_no_sign_and_what_is_not_rated_no_difference():
    assert [row[3] for row in table(page(FOUR, FOUR), "totals")[1:]] == ["0.00", "0.00", "0.00"]
    assert "Nothing changed." in spoken(page(FOUR, FOUR))
    assert table(page(THREE[:4], FOUR), "totals")[2] == ["Commitment", "–", "36.11", "–"]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [(24.996, 35.004, "+10.00"), (35.004, 24.994, "-10.01"), (10.004, 10.001, "0.00")],
)
def test_the_difference_is_that_of_the_figures_printed(before, after, shown):
    made = compared(THREE, FOUR)
    sides = made.before._replace(breadth=before), made.after._replace(breadth=after)
    (*_, breadth) = table(compare_page(made._replace(before=sides[0], after=sides[1])), "totals")
    assert breadth[3] == shown


def test_a_facet_says_what_it_rests_on_and_which_tests_it_passes_now():
    firmer = deepcopy(FOUR)
    firmer[0] = b.measure(firmer[0]["id"], level=4, serves=["P1.1.a"])
    made = page(FOUR, firmer)
    assert sections(made) == ["figures", "answers", "sources", "facets"]
    (_, facet) = table(made, "facets-moved")
    assert facet[1:4] == ["P1.1.a title", "60.0", "80.0"]
    assert facet[4] == "T0 (line 12) → T0 (line 12); gained resourced"
    (_, reader) = table(made, "facets-moved", audience="reader")
    assert reader[4] == f"T0 {firmer[0]['title']} → T0 {firmer[0]['title']}; gained resourced"
    parts = [float(row[-1]) for row in table(made, "parts")[1:]]
    assert f"{sum(parts):+.2f}" == table(made, "totals")[1][3]


def test_a_draft_is_called_one():
    made = compared(FOUR, FOUR)
    plan = made.before.plan._replace(draft=True)
    lead = compare_page(made._replace(before=made.before._replace(plan=plan))).lead
    assert [said(line) for line in lead][1].startswith("Draft: not confirmed as a whole")
