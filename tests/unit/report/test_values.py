"""What reports and warnings say of values that goalposts need and a plan does not give."""

import builders as b
import pytest
from filed import PUBLISHED

from nqpf.base.language import Text
from nqpf.loading.files.companion import listening
from nqpf.loading.judgements.elements import elements_of
from nqpf.report.check.checker import Checker
from nqpf.report.compare.build import Compared, build_comparison
from nqpf.report.pages.score.first import key_figures
from nqpf.report.portfolio.record import record_of
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.report.values import ValuesView, missing_values, said_of_missing
from nqpf.report.weights.panel import scored_panel
from nqpf.rubric.profile import Profile

RUBRIC = b.rubric(b.principle("P1"), b.principle("P2"), b.principle("P3"))
PROFILE = Profile(nqpf="profile/1", id="p", title=b.TITLE, kind="region")
STANDARD = Standard(b.LoadedRubric(RUBRIC, "0" * 64), PROFILE)
SAID = Text(
    "2 of 3 values missing, counted as the worst: P2.1.f, P3.1.f", "3 项数值中缺 2 项，均按最差值计：P2.1.f、P3.1.f"
)


def plan(*facets):
    claims = [b.valued(f"I{n}", 0.5, facet) for n, facet in enumerate(facets)]
    return b.loaded(RUBRIC, b.plan_data(indicators=claims))


SOME, ALL = plan("P1.1.f"), plan("P1.1.f", "P2.1.f", "P3.1.f")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (None, Text()),
        (ValuesView(3, ()), Text()),
        (ValuesView(3, ("a", "b")), Text(
            "2 of 3 values missing, counted as the worst: a, b", "3 项数值中缺 2 项，均按最差值计：a、b")),
        (ValuesView(99, tuple("abcdefghi")), Text(
            "9 of 99 values missing, counted as the worst: a, b, c, d, e, f, g, h…",
            "99 项数值中缺 9 项，均按最差值计：a、b、c、d、e、f、g、h…")),
    ],
)  # fmt: skip
def test_missing_values_are_counted_and_named(values, said):
    assert said_of_missing(values) == said


def below_total(report):
    return [run.text for said in tuple(key_figures(report))[2].details for run in said]


def test_the_total_of_a_report_says_what_is_missing_below_it():
    some, whole = (
        b.report(RUBRIC, b.plan_data(indicators=[b.valued(f"I{n}", 0.5, f"P{n}.1.f") for n in given]))
        for given in ((1,), (1, 2, 3))
    )
    assert below_total(some) == [SAID]
    assert below_total(whole) == []
    assert some.score.values == (3, ("P2.1.f", "P3.1.f"))
    assert some.score.assessed == 1


def test_a_rubric_without_goalposts_has_no_values_to_speak_of():
    plain = b.rubric(b.principle("P", b.criterion("P.1", b.facet("P.1.m", "measure"))))
    made = b.report(plain, b.plan_data(measures=[b.measure(serves=["P.1.m"])]))
    assert made.score.values is None
    assert below_total(made) == []


def heard(work):
    told = []
    with listening(told.append):
        work()
    return [problem.message for problem in told]


def test_whoever_compares_plans_is_warned():
    (warned,) = missing_values(ScoredPlan(SOME, STANDARD))
    assert (warned.message, warned.file) == (SAID, "plan.yaml")
    assert missing_values(ScoredPlan(ALL, STANDARD)) == ()
    assert [one.message for one in record_of(ScoredPlan(SOME, STANDARD)).warnings] == [SAID]
    assert heard(lambda: build_comparison(Compared(SOME, STANDARD), Compared(ALL, STANDARD))) == [SAID]
    elements = elements_of(RUBRIC, "region", "total")
    assert heard(lambda: scored_panel([(SOME, STANDARD)], elements)) == [SAID]


def test_a_check_warns_of_them():
    folder = PUBLISHED / "business"
    checker = Checker(rubric=folder / "rubric.yaml")
    (warned,) = checker.check(folder / "germany-unknown.plan.yaml").warnings
    assert warned.message.en == "1 of 4 values missing, counted as the worst: capital.value"
    assert checker.check(folder / "germany.plan.yaml").warnings == ()
