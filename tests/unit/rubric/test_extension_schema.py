"""What the rubric's schema says of a rubric that extends another."""

import json

import pytest
from builders import criterion, facet, principle, rubric, rubric_data
from jsonschema import Draft7Validator

from nqpf.schema import rubric_schema

VALID = Draft7Validator(rubric_schema(rubric(principle("P"))))
OVER = {"nqpf": "rubric/1", "extends": "bundled"}


def complaints(value):
    return [error.message for error in VALID.iter_errors(json.loads(json.dumps(value)))]


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"remove": ["P1", "P2.1"], "change": {"P1": {"weight": 2}, "P1.1.a": {"check": {"kind": "measure"}}}},
        {"change": {"P1": {"criteria": [criterion("P1.9")]}, "lens-entry": {"criteria": ["P1.1"]}}},
        {"dimensions": [{"id": "P1", "criteria": [{"id": "P1.1", "facets": [{"id": "P1.1.a", "weight": 2}]}]}]},
        {"dimensions": [{"file": "P1.yaml"}, principle("P9", criterion("P9.1", facet("P9.1.a")))]},
        {"lenses": [{"id": "problems", "entries": [{"id": "sme-lag", "criteria": []}]}]},
    ],
)
def test_a_rubric_that_extends_another_may_say_only_what_differs(said):
    assert complaints({**OVER, **said}) == []


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        ({"remove": "P1"}, "'P1' is not of type 'array'"),
        ({"change": {"P1": {"wieght": 2}}}, "'wieght' was unexpected"),
        ({"change": {"P1": {"id": "P2"}}}, "'id' was unexpected"),
        ({"dimensions": [{"weight": 2}]}, "is not valid under any of the given schemas"),
        ({"dimensions": [{"id": "P1", "criteria": [{"weight": 2}]}]}, "'id' is a required property"),
        ({"extends": 1}, "1 is not of type 'string'"),
    ],
)
def test_a_slip_in_it_is_reported(said, complaint):
    assert any(complaint in told for told in complaints({**OVER, **said}))


def test_a_rubric_of_its_own_is_held_to_all_its_keys():
    whole = rubric_data(principle("P"))
    assert complaints(whole) == []
    for key in ("title", "bands", "dimensions"):
        assert complaints({name: part for name, part in whole.items() if name != key}) == [
            f"'{key}' is a required property"
        ]
    assert complaints({**whole, "dimensions": [{"id": "P"}]})
    assert "'extends' is a dependency of 'remove'" in complaints({**whole, "remove": []})
