"""What a workbook to fill in has, as other programs see it."""

from io import BytesIO

import openpyxl
import pytest

from nqpf.base.errors import Refused
from nqpf.base.language import LANGUAGES
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.loading.syntax.document import parse_document
from nqpf.loading.workbook.choices import choices_of
from nqpf.loading.workbook.layout import PLAN, TABLES, columns
from nqpf.plan.bodies import Roles
from nqpf.plan.claims import Claim, Suggestion
from nqpf.plan.entries import QUOTED
from nqpf.plan.fields import CYCLES
from nqpf.plan.funding import Budget, Fund
from nqpf.plan.plan import (
    KINDS,
    Action,
    Diagnosis,
    Horizon,
    Indicator,
    Measure,
    NotApplicable,
    Plan,
    Statement,
    Strength,
)
from nqpf.plan.plan import MeasureType as Types
from nqpf.plan.points import Baseline, Benchmark, Target
from nqpf.plan.quantity.comparator import COMPARATORS
from nqpf.plan.sources import Citation, OtherValue, Quote
from nqpf.render.forms.plan_template import plan_template
from nqpf.render.workbook.book import TooLong, render_workbook

RUBRIC = load_bundled_rubric().rubric


def template(kind="region", language="zh"):
    value = parse_document(plan_template(kind, language), "template").value
    return openpyxl.load_workbook(BytesIO(render_workbook(value, choices_of(RUBRIC, kind), language, example=True)))


PARTS = {
    "budget": Budget, "source": Citation, "cites": Citation, "baseline": Baseline, "target": Target,
    "benchmark": Benchmark, "horizon": Horizon, "owner": Roles,
}  # fmt: skip
SAID = {"quotes", "conflicts", "suggests"}
"""What stands in sheets of its own."""


@pytest.mark.parametrize(
    ("name", "model", "elsewhere"),
    [
        ("", Plan, {"schema_", "diagnosis", "funds", "measures", "indicators", "statements", "not_applicable"}),
        ("diagnosis", Diagnosis, set()),
        ("funds", Fund, set()),
        ("measures", Measure, {"actions", *SAID}),
        ("actions", Action, SAID),
        ("indicators", Indicator, {"milestones", *SAID}),
        ("milestones", Target, set()),
        ("statements", Statement, {"entries", *SAID}),
        ("quotes", Quote, {"entry"}),
        ("conflicts", OtherValue, set()),
        ("reasons", Claim, set()),
        ("suggests", Suggestion, set()),
        ("not_applicable", NotApplicable, set()),
    ],
)
def test_every_field_of_the_format_has_its_column(name, model, elsewhere):
    fields = next(one for one in (PLAN, *TABLES) if one.name == name).fields
    assert {field.path[0] for field in fields} - {"$schema", *elsewhere} == set(model.model_fields) - elsewhere
    for part, inner in PARTS.items():
        within = {field.path[1] for field in fields if field.path[0] == part and len(field.path) > 1}
        if within and inner is not None:
            assert within == set(inner.model_fields)


def test_every_choice_of_the_format_is_listed():
    from typing import get_args

    assert tuple(choices_of(RUBRIC)["types"]) == get_args(Types)
    listed = choices_of(RUBRIC)
    assert tuple(listed["kinds"]) == KINDS
    assert tuple(listed["strengths"]) == get_args(Strength)
    assert tuple(listed["cycles"]) == CYCLES
    assert {*listed["comparators"], ""} == {*COMPARATORS}
    assert {*listed["entries"]} == {name for names in QUOTED.values() for name in names}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_has_all_sheets_and_their_heads(kind, language):
    made = template(kind, language)
    named = [one.title.in_language(language) for one in (PLAN, *TABLES)]
    assert made.sheetnames[1:-1] == named
    assert made.worksheets[-1].sheet_state == "hidden"
    for one in TABLES:
        sheet = made[one.title.in_language(language)]
        heads = [cell.value for cell in sheet[1]]
        expected = [field.title.in_language(language) for field in columns(one)]
        assert heads[: len(expected)] == expected
        assert sheet.freeze_panes == "B2"
        assert sheet.protection.sheet is False


def test_drop_downs_list_what_applies_and_refuse_nothing():
    made = template("enterprise")
    rules = [rule for sheet in made.worksheets for rule in sheet.data_validations.dataValidation]
    listed = {rule.formula1 for rule in rules if rule.type == "list"}
    assert listed == {
        "kinds",
        "types",
        "directions",
        "problems",
        "criteria",
        "not_applicable",
        "facets_measure",
        "facets_indicator",
        "facets_statement",
        "facets",
        "suggestions",
        "strengths",
        "cycles",
        "comparators",
        "entries",
        "entries_measure",
        "entries_indicator",
        "entries_statement",
        "supplied_measure",
        "supplied_indicator",
        "supplied_statement",
    }
    assert not any(rule.showErrorMessage for rule in rules)
    assert all(len(rule.prompt or "") <= 255 and len(rule.promptTitle or "") <= 32 for rule in rules)
    for name, words in choices_of(RUBRIC, "enterprise").items():
        ((title, area),) = made.defined_names[name].destinations
        cells = [cell[0].value for cell in made[title][area]]
        assert cells == [f"{one} {text.zh}" for one, text in words.items()]


def test_only_facets_of_the_kind_are_listed():
    region, enterprise = choices_of(RUBRIC, "region"), choices_of(RUBRIC, "enterprise")
    assert region["facets_measure"].keys() != enterprise["facets_measure"].keys()
    every = choices_of(RUBRIC)
    assert {one for name in every if name.startswith("facets") for one in every[name]} == set(RUBRIC.facets())


def test_cells_to_fill_in_are_text_so_that_excel_leaves_them_alone():
    sheet = template()["举措"]
    assert {column.number_format for column in sheet.column_dimensions.values()} == {"@"}
    assert sheet["A2"].number_format == "@"


def test_example_rows_begin_with_a_mark():
    made = template()
    for one in TABLES:
        first = [row[0].value for row in made[one.title.zh].iter_rows(min_row=2)]
        assert all(value.startswith("# ") for value in first if value)
    assert made["举措"]["A2"].value == "# M01"


def test_a_text_that_no_cell_holds_is_refused_with_its_place():
    value = {"id": "p", "measures": [{"id": "M1", "title": "a"}, {"id": "M2", "title": "长" * 32_768}]}
    with pytest.raises(TooLong) as caught:
        render_workbook(value, {}, "en")
    assert caught.value.pointer == ("measures", 1, "title")
    assert isinstance(caught.value, Refused)


def test_a_statement_with_more_fields_than_columns_are_read_is_refused():
    entry = {f"f{number}": "x" for number in range(200)}
    with pytest.raises(TooLong, match="different fields") as caught:
        render_workbook({"id": "p", "statements": [{"id": "S1", "title": "a", "entries": [entry]}]}, {}, "en")
    assert caught.value.pointer == ("statements", 0, "entries", 0)
