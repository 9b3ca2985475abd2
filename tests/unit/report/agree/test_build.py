"""What two coders agree on, and what each difference is worth."""

import pytest
from coders import DOCUMENTS, FILE, TEXT, agreement, coding, compared, task
from hypothesis import given, settings
from hypothesis import strategies as st

from nqpf.base.errors import InputError
from nqpf.base.language import Text
from nqpf.documents.documents import text_document
from nqpf.report.agree.figures import figure_view
from nqpf.report.agree.said import decimals, summary
from nqpf.review.agree.compared import AnsweredTask, figures_of_answers

TITLE = Text("who", "谁负责")

CLAIMED = st.lists(
    st.lists(st.sampled_from(["P1.1.a", "P1.1.b", "P2.1.d"]), max_size=2, unique=True), min_size=4, max_size=4
)
LEVELS = st.lists(st.integers(1, 4), min_size=4, max_size=4)


def coded(claims, levels):
    return [task(n, *named, level=level) for n, (named, level) in enumerate(zip(claims, levels, strict=True), 1)]


def figures(report):
    return {figure.id: figure for figure in (*report.claims, report.units, report.boundaries)}


def test_items_are_aligned_by_passage_and_never_by_id_or_claim():
    first = [task(1, "P1.1.a"), task(2, "P1.1.b"), task(3)]
    second = [task(1, "P1.1.b", quote="培育技能人才"), task(2, "P1.1.a", quote="建设中试基地"), task(4)]
    report = compared(first, second)
    (kind,) = report.kinds
    assert (kind.matched, kind.only_a, kind.only_b) == (2, 1, 1)
    assert report.units.value == pytest.approx(2 * 2 / (2 * 2 + 2))
    found = figures(report)
    assert (found["claims"].value, found["primary-facet"].value, found["claims-f1"].value) == (1, 1, 1)
    assert found["claims-and-units"].value < 1
    assert report.differences == ()


@settings(max_examples=25)
@given(CLAIMED, LEVELS, CLAIMED, LEVELS)
def test_totals_of_both_and_either_frame_those_of_each(first, levels, second, others):
    report = compared(coded(first, levels), coded(second, others))
    totals = [coder.total for coder in report.coders if coder.total is not None]
    if totals:
        assert report.totals.intersection <= min(totals) + 1e-9 or len(totals) == 1
        assert report.totals.union >= max(totals) - 1e-9
    else:
        assert report.totals == (None, None)
    swapped = compared(coded(second, others), coded(first, levels))
    assert [(one.value, one.low) for one in swapped.claims] == [(one.value, one.low) for one in report.claims]
    assert {(one.facet, one.by, one.points) for one in report.differences} == {
        (one.facet, "AB"[one.by == "A"], one.points) for one in swapped.differences
    }


def test_a_difference_is_worth_what_its_coder_loses_without_it():
    first, second = [task(1, "P1.1.a"), task(2, "P1.1.a", "P2.1.d")], [task(1, "P1.1.a"), task(2)]
    report = compared(first, second)
    without = compared([first[0], task(2, "P1.1.a")], second)
    assert [(one.facet, one.by, one.lacking) for one in report.differences] == [
        ("P2.1.d", "A", False),
        ("P1.1.a", "A", False),
    ]
    worth, nothing = (one.points for one in report.differences)
    assert worth == pytest.approx(report.coders[0].total - without.coders[0].total)
    assert worth > nothing == 0


def test_a_split_task_claims_and_answers_with_all_its_parts():
    parts = [task(1, "P1.1.a", owner="", due=None), task(2, "P1.1.b", quote="建设中试")]
    report = compared([task(1, "P1.1.a", "P1.1.b"), task(3, "P1.1.c")], [*parts, task(3, "P1.1.c")])
    assert report.differences == report.answered == ()
    assert figures(report)["claims"].value == 1


def test_a_quote_that_is_not_there_is_a_unit_of_its_coder():
    report = compared([task(1, "P1.1.a"), task(2, quote="从未写过的话")], [task(1, "P1.1.a")])
    assert [item.id for item in report.coders[0].not_found] == ["M2"]
    assert (report.units.units, report.units.agreed) == (2, 1)


def test_of_words_that_stand_twice_the_place_in_the_section_named_counts():
    words = "各部门要加强协作"
    both = [task(1, quote=words, source={"quote": words, "section": "加强组织保障"})]
    report = compared([*both, task(2)], [*both, task(2)])
    assert report.boundaries.value == 1
    apart = compared([*both, task(2)], [task(1, quote=words), task(2)])
    assert (apart.units.agreed, apart.units.units) == (1, 3)


def test_answers_are_compared_over_matched_tasks_by_the_tests_of_commitment():
    report = compared([task(n) for n in (1, 2, 3)], [task(1), task(2, due="2026"), task(3, owner=""), task(4)])
    answers = {figure.id: figure for figure in report.answers}
    assert (answers["who"].units, answers["who"].agreed, answers["who"].standing) == (3, 2, "few")
    assert (answers["what"].value, answers["what"].standing) == (None, "undefined")
    assert [(one.question, one.by, one.items_a[0].id) for one in report.answered] == [("who", "A", "M3")]


def test_a_dimension_with_few_units_is_shown_and_never_judged():
    report = compared([task(1, "P1.1.a"), task(2, "P2.1.d")], [task(1, "P1.1.a"), task(2, "P2.1.d")])
    assert [(one.id, one.units, one.agreed, one.value, one.standing) for one in report.dimensions] == [
        ("P1", 1, 1, 1, "few"),
        ("P2", 1, 1, 1, "few"),
    ]


@pytest.mark.parametrize(("agreed", "standing"), [(38, "reliable"), (30, "unreliable"), (40, "undefined")])
def test_alpha_is_reliable_by_itself_and_by_its_interval(agreed, standing):
    answers = [("who", "who" if n < agreed else "") for n in range(40)]
    tasks = [AnsweredTask(None, tuple(frozenset({one} - {""}) for one in pair)) for pair in answers]
    some = [] if standing == "undefined" else [AnsweredTask(None, (frozenset(), frozenset()))] * 20
    figure = figures_of_answers([*tasks, *some])["who"]
    assert figure_view("who", TITLE, figure).standing == standing
    assert (figure.units, figure.agreed) == (40 + len(some), agreed + len(some))


def test_the_summary_is_one_line_with_the_interval():
    report = compared([task(1, "P1.1.a"), task(2, "P1.1.b")], [task(1, "P1.1.a"), task(2, "P1.1.b")])
    assert summary(report).en == "coded by two, alpha 1.00 [1.00,\u00a01.00]"
    assert summary(compared([task(1)], [task(1)])).zh == "双人编码，alpha：1/1 一致，无定义"
    assert [decimals(value) for value in (0.8412, -0.0501, 0, 1, -1.2, 0.999)] == [
        ".84", "-.05", ".00", "1.00", "-1.20", "1.00"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("second", "documents", "said"),
    [
        ({"source": {}}, DOCUMENTS, "this plan does not say which document it restates"),
        ({}, {FILE: text_document(TEXT + "。另一版")}, "this restates plan.txt, and plan.yaml another version"),
        ({"source": {"file": "b.txt"}}, {}, "compared by passages of b.txt, which cannot be read: no item quotes it"),
        ({"source": {"file": FILE, "sha256": "b" * 64}}, DOCUMENTS, "another version or document"),
    ],
)
def test_what_is_not_of_one_document_is_refused(second, documents, said):
    first = coding(task(1), source={"file": FILE, "sha256": "a" * 64})
    with pytest.raises(InputError) as refused:
        agreement(first, coding(task(1), **second), (DOCUMENTS, documents))
    (problem,) = refused.value.problems
    assert said in problem.in_language("en")


def test_a_document_that_one_coder_has_serves_both():
    assert agreement(coding(task(1)), coding(task(1)), (DOCUMENTS, {})).report.units.value == 1
