"""The reviews of the examples hold: what was judged there is what is there now."""

import pytest
from sample import ROOT

from nqpf.loading.opened import open_plan
from nqpf.loading.reviews import reviews_of
from nqpf.report.review.build import build_review
from nqpf.report.standard import Standard

PLANS = ["region-sample.en.reviewed.yaml", "region-sample.zh.reviewed.yaml"]


@pytest.mark.parametrize("name", PLANS)
def test_every_point_stands_as_the_reviewer_left_it(name):
    path = str(ROOT / "examples" / name)
    plan, rubric, profile = open_plan(path, None, None, None)
    report = build_review(plan, Standard(rubric, profile), reviews_of(path, plan.plan.id))
    counts = {one.state: one.claims + one.answers for one in report.counts}
    assert set(counts) == {"confirmed", "rejected", "unreviewed"}
    assert counts["confirmed"] > 40
    assert report.strays == ()
