from hashlib import sha256

import pytest
from builders import TITLE, criterion, driver, facet, principle, rubric_data

from nqpf.loading.rubric.canonical import canonical, fingerprint, whole
from nqpf.rubric.model import Rubric


def normal(data):
    return canonical(Rubric.model_validate(data), data)


def rubric(**fields):
    return rubric_data(principle("P", criterion("P.1", facet("P.1.a", **{"check": "measure", **fields}))), driver("D"))


@pytest.mark.parametrize(
    "said",
    [
        {"scope": ["region", "enterprise"]},
        {"scope": ["enterprise", "region", "region"]},
        {"origin": "assumption"},
        {"counts": {"en": "", "zh": ""}},
        {"examples": None},
        {"check": {"kind": "measure", "types": []}},
        {"weight": 1.0},
    ],
)
def test_what_goes_without_saying_leaves_no_trace(said):
    assert fingerprint(normal(rubric(**said))) == fingerprint(normal(rubric()))


@pytest.mark.parametrize("said", [{"scope": ["region"]}, {"origin": "paper"}, {"counts": TITLE}, {"weight": 1.5}])
def test_what_says_something_does(said):
    assert fingerprint(normal(rubric(**said))) != fingerprint(normal(rubric()))


def test_the_canonical_form_is_a_rubric_of_the_same_content_and_its_own_canonical_form():
    first = normal(rubric(scope=["enterprise", "region"], counts=TITLE))
    assert Rubric.model_validate(first) == Rubric.model_validate(rubric(counts=TITLE))
    assert normal(first) == first


def test_a_key_that_was_renamed_counts_under_the_name_that_it_had_first():
    """What 0.1 gave for `{"coverage_floor":0.6}`."""
    known = sha256(b'{"coverage_floor":0.6}').hexdigest()
    assert fingerprint({"assessed_floor": 0.6}) == fingerprint({"coverage_floor": 0.6}) == known
    assert fingerprint({"kind": "region", "rubric": [{"assessed_floor": 0.6}]}) == fingerprint(
        {"kind": "region", "rubric": [{"coverage_floor": 0.6}]}
    )


def test_whole_numbers_have_no_fraction_and_truth_stays_truth():
    assert repr(whole({"a": [1.0, 1.5, True, "1.0", None]})) == "{'a': [1, 1.5, True, '1.0', None]}"
    assert fingerprint(True) != fingerprint(1)
