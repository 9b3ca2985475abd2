"""`nqpf.draft`: a plan from a document, and the score of a document."""

import pytest
from sample import ROOT

import nqpf

SAMPLE = ROOT / "examples" / "region-sample.zh.docx"


def test_a_document_becomes_a_plan_that_loads_and_claims_nothing():
    plan = nqpf.draft(SAMPLE)
    loaded = nqpf.load_plan(plan)
    assert loaded.plan.draft
    assert plan["source"]["file"] == SAMPLE.name
    assert not any(item.body.serves for item in loaded.view.items)
    assert [measure.title.zh for measure in loaded.plan.measures][:2] == ["建设中试基地", "攻关关键部件"]


def test_the_score_of_a_document_is_that_of_its_draft():
    report = nqpf.score(SAMPLE)
    of_document, of_draft = (one.to_dict()["score"] for one in (report, nqpf.score(nqpf.draft(SAMPLE))))
    # Only beside the document can anything be looked up in it.
    assert (of_document.pop("bases")["quoted"], of_draft.pop("bases")["quoted"]) == (0, None)
    assert of_document == of_draft
    assert (report.total, report.breadth) == (None, None)
    assert report.commitment > 0


def test_what_is_no_document_is_refused_with_its_name(tmp_path):
    (tmp_path / "empty.txt").write_text("\n")
    with pytest.raises(nqpf.InputError, match=r"empty\.txt: an empty document"):
        nqpf.draft(tmp_path / "empty.txt")
