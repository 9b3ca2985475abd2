"""What an item claims, and what is only suggested for it."""

import pytest
from pydantic import ValidationError

from nqpf.base.language import both
from nqpf.plan.claims import MOST_CLAIMS, MOST_SUGGESTED, Suggestion
from nqpf.plan.plan import Measure

ITEM = {"id": "M", "title": "t"}


def test_an_item_claims_three_facets_at_most():
    claims = ["a", "b", "c"]
    assert MOST_CLAIMS == 3  # method, section 2: one primary claim and at most two secondary ones
    assert Measure.model_validate({"id": "M", "title": "t", "serves": claims}).facets == ("a", "b", "c")
    with pytest.raises(ValidationError):
        Measure.model_validate({"id": "M", "title": "t", "serves": [*claims, "d"]})


def test_a_claim_says_who_makes_it_and_why_or_is_a_name_alone():
    claims = ["a", {"facet": "b", "by": "张三", "because": "引文写明应用"}]
    read = Measure.model_validate({**ITEM, "serves": claims})
    assert read.facets == ("a", "b")
    assert [(claim.by, claim.because) for claim in read.serves] == [("", both("")), ("张三", both("引文写明应用"))]


def test_a_claim_that_nobody_has_made_their_own_claims_nothing():
    read = Measure.model_validate({**ITEM, "serves": [{"facet": "a", "by": "suggested"}, "b"]})
    assert [claim.is_suggested for claim in read.serves] == [True, False]
    assert read.facets == ("b",)


@pytest.mark.parametrize(
    "by", ["Suggested", "SUGGESTED ", "suggested\n", "ｓｕｇｇｅｓｔｅｄ", "sug\u200bgested", "\u3000suggested"]
)
def test_nobody_becomes_a_person_by_another_spelling(by):
    read = Measure.model_validate({**ITEM, "serves": [{"facet": "a", "by": by}]})
    assert (read.facets, [one.facet for one in read.suggestions]) == ((), ["a"])


@pytest.mark.parametrize("by", ["", "suggested by 张三", "Sugg Ested-Lee"])
def test_a_persons_claim_stays_theirs(by):
    assert Measure.model_validate({**ITEM, "serves": [{"facet": "a", "by": by}]}).facets == ("a",)


def test_a_suggestion_says_why_or_is_a_name_alone_and_claims_nothing():
    read = Measure.model_validate({**ITEM, "suggests": ["a", {"facet": "none", "because": "无对应要点"}]})
    assert read.suggests == (Suggestion(facet="a"), Suggestion(facet="none", because=both("无对应要点")))
    assert read.facets == ()


def test_what_is_suggested_and_not_claimed_is_known_once():
    claims = [{"facet": "a", "by": "suggested"}, {"facet": "b", "by": "suggested"}, "c"]
    read = Measure.model_validate({**ITEM, "serves": claims, "suggests": ["c", {"facet": "b", "because": "x"}, "none"]})
    assert [(one.facet, one.because.en) for one in read.suggestions] == [("b", "x"), ("none", ""), ("a", "")]


def test_five_facets_are_suggested_at_most():
    assert MOST_SUGGESTED == 5
    assert len(Measure.model_validate({**ITEM, "suggests": list("abcde")}).suggests) == 5
    with pytest.raises(ValidationError):
        Measure.model_validate({**ITEM, "suggests": list("abcdef")})


@pytest.mark.parametrize("entry", [3, None, ["a"], {"because": "引文写明应用"}])
@pytest.mark.parametrize("key", ["serves", "suggests"])
def test_neither_is_anything_else(key, entry):
    with pytest.raises(ValidationError):
        Measure.model_validate({**ITEM, key: [entry]})


def test_nobody_makes_a_suggestion():
    with pytest.raises(ValidationError):
        Measure.model_validate({**ITEM, "suggests": [{"facet": "a", "by": "张三"}]})
