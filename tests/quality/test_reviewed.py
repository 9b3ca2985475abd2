"""The example of a reviewed draft: it stands on the document, and a person claims what it serves."""

import pytest
from quality.make_documents import EXAMPLES

import nqpf

LANGUAGES = ("zh", "en")


@pytest.fixture(params=LANGUAGES)
def path(request):
    return EXAMPLES / f"region-sample.{request.param}.reviewed.yaml"


def test_every_quote_is_found_and_nothing_is_wrong(path):
    outcome = nqpf.check(path)
    assert outcome.passed
    assert {finding["severity"] for finding in outcome.to_dict()["plans"][0]["findings"]} == {"note"}


def test_every_claim_has_a_reviewer_and_a_reason(path):
    plan = nqpf.load_plan(path).plan
    items = [*plan.measures, *plan.indicators, *(action for one in plan.measures for action in one.actions)]
    claims = [claim for item in items for claim in item.serves]
    assert not plan.draft and len(claims) > 10
    assert all(claim.by and claim.because and not claim.is_suggested for claim in claims)
    assert all(item.source and item.source.quote for item in items)


def test_both_languages_say_the_same():
    plans = [nqpf.load_plan(EXAMPLES / f"region-sample.{language}.reviewed.yaml").plan for language in LANGUAGES]
    said = [
        (
            [(one.id, one.type, len(one.actions), one.indicators, one.due) for one in plan.measures],
            [(one.id, one.baseline and one.baseline.value.amount, one.facets) for one in plan.indicators],
        )
        for plan in plans
    ]
    assert said[0] == said[1]
