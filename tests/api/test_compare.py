"""`nqpf.compare`: what moved between two plans."""

import json
from math import fsum

import pandas
import pytest
from sample import PLAN

import nqpf
from nqpf.loading.syntax.document import parse_document
from nqpf.render.json import to_json

VALUE = parse_document(PLAN, "plan").value
PROFILE = "nqpf: profile/1\nid: ours\ntitle: {en: Ours, zh: 我们的}\nkind: region\nweights: {D2: 5}\n"


@pytest.fixture
def later(tmp_path):
    path = tmp_path / "later.yaml"
    path.write_text(PLAN.replace("serves: [P2.2.platform, ", "serves: ["), "utf-8")
    return path


def test_the_parts_add_up_to_the_difference(plan, later):
    moved = nqpf.compare(plan, later)
    assert moved.difference == moved.after - moved.before < 0
    assert (moved.before, moved.after) == (nqpf.score(plan).total, nqpf.score(later).total)
    rest = moved.view.scope.points + moved.view.rules.points
    assert fsum([*(facet.points for facet in moved.facets), rest]) == pytest.approx(moved.difference)
    assert repr(moved).startswith("<nqpf.Comparison: ")
    assert f"{moved.difference:+.1f}>" in repr(moved)


def test_rows_are_plain_and_in_the_language_that_is_asked_for(plan, later):
    moved = nqpf.compare(plan, later, lang="zh")
    frame = pandas.DataFrame(moved.facets)
    assert list(frame.columns) == [
        "id", "title", "dimension", "before", "after", "points", "item_before", "item_after",
    ]  # fmt: skip
    assert set(frame["item_before"].dropna()) <= {"M01", "I01"}
    assert frame["title"][0] != moved.in_language("en").facets[0].title


def test_it_is_the_json_comparison(plan, later):
    moved = nqpf.compare(plan, later)
    assert moved.to_dict() == json.loads(to_json(moved.view))


def test_one_plan_under_two_profiles(plan, tmp_path):
    ours = tmp_path / "ours.yaml"
    ours.write_text(PROFILE, "utf-8")
    moved = nqpf.compare(plan, plan, profile_b=ours)
    assert moved.difference == pytest.approx(moved.view.rules.points) != 0
    back = nqpf.compare(plan, plan, profile=ours, profile_b="region")
    assert back.difference == pytest.approx(-moved.difference)
    assert nqpf.compare(plan, plan, profile=ours).difference == 0
    assert nqpf.compare(plan, plan, rubric_b=nqpf.load_rubric()).difference == 0


def test_what_cannot_be_read_is_an_input_error(plan):
    with pytest.raises(nqpf.InputError, match=r"nope\.yaml"):
        nqpf.compare(plan, "nope.yaml")
