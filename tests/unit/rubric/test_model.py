from math import inf, nan
from typing import get_args

import pytest
from pydantic import ValidationError

from nqpf.base.language import Text
from nqpf.facets import GoalpostsCheck, IndicatorCheck, MeasureCheck, StatementCheck
from nqpf.rubric.model import Band, Criterion, Dimension, Facet, Figure, Lens, Pole
from nqpf.rubric.rubric_fields import Aggregator

TITLE = {"en": "Title", "zh": "标题"}
NODE = {"title": TITLE, "weight": 1, "basis": "equal"}
FACET = {"id": "P1.1.a", **NODE, "check": {"kind": "measure"}}
CRITERION = {"id": "P1.1", **NODE, "aggregate": "arithmetic", "facets": [FACET]}
POLE = {"id": "D1.A", "side": "A", **NODE, "aggregate": "arithmetic", "criteria": [CRITERION]}


def errors(model, value) -> list[tuple[str, tuple]]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(value)
    return [(error["type"], error["loc"]) for error in caught.value.errors()]


def test_what_a_facet_leaves_out_is_an_assumption_for_every_kind_of_plan():
    facet = Facet.model_validate(FACET)
    assert (facet.origin, facet.scope, facet.remedy) == ("assumption", ("region", "enterprise"), Text())
    assert (facet.terms, facet.examples) == (None, None)


def test_a_term_is_more_than_one_character_and_no_paragraph():
    assert Facet.model_validate({**FACET, "terms": {"zh": ["中试"]}}).terms.zh == ("中试",)
    assert errors(Facet, {**FACET, "terms": {"zh": ["中"]}}) == [("string_too_short", ("terms", "zh", 0))]
    assert errors(Facet, {**FACET, "terms": {"en": ["x" * 61]}}) == [("string_too_long", ("terms", "en", 0))]
    assert errors(Facet, {**FACET, "terms": {"fr": []}}) == [("extra_forbidden", ("terms", "fr"))]


def test_what_a_criterion_leaves_out_comes_from_the_paper_and_always_applies():
    criterion = Criterion.model_validate(CRITERION)
    assert (criterion.origin, criterion.na, criterion.need) == ("paper", False, None)


@pytest.mark.parametrize(
    ("check", "kind"),
    [
        ({"kind": "measure", "types": ["build"]}, MeasureCheck),
        ({"kind": "indicator"}, IndicatorCheck),
        ({"kind": "statement", "fields": [{"id": "a", "en": "a", "zh": "甲"}]}, StatementCheck),
        ({"kind": "goalposts", "worst": 0, "best": 1}, GoalpostsCheck),
    ],
)
def test_the_kind_of_a_facet_chooses_its_check(check, kind):
    assert type(Facet.model_validate({**FACET, "check": check}).check) is kind


@pytest.mark.parametrize("title", [{}, {"en": "Title"}, {"zh": "标题"}, {"en": "Title", "zh": "  "}])
def test_a_title_is_given_in_both_languages(title):
    assert errors(Facet, {**FACET, "title": title}) == [("value_error", ("title",))]


def test_a_title_has_no_third_language_and_is_never_a_plain_string():
    assert errors(Facet, {**FACET, "title": {**TITLE, "fr": "Titre"}}) == [
        ("unexpected_keyword_argument", ("title", "fr"))
    ]
    assert len(errors(Facet, {**FACET, "title": "Title"})) == 1


@pytest.mark.parametrize("key", ["counts", "not_counts", "remedy", "evidence"])
def test_an_optional_text_may_be_left_out_but_not_half_given(key):
    assert errors(Facet, {**FACET, key: {"zh": "只有中文"}}) == [("value_error", (key,))]


@pytest.mark.parametrize("weight", [0, -1, nan, inf, -inf, "heavy", None, [1]])
def test_a_weight_is_a_finite_number_above_zero(weight):
    assert [place for _, place in errors(Facet, {**FACET, "weight": weight})] == [("weight",)]


@pytest.mark.parametrize("weight", [True, "2"])
def test_a_weight_is_neither_true_nor_text(weight):
    """`weight: true` and `weight: '2'` are slips; taking them for 1 and 2 would hide them."""
    assert [place for _, place in errors(Facet, {**FACET, "weight": weight})] == [("weight",)]


@pytest.mark.parametrize(
    ("model", "value", "place"),
    [
        (Facet, {**FACET, "remedie": TITLE}, ("remedie",)),
        (Facet, {**FACET, "check": {"kind": "measure", "tpyes": []}}, ("check", "measure", "tpyes")),
        (Criterion, {**CRITERION, "ned": 1}, ("ned",)),
        (Pole, {**POLE, "gamma": 0.2}, ("gamma",)),
        (Dimension, {"id": "D1", **NODE, "aggregate": "coupled", "alpha": 0.5}, ("alpha",)),
        (Band, {"id": "low", "title": TITLE, "below": 20, "above": 0}, ("above",)),
    ],
)
def test_a_key_the_format_does_not_know_is_an_error(model, value, place):
    assert errors(model, value) == [("extra_forbidden", place)]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"need": 0}, ("need",)),
        ({"need": 1.5}, ("need",)),
        ({"na": "yes"}, ("na",)),
        ({"na": 1}, ("na",)),
        ({"scope": []}, ("scope",)),
        ({"scope": ["region", "city"]}, ("scope", 1)),
        ({"facets": []}, ("facets",)),
        ({"aggregate": "mean"}, ("aggregate",)),
        ({"origin": "guess"}, ("origin",)),
    ],
)
def test_a_criterion_refuses(change, place):
    assert [where for _, where in errors(Criterion, {**CRITERION, **change})] == [place]


def test_there_are_four_aggregators():
    # method, section 3
    assert set(get_args(Aggregator)) == {"arithmetic", "geometric", "coupled", "minimum"}


def test_all_criteria_are_those_directly_below_and_those_within_poles():
    other = {**POLE, "id": "D1.B", "side": "B", "criteria": [{**CRITERION, "id": "D1.B1"}]}
    driver = Dimension.model_validate({"id": "D1", **NODE, "aggregate": "coupled", "poles": [POLE, other]})
    principle = Dimension.model_validate({"id": "P1", **NODE, "aggregate": "arithmetic", "criteria": [CRITERION]})
    assert [c.id for c in driver.all_criteria] == ["P1.1", "D1.B1"]
    assert [c.id for c in principle.all_criteria] == ["P1.1"]


@pytest.mark.parametrize("below", [0, -5, nan, inf])
def test_a_band_ends_at_a_finite_number_above_zero(below):
    assert [place for _, place in errors(Band, {"id": "low", "title": TITLE, "below": below})] == [("below",)]


def test_a_lens_looks_at_something_in_one_of_three_ways():
    lens = {"id": "l", "kind": "problems", "title": TITLE, "entries": [{"id": "e", "title": TITLE}]}
    assert Lens.model_validate(lens).entries[0].criteria == ()
    assert errors(Lens, {**lens, "entries": []}) == [("too_short", ("entries",))]
    assert errors(Lens, {**lens, "kind": "problem"}) == [("literal_error", ("kind",))]


@pytest.mark.parametrize("key", ["title", "unit", "value", "year", "source"])
def test_a_figure_states_its_value_its_year_and_its_source(key):
    figure = {"id": "f", "title": TITLE, "unit": "%", "value": 24.0, "year": 2022, "source": "年鉴"}
    assert errors(Figure, {name: value for name, value in figure.items() if name != key}) == [("missing", (key,))]


def test_a_rubric_cannot_be_changed():
    with pytest.raises(ValidationError):
        Facet.model_validate(FACET).weight = 2
