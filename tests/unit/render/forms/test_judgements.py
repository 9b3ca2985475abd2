import builders as b
import pytest
import yaml

from nqpf.loading.judgements.elements import elements_of
from nqpf.render.forms.judgements import render

RUBRIC = b.rubric(b.principle("P1", title={"en": "First\n  rater: x", "zh": "第一"}), b.principle("P2"), b.driver("D1"))
ELEMENTS = elements_of(RUBRIC, "region", "total")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_pair_is_asked_for_once(language):
    value = yaml.safe_load(render(ELEMENTS, "ahp", language))
    assert value == {
        "nqpf": "comparisons/1",
        "rater": None,
        "comparisons": {"P1": {"P2": None, "D1": None}, "P2": {"D1": None}},
    }


def test_both_ends_are_asked_for_with_all():
    value = yaml.safe_load(render(ELEMENTS, "bwm", "zh"))
    every = dict.fromkeys(("P1", "P2", "D1"))
    assert (value["best"], value["worst"]) == (None, None)
    assert (value["best_to_others"], value["others_to_worst"]) == (every, every)


def test_points_are_asked_of_someone_who_has_to_be_named():
    assert list(yaml.safe_load(render(ELEMENTS, "direct", "en"))["points"]) == ["TBD"]
    assert list(yaml.safe_load(render(ELEMENTS, "direct", "zh"))["points"]) == ["待填"]


def test_titles_are_comments_in_the_readers_language():
    assert "    P1:  # First rater: x\n" in render(ELEMENTS, "direct", "en")
    assert "    P1:  # 第一\n" in render(ELEMENTS, "direct", "zh")
