"""The first screen: the figures with what they mean, the six questions, the strongest and the weakest dimension."""

import builders as b
import pytest
from generated import EXAMPLES, report_of

from nqpf.base.language import LANGUAGES
from nqpf.report.blocks.block import KeyFigures, Paragraph
from nqpf.report.blocks.pictures import Bars, Scale
from nqpf.report.pages.score.extremes import extremes
from nqpf.report.pages.score.first import section


def kind(made, of):
    return [block for block in made.blocks if isinstance(block, of)]


def said(words, language="en"):
    return "".join(run.text.in_language(language) for run in words)


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_figure_stands_with_what_it_means_in_both_languages(name):
    (figures,) = kind(section(report_of(name)), KeyFigures)
    assert [figure.name.en for figure in figures.figures] == ["Commitment", "Breadth", "Total"]
    assert all(figure.means.en and figure.means.zh for figure in figures.figures)
    assert all(figures.figures[0].band.in_language(language) for language in LANGUAGES)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_question_that_fewest_tasks_answer_comes_first_with_its_count(name):
    found = report_of(name).score.commitment
    (bars,) = kind(section(report_of(name)), Bars)
    values = [bar.value for bar in bars.bars]
    assert values == sorted(values) and len(values) == 6 and bars.most == found.tasks
    assert said(bars.bars[0].said) == f"{min(one.answered for one in found.questions):g} of {found.tasks}"


def test_a_screen_has_no_drawn_scale():
    report = report_of(EXAMPLES[0])
    assert kind(section(report), Scale) and not kind(section(report, brief=True), Scale)


def test_a_plan_that_claims_nothing_has_no_total_and_no_bases():
    rubric = b.rubric(b.principle("P1", b.criterion("P1.1", b.facet("f", "measure"))))
    made = section(b.report(rubric, b.plan_data(measures=[b.measure("M1", serves=[])])))
    (figures,) = kind(made, KeyFigures)
    assert [figure.printed.en for figure in figures.figures] == ["not rated", "not yet assessed"]
    assert not kind(made, Paragraph)


def test_the_strongest_and_the_weakest_are_named_with_those_that_share_their_place():
    rubric = b.rubric(*(b.principle(f"P{n}", b.criterion(f"P{n}.1", b.facet(f"f{n}", "measure"))) for n in range(4)))
    report = b.report(rubric, b.plan_data(measures=[b.measure("M1", serves=["f0"])]))
    strongest, weakest = map(said, extremes(report.dimensions))
    assert strongest.startswith("Strongest: ") and strongest.endswith("1 of 1 requirements taken up")
    assert weakest.startswith("Weakest: ") and "and 2 more 0.0, 0 of 3" in weakest
    assert not list(extremes(report.dimensions[1:]))


@pytest.mark.parametrize(("score", "label"), [(10, "Strongest: "), (9.9, "No dimension is strong; highest: ")])
def test_a_dimension_is_called_strong_from_ten_points(score, label):
    one, *rest = report_of("slogans.plan.yaml").dimensions
    low = [dimension._replace(score=1.0) for dimension in rest]
    first, last = map(said, extremes([one._replace(score=score), *low]))
    assert first.startswith(label) and f"{score:.1f}" in first and last.startswith("Weakest: ")


def test_what_is_counted_stands_beside_the_figures_that_count_indicators_and_no_tasks():
    (bars,) = kind(section(report_of("enterprise.plan.yaml")), Bars)
    shown = {said(bar.name): said(bar.said) for bar in bars.bars}
    assert shown["from which baseline"] == "22 of 22 (indicators with a baseline)"
    assert shown["measured how"] == "22 of 22 (indicators, one a task)" and shown["who"] == "22 of 22"
