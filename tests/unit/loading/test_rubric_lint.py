import json

import pytest
from builders import criterion, facet, principle, rubric_data

from nqpf.loading.rubric import lint_rubric

SAID = {"en": "said", "zh": "已写"}


def remarks(tmp_path, *dimensions):
    path = tmp_path / "rubric.yaml"
    path.write_text(json.dumps(rubric_data(*dimensions), ensure_ascii=False, indent=1), "utf-8")
    return [(remark.message.en, remark.span.line) for remark in lint_rubric(path)[1]]


def whole(name, *facets, **fields):
    return criterion(name, *facets, asks=SAID, paper="s1p1", **fields)


def test_a_rubric_that_says_everything_has_no_remarks(tmp_path):
    assert remarks(tmp_path, principle("P", whole("P.1", facet("P.1.f", remedy=SAID)), asks=SAID)) == []


@pytest.mark.parametrize(
    ("dimension", "message"),
    [
        (principle("P", whole("P.1", facet("P.1.f", remedy=SAID))), "`P` does not say what it asks"),
        (principle("P", whole("P.1", facet("P.1.f")), asks=SAID), "`P.1.f` does not say how to mend it"),
        (
            principle("P", criterion("P.1", facet("P.1.f", remedy=SAID), asks=SAID), asks=SAID),
            "`P.1` does not say where it comes from",
        ),
        (
            principle("P", criterion("P.1", facet("P.1.f", remedy=SAID), paper="s1"), asks=SAID),
            "`P.1` does not say what it asks",
        ),
    ],
)
def test_what_is_missing_is_named_at_its_node(tmp_path, dimension, message):
    (remark,) = remarks(tmp_path, dimension)
    assert remark[0] == message
    assert remark[1] > 1


def test_a_facet_that_no_plan_reaches(tmp_path):
    far = facet("P.1.f", remedy=SAID, scope=["enterprise"])
    near = facet("P.1.g", remedy=SAID)
    found = remarks(tmp_path, principle("P", whole("P.1", far, near, scope=["region"]), asks=SAID))
    assert [message for message, _ in found] == ["`P.1.f` can never be reached: `P.1` has another scope"]


@pytest.mark.parametrize(("weights", "count"), [((5, 1, 1), 1), ((2, 1, 1), 0), ((5, 1), 0)])
def test_one_of_three_or_more_siblings_that_outweighs_the_others(tmp_path, weights, count):
    facets = [facet(f"P.1.{n}", remedy=SAID, weight=weight) for n, weight in enumerate(weights)]
    found = remarks(tmp_path, principle("P", whole("P.1", *facets), asks=SAID))
    assert len(found) == count
    assert all("weighs 71% of its 3 siblings" in message for message, _ in found)
